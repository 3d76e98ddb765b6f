import type { History, Instant, UnitKind, UnitRecord } from './history';

export function unitOf(history: History, code: string): UnitRecord {
  const unit = history.units.find((candidate) => candidate.code === code);
  if (!unit) throw new Error(`no unit ${code}`);
  return unit;
}

export function isPool(history: History, code: string): boolean {
  return unitOf(history, code).kind === 'POOL';
}

/** The unit that a unit or person belonged to at an instant; undefined for the company, and before the first. */
export function parentAt(history: History, code: string, instant: Instant): string | undefined {
  let latest: { from: Instant; parent: string } | undefined;
  for (const entry of unitOf(history, code).parents)
    if (Date.parse(entry.from) <= Date.parse(instant))
      if (latest === undefined || Date.parse(entry.from) >= Date.parse(latest.from)) latest = entry;
  return latest?.parent;
}

/** The unit itself, the one it belonged to at the instant, and so on up. */
export function lineAt(history: History, code: string, instant: Instant): string[] {
  const line: string[] = [];
  for (
    let unit: string | undefined = code;
    unit !== undefined && !line.includes(unit);
    unit = parentAt(history, unit, instant)
  )
    line.push(unit);
  return line;
}

/** A line of a report: a unit below the report's unit, or the report's unit itself for the total. */
export interface RowUnit {
  unit: string;
  kind: UnitKind;
  /** The unit it belonged to in that tree; undefined for the company. */
  parent: string | undefined;
  /** A person directly under a region or the company: "(direct)". */
  direct: boolean;
}

export function rowUnit(history: History, code: string, instant: Instant): RowUnit {
  const { kind } = unitOf(history, code);
  const parent = parentAt(history, code, instant);
  const parentKind = parent === undefined ? undefined : unitOf(history, parent).kind;
  const direct = kind === 'PERSON' && (parentKind === 'REGION' || parentKind === 'COMPANY');
  return { unit: code, kind, parent, direct };
}

/** Every unit, person and pool below the unit in the tree of that instant, by code. */
export function unitsBelow(history: History, unit: string, instant: Instant): RowUnit[] {
  return history.units
    .filter(({ code }) => code !== unit && lineAt(history, code, instant).includes(unit))
    .map(({ code }) => rowUnit(history, code, instant))
    .sort((a, b) => (a.unit < b.unit ? -1 : 1));
}
