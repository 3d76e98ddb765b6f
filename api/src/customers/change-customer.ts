/** Changes of a customer's data after entry: its fields, its phones (docs/rules/customer-entry.md). */
import { checkCustomer, type CustomerFields } from '@erp/domain/customers/check-customer';
import { collisionProblems } from '@erp/domain/customers/collision';
import { checkDating } from '@erp/domain/facts/dating';
import { problem, type Problem } from '@erp/domain/problem';
import { catalogueProblems } from '../catalogues/check-items';
import { requireViewer, type Context } from '../context';
import { allocateIds } from '../database/ids';
import { factInput, type FactInputFields, type FactTime } from '../facts/fact-input';
import { recordFacts, type NewFact, type RecordOptions } from '../facts/record-facts';
import type { Subject } from '../facts/subjects';
import { holds, present } from '../identity/scope';
import { countCollisions, showCollisions, type Collision } from './collisions';
import { enteredPhones, type PhoneEntry } from './entered-phones';
import { findMatches, type Match } from './find-matches';
import { guardPhones } from './phone-rows';
import { columnOf, keepChange } from './renew-details';
import { renewSearchKeys } from './search-keys';

export type Changed = { customerId: number; repairs: string[] };
export type ChangeOutcome =
  | { problems: Problem[]; collisions: Collision[] }
  | (Changed & { problems?: undefined });

const refused = (problems: Problem[], collisions: Collision[] = []): ChangeOutcome => ({
  problems,
  collisions,
});

function subjectProblems(ctx: Context, subject: Subject, time: FactTime, path: string[]): Problem[] {
  const viewer = requireViewer(ctx);
  const visible = subject.holderId !== null && (time.backfill || holds(present(viewer), subject.holderId));
  if (!visible) return [problem('NOT_FOUND', ['customerId'])];
  return checkDating(time, {
    now: ctx.clock.now(),
    timeZone: ctx.settings.timeZone,
    createdAt: subject.row!.createdAt,
    path: [...path, 'at'],
  });
}

async function record(ctx: Context, options: RecordOptions<Changed>): Promise<ChangeOutcome> {
  const outcome = await recordFacts<Changed>(ctx, { notFoundPath: ['customerId'], ...options });
  return outcome.problems ? refused(outcome.problems) : outcome.result;
}

/** undefined: as it is; null: cleared. */
export type CustomerChange = Partial<CustomerFields> & FactInputFields & { industryId?: number | null };

const changedFields = (change: CustomerChange): string[] =>
  (Object.keys(columnOf) as (keyof CustomerFields)[]).filter((field) => change[field] !== undefined);

export async function updateCustomer(
  ctx: Context,
  requestKey: string,
  { customerId, change }: { customerId: number; change: CustomerChange },
): Promise<ChangeOutcome> {
  const time = factInput(ctx, change, ['change']);
  if ('problems' in time) return refused(time.problems);
  const problems = [
    ...checkCustomer(change, { path: ['change'], partial: true }),
    ...(await catalogueProblems(ctx, [
      { catalogue: 'INDUSTRY', id: change.industryId ?? null, path: ['change', 'industryId'] },
    ])),
  ];
  if (problems.length > 0) return refused(problems);
  return record(ctx, {
    request: { operation: 'updateCustomer', requestKey, input: { customerId, change } },
    customerIds: [customerId],
    decide: (_tx, subjects) => {
      const subject = subjects.get(customerId)!;
      const refusals = subjectProblems(ctx, subject, time, ['change']);
      if (refusals.length > 0) return { problems: refusals };
      const fact: NewFact = {
        ...time,
        kind: 'ATTRIBUTES',
        ...(change.industryId === undefined ? {} : { industryId: change.industryId }),
        note: changedFields(change).join(', ') || null,
      };
      return {
        facts: new Map([[customerId, [fact]]]),
        result: { customerId, repairs: [] },
        details: (tx) => keepChange(tx, customerId, subject.nextNo, change),
      };
    },
  });
}

/** One field may hold several numbers; each is given to the customer, unless another has it. */
export async function addPhone(
  ctx: Context,
  requestKey: string,
  input: FactInputFields & { customerId: number; phone: PhoneEntry },
): Promise<ChangeOutcome> {
  const { customerId } = input;
  const time = factInput(ctx, input, []);
  if ('problems' in time) return refused(time.problems);
  const { phones, problems } = enteredPhones(ctx, [input.phone], () => ['phone', 'number']);
  if (problems.length > 0) return refused(problems);
  const firstPhoneId = await allocateIds(ctx.db, 'phone', phones.length);
  let phoneIds: number[] = [];
  let matches: Match[] = [];
  const outcome = await record(ctx, {
    request: { operation: 'addPhone', requestKey, input },
    customerIds: [customerId],
    guards: async (tx) => {
      phoneIds = await guardPhones(tx, phones, firstPhoneId);
    },
    decide: async (tx, subjects) => {
      const subject = subjects.get(customerId)!;
      const keys = { phones, nameKey: null, city: null, creditCode: null, websiteKey: null };
      matches = await findMatches(tx, keys, customerId);
      const refusals = [
        ...subjectProblems(ctx, subject, time, []),
        ...collisionProblems(matches, ['SAME_NUMBER'], { path: [], phonePath: () => ['phone', 'number'] }),
      ];
      if (refusals.length > 0) return { problems: refusals };
      const had = subject.timeline.phones;
      const facts = phoneIds.map((phoneId): NewFact => ({ ...time, kind: 'PHONE_ADDED', phoneId }));
      return {
        facts: new Map([[customerId, facts]]),
        result: { customerId, repairs: phones.flatMap(({ repairs }) => repairs) },
        details: async (sql) => {
          await sql.run(
            `INSERT INTO customer_phone (customer_id, phone_id, position, contact_person_no, shared, present) VALUES ?
             ON DUPLICATE KEY UPDATE shared = VALUES(shared)`,
            [
              phones.map((phone, index) => [
                customerId,
                phoneIds[index],
                had.length + index + 1,
                phone.contactPersonNo,
                phone.shared ? 1 : 0,
                0,
              ]),
            ],
          );
        },
        derived: (sql) => renewSearchKeys(sql, customerId),
      };
    },
  });
  if (!outcome.problems) return outcome;
  const limit = await countCollisions(ctx, matches.length);
  if (limit.length > 0) return refused(limit);
  return refused(
    outcome.problems,
    showCollisions(ctx, matches, () => input.phone.number),
  );
}

export async function removePhone(
  ctx: Context,
  requestKey: string,
  input: FactInputFields & { customerId: number; phoneId: number },
): Promise<ChangeOutcome> {
  const { customerId, phoneId } = input;
  const time = factInput(ctx, input, []);
  if ('problems' in time) return refused(time.problems);
  return record(ctx, {
    request: { operation: 'removePhone', requestKey, input },
    customerIds: [customerId],
    decide: (_tx, subjects) => {
      const subject = subjects.get(customerId)!;
      const refusals = subjectProblems(ctx, subject, time, []);
      if (refusals.length > 0) return { problems: refusals };
      if (!subject.timeline.phones.some((phone) => phone.phoneId === phoneId && phone.present)) {
        return { problems: [problem('NOT_FOUND', ['phoneId'])] };
      }
      return {
        facts: new Map([[customerId, [{ ...time, kind: 'PHONE_REMOVED', phoneId }]]]),
        result: { customerId, repairs: [] },
        derived: (sql) => renewSearchKeys(sql, customerId),
      };
    },
  });
}
