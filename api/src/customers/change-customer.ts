/** Changes of a customer's data after entry: its fields, its phones (docs/rules/customer-entry.md). */
import { checkCustomer, type CustomerFields } from '@erp/domain/customers/check-customer';
import {
  changedKeys,
  collisionProblems,
  matchKeys,
  nothingToMatch,
  WARNINGS,
  type CollisionKind,
  type MatchKeys,
} from '@erp/domain/customers/collision';
import { checkDating } from '@erp/domain/facts/dating';
import type { UnitId } from '@erp/domain/organization/tree';
import { problem, type Problem } from '@erp/domain/problem';
import { dayOf, type Instant } from '@erp/domain/time/day';
import { catalogueProblems } from '../catalogues/check-items';
import { requireViewer, type Context } from '../context';
import { allocateIds } from '../database/ids';
import type { Sql } from '../database/sql';
import { factInput, type FactInputFields, type FactTime } from '../facts/fact-input';
import { recordFacts, type NewFact, type RecordOptions } from '../facts/record-facts';
import type { Subject } from '../facts/subjects';
import { holds, present } from '../identity/scope';
import { acceptWarnings } from './accepted-warnings';
import { showCollisions, type ShowCollisions } from './collisions';
import { enteredPhones, type PhoneEntry } from './entered-phones';
import { findMatches, type Match } from './find-matches';
import { guardPhones } from './phone-rows';
import { beforeLookup, entryQuestionProblems, questionsOf } from './questions';
import { withStoredNumbers } from './restore-numbers';
import { columnOf, keepChange } from './renew-details';
import { renewSearchKeys } from './search-keys';

export type Changed = { customerId: number; repairs: string[] };
export type ChangeOutcome =
  | { problems: Problem[]; collisions?: ShowCollisions }
  | (Changed & { problems?: undefined });

/** What the person has decided about collisions, as at entry. */
type Accepting = { acceptedWarnings: readonly CollisionKind[] };

/** `isImport`: the rows of an authorised import are counted as rows, and ask no questions. */
type ChangeOptions = { isImport?: boolean };

const refused = (problems: Problem[]): ChangeOutcome => ({ problems });

type Held = { holderId: UnitId | null; createdAt: Instant };

function heldProblems(
  ctx: Context,
  { holderId, createdAt }: Held,
  time: FactTime,
  path: string[],
): Problem[] {
  const viewer = requireViewer(ctx);
  const visible = holderId !== null && (time.backfill || holds(present(viewer), holderId));
  if (!visible) return [problem('NOT_FOUND', ['customerId'])];
  return checkDating(time, {
    now: ctx.clock.now(),
    timeZone: ctx.settings.timeZone,
    createdAt,
    path: [...path, 'at'],
  });
}

const subjectProblems = (
  ctx: Context,
  { holderId, row }: Subject,
  time: FactTime,
  path: string[],
): Problem[] => heldProblems(ctx, { holderId, createdAt: row!.createdAt }, time, path);

type StoredCustomer = Held & Pick<CustomerFields, 'name' | 'city' | 'creditCode' | 'website'>;

/** What is compared of a customer, and who holds it or what it is part of; null: there is no such customer. */
async function readStored(sql: Sql, customerId: number): Promise<StoredCustomer | null> {
  const [row] = await sql.rows<StoredCustomer>(
    `SELECT s.holder_id AS holderId, c.created_at AS createdAt, c.name, c.city, c.credit_code AS creditCode, c.website
       FROM customer c
       LEFT JOIN customer s ON s.id = COALESCE(c.merged_into, c.id)
      WHERE c.id = ?`,
    [customerId],
  );
  return row ?? null;
}

/** On that day the customer was part of another one, and the kernel refuses to record on it: nothing is compared. */
const isMergedAway = (ctx: Context, { timeline }: Subject, { at }: FactTime): boolean => {
  const day = dayOf(at, ctx.settings.timeZone);
  return timeline.away.some(({ from, to }) => from <= day && day <= to);
};

const matchesOf = (
  ctx: Context,
  tx: Sql,
  keys: MatchKeys,
  subject: Subject,
  time: FactTime,
): Promise<Match[]> | Match[] => (isMergedAway(ctx, subject, time) ? [] : findMatches(tx, keys, subject.id));

async function record(ctx: Context, options: RecordOptions<Changed>): Promise<ChangeOutcome> {
  const outcome = await recordFacts<Changed>(ctx, { notFoundPath: ['customerId'], ...options });
  return outcome.problems ? refused(outcome.problems) : outcome.result;
}

/** undefined: as it is; null: cleared. */
export type CustomerChange = Partial<CustomerFields> &
  FactInputFields &
  Accepting & { industryId?: number | null };

const changedFields = (change: CustomerChange): string[] =>
  (Object.keys(columnOf) as (keyof CustomerFields)[]).filter((field) => change[field] !== undefined);

/** What the change makes comparable that was not before. */
const keysOfChange = (stored: StoredCustomer, change: CustomerChange): MatchKeys =>
  changedKeys(
    matchKeys(stored, []),
    matchKeys(
      {
        name: change.name ?? stored.name,
        city: change.city === undefined ? stored.city : change.city,
        creditCode: change.creditCode === undefined ? stored.creditCode : change.creditCode,
        website: change.website === undefined ? stored.website : change.website,
      },
      [],
    ),
  );

