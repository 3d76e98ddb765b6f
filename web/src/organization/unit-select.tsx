'use client';

import { useMemo } from 'react';
import type { UnitKind } from '@/generated/schema-types';
import { Combobox, type ComboboxOption } from '@/ui/combobox';
import { useUnitsQuery, type UnitsQuery } from './generated/units';

type Unit = UnitsQuery['units'][number];

/** Children below their parents, in the order in which the API lists them. */
function asTree(units: readonly Unit[]): ComboboxOption[] {
  const ids = new Set(units.map(({ id }) => id));
  const parentOf = ({ parent }: Unit): string | null => (parent && ids.has(parent.id) ? parent.id : null);
  const children = new Map<string | null, Unit[]>();
  for (const unit of units) children.set(parentOf(unit), [...(children.get(parentOf(unit)) ?? []), unit]);
  const below = (parentId: string | null, depth: number): ComboboxOption[] =>
    (children.get(parentId) ?? []).flatMap(({ id, name, parent }) => [
      { value: id, label: name, depth, ...(depth === 0 && parent ? { hint: parent.name } : {}) },
      ...below(id, depth + 1),
    ]);
  return below(null, 0);
}

/** A unit or person of the viewer's scope. */
export function UnitSelect({
  id,
  label,
  kinds,
  value,
  onChange,
  invalid,
  width,
  placeholder,
}: {
  id: string;
  label?: string;
  kinds: UnitKind[];
  value: string | null;
  onChange: (unitId: string) => void;
  invalid?: boolean;
  width?: number;
  placeholder?: string;
}) {
  const { data } = useUnitsQuery({ variables: { kinds } });
  const options = useMemo(() => asTree(data?.units ?? []), [data]);
  return (
    <Combobox
      id={id}
      label={label}
      options={options}
      value={value}
      onChange={onChange}
      invalid={invalid}
      width={width}
      placeholder={placeholder}
    />
  );
}
