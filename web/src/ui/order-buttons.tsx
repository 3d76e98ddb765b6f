import { Icon } from './icon';
import styles from './order-buttons.module.css';

/** One place up or down in an ordered list. */
export function OrderButtons({
  place,
  length,
  disabled,
  upLabel,
  downLabel,
  onMove,
}: {
  /** From 1. */
  place: number;
  length: number;
  disabled: boolean;
  upLabel: string;
  downLabel: string;
  onMove: (to: number) => void;
}) {
  return (
    <span className={styles.buttons}>
      <button
        type="button"
        className={styles.button}
        aria-label={upLabel}
        disabled={disabled || place <= 1}
        onClick={() => onMove(place - 1)}
      >
        <Icon name="up" size={12} />
      </button>
      <button
        type="button"
        className={styles.button}
        aria-label={downLabel}
        disabled={disabled || place >= length}
        onClick={() => onMove(place + 1)}
      >
        <Icon name="down" size={12} />
      </button>
    </span>
  );
}