const typedChange =
  ({ name, creditCode, website }: CustomerChange, stored: StoredCustomer) =>
  ({ kind }: Match): string => {
    if (kind === 'SAME_NAME') return name ?? stored.name;
    return (kind === 'SAME_CREDIT_CODE' ? creditCode : website) ?? '';
  };

export async function updateCustomer(
  ctx: Context,
  requestKey: string,
  input: { customerId: number; change: CustomerChange },
  { isImport = false }: ChangeOptions = {},
): Promise<ChangeOutcome> {
  const { customerId } = input;
  const change = await withStoredNumbers(ctx, customerId, input.change);
  const time = factInput(ctx, change, ['change']);
  if ('problems' in time) return refused(time.problems);
  const problems = [
    ...checkCustomer(change, { path: ['change'], partial: true }),
    ...(await catalogueProblems(ctx, [
      { catalogue: 'INDUSTRY', id: change.industryId ?? null, path: ['change', 'industryId'] },
    ])),
  ];
  if (problems.length > 0) return refused(problems);

  const request = { operation: 'updateCustomer', requestKey, input };
  const stored = await readStored(ctx.db, customerId);
  if (!stored) return refused([problem('NOT_FOUND', ['customerId'])]);
  const asked = await beforeLookup<Changed>(ctx, request, {
    refusals: heldProblems(ctx, stored, time, ['change']),
    questions: isImport ? [] : questionsOf(keysOfChange(stored, change)),
    backfill: time.backfill,
  });
  if (asked) return asked.problems ? refused(asked.problems) : asked.result;

  const accepted = time.backfill ? WARNINGS : change.acceptedWarnings;
  const auditId = await allocateIds(ctx.db, 'audit');
  let matches: Match[] = [];
  const outcome = await record(ctx, {
    request,
    customerIds: [customerId],
    decide: async (tx, subjects) => {
      const subject = subjects.get(customerId)!;
      const refusals = subjectProblems(ctx, subject, time, ['change']);
      if (refusals.length > 0) return { problems: refusals };
      // Read again under the customer's lock: somebody may have changed it meanwhile.
      const keys = keysOfChange((await readStored(tx, customerId))!, change);
      matches = await matchesOf(ctx, tx, keys, subject, time);
      const collisions = collisionProblems(matches, accepted, { path: ['change'], phonePath: () => [] });
      if (collisions.length > 0) return { problems: collisions };
      const fact: NewFact = {
        ...time,
        kind: 'ATTRIBUTES',
        ...(change.industryId === undefined ? {} : { industryId: change.industryId }),
        note: changedFields(change).join(', ') || null,
      };
      return {
        facts: new Map([[customerId, [fact]]]),
        result: { customerId, repairs: [] },
        details: async (sql) => {
          await keepChange(sql, customerId, subject.nextNo, change);
          await acceptWarnings(ctx, sql, { customerId, matches, auditId });
        },
      };
    },
  });
  if (!outcome.problems) return outcome;
  return { ...outcome, collisions: (now) => showCollisions(now, matches, typedChange(change, stored)) };
}

/** One field may hold several numbers; each is given to the customer, unless another has it. */
export async function addPhone(
  ctx: Context,
  requestKey: string,
  input: FactInputFields & Accepting & { customerId: number; phone: PhoneEntry },
  { isImport = false }: ChangeOptions = {},
): Promise<ChangeOutcome> {
  const { customerId } = input;
  const time = factInput(ctx, input, []);
  if ('problems' in time) return refused(time.problems);
  const { phones, problems: unread } = enteredPhones(ctx, [input.phone], () => ['phone', 'number']);
  const keys: MatchKeys = { ...nothingToMatch, phones };
  const problems = [...unread, ...entryQuestionProblems(keys, ['phone', 'number'])];
  if (problems.length > 0) return refused(problems);

  const request = { operation: 'addPhone', requestKey, input };
  const stored = await readStored(ctx.db, customerId);
  if (!stored) return refused([problem('NOT_FOUND', ['customerId'])]);
  const asked = await beforeLookup<Changed>(ctx, request, {
    refusals: heldProblems(ctx, stored, time, []),
    questions: isImport ? [] : questionsOf(keys),
    backfill: time.backfill,
  });
  if (asked) return asked.problems ? refused(asked.problems) : asked.result;

  const accepted = time.backfill ? WARNINGS : input.acceptedWarnings;
  const auditId = await allocateIds(ctx.db, 'audit');
  const firstPhoneId = await allocateIds(ctx.db, 'phone', phones.length);
  let phoneIds: number[] = [];
  let matches: Match[] = [];
  const outcome = await record(ctx, {
    request,
    customerIds: [customerId],
    guards: async (tx) => {
      phoneIds = await guardPhones(tx, phones, firstPhoneId);
    },
    decide: async (tx, subjects) => {
      const subject = subjects.get(customerId)!;
      const refusals = subjectProblems(ctx, subject, time, []);
      if (refusals.length > 0) return { problems: refusals };
      matches = await matchesOf(ctx, tx, keys, subject, time);
      const collisions = collisionProblems(matches, accepted, {
        path: [],
        phonePath: () => ['phone', 'number'],
      });
      if (collisions.length > 0) return { problems: collisions };
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
          await acceptWarnings(ctx, sql, { customerId, matches, auditId });
        },
        derived: (sql) => renewSearchKeys(sql, customerId),
      };
    },
  });
  if (!outcome.problems) return outcome;
  return { ...outcome, collisions: (now) => showCollisions(now, matches, () => input.phone.number) };
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
