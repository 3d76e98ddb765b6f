import { TextInput } from './text-input';
import styles from './page.module.css';

/** From a day to a day in a row of filters. A day that is deleted is '': what it means is the caller's. */
export function DayRange({
  from,
  to,
  labels,
  earliest,
  latest,
  onChange,
}: {
  from: string;
  to: string;
  labels: { from: string; to: string };
  earliest?: string;
  latest?: string;
  onChange: (change: { from: string } | { to: string }) => void;
}) {
  return (
    <span className={styles.dayRange}>
      <TextInput
        type="date"
        aria-label={labels.from}
        value={from}
        min={earliest}
        max={to || latest}
        onChange={({ target }) => onChange({ from: target.value })}
      />
      <span aria-hidden>–</span>
      <TextInput
        type="date"
        aria-label={labels.to}
        value={to}
        min={from || undefined}
        max={latest}
        onChange={({ target }) => onChange({ to: target.value })}
      />
    </span>
  );
}
