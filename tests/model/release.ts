import { addDays, daysBetween } from './days';
import { factsOf, historyOn } from './facts';
import type { Day, History, HistoryEvent, Stage } from './history';
import { stateAt } from './state-at';

/** The rules of release by rule, and what the history does not tell. */
export interface ReleaseSetting {
  /** The day the rules took effect. */
  from: Day;
  idleDays: number | null;
  stageDays: Partial<Record<Stage, number>>;
  notSignedDays: number | null;
  extendedBy: number;
  /** Days of planned visits and due call-backs. */
  plans: Day[];
}

export interface Released {
  day: Day;
  reason: 'IDLE' | 'NOT_SIGNED';
}

const isExempt = (state: string | undefined): boolean => state === 'SIGNED' || state === 'INVALID';

function isEffective(event: HistoryEvent): boolean {
  if (event.kind === 'VISIT') return event.met !== 'NOBODY';
  if (event.kind !== 'FOLLOW_UP') return false;
  return event.method === 'INBOUND' || event.outcome === 'CONNECTED' || event.outcome === 'REPLIED';
}

const latest = (days: Day[]): Day => days.reduce((last, day) => (day > last ? day : last));

/** Day by day from the start of the clock: enough days have passed, and no plan stands from that day to seven days later. */
function firstDay(
  start: Day,
  days: number,
  suspendedUntil: number,
  { plans, extendedBy }: ReleaseSetting,
): Day {
  for (let day = start; ; day = addDays(day, 1)) {
    const passed = daysBetween(start, day) - extendedBy;
    if (passed < days) continue;
    const isSuspended = plans.some((plan) => plan >= day && daysBetween(day, plan) <= 7);
    if (!isSuspended || passed >= suspendedUntil) return day;
  }
}

/** Which day the rules take the customer from its owner, as everything stands at the end of `today`; null: none does. */
export function releaseAt(
  history: History,
  customer: string,
  today: Day,
  setting: ReleaseSetting,
): Released | null {
  const now = stateAt(history, customer, today);
  if (now === null || isExempt(now.state)) return null;
  const facts = factsOf(history, customer).filter(({ day }) => day <= today);
  const starts = [setting.from];
  const ownership = facts.filter(({ event }) => event.kind === 'CREATED' || event.kind === 'OWNER').at(-1)!;
  starts.push(ownership.day);
  for (let day = facts[0]!.day; day < today; day = addDays(day, 1)) {
    const then = stateAt(history, customer, day);
    // Part of another customer, or exempt.
    if (then === null || isExempt(then.state)) starts.push(addDays(day, 1));
  }
  const owned = latest(starts);
  const contacts = historyOn(history, customer, today)
    .filter(({ event, day }) => day <= today && isEffective(event))
    .map(({ day }) => day);
  const idle = latest([owned, ...contacts]);

  const found: Released[] = [];
  const own = setting.stageDays[now.state as Stage];
  if (setting.idleDays !== null) {
    found.push({ reason: 'IDLE', day: firstDay(idle, own ?? setting.idleDays, 30, setting) });
  }
  if (setting.notSignedDays !== null) {
    found.push({ reason: 'NOT_SIGNED', day: firstDay(owned, setting.notSignedDays, 180, setting) });
  }
  return found.reduce<Released | null>((first, one) => (first && first.day <= one.day ? first : one), null);
}
