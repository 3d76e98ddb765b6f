import type { State } from '@erp/domain/follow-ups/vocabulary';
import { stateGround } from '@/ui/state-style';
import styles from './reports.module.css';

/** What a row is made of, in the states' colours and order; it repeats the numbers beside it. */
export function CompositionBar({
  counts,
  of,
}: {
  counts: readonly { state: State; count: number }[];
  of: number;
}) {
  return (
    <span className={styles.composition} aria-hidden>
      {of === 0
        ? null
        : counts
            .filter(({ count, state }) => count > 0 && state !== 'NONE')
            .map(({ state, count }) => (
              <span key={state} style={{ width: `${(100 * count) / of}%`, background: stateGround(state) }} />
            ))}
    </span>
  );
}
