import { describe, expect, test } from '@jest/globals';
import type { Fact, PhoneFact } from '@erp/domain/facts/fact';
import { noPhoneHistories, type PhoneHistories } from '@erp/domain/facts/phone-history';
import { mergeChanges, stretchesOf } from '@erp/domain/facts/merges';
import { foldTogether } from '@erp/domain/facts/fold-together';
import type { Timeline } from '@erp/domain/facts/timeline';
import { checkMerge } from '@erp/domain/customers/merge-rules';
import type { Day, Instant } from '@erp/domain/time/day';

const LI = 1;
const WANG = 2;
const A = 11;
const B = 12;
const C = 13;

/** Facts of customers, written down in the order of entry; days of May 2026 in the company's zone. */
function world() {
  const facts = new Map<number, Fact[]>();
  const phones = new Map<number, PhoneFact[]>();
  let keys = 0;
  const told = (no: number, day: number, kind: string, fields: object, hour = 10): Fact => {
    const date = `2026-05-${String(day).padStart(2, '0')}`;
    return {
      no,
      kind,
      at: `${date}T${String(hour - 8).padStart(2, '0')}:00:00.000Z`,
      day: date,
      sequence: 0,
      requestKey: `k${(keys += 1)}`,
      repId: LI,
      actorId: LI,
      recordedAt: `${date}T12:00:00.000Z`,
      backfill: false,
      ...fields,
    } as unknown as Fact;
  };
  const add = (customerId: number, day: number, kind: string, fields: object, hour = 10): number => {
    const own = facts.get(customerId) ?? [];
    facts.set(customerId, own);
    own.push(told(own.length + 1, day, kind, fields, hour));
    return own.length;
  };
  const both = (kind: string) => (merged: number, survivor: number, day: number, hour?: number) => {
    add(merged, day, kind, { otherId: survivor, survives: false }, hour);
    add(survivor, day, kind, { otherId: merged, survives: true }, hour);
  };
  return {
    facts,
    created: (customerId: number, day: number, holderId = LI, source = 'PERSONAL_PUBLIC') =>
      add(customerId, day, 'CREATED', { holderId, source, industryId: customerId }, 9),
    call: (customerId: number, day: number, stage: string, repId = LI, hour = 10) =>
      add(
        customerId,
        day,
        'FOLLOW_UP',
        {
          ...{ method: 'PHONE', outcome: 'CONNECTED', answeredBy: 'STAFF', phoneId: null, stage, repId },
          ...{ demandId: null, awarenessId: null, nextStep: 'NONE' },
        },
        hour,
      ),
    owner: (customerId: number, day: number, holderId: number) =>
      add(customerId, day, 'OWNER', { holderId, reason: 'TRANSFER' }),
    deal: (customerId: number, day: number) =>
      add(customerId, day, 'DEAL', {
        ...{ dealKind: 'NEW', productId: 1, amount: '1.00', serviceTo: null },
        serviceFrom: `2026-05-${String(day).padStart(2, '0')}`,
      }),
    phone: (customerId: number, day: number, phoneId: number, kind = 'PHONE_ADDED') =>
      add(customerId, day, kind, { phoneId }),
    phones,
    verdict: (phoneId: number, day: number) =>
      phones.set(phoneId, [told(1, day, 'VERDICT', { phoneId, verdict: 'FAX' }) as PhoneFact]),
    void: (customerId: number, targetNo: number) => add(customerId, 28, 'VOID', { targetNo }),
    merge: both('MERGE'),
    undo: both('UNMERGE'),
  };
}

const fold = (
  facts: ReadonlyMap<number, readonly Fact[]>,
  phones: PhoneHistories = noPhoneHistories,
): Map<number, Timeline> =>
  foldTogether(facts, { newAfterDays: 30 }, new Map([...facts.keys()].map((id) => [id, phones])));

/** From day of May → state and holder. */
const standing = ({ intervals }: Timeline): string[] =>
  intervals.map(
    ({ from, to, state, holderId }) =>
      `${from.slice(8)}–${to.startsWith('2026') ? to.slice(8) : ''} ${state} ${holderId === LI ? 'Li' : 'Wang'}`,
  );

