/** A number's verdicts are one history, whatever the order in which verdicts, appeals, voids and carriers are entered (docs/rules/phones.md). */
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { checkTimelineOf } from '@erp/api/facts/check-timeline';
import { refoldCarriers } from '@erp/api/facts/refold-carriers';
import { importer } from '../harness/imports';
import { startSalesForce, type Answer, type SalesForce } from '../harness/sales-force';
import { statementsOf } from '../harness/statements';

let sales: SalesForce;

const TODAY = '2026-03-02T02:00:00.000Z';
const settings = { timeZone: 'Asia/Shanghai', newAfterDays: 30 };

beforeAll(async () => {
  sales = await startSalesForce(TODAY);
});
beforeEach(() => sales.api.clock.set(TODAY));
afterEach(async () => {
  expect(await checkTimelineOf(sales.api.db, { clock: sales.api.clock })).toMatchObject({ differing: 0 });
});
afterAll(() => sales.api.close());

const codes = ({ userErrors }: Answer): string[] =>
  userErrors.map(({ code, path }) => `${path.join('.')}: ${code}`);

/** Ten in the morning, company time. */
const on = (day: string): string => `2026-${day}T02:00:00.000Z`;
const loaded = (day: string) => ({ at: on(day), backfill: true });

let numbers = 13_700_000_000;
const number = (): string => String((numbers += 11));

/** Loads a customer that carries these numbers from the day on. */
const enter = (day: string, ...phones: string[]): Promise<string> =>
  sales.customer('admin', {
    ...loaded(day),
    holderId: sales.ids.get('li'),
    phones: phones.map((one) => ({ number: one, shared: true })),
  });

async function done(mutation: string, input: Record<string, unknown>, selection = 'customer { id }') {
  sales.api.clock.forward(1000);
  const answer = await sales.mutate('admin', mutation, input, selection);
  expect(codes(answer)).toEqual([]);
  return answer;
}

const phonesOf = async (customerId: string): Promise<Answer[]> =>
  (
    await sales.query('admin', 'query ($id: ID!) { customer(id: $id) { phones { id number verdict } } }', {
      id: customerId,
    })
  ).customer.phones;

const phoneId = async (customerId: string, phone: string): Promise<string> =>
  (await phonesOf(customerId)).find((one) => (one as unknown as { number: string }).number === `+86${phone}`)!
    .id;

type Judged = { customerId: string; phone: string; reason?: string };

const verdict = async (day: string, { customerId, phone, reason = 'SUSPENDED' }: Judged) =>
  done('decideVerdict', { ...loaded(day), customerId, phoneId: await phoneId(customerId, phone), reason });
const appealWon = async (day: string, { customerId, phone }: Judged) =>
  done('endVerdict', { ...loaded(day), customerId, phoneId: await phoneId(customerId, phone) });

type Line = {
  id: string;
  kind: string;
  day: string;
  voided: boolean;
  mayVoid: boolean;
  verdictReason: string | null;
  phone: string | null;
  note: string | null;
};
const historyOf = async (customerId: string, person: 'admin' | 'manager1' = 'admin'): Promise<Line[]> =>
  (
    await sales.query(
      person,
      `query ($id: ID!) { customer(id: $id) {
         timeline { nodes { id kind day voided mayVoid verdictReason phone note } } } }`,
      { id: customerId },
    )
  ).customer.timeline.nodes as unknown as Line[];

async function factOn(customerId: string, kind: string, day: string): Promise<string> {
  return (await historyOf(customerId)).find((one) => one.kind === kind && one.day === `2026-${day}`)!.id;
}
const voidIt = async (customerId: string, kind: string, day: string) =>
  done('voidFact', { factId: await factOn(customerId, kind, day), reason: '录错了' }, 'fact { voided }');
const restoreIt = async (customerId: string, kind: string, day: string) =>
  done('restoreFact', { factId: await factOn(customerId, kind, day), reason: '没录错' }, 'fact { voided }');

