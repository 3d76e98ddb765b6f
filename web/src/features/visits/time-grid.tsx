'use client';

import { instantAt, type Day } from '@erp/domain/time/day';
import { USUAL_DURATION } from '@erp/domain/visits/visit-plan';
import { useTranslations } from 'next-intl';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useDates } from '@/viewer/use-dates';
import type { CalendarVisitFragment } from './generated/calendar';
import { lanesOf } from './lanes';
import styles from './time-grid.module.css';
import { VisitBlock } from './visit-block';

export type GridColumn = {
  key: string;
  label: string;
  day: Day;
  visits: readonly CalendarVisitFragment[];
  isToday: boolean;
};

const HOUR = 60;
const SLOT = 30;
const FIRST_HOUR = 8;
const LAST_HOUR = 19;
/** Pixels of a minute. */
const SCALE = 0.8;
const SHORTEST_SHOWN = 30;

const minutesOf = (time: string): number => {
  const [hours, minutes] = time.split(':').map(Number);
  return hours! * HOUR + minutes!;
};
const timeOf = (minutes: number): string =>
  [Math.floor(minutes / HOUR), minutes % HOUR].map((part) => String(part).padStart(2, '0')).join(':');

/**
 * Columns of one time scale: days, or people of a day. An empty slot plans a visit; one of them is reached by Tab, the others
 * by the arrows.
 */
export function TimeGrid({
  columns,
  onSlot,
  onVisit,
  mayPlan,
  showsRep,
}: {
  columns: readonly GridColumn[];
  onSlot: (column: GridColumn, at: string) => void;
  onVisit: (visit: CalendarVisitFragment) => void;
  mayPlan: boolean;
  showsRep: boolean;
}) {
  const t = useTranslations('visits');
  const dates = useDates();
  const grid = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState({ column: 0, slot: 2 });

  const spanOf = (visit: CalendarVisitFragment) => {
    const from = minutesOf(dates.time(visit.at ?? visit.plannedAt ?? ''));
    return { from, to: from + Math.max(visit.duration ?? USUAL_DURATION, SHORTEST_SHOWN) };
  };
  const spans = columns.flatMap(({ visits }) => visits.map(spanOf));
  const first = Math.min(FIRST_HOUR, ...spans.map(({ from }) => Math.floor(from / HOUR)));
  const last = Math.min(24, Math.max(LAST_HOUR, ...spans.map(({ to }) => Math.ceil(to / HOUR))));
  const hours = Array.from({ length: last - first }, (_, n) => first + n);
  const slots = hours.flatMap((hour) => [hour * HOUR, hour * HOUR + SLOT]);
  const height = hours.length * HOUR * SCALE;

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] }[event.key];
    if (!step || !(event.target as HTMLElement).dataset.slot) return;
    event.preventDefault();
    const column = Math.max(0, Math.min(columns.length - 1, active.column + step[0]!));
    const slot = Math.max(0, Math.min(slots.length - 1, active.slot + step[1]!));
    setActive({ column, slot });
    grid.current?.querySelector<HTMLElement>(`[data-slot="${column}-${slot}"]`)?.focus();
  };

  return (
    <div className={styles.scroll}>
      <div
        ref={grid}
        className={styles.grid}
        style={{
          gridTemplateColumns: `44px repeat(${columns.length}, minmax(${columns.length > 1 ? 118 : 0}px, 1fr))`,
        }}
        onKeyDown={onKeyDown}
      >
        <div className={styles.corner} />
        {columns.map((column) => (
          <div key={column.key} className={column.isToday ? `${styles.head} ${styles.today}` : styles.head}>
            {column.label}
            {column.visits.length > 0 ? <span className="quiet number"> {column.visits.length}</span> : null}
          </div>
        ))}
        <div className={styles.hours} style={{ height }} aria-hidden>
          {hours.map((hour) => (
            <span key={hour} className={styles.hour} style={{ top: (hour - first) * HOUR * SCALE }}>
              {timeOf(hour * HOUR)}
            </span>
          ))}
        </div>
        {columns.map((column, columnIndex) => {
          const lanes = lanesOf(column.visits.map(spanOf));
          return (
            <div key={column.key} className={styles.column} style={{ height }}>
              {slots.map((minutes, slotIndex) => (
                <button
                  key={minutes}
                  type="button"
                  className={styles.slot}
                  style={{ top: (minutes - first * HOUR) * SCALE, height: SLOT * SCALE }}
                  data-slot={`${columnIndex}-${slotIndex}`}
                  disabled={!mayPlan}
                  tabIndex={active.column === columnIndex && active.slot === slotIndex ? 0 : -1}
                  aria-label={t('slot', {
                    who: column.label,
                    day: dates.shortDay(column.day),
                    time: timeOf(minutes),
                  })}
                  onClick={() => {
                    setActive({ column: columnIndex, slot: slotIndex });
                    onSlot(column, instantAt(column.day, timeOf(minutes), dates.timeZone));
                  }}
                >
                  <span aria-hidden>{timeOf(minutes)}</span>
                </button>
              ))}
              {column.visits.map((visit, index) => {
                const { from, to } = spanOf(visit);
                const { lane, lanes: of } = lanes[index]!;
                return (
                  <VisitBlock
                    key={visit.id}
                    visit={visit}
                    showsRep={showsRep}
                    place={{
                      top: (from - first * HOUR) * SCALE + 1,
                      height: (to - from) * SCALE - 2,
                      left: `${(lane / of) * 100}%`,
                      width: `calc(${100 / of}% - 3px)`,
                    }}
                    onOpen={() => onVisit(visit)}
                  />
                );
              })}
            </div>
          );
        })}
      </div>
    </div>
  );
}
