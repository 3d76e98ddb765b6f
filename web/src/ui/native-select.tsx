import type { SelectHTMLAttributes } from 'react';
import styles from './text-input.module.css';
import selectStyles from './native-select.module.css';

export type SelectOption = { value: string; label: string };

/** One of a closed list; the browser's own control, reachable by typing. */
export function NativeSelect({
  options,
  empty,
  invalid = false,
  ...rest
}: {
  options: readonly SelectOption[];
  /** Text of the choice of nothing; left out: something is always chosen. */
  empty?: string;
  invalid?: boolean;
} & SelectHTMLAttributes<HTMLSelectElement>) {
  return (
    <select
      {...rest}
      aria-invalid={invalid || undefined}
      className={`${styles.input} ${selectStyles.select} ${invalid ? styles.invalid : ''}`}
    >
      {empty === undefined ? null : <option value="">{empty}</option>}
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}
