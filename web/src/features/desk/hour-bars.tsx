import { useTranslations } from 'next-intl';
import styles from './activity.module.css';

const BAR = 8;
const GAP = 2;
const HEIGHT = 24;

/** Working hours, and whatever lies outside them with calls. */
export function hoursShown(rows: readonly { callsByHour: readonly number[] }[]): number[] {
  const used = rows.flatMap(({ callsByHour }) =>
    callsByHour.flatMap((calls, hour) => (calls > 0 ? [hour] : [])),
  );
  const first = Math.min(8, ...used);
  const last = Math.max(18, ...used);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Calls of each hour as small bars; `highest` is the scale that rows beside each other share. */
export function HourBars({
  callsByHour,
  hours,
  highest,
}: {
  callsByHour: readonly number[];
  hours: readonly number[];
  highest: number;
}) {
  const t = useTranslations('activity');
  const said = hours
    .filter((hour) => callsByHour[hour]! > 0)
    .map((hour) => t('callsInHour', { hour, calls: callsByHour[hour]! }));
  const height = (calls: number): number =>
    calls === 0 ? 1 : Math.max(2, (HEIGHT * calls) / Math.max(1, highest));
  return (
    <svg
      role="img"
      aria-label={said.length > 0 ? said.join(t('separator')) : t('noCalls')}
      width={hours.length * (BAR + GAP)}
      height={HEIGHT}
      className={styles.bars}
    >
      {hours.map((hour, index) => {
        const calls = callsByHour[hour]!;
        return (
          <rect
            key={hour}
            x={index * (BAR + GAP)}
            y={HEIGHT - height(calls)}
            width={BAR}
            height={height(calls)}
            className={calls === 0 ? styles.noBar : styles.hourBar}
          >
            <title>{t('callsInHour', { hour, calls })}</title>
          </rect>
        );
      })}
    </svg>
  );
}
