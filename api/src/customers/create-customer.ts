/** Entry of a customer: a person types it, an import sends it; both come through here (docs/rules/customer-entry.md). */
import { checkContactPersons, checkCustomer, checkSource } from '@erp/domain/customers/check-customer';
import { collisionProblems, matchKeys, WARNINGS } from '@erp/domain/customers/collision';
import { WITH_CREATION } from '@erp/domain/facts/fact';
import { checkDating } from '@erp/domain/facts/dating';
import type { UnitId } from '@erp/domain/organization/tree';
import { problem, type Problem } from '@erp/domain/problem';
import { catalogueProblems } from '../catalogues/check-items';
import { offeredProblems } from '../catalogues/sources';
import { requireViewer, type Context } from '../context';
import { allocateIds } from '../database/ids';
import type { Sql } from '../database/sql';
import { factInput, type FactTime } from '../facts/fact-input';
import { recordFacts, type NewFact } from '../facts/record-facts';
import { holds, present } from '../identity/scope';
import {
  handOutProblems,
  insertLeads,
  leadSourceProblems,
  poolOfUnit,
  takeTurns,
  type Turns,
} from '../leads/hand-out';
import { lockRota } from '../leads/rotas';
import { membershipProblems } from '../organization/membership';
import { showCollisions, type ShowCollisions } from './collisions';
import { contactPersonRows, customerColumns, type CustomerEntry, type KeyedEntry } from './entry';
import { enteredPhones, type EnteredPhone } from './entered-phones';
import { findMatches, type Match } from './find-matches';
import { customer } from './loaders';
import { guardPhones } from './phone-rows';
import { beforeLookup, entryQuestionProblems, questionsOf } from './questions';
import { writeSearchKeys } from './search-keys';

export type Created = { customerId: number; repairs: string[] };

export type CreateOutcome =
  | { problems: Problem[]; collisions?: ShowCollisions }
  | (Created & { problems?: undefined });

/** Who may hold what this viewer enters: the viewer, people and pools of the scope; with backfill anybody. */
function holderProblems(ctx: Context, holderId: UnitId, { at, backfill }: FactTime): Problem[] {
  const viewer = requireViewer(ctx);
  const unit = ctx.tree.unit(holderId);
  const path = ['entry', 'holderId'];
  if (!unit || (unit.kind !== 'PERSON' && unit.kind !== 'POOL')) return [problem('NOT_FOUND', path)];
  if (!backfill && !holds(present(viewer), holderId) && !viewer.pools.includes(holderId)) {
    return [problem('NOT_FOUND', path)];
  }
  return membershipProblems(ctx, holderId, at, path);
}

/** 按轮派单: by a unit of the viewer's scope, instead of a holder, of a source that is handed out, and now. */
function rotaProblems(ctx: Context, rotaUnitId: UnitId, entry: CustomerEntry): Problem[] {
  const path = ['entry', 'rotaUnitId'];
  return [
    ...handOutProblems(ctx, rotaUnitId, path),
    ...(entry.holderId === null ? [] : [problem('HOLDER_OR_ROTA', path)]),
    ...(entry.backfill || entry.at !== null ? [problem('LEAD_IS_NOW', path)] : []),
    ...leadSourceProblems(entry.source, ['entry', 'source']),
  ];
}

const datingProblems = (ctx: Context, time: FactTime): Problem[] =>
  checkDating(time, {
    now: ctx.clock.now(),
    timeZone: ctx.settings.timeZone,
    createdAt: null,
    path: ['entry', 'at'],
  });

/** Who referred it lies in the viewer's scope. */
async function referrerProblems(ctx: Context, referrerId: number | null): Promise<Problem[]> {
  if (referrerId === null || (await ctx.load(customer, referrerId))) return [];
  return [problem('NOT_FOUND', ['entry', 'referrerId'])];
}

/** The typed value a match collides with. */
export const typedValue =
  (entry: CustomerEntry, phones: EnteredPhone[]) =>
  (match: Match): string => {
    if (match.phoneIndex !== null) return phones[match.phoneIndex]!.display;
    if (match.kind === 'SAME_NAME') return entry.name;
    return (match.kind === 'SAME_CREDIT_CODE' ? entry.creditCode : entry.website) ?? '';
  };

async function insertCustomer(
  tx: Sql,
  id: number,
  keyed: KeyedEntry,
  time: FactTime,
  timeZone: string,
  phoneIds: number[],
): Promise<void> {
  const { entry, phones } = keyed;
  const row = { id, version: 0, fact_count: 0, ...customerColumns(keyed, time.at, timeZone) };
  await tx.run(`INSERT INTO customer (${Object.keys(row).join(', ')}) VALUES ?`, [[Object.values(row)]]);
  const persons = contactPersonRows(id, entry.contactPersons);
  if (persons.length > 0) {
    await tx.run('INSERT INTO contact_person (customer_id, no, name, title, key_person, wechat) VALUES ?', [
      persons.map((person) => Object.values(person)),
    ]);
  }
  if (phones.length > 0) {
    await tx.run(
      'INSERT INTO customer_phone (customer_id, phone_id, position, contact_person_no, shared, present) VALUES ?',
      [
        phones.map((phone, index) => [
          id,
          phoneIds[index],
          index + 1,
          phone.contactPersonNo,
          phone.shared ? 1 : 0,
          0,
        ]),
      ],
    );
  }
  await writeSearchKeys(
    tx,
    id,
    [entry.name],
    phones.map(({ e164 }) => e164),
    true,
  );
}