/** At the end of the day; null: absent. */
async function stateOn(customerId: string, day = '02-28'): Promise<string | null> {
  const id = Number.parseInt(customerId.slice(4), 36);
  const [row] = await sales.api.db.rows<{ state: string }>(
    'SELECT state FROM timeline_interval WHERE customer_id = ? AND from_day <= ? AND to_day >= ?',
    [id, `2026-${day}`, `2026-${day}`],
  );
  return row?.state ?? null;
}

describe('the state of a customer that got a judged number later', () => {
  test('is INVALID by the verdict of 10 January when a second verdict of 20 January is voided after its entry', async () => {
    const phone = number();
    const a = await enter('01-05', phone);
    await verdict('01-10', { customerId: a, phone });
    await verdict('01-20', { customerId: a, phone, reason: 'FAX' });
    const b = await enter('02-01', phone);
    await voidIt(a, 'VERDICT', '01-20');
    expect(await stateOn(b)).toBe('INVALID');
    expect(await stateOn(a)).toBe('INVALID');
    expect(await phonesOf(b)).toMatchObject([{ verdict: 'SUSPENDED' }]);
    await voidIt(b, 'VERDICT', '01-10');
    expect([await stateOn(a), await stateOn(b)]).toEqual(['NONE', 'NONE']);
  });

  test('is INVALID when the appeal that had ended the verdict before its entry is voided', async () => {
    const phone = number();
    const a = await enter('01-05', phone);
    await verdict('01-10', { customerId: a, phone });
    await appealWon('01-20', { customerId: a, phone });
    const b = await enter('02-01', phone);
    expect(await stateOn(b)).toBe('NONE');
    await voidIt(a, 'APPEAL_WON', '01-20');
    expect(await stateOn(b)).toBe('INVALID');
    expect([await stateOn(a, '01-19'), await stateOn(a, '01-25')]).toEqual(['INVALID', 'INVALID']);
  });

  test.each(['a', 'b'])(
    'is NONE when an appeal of 20 January is loaded after its entry, through %s',
    async (name) => {
      const phone = number();
      const a = await enter('01-05', phone);
      await verdict('01-10', { customerId: a, phone });
      const b = await enter('02-01', phone);
      expect(await stateOn(b)).toBe('INVALID');
      await appealWon('01-20', { customerId: name === 'a' ? a : b, phone });
      expect([await stateOn(b, '02-01'), await stateOn(b)]).toEqual(['NONE', 'NONE']);
      expect([await stateOn(a, '01-19'), await stateOn(a, '01-20')]).toEqual(['INVALID', 'NONE']);
    },
  );

  test('is INVALID when a verdict that was voided before its entry is restored', async () => {
    const phone = number();
    const a = await enter('01-05', phone);
    await verdict('01-10', { customerId: a, phone });
    await voidIt(a, 'VERDICT', '01-10');
    const b = await enter('02-01', phone);
    expect(await stateOn(b)).toBe('NONE');
    await restoreIt(a, 'VERDICT', '01-10');
    expect(await stateOn(b)).toBe('INVALID');
  });

  test('follows verdicts between its entry and today, and those before the day on which it was loaded', async () => {
    const phone = number();
    const a = await enter('01-05', phone);
    await verdict('02-10', { customerId: a, phone });
    await appealWon('02-20', { customerId: a, phone });
    const b = await enter('02-01', phone);
    expect([await stateOn(b, '02-09'), await stateOn(b, '02-10')]).toEqual(['NONE', 'INVALID']);
    expect([await stateOn(b, '02-19'), await stateOn(b, '02-20')]).toEqual(['INVALID', 'NONE']);
    // Loaded last, and first to carry it.
    const c = await enter('01-01', phone);
    expect([await stateOn(c, '02-09'), await stateOn(c, '02-10')]).toEqual(['NONE', 'INVALID']);
    expect(await stateOn(c, '02-20')).toBe('NONE');
  });

  test('is that of DO_NOT_CALL too: nobody can dial the number through it', async () => {
    const phone = number();
    const a = await enter('01-05', phone);
    await verdict('01-10', { customerId: a, phone, reason: 'DO_NOT_CALL' });
    const b = await enter('02-01', phone);
    expect(await stateOn(b)).toBe('INVALID');
    const followUp = {
      customerId: b,
      method: 'PHONE',
      outcome: 'NO_ANSWER',
      phoneId: await phoneId(b, phone),
    };
    const dialled = await sales.mutate('li', 'recordFollowUp', { followUp }, 'followUp { id }');
    expect(codes(dialled)).toEqual(['followUp.phoneId: PHONE_RETIRED']);
  });

  test('depends on all its numbers, each with its own history', async () => {
    const [first, second] = [number(), number()];
    const a = await enter('01-05', first);
    const b = await enter('01-05', second);
    await verdict('01-10', { customerId: a, phone: first });
    const both = await enter('02-01', first, second);
    expect(await stateOn(both)).toBe('NONE');
    await verdict('01-20', { customerId: b, phone: second });
    expect([await stateOn(both, '02-01'), await stateOn(both)]).toEqual(['INVALID', 'INVALID']);
    await voidIt(both, 'VERDICT', '01-10');
    expect([await stateOn(a), await stateOn(b), await stateOn(both)]).toEqual(['NONE', 'INVALID', 'NONE']);
  });
});