describe('a merge', () => {
  test('makes the duplicate absent from its day on, and the survivor folds both histories with its own owner', () => {
    const { facts, ...w } = world();
    w.created(A, 1, WANG, 'CSC_LEAD');
    w.call(A, 2, 'CONSIDERING', WANG);
    w.created(B, 1, LI);
    w.call(B, 3, 'UNAWARE');
    w.call(A, 4, 'EVALUATING', WANG);
    w.merge(A, B, 10);
    const told = fold(facts);
    expect(standing(told.get(A)!)).toEqual([
      '01–01 NONE Wang',
      '02–03 CONSIDERING Wang',
      '04–09 EVALUATING Wang',
    ]);
    expect(standing(told.get(B)!)).toEqual(['01–02 NONE Li', '03–09 UNAWARE Li', '10– EVALUATING Li']);
    expect(told.get(A)).toMatchObject({ mergedInto: B, ownership: null });
    expect(told.get(B)).toMatchObject({
      highestStage: 'CONSIDERING',
      lastContact: { of: A, day: '2026-05-04' },
      ownership: { since: '2026-05-01' },
    });
    expect(told.get(B)!.intervals.at(-1)).toMatchObject({ countedSource: 'PERSONAL_PUBLIC', industryId: B });
  });

  test('holds for the whole of its day, and a contact is what it is to the customer that its day counts for', () => {
    const { facts, ...w } = world();
    w.created(A, 1);
    w.created(B, 1);
    w.call(A, 2, 'ENGAGED');
    w.call(B, 10, 'EVALUATING', LI, 9);
    w.merge(A, B, 10, 15);
    w.call(B, 12, 'CONSIDERING');
    const [, early, late] =
      fold(facts).get(B)!.contacts.length === 2 ? [0, ...fold(facts).get(B)!.contacts] : [];
    expect(early).toMatchObject({ isFirst: false, stageFrom: 'ENGAGED' });
    expect(late).toMatchObject({ isFirst: false, stageFrom: 'EVALUATING' });
    expect(fold(facts).get(A)!.contacts).toMatchObject([{ isFirst: true, stageFrom: null }]);
  });

  test('brings deals and numbers along: signed by either, invalid only when every number of both is retired', () => {
    const { facts, phones, ...w } = world();
    w.created(A, 1);
    w.created(B, 1);
    w.phone(A, 1, 7);
    w.phone(B, 1, 8);
    w.verdict(8, 2);
    w.merge(A, B, 10);
    expect(standing(fold(facts, phones).get(B)!)).toEqual([
      '01–01 NONE Li',
      '02–09 INVALID Li',
      '10– NONE Li',
    ]);
    w.verdict(7, 12);
    expect(standing(fold(facts, phones).get(B)!).at(-1)).toBe('12– INVALID Li');
    w.deal(A, 5);
    expect(standing(fold(facts, phones).get(B)!).at(-1)).toBe('10– SIGNED Li');
    expect(fold(facts, phones).get(A)!.deals).toHaveLength(1);
    expect(fold(facts, phones).get(B)!.deals).toHaveLength(0);
  });

  test('keeps a number that both have while one of them has it', () => {
    const { facts, phones, ...w } = world();
    w.created(A, 1);
    w.created(B, 1);
    w.phone(A, 1, 7);
    w.phone(B, 1, 7);
    w.verdict(7, 2);
    w.phone(B, 3, 7, 'PHONE_REMOVED');
    w.merge(A, B, 10);
    expect(standing(fold(facts, phones).get(B)!).at(-1)).toBe('10– INVALID Li');
  });
});