export async function createCustomer(
  ctx: Context,
  requestKey: string,
  entry: CustomerEntry,
): Promise<CreateOutcome> {
  const viewer = requireViewer(ctx);
  const entered = enteredPhones(ctx, entry.phones, (index) => ['entry', 'phones', `${index}`, 'number']);
  const { phones } = entered;
  const keys = matchKeys(entry, phones);
  const time = factInput(ctx, entry, ['entry']);
  const { rotaUnitId } = entry;
  const givenHolderId = entry.holderId ?? viewer.personId;
  const problems = [
    ...checkCustomer(entry, { path: ['entry'], partial: false }),
    ...checkContactPersons(entry.contactPersons, ['entry', 'contactPersons']),
    ...checkSource(entry, { byHand: !entry.backfill, path: ['entry'] }),
    ...(entry.backfill ? [] : await offeredProblems(ctx, entry.source, ['entry', 'source'])),
    ...entered.problems,
    ...entryQuestionProblems(keys, ['entry', 'phones']),
    ...('problems' in time ? time.problems : holderProblems(ctx, givenHolderId, time)),
    ...(rotaUnitId === undefined ? [] : rotaProblems(ctx, rotaUnitId, entry)),
    ...(await catalogueProblems(ctx, [
      { catalogue: 'INDUSTRY', id: entry.industryId, path: ['entry', 'industryId'] },
    ])),
    ...(await referrerProblems(ctx, entry.referrerId)),
  ];
  if (problems.length > 0 || 'problems' in time) return { problems };

  // Every other rule has been checked: what is refused from here on says whether a number is taken.
  const request = { operation: 'createCustomer', requestKey, input: entry };
  const asked = await beforeLookup<Created>(ctx, request, {
    refusals: datingProblems(ctx, time),
    questions: questionsOf(keys),
    backfill: entry.backfill,
  });
  if (asked) return asked.problems ? { problems: asked.problems } : asked.result;

  const id = await allocateIds(ctx.db, 'customer');
  const taskId = rotaUnitId === undefined ? 0 : await allocateIds(ctx.db, 'task');
  // A lead lies in the pool until the same request hands it out.
  const holderId = rotaUnitId === undefined ? givenHolderId : poolOfUnit(ctx, rotaUnitId);
  const firstPhoneId = phones.length > 0 ? await allocateIds(ctx.db, 'phone', phones.length) : 0;
  const keyed: KeyedEntry = { entry, phones, keys };
  let phoneIds: number[] = [];
  let matches: Match[] = [];

  const outcome = await recordFacts<Created>(ctx, {
    request,
    customerIds: [],
    newCustomerIds: [id],
    guards: async (tx) => {
      if (rotaUnitId !== undefined) await lockRota(tx, rotaUnitId);
      phoneIds = await guardPhones(tx, phones, firstPhoneId);
    },
    decide: async (tx) => {
      let turns: Turns | null = null;
      if (rotaUnitId !== undefined) {
        turns = await takeTurns(ctx, tx, rotaUnitId, { n: 1, at: time.at });
        if (!turns) return { problems: [problem('ROTA_EMPTY', ['entry', 'rotaUnitId'])] };
      }
      matches = await findMatches(tx, keys);
      const refusals = collisionProblems(matches, entry.backfill ? WARNINGS : entry.acceptedWarnings, {
        path: ['entry'],
        phonePath: (index) => ['entry', 'phones', `${phones[index]!.entryIndex}`, 'number'],
      });
      if (refusals.length > 0) return { problems: refusals };
      const base = { at: time.at, sequence: time.sequence, repId: time.repId, backfill: time.backfill };
      const facts: NewFact[] = [
        { ...base, kind: 'CREATED', holderId, source: entry.source, industryId: entry.industryId },
        ...phoneIds.map((phoneId): NewFact => ({
          ...base,
          kind: 'PHONE_ADDED',
          sequence: WITH_CREATION,
          phoneId,
        })),
        ...(turns?.people ?? []).map((personId): NewFact => ({
          ...base,
          kind: 'OWNER',
          repId: null,
          holderId: personId,
          reason: 'LEAD',
        })),
      ];
      return {
        facts: new Map([[id, facts]]),
        result: { customerId: id, repairs: phones.flatMap(({ repairs }) => repairs) },
        details: async (sql) => {
          await insertCustomer(sql, id, keyed, time, ctx.settings.timeZone, phoneIds);
          if (!turns) return;
          const begun = turns.people.map((personId) => ({
            customerId: id,
            no: facts.length,
            personId,
            taskId,
          }));
          await insertLeads(ctx, sql, turns, begun, time.at);
        },
      };
    },
  });
  if (!outcome.problems) return outcome.result;
  return {
    problems: outcome.problems,
    collisions: (now) => showCollisions(now, matches, typedValue(entry, phones)),
  };
}