describe('a number that is removed and added again', () => {
  const remove = async (day: string, customerId: string, phone: string) =>
    done('removePhone', { ...loaded(day), customerId, phoneId: await phoneId(customerId, phone) });
  const add = (day: string, customerId: string, phone: string) =>
    done('addPhone', { ...loaded(day), customerId, phone: { number: phone, shared: true } });

  test('retires its customer on the days on which it carries it, also by what was judged meanwhile', async () => {
    const [phone, other] = [number(), number()];
    const a = await enter('01-05', phone);
    const b = await enter('01-05', phone, other);
    await verdict('01-06', { customerId: b, phone: other });
    await remove('01-10', b, phone);
    expect(await stateOn(b, '01-10')).toBe('INVALID');
    await add('01-20', b, phone);
    expect(await stateOn(b, '01-20')).toBe('NONE');
    await verdict('01-12', { customerId: a, phone });
    expect([await stateOn(b, '01-09'), await stateOn(b, '01-15')]).toEqual(['NONE', 'INVALID']);
    expect([await stateOn(b, '01-20'), await stateOn(b)]).toEqual(['INVALID', 'INVALID']);
    await appealWon('01-25', { customerId: a, phone });
    expect([await stateOn(b, '01-24'), await stateOn(b, '01-25')]).toEqual(['INVALID', 'NONE']);
  });

  test('is judged once, not by each customer that carried it', async () => {
    const phone = number();
    const a = await enter('01-05', phone);
    const b = await enter('01-05', phone);
    await remove('01-08', b, phone);
    await verdict('01-10', { customerId: a, phone });
    const [row] = await sales.api.db.rows<{ n: number }>(
      `SELECT COUNT(*) AS n FROM phone_fact f JOIN phone p ON p.id = f.phone_id WHERE p.number = ?`,
      [`+86${phone}`],
    );
    expect(row).toEqual({ n: 1 });
    expect([await stateOn(a), await stateOn(b)]).toEqual(['INVALID', 'NONE']);
    await add('02-01', b, phone);
    expect(await stateOn(b)).toBe('INVALID');
  });
});

