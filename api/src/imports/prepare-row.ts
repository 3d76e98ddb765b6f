/** A row of a file → the customer that it tells of, or what is wrong with it; nothing is compared yet (docs/rules/import.md). */
import { setImmediate } from 'node:timers/promises';
import { checkContactPersons, checkCustomer, checkSource } from '@erp/domain/customers/check-customer';
import { matchKeys } from '@erp/domain/customers/collision';
import { checkDating } from '@erp/domain/facts/dating';
import type { Source } from '@erp/domain/facts/fact';
import { parseEntryDate, readRow, sourceNamed } from '@erp/domain/imports/read-row';
import type { ColumnMapping } from '@erp/domain/imports/fields';
import type { UnitId } from '@erp/domain/organization/tree';
import { formatPhone } from '@erp/domain/phones/format';
import { normalisePhones, phoneProblem } from '@erp/domain/phones/normalise';
import { problem, type Problem } from '@erp/domain/problem';
import { dayOf, instantAt, startOfDay, type Instant } from '@erp/domain/time/day';
import { currentCatalogues } from '../catalogues/catalogue-cache';
import { requireViewer, type Context } from '../context';
import type { KeyedEntry } from '../customers/entry';
import type { EnteredPhone } from '../customers/entered-phones';
import { holds, present } from '../identity/scope';
import { leadSourceProblems, poolOfUnit } from '../leads/hand-out';
import { membershipProblems } from '../organization/membership';
import type { ImportOptions, ImportRecord, ImportRowRecord } from './queries';

/** What every row of an import is read with. */
export type Plan = {
  record: ImportRecord;
  mapping: ColumnMapping;
  options: ImportOptions;
  /** By code and by name, in small letters; a name that several people have names nobody. */
  people: ReadonlyMap<string, UnitId | null>;
  industries: ReadonlyMap<string, number>;
  /** By the names that administrators gave them. */
  sources: ReadonlyMap<string, Source>;
  /** The pool among the holders. */
  poolId: UnitId | null;
  /** Loads the past; otherwise every row is entered as it is written, today. */
  backfill: boolean;
};

export type PreparedRow = {
  no: number;
  cells: readonly string[];
  problems: Problem[];
  repairs: string[];
  keyed: KeyedEntry;
  /** null: when it is written. */
  at: Instant | null;
  /** Whom the entry is credited to; null: nobody. */
  repId: UnitId | null;
  /** 0: nobody is named. */
  holderId: UnitId;
  /** The rota hands it out as it is written. */
  isLead: boolean;
};

const nameOf = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** People of the viewer's scope: whoever lies outside it is unknown. */
function peopleOf(ctx: Context): Map<string, UnitId | null> {
  const scope = present(requireViewer(ctx));
  const people = ctx.tree.units.filter(({ id, kind }) => kind === 'PERSON' && holds(scope, id));
  const named = new Map<string, UnitId | null>();
  for (const { id, name } of people) named.set(nameOf(name), named.has(nameOf(name)) ? null : id);
  for (const { id, code } of people) named.set(nameOf(code), id);
  return named;
}

export async function planOf(ctx: Context, record: ImportRecord): Promise<Plan> {
  const options = record.options!;
  const { items } = await currentCatalogues(ctx.db);
  const industries = new Map<string, number>();
  for (const item of items) {
    if (item.catalogue !== 'INDUSTRY' || item.active !== 1) continue;
    for (const name of [item.code, item.name_zh, item.name_en]) industries.set(nameOf(name), item.id);
  }
  const sources = new Map<string, Source>();
  for (const { catalogue, code, name_zh: zh, name_en: en } of items) {
    if (catalogue !== 'SOURCE') continue;
    for (const name of [zh, en]) sources.set(nameOf(name), code as Source);
  }
  return {
    record,
    mapping: record.mapping!,
    options,
    people: peopleOf(ctx),
    industries,
    sources,
    poolId: options.holderIds.find((id) => ctx.tree.unit(id)?.kind === 'POOL') ?? null,
    backfill: requireViewer(ctx).permissions.has('BACKFILL'),
  };
}

const FIELD_OF: Record<string, string> = {
  shortName: 'SHORT_NAME',
  mainProducts: 'MAIN_PRODUCTS',
  creditCode: 'CREDIT_CODE',
  channelsToday: 'CHANNELS_TODAY',
  accountElsewhere: 'ACCOUNT_ELSEWHERE',
};

/** Where the problem stands among the columns. */
const atField = (found: Problem): Problem => {
  const name = found.path.at(-1) ?? '';
  return { ...found, path: [FIELD_OF[name] ?? name.toUpperCase()] };
};

const CONTACT_FIELD: Record<string, string> = { name: 'CONTACT', title: 'CONTACT_TITLE', wechat: 'WECHAT' };

function readPhones(
  ctx: Context,
  texts: readonly string[],
  areaCode: string | null,
  contactPersonNo: number | null,
): { phones: EnteredPhone[]; problems: Problem[] } {
  const phones = new Map<string, EnteredPhone>();
  const problems: Problem[] = [];
  for (const [entryIndex, text] of texts.entries()) {
    const { numbers, refused } = normalisePhones(text, { areaCode });
    for (const part of refused) problems.push(phoneProblem(part, ['PHONE']));
    for (const number of numbers) {
      const display = formatPhone(number.e164, number.extension, ctx.locale);
      phones.set(display, { ...number, contactPersonNo, shared: false, display, entryIndex });
    }
  }
  return { phones: [...phones.values()], problems };
}

