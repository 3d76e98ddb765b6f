import { describe, expect, test } from '@jest/globals';
import type { Fact, PhoneFact } from '@erp/domain/facts/fact';
import { verdictInForce } from '@erp/domain/facts/phone-history';
import { foldTimeline, intervalOn } from '@erp/domain/facts/timeline';
import type { Day, Instant } from '@erp/domain/time/day';

const PHONE = 7;

const fact = (no: number, day: string, fields: object): unknown => ({
  no,
  at: `2026-${day}T02:00:00.000Z` as Instant,
  day: `2026-${day}` as Day,
  sequence: 0,
  requestKey: `k${no}`,
  repId: 1,
  actorId: 1,
  recordedAt: '2026-03-02T02:00:00.000Z',
  backfill: true,
  ...fields,
});

/** Numbered in the order in which they are written down, which is the order of entry. */
const historyOf = (...steps: [day: string, fields: object][]): PhoneFact[] =>
  steps.map(([day, fields], index) => fact(index + 1, day, fields) as PhoneFact);

const suspended = { kind: 'VERDICT', phoneId: PHONE, verdict: 'SUSPENDED' };
const fax = { kind: 'VERDICT', phoneId: PHONE, verdict: 'FAX' };
const won = { kind: 'APPEAL_WON', phoneId: PHONE };
const voided = (targetNo: number) => ({ kind: 'VOID', targetNo });
const restored = (targetNo: number) => ({ kind: 'RESTORE', targetNo });

const histories: [string, PhoneFact[], string | null][] = [
  ['of nothing', historyOf(), null],
  ['of one verdict', historyOf(['01-10', suspended]), 'SUSPENDED'],
  ['of two verdicts, the earlier entered last', historyOf(['01-20', fax], ['01-10', suspended]), 'FAX'],
  [
    'whose last verdict is voided',
    historyOf(['01-10', suspended], ['01-20', fax], ['03-01', voided(2)]),
    'SUSPENDED',
  ],
  ['that a won appeal ends', historyOf(['01-20', won], ['01-10', suspended]), null],
  [
    'whose won appeal is voided',
    historyOf(['01-10', suspended], ['01-20', won], ['03-01', voided(2)]),
    'SUSPENDED',
  ],
  [
    'whose voided verdict is restored',
    historyOf(['01-10', suspended], ['01-15', voided(1)], ['03-01', restored(1)]),
    'SUSPENDED',
  ],
  [
    'whose verdict is restored and voided again',
    historyOf(['01-10', suspended], ['01-15', voided(1)], ['03-01', restored(1)], ['03-01', voided(1)]),
    null,
  ],
];

describe('a history', () => {
  test.each(histories)('%s ends with the verdict in force', (_, history, expected) => {
    expect(verdictInForce(history)).toBe(expected);
  });

  test.each(histories)(
    '%s makes a customer that carries the number from 1 February INVALID or not',
    (_, history, expected) => {
      const facts = [
        fact(1, '02-01', { kind: 'CREATED', holderId: 1, source: 'REFERRAL', industryId: null }),
        fact(2, '02-01', { kind: 'PHONE_ADDED', phoneId: PHONE }),
      ] as Fact[];
      const { intervals } = foldTimeline(facts, { newAfterDays: 30 }, new Map([[PHONE, history]]));
      expect(intervalOn(intervals, '2026-01-31' as Day)).toBeNull();
      expect(intervalOn(intervals, '2026-02-28' as Day)?.state).toBe(expected === null ? 'NONE' : 'INVALID');
    },
  );
});