describe('the creation of a customer', () => {
  test('is voided although its number was judged; the verdict stays with the number', async () => {
    const phone = number();
    const a = await enter('01-05', phone);
    await verdict('01-10', { customerId: a, phone });
    await voidIt(a, 'CREATED', '01-05');
    expect(await stateOn(a)).toBeNull();
    const b = await enter('02-01', phone);
    expect(await stateOn(b)).toBe('INVALID');
    await voidIt(b, 'VERDICT', '01-10');
    expect(await stateOn(b)).toBe('NONE');
  });

  test('that is restored finds what was judged meanwhile', async () => {
    const phone = number();
    const a = await enter('01-05', phone);
    const created = await factOn(a, 'CREATED', '01-05');
    await done('voidFact', { factId: created, reason: '录错了' }, 'fact { voided }');
    const b = await enter('02-01', phone);
    await verdict('02-10', { customerId: b, phone });
    await done('restoreFact', { factId: created, reason: '没录错' }, 'fact { voided }');
    expect([await stateOn(a, '02-09'), await stateOn(a, '02-10')]).toEqual(['NONE', 'INVALID']);
  });

  test('by an import knows the history of its number', async () => {
    const phone = number();
    const a = await enter('01-05', phone);
    await verdict('01-10', { customerId: a, phone });
    const { api } = sales;
    const token = await api.signIn('admin', 'admin-password');
    const admin = importer({ url: api.url, ask: api.ask, token: () => Promise.resolve(token) });
    const imported = await admin.whole(
      { db: api.db, clock: api.clock },
      `公司名称,电话\n导入的甲,${phone}\n导入的乙,${phone}\n导入的丙,${number()}\n`,
      { holderIds: [sales.ids.get('li')!], shareNumbers: true },
    );
    const rows = await admin.rows(imported.id);
    expect(await Promise.all(rows.map(({ customer }) => stateOn(customer!.id, '03-02')))).toEqual([
      'INVALID',
      'INVALID',
      'NONE',
    ]);
    await appealWon('01-20', { customerId: rows[0]!.customer!.id, phone });
    expect(await stateOn(rows[1]!.customer!.id, '03-02')).toBe('NONE');
  });
});

describe('customers that are merged', () => {
  const merge = (day: string, mergedId: string, survivorId: string) =>
    done('mergeCustomers', { merge: { ...loaded(day), mergedId, survivorId } });

  test('fold the histories of the numbers of both, also of one that both carry', async () => {
    const [phone, other] = [number(), number()];
    const a = await enter('01-05', phone);
    const kept = await enter('01-05', phone);
    const twin = await enter('01-05', other);
    await merge('01-20', twin, kept);
    await verdict('01-10', { customerId: a, phone });
    expect([await stateOn(kept, '01-15'), await stateOn(kept, '01-20')]).toEqual(['INVALID', 'NONE']);
    // Its page shows the duplicate's number, and judges it.
    await verdict('01-25', { customerId: kept, phone: other });
    expect([await stateOn(kept, '01-24'), await stateOn(kept, '01-25')]).toEqual(['NONE', 'INVALID']);
    expect(await stateOn(twin)).toBeNull();
    await done('undoMerge', { undo: { ...loaded('02-10'), mergedId: twin } });
    await voidIt(a, 'VERDICT', '01-10');
    expect([await stateOn(kept, '02-09'), await stateOn(kept, '02-10')]).toEqual(['NONE', 'NONE']);
    expect(await stateOn(twin, '02-10')).toBe('INVALID');
  });
});