/** When the row says that the customer was entered; without backfill it can only say today. */
function entryTime(
  ctx: Context,
  { backfill }: Plan,
  text: string | null,
): { at: Instant | null; problems: Problem[] } {
  if (text === null) return { at: null, problems: [] };
  const date = parseEntryDate(text);
  if (!date) return { at: null, problems: [problem('DATE_INVALID', ['ENTERED_ON'], { text })] };
  const { timeZone } = ctx.settings;
  if (!backfill) {
    const isToday = date.day === dayOf(ctx.clock.now(), timeZone);
    return { at: null, problems: isToday ? [] : [problem('ENTRY_COUNTS_TODAY', ['ENTERED_ON'])] };
  }
  const at = date.time === null ? startOfDay(date.day, timeZone) : instantAt(date.day, date.time, timeZone);
  const now = ctx.clock.now();
  const problems = checkDating(
    { at, backfill: true },
    { now, timeZone, createdAt: null, path: ['ENTERED_ON'] },
  );
  return { at, problems };
}

/** Who is credited and who holds: the rep that the row names, else one holder after the other; nobody who imports. */
function ownership(
  ctx: Context,
  { people, options, poolId }: Plan,
  no: number,
  text: string | null,
  at: Instant,
): { repId: UnitId | null; holderId: UnitId; isLead?: boolean; problems: Problem[] } {
  const named = text === null ? undefined : people.get(nameOf(text));
  if (text !== null && !named) {
    const code = named === null ? 'REP_AMBIGUOUS' : 'REP_UNKNOWN';
    return { repId: null, holderId: 0 as UnitId, problems: [problem(code, ['REP'], { name: text })] };
  }
  if (!named && options.rotaUnitId) {
    const holderId = poolOfUnit(ctx, options.rotaUnitId);
    return {
      repId: null,
      holderId,
      isLead: true,
      problems: membershipProblems(ctx, holderId, at, ['ENTERED_ON']),
    };
  }
  const inTurn = options.holderIds[(no - 1) % Math.max(options.holderIds.length, 1)];
  const repId = named ?? (poolId === null ? (inTurn ?? null) : null);
  const holderId = poolId ?? repId;
  if (holderId === null) {
    return { repId, holderId: 0 as UnitId, problems: [problem('HOLDER_REQUIRED', ['REP'])] };
  }
  const belonging = [...new Set([holderId, repId])].filter((id) => id !== null);
  return {
    repId,
    holderId,
    problems: belonging.flatMap((id) =>
      membershipProblems(ctx, id, at, [text === null ? 'ENTERED_ON' : 'REP']),
    ),
  };
}

export function prepareRow(ctx: Context, plan: Plan, { no, cells }: ImportRowRecord): PreparedRow {
  const { record, mapping, options } = plan;
  const texts = readRow(cells, record.headers, mapping, options);
  const { fields, contact } = texts;
  const contactPersons = contact ? [{ ...contact, keyPerson: false }] : [];
  const { phones, problems: phoneProblems } = readPhones(
    ctx,
    texts.phones,
    options.areaCode,
    contact ? 1 : null,
  );
  const time = entryTime(ctx, plan, texts.enteredOn);
  const owned = ownership(ctx, plan, no, texts.rep, time.at ?? ctx.clock.now());
  const named =
    texts.source === null
      ? (options.source ?? 'SYSTEM')
      : (plan.sources.get(nameOf(texts.source)) ?? sourceNamed(texts.source));
  const industryId =
    texts.industry === null ? null : (plan.industries.get(nameOf(texts.industry)) ?? undefined);
  const entry = {
    ...fields,
    industryId: industryId ?? null,
    source: named ?? 'SYSTEM',
    referrerId: null,
    contactPersons,
    phones: [],
    holderId: owned.holderId,
    acceptedWarnings: [],
    at: time.at,
    repId: owned.repId,
    sequence: null,
    backfill: plan.backfill,
  };
  const broken = new Set(texts.problems.map(({ path }) => path[0]));
  const others = [
    ...checkCustomer(fields, { path: [], partial: false }).map(atField),
    ...checkContactPersons(contactPersons, []).map((found) => ({
      ...found,
      path: [CONTACT_FIELD[found.path.at(-1) ?? ''] ?? 'CONTACT'],
    })),
    ...checkSource(entry, { byHand: false, path: ['SOURCE'] }).map(atField),
    ...(named && owned.isLead ? leadSourceProblems(named, ['SOURCE']) : []),
    ...(named ? [] : [problem('SOURCE_UNKNOWN', ['SOURCE'], { text: texts.source! })]),
    ...(industryId === undefined
      ? [problem('INDUSTRY_UNKNOWN', ['INDUSTRY'], { text: texts.industry! })]
      : []),
    ...phoneProblems,
    ...time.problems,
    ...owned.problems,
  ];
  return {
    no,
    cells,
    problems: [...texts.problems, ...others.filter(({ path }) => !broken.has(path[0]))],
    repairs: [...new Set(phones.flatMap(({ repairs }) => repairs))],
    keyed: { entry, phones, keys: matchKeys(fields, phones) },
    at: time.at,
    repId: owned.repId,
    holderId: owned.holderId,
    isLead: owned.isLead ?? false,
  };
}

/** Worked on at a stretch. */
export const ROWS_BETWEEN_REQUESTS = 50;

/** Many of them; between some the process answers whoever else asks. */
export async function prepareRows(
  ctx: Context,
  plan: Plan,
  rows: readonly ImportRowRecord[],
): Promise<PreparedRow[]> {
  const prepared: PreparedRow[] = [];
  for (const row of rows) {
    prepared.push(prepareRow(ctx, plan, row));
    if (prepared.length % ROWS_BETWEEN_REQUESTS === 0) await setImmediate();
  }
  return prepared;
}