describe('an undo', () => {
  test('brings the duplicate back from its day on, to its owner of before; the survivor folds its own again', () => {
    const { facts, ...w } = world();
    w.created(A, 1, WANG);
    w.call(A, 2, 'COMMITTED', WANG);
    w.created(B, 1, LI);
    w.merge(A, B, 10);
    w.call(B, 12, 'ENGAGED');
    w.undo(A, B, 20);
    const told = fold(facts);
    expect(standing(told.get(A)!)).toEqual(['01–01 NONE Wang', '02–09 COMMITTED Wang', '20– COMMITTED Wang']);
    expect(standing(told.get(B)!)).toEqual(['01–09 NONE Li', '10–11 COMMITTED Li', '12– ENGAGED Li']);
    expect(told.get(A)).toMatchObject({
      mergedInto: null,
      ownership: { since: '2026-05-20' },
      away: [{ from: '2026-05-10', to: '2026-05-19', into: B }],
    });
    expect(told.get(B)!.contacts).toMatchObject([{ stageFrom: 'COMMITTED' }]);
  });

  test('on the day of the merge leaves every day as it was', () => {
    const { facts, ...w } = world();
    w.created(A, 1, WANG);
    w.call(A, 2, 'COMMITTED', WANG);
    w.created(B, 1);
    w.call(B, 12, 'ENGAGED');
    const before = fold(facts);
    w.merge(A, B, 10, 11);
    w.undo(A, B, 10, 16);
    const after = fold(facts);
    for (const id of [A, B]) expect(after.get(id)).toEqual(before.get(id));
  });

  test('of a chain works in any order: what is still merged into the one that comes back comes with it', () => {
    const start = () => {
      const w = world();
      [A, B, C].forEach((id) => w.created(id, 1));
      w.call(A, 2, 'ENGAGED');
      w.call(B, 3, 'EVALUATING');
      w.merge(A, B, 10);
      w.merge(B, C, 12);
      return w;
    };
    const chained = start();
    expect(fold(chained.facts).get(A)).toMatchObject({ mergedInto: C });
    expect(standing(fold(chained.facts).get(C)!)).toEqual(['01–11 NONE Li', '12– EVALUATING Li']);

    const last = start();
    last.undo(B, C, 20);
    expect(fold(last.facts).get(A)).toMatchObject({ mergedInto: B });
    expect(standing(fold(last.facts).get(B)!)).toEqual([
      '01–02 NONE Li',
      '03–11 EVALUATING Li',
      '20– EVALUATING Li',
    ]);
    expect(standing(fold(last.facts).get(C)!)).toEqual([
      '01–11 NONE Li',
      '12–19 EVALUATING Li',
      '20– NONE Li',
    ]);

    const first = start();
    first.undo(A, B, 20);
    expect(standing(fold(first.facts).get(A)!)).toEqual([
      '01–01 NONE Li',
      '02–09 ENGAGED Li',
      '20– ENGAGED Li',
    ]);
    expect(fold(first.facts).get(B)).toMatchObject({ mergedInto: C });
  });
});

describe('merges that contradict each other', () => {
  test('have one answer: what would close a circle, or takes what is merged already, has no effect', () => {
    const { facts, ...w } = world();
    [A, B, C].forEach((id) => w.created(id, 1));
    w.merge(A, B, 10);
    w.merge(B, A, 11);
    w.merge(A, C, 12);
    expect(mergeChanges(facts).map(({ customerId, into }) => [customerId, into])).toEqual([[A, B]]);
    w.merge(A, C, 9);
    expect(mergeChanges(facts).map(({ customerId, into }) => [customerId, into])).toEqual([
      [A, C],
      [B, A],
    ]);
  });

  test('are forgotten with a void', () => {
    const { facts, ...w } = world();
    w.created(A, 1);
    w.created(B, 1);
    w.merge(A, B, 10);
    w.void(A, 2);
    expect(mergeChanges(facts)).toEqual([]);
    expect(stretchesOf(facts, []).get(A)).toHaveLength(1);
  });

  test.each([
    ['a customer that is merged already', A, C, 12, { code: 'MERGED_ALREADY', customerId: B }],
    ['into one that is merged away', C, A, 12, { code: 'MERGED_AWAY', customerId: B }],
    ['into what is part of it', B, A, 12, { code: 'MERGE_IN_CIRCLE', customerId: A }],
    ['before a merge that would then have no effect', A, C, 8, { code: 'MERGE_CONFLICTS', customerId: A }],
    ['before a merge that would then close a circle', B, A, 8, { code: 'MERGE_CONFLICTS', customerId: A }],
    ['of another customer', C, B, 12, null],
    ['of the survivor, a chain', B, C, 12, null],
  ])('are refused at entry: %s', (_, merged, survivor, day, expected) => {
    const { facts, ...w } = world();
    [A, B, C].forEach((id) => w.created(id, 1));
    w.merge(A, B, 10);
    const fact = {
      ...facts.get(merged)![0]!,
      kind: 'MERGE',
      otherId: survivor,
      survives: false,
      no: 9,
      requestKey: 'new',
      day: `2026-05-${String(day).padStart(2, '0')}` as Day,
      at: `2026-05-${String(day).padStart(2, '0')}T02:00:00.000Z` as Instant,
    } as unknown as Fact<'MERGE'>;
    expect(checkMerge(facts, merged, fact)).toEqual(expected);
  });
});