describe('the history of a number', () => {
  test('stands in the timeline of every customer that carries it, and is voided through each', async () => {
    const phone = number();
    const a = await enter('01-05', phone);
    const { customer } = await sales.mutate(
      'manager1',
      'decideVerdict',
      { customerId: a, phoneId: await phoneId(a, phone), reason: 'WRONG_NUMBER', note: '换号了' },
      'customer { state }',
    );
    expect(customer).toEqual({ state: 'INVALID' });
    const b = await enter('02-01', phone);
    const line = { kind: 'VERDICT', day: '2026-03-02', verdictReason: 'WRONG_NUMBER', note: '换号了' };
    const shown = {
      ...line,
      voided: false,
      mayVoid: true,
      phone: expect.stringContaining(phone.slice(-4)) as unknown,
    };
    const lines = async (id: string) =>
      (await historyOf(id, 'manager1')).filter(({ kind }) => kind === 'VERDICT');
    expect(await lines(a)).toMatchObject([shown]);
    expect(await lines(b)).toMatchObject([shown]);
    const [ofB] = await lines(b);
    const voided = await sales.mutate(
      'manager1',
      'voidFact',
      { factId: ofB!.id, reason: '号码没换' },
      'fact { id voided voidReason mayVoid } customer { id state }',
    );
    expect(voided).toMatchObject({
      fact: { id: ofB!.id, voided: true, voidReason: '号码没换', mayVoid: true },
      customer: { id: b, state: 'NONE' },
      userErrors: [],
    });
    expect(await lines(a)).toMatchObject([{ voided: true }]);
    const again = await sales.mutate(
      'manager1',
      'voidFact',
      { factId: ofB!.id, reason: '再来' },
      'fact { id }',
    );
    expect(codes(again)).toEqual(['factId: VOIDED_ALREADY']);
  });

  test('is paged through with the facts of the customer, without a gap', async () => {
    const phone = number();
    const a = await enter('01-05', phone);
    for (const day of ['01-10', '01-20']) {
      await verdict(day, { customerId: a, phone });
      await appealWon(day, { customerId: a, phone });
    }
    const read: string[] = [];
    for (let after: string | null = null, hasNext = true; hasNext;) {
      const { customer } = await sales.query(
        'admin',
        `query ($id: ID!, $after: String) { customer(id: $id) {
           timeline(first: 1, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } } }`,
        { id: a, after },
      );
      read.push(...customer.timeline.nodes.map(({ id }) => id));
      ({ hasNextPage: hasNext, endCursor: after } = customer.timeline.pageInfo);
    }
    expect(read).toHaveLength(6);
    expect(read).toEqual((await historyOf(a)).map(({ id }) => id));
  });

  test('is nobody’s to void who sees no carrier, or through a customer that never had the number', async () => {
    const phone = number();
    const a = await enter('01-05', phone);
    const stranger = await enter('01-05', number());
    await verdict('01-10', { customerId: a, phone });
    const factId = await factOn(a, 'VERDICT', '01-10');
    const asOf = (customerId: string) => factId.replace(/_[^-]+/, `_${customerId.slice(4)}`);
    const attempt = async (person: 'manager2' | 'admin' | 'li', id: string) =>
      codes(await sales.mutate(person, 'voidFact', { factId: id, reason: '试试' }, 'fact { id }'));
    expect(await attempt('manager2', factId)).toEqual(['factId: NOT_FOUND']);
    expect(await attempt('admin', asOf(stranger))).toEqual(['factId: NOT_FOUND']);
    expect(await attempt('admin', factId.replace(/[^-]+$/, 'zz'))).toEqual(['factId: NOT_FOUND']);
    expect(await attempt('li', factId)).toEqual(['factId: NOT_VOIDABLE']);
  });

  test('begins when the first of its carriers was entered', async () => {
    const phone = number();
    const a = await enter('01-05', phone);
    const b = await enter('02-01', phone);
    const judge = async (day: string) =>
      codes(
        await sales.mutate(
          'admin',
          'decideVerdict',
          { ...loaded(day), customerId: b, phoneId: await phoneId(b, phone), reason: 'FAX' },
          'customer { id }',
        ),
      );
    expect(await judge('01-04')).toEqual(['at: FACT_BEFORE_CREATION']);
    expect(await judge('01-06')).toEqual([]);
    expect([await stateOn(a, '01-06'), await stateOn(b, '02-01')]).toEqual(['INVALID', 'INVALID']);
  });

  test('makes a report on closed days say that it changed since, once per fact', async () => {
    const phone = number();
    const a = await enter('01-05', phone);
    await enter('01-05', phone);
    const lateOf = async () =>
      (await sales.query('admin', 'query ($day: Date!) { snapshot(day: $day) { closing { lateFacts } } }', {
        day: '2026-02-28',
      })) as unknown as { snapshot: { closing: { lateFacts: number } } };
    const before = (await lateOf()).snapshot.closing.lateFacts;
    await verdict('01-10', { customerId: a, phone });
    expect((await lateOf()).snapshot.closing.lateFacts).toBe(before + 1);
    await voidIt(a, 'VERDICT', '01-10');
    expect((await lateOf()).snapshot.closing.lateFacts).toBe(before + 2);
  });
});

describe('at the same time', () => {
  test('a verdict and the entry of customers with the number come out as in any order', async () => {
    for (let round = 0; round < 6; round += 1) {
      const phone = number();
      const a = await enter('01-05', phone);
      const id = await phoneId(a, phone);
      const judged = sales.mutate(
        'admin',
        'decideVerdict',
        { ...loaded('02-10'), customerId: a, phoneId: id, reason: 'FAX' },
        'customer { id }',
      );
      const entries = Array.from({ length: 4 }, () => enter('02-01', phone));
      expect(codes(await judged)).toEqual([]);
      for (const one of await Promise.all(entries)) {
        expect([await stateOn(one, '02-09'), await stateOn(one, '02-10')]).toEqual(['NONE', 'INVALID']);
      }
    }
  });

  test('verdicts, appeals and voids of one number and follow-ups of its carriers leave everything folded', async () => {
    const phone = number();
    const carriers = [await enter('01-05', phone), await enter('01-06', phone), await enter('01-07', phone)];
    await verdict('01-10', { customerId: carriers[0]!, phone });
    const factId = await factOn(carriers[1]!, 'VERDICT', '01-10');
    const id = await phoneId(carriers[0]!, phone);
    const asAdmin = (mutation: string, input: Record<string, unknown>, selection: string) =>
      sales.mutate('admin', mutation, input, selection);
    const answers = await Promise.all([
      ...carriers.map((customerId) =>
        asAdmin(
          'recordFollowUp',
          {
            followUp: {
              ...loaded('01-12'),
              repId: sales.ids.get('li'),
              customerId,
              method: 'INBOUND',
              stage: 'ENGAGED',
            },
          },
          'followUp { id }',
        ),
      ),
      asAdmin('voidFact', { factId, reason: '错' }, 'fact { id }'),
      asAdmin(
        'decideVerdict',
        { ...loaded('01-20'), customerId: carriers[2], phoneId: id, reason: 'FAX' },
        'customer { id }',
      ),
      asAdmin('endVerdict', { ...loaded('02-10'), customerId: carriers[1], phoneId: id }, 'customer { id }'),
    ]);
    expect(answers.flatMap(codes)).toEqual([]);
    for (const one of carriers) {
      expect(await stateOn(one, '01-15')).toBe('ENGAGED');
      expect([await stateOn(one, '01-20'), await stateOn(one, '02-10')]).toEqual(['INVALID', 'ENGAGED']);
    }
  });
});

describe('a number with very many carriers', () => {
  test('is judged at once; the job brings the carriers beyond the first fifty up to date, as does whoever records on one', async () => {
    const phone = number();
    const carriers: string[] = [];
    for (let index = 0; index < 53; index += 1) carriers.push(await enter('01-05', phone));
    await verdict('01-10', { customerId: carriers[0]!, phone });
    const states = () => Promise.all(carriers.map((one) => stateOn(one)));
    expect((await states()).filter((state) => state === 'INVALID')).toHaveLength(50);
    const behind = carriers.at(-1)!;
    expect(await stateOn(behind)).toBe('NONE');
    // Judged through a carrier that the first judgement has not reached yet.
    await appealWon('01-20', { customerId: behind, phone });
    expect([await stateOn(behind, '01-19'), await stateOn(behind)]).toEqual(['INVALID', 'NONE']);
    await refoldCarriers(sales.api.db, sales.api.clock, settings);
    expect(await Promise.all(carriers.map((one) => stateOn(one, '01-19')))).toEqual(
      carriers.map(() => 'INVALID'),
    );
    expect(new Set(await states())).toEqual(new Set(['NONE']));
    expect(await sales.api.db.rows('SELECT phone_id FROM phone_refold')).toEqual([]);
  });
});

describe('a customer without a judged number', () => {
  test('costs no statement for histories; one with a judged number costs one', async () => {
    const [plain, judged] = [number(), number()];
    const a = await enter('01-05', plain);
    const b = await enter('01-05', judged);
    await verdict('01-10', { customerId: b, phone: judged });
    const token = await sales.api.signIn('li', 'password-of-li');
    const statements = (customerId: string): Promise<number> =>
      statementsOf(() =>
        sales.api.ask(
          'mutation ($input: RecordFollowUpInput!) { recordFollowUp(input: $input) { userErrors { code } } }',
          {
            input: {
              requestKey: randomUUID(),
              followUp: { customerId, method: 'PHONE', outcome: 'NO_ANSWER' },
            },
          },
          { token },
        ),
      );
    expect(await statements(b)).toBe((await statements(a)) + 1);
  });
});
