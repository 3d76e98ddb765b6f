/**
 * One customer's believable life, as the facts that its reps would have recorded: entered, called at the hours people
 * call, climbing and falling through the stages, visited, signed, handed back. Pure and seeded: the same number gives
 * the same story.
 */
import {
  WITH_CREATION,
  type CustomerFact,
  type CustomerFactKind,
  type Judgement,
  type Source,
  type VerdictReason,
} from '@erp/domain/facts/fact';
import {
  isEffective,
  STAGES,
  stageLevel,
  type FollowUpOutcome,
  type NextStepKind,
  type Stage,
} from '@erp/domain/follow-ups/vocabulary';
import type { UnitId } from '@erp/domain/organization/tree';
import {
  addDays,
  dayOf,
  daysBetween,
  endOfDay,
  instantAt,
  type Day,
  type Instant,
} from '@erp/domain/time/day';
import { chanceOf, type Chance } from './chance';
import {
  annotations,
  channels,
  companyNames,
  districts,
  givenNames,
  notes,
  releaseReasons,
  surnames,
  titles,
  trades,
} from './words';

/** What the story needs of the world it happens in. */
export type Setting = {
  seed: number;
  timeZone: string;
  firstDay: Day;
  now: Instant;
  poolId: UnitId;
  /** Reps with how busy they are. */
  reps: readonly { id: UnitId; weight: number; city: string; areaCode: string }[];
  catalogue: {
    industries: ReadonlyMap<string, number>;
    demand: readonly number[];
    awareness: readonly number[];
    refusalReasons: readonly number[];
    products: readonly number[];
  };
  /** How often a conversation of an interested customer ends in an appointment. */
  visitChance: number;
};

export type FollowUpTexts = {
  growthExpectation: string | null;
  targetCustomers: string | null;
  competition: string | null;
  internetAwareness: string | null;
  refusalReasonId: number | null;
  duration: number | null;
  note: string | null;
  nextStepAt: Instant | null;
};

export type VisitTexts = {
  purpose: string;
  refusalReasonId: number | null;
  note: string | null;
  nextStepAt: Instant | null;
};

export type StoryFact = {
  fact: CustomerFact;
  note: string | null;
  followUp?: FollowUpTexts;
  visit?: VisitTexts;
  shares?: { repId: UnitId; percent: string }[];
};

export type Story = {
  name: string;
  city: string;
  district: string;
  mainProducts: string;
  channelsToday: string;
  contactPerson: { name: string; title: string; keyPerson: boolean };
  phone: { e164: string; kind: 'MOBILE' | 'LANDLINE' };
  facts: StoryFact[];
  /** The history of its number. */
  phoneFacts: Judgement[];
};

type Teller = {
  setting: Setting;
  chance: Chance;
  facts: StoryFact[];
  /** The history of its number. */
  phoneFacts: Judgement[];
  customer: number;
  phoneId: number;
  holderId: UnitId;
  stage: Stage | null;
  annotated: boolean;
};

const hours = { '09': 16, '10': 22, '11': 15, '13': 6, '14': 18, '15': 17, '16': 14, '17': 6 };

function timeOfCall(chance: Chance): string {
  const minute = String(chance.between(0, 59)).padStart(2, '0');
  const second = String(chance.between(0, 59)).padStart(2, '0');
  return `${chance.weighted(hours)}:${minute}:${second}.000`;
}

const SOME_MONDAY = '1970-01-05' as Day;

const isWeekend = (day: Day): boolean => daysBetween(SOME_MONDAY, day) % 7 >= 5;

function workday(day: Day): Day {
  let next = day;
  while (isWeekend(next)) next = addDays(next, 1);
  return next;
}

/** What falls on a weekend is spread over the week after it. */
function spread(chance: Chance, day: Day): Day {
  return isWeekend(day) ? workday(addDays(day, chance.between(2, 6))) : day;
}

type Told<K extends CustomerFactKind> = Omit<
  Extract<CustomerFact, { kind: K }>,
  'no' | 'day' | 'sequence' | 'requestKey' | 'actorId' | 'recordedAt' | 'backfill'
>;

function tell<K extends CustomerFactKind>(
  teller: Teller,
  told: Told<K>,
  extra: Omit<Partial<StoryFact>, 'fact'> = {},
): number {
  const no = teller.facts.length + 1;
  const { timeZone } = teller.setting;
  // Assigned to what was told: of facts of this many shapes, a copy costs more than all else in the story.
  const fact = Object.assign(told, {
    no,
    day: dayOf(told.at, timeZone),
    sequence: told.kind === 'PHONE_ADDED' ? WITH_CREATION : 0,
    requestKey: `demo:${teller.customer}:${no}`,
    actorId: told.repId ?? teller.holderId,
    recordedAt: told.at,
    backfill: false,
  }) as unknown as CustomerFact;
  teller.facts.push(Object.assign({ fact, note: null }, extra));
  return no;
}

const firstStages: Partial<Record<Stage, number>> = { REFUSED: 26, UNAWARE: 44, ENGAGED: 22, EVALUATING: 8 };
const lowMoves = { stays: 58, rises: 22, falls: 12, leaps: 3, refuses: 6 };
const moves = { ...lowMoves, rises: 24 };
const highMoves = { ...moves, refuses: 2 };

/** The stage of a level, the last one in each direction for what lies beyond. */
const stageAt = (level: number): Stage => STAGES[Math.max(0, Math.min(STAGES.length - 1, level + 1))]!;

/** Where a conversation leaves the customer, from where it stood. */
function stageAfter(chance: Chance, stage: Stage | null): Stage {
  if (!stage) return chance.weighted(firstStages);
  const level = stageLevel(stage);
  switch (chance.weighted(level < 1 ? lowMoves : level < 3 ? moves : highMoves)) {
    case 'stays':
      return stage;
    case 'rises':
      return stageAt(level + 1);
    case 'falls':
      return stageAt(level - 1);
    case 'leaps':
      return stageAt(level + 2);
    case 'refuses':
      return 'REFUSED';
  }
}

const outcomes: Partial<Record<FollowUpOutcome, number>> = {
  CONNECTED: 44,
  NO_ANSWER: 26,
  HUNG_UP: 9,
  BUSY: 6,
  REJECTED: 7,
  POWERED_OFF: 4,
  UNREACHABLE: 4,
};

const longestPause: Record<Stage, number> = {
  REFUSED: 24,
  UNAWARE: 14,
  ENGAGED: 10,
  EVALUATING: 7,
  CONSIDERING: 5,
  COMMITTED: 3,
};

/** Days until the next call, by how warm the customer is. */
const pause = (chance: Chance, stage: Stage | null): number =>
  chance.between(1, stage ? longestPause[stage] : 9);

function textsOf(
  teller: Teller,
  effective: boolean,
  stage: Stage | null,
  nextStepAt: Instant | null,
): { texts: FollowUpTexts; demandId: number | null; awarenessId: number | null } {
  const { chance, setting } = teller;
  const rich =
    effective && stage !== null && stageLevel(stage) >= 1 && !teller.annotated && chance.happens(0.6);
  if (rich) teller.annotated = true;
  const aware = effective && chance.happens(rich ? 0.7 : 0.08);
  return {
    demandId: rich ? chance.pick(setting.catalogue.demand) : null,
    awarenessId: aware ? chance.pick(setting.catalogue.awareness) : null,
    texts: {
      growthExpectation: rich ? chance.pick(annotations.growthExpectation) : null,
      targetCustomers: rich ? chance.pick(annotations.targetCustomers) : null,
      competition: rich ? chance.pick(annotations.competition) : null,
      internetAwareness: aware ? chance.pick(annotations.internetAwareness) : null,
      refusalReasonId:
        stage === 'REFUSED' && effective ? chance.pick(setting.catalogue.refusalReasons) : null,
      duration: effective ? chance.between(25, 420) : null,
      note: effective ? chance.pick(notes) || null : null,
      nextStepAt,
    },
  };
}

/** One call at this moment; tells when the next one is due, or null when the rep leaves it at that. */
function call(teller: Teller, at: Instant): Day | null {
  const { chance, setting } = teller;
  const outcome = chance.weighted(outcomes);
  const effective = isEffective('PHONE', outcome);
  const stage = effective ? stageAfter(chance, teller.stage) : null;
  const standing = stage ?? teller.stage;
  const goesOn = chance.happens(standing === 'REFUSED' ? 0.78 : 0.975);
  const visits =
    effective && standing !== null && stageLevel(standing) >= 2 && chance.happens(setting.visitChance);
  const wait = effective ? pause(chance, standing) : chance.between(1, 3);
  const nextDay = goesOn ? spread(chance, addDays(dayOf(at, setting.timeZone), wait)) : null;
  const nextStepAt = nextDay ? instantAt(nextDay, timeOfCall(chance), setting.timeZone) : null;
  const nextStep: NextStepKind = !nextDay ? 'NONE' : visits ? 'VISIT' : 'CALL';
  const { texts, demandId, awarenessId } = textsOf(teller, effective, stage, nextStepAt);
  tell<'FOLLOW_UP'>(
    teller,
    {
      kind: 'FOLLOW_UP',
      at,
      repId: teller.holderId,
      method: 'PHONE',
      outcome,
      answeredBy: outcome === 'CONNECTED' ? (chance.happens(0.55) ? 'KEY_PERSON' : 'STAFF') : null,
      phoneId: teller.phoneId,
      stage,
      demandId,
      awarenessId,
      nextStep,
    },
    { followUp: texts },
  );
  if (stage) teller.stage = stage;
  if (!nextDay || nextStepAt! > setting.now) return nextDay;
  return visits && chance.happens(0.75) ? visit(teller, nextStepAt!) : nextDay;
}

const peopleMet = { KEY_PERSON: 62, STAFF: 28, NOBODY: 10 };

function visit(teller: Teller, at: Instant): Day | null {
  const { chance, setting } = teller;
  const met = chance.weighted(peopleMet);
  const stage = met === 'NOBODY' ? null : stageAfter(chance, teller.stage);
  const result =
    met === 'NOBODY'
      ? null
      : stage === 'REFUSED'
        ? 'REFUSED'
        : stage === 'COMMITTED'
          ? 'AGREED_TO_SIGN'
          : chance.happens(0.5)
            ? 'INTERESTED'
            : 'NEEDS_FOLLOW_UP';
  const nextDay = spread(chance, addDays(dayOf(at, setting.timeZone), pause(chance, stage ?? teller.stage)));
  const nextStepAt = instantAt(nextDay, timeOfCall(chance), setting.timeZone);
  tell<'VISIT'>(
    teller,
    { kind: 'VISIT', at, repId: teller.holderId, met, result, stage, nextStep: 'CALL' },
    {
      visit: {
        purpose: '面谈推广方案',
        refusalReasonId: stage === 'REFUSED' ? chance.pick(setting.catalogue.refusalReasons) : null,
        note: chance.pick(notes) || null,
        nextStepAt,
      },
    },
  );
  if (stage) teller.stage = stage;
  return nextDay;
}

const serviceMonths = { '1': 8, '3': 22, '12': 70 };

/** Signs, and is paid in one or two parts, as finance confirms. Some service is short and lapses within the demo. */
function sign(teller: Teller, day: Day): void {
  const { chance, setting } = teller;
  const end = (on: Day): Instant => endOfDay(on, setting.timeZone);
  const amount = chance.between(10, 120) * 500;
  const months = chance.weighted(serviceMonths);
  const dealNo = tell<'DEAL'>(
    teller,
    {
      kind: 'DEAL',
      at: end(day),
      repId: teller.holderId,
      dealKind: 'NEW',
      productId: chance.pick(setting.catalogue.products),
      amount: amount.toFixed(2),
      serviceFrom: day,
      serviceTo: addDays(day, Number(months) * 30),
    },
    { shares: [{ repId: teller.holderId, percent: '100.00' }] },
  );
  const parts = chance.happens(0.7) ? [amount] : [Math.round(amount / 2), amount - Math.round(amount / 2)];
  parts.forEach((part, index) => {
    const on = workday(addDays(day, index * 20 + chance.between(0, 2)));
    if (end(on) > setting.now) return;
    const paymentNo = tell<'PAYMENT'>(teller, {
      kind: 'PAYMENT',
      at: end(on),
      repId: teller.holderId,
      dealNo,
      amount: part.toFixed(2),
    });
    const confirmedAt = instantAt(workday(addDays(on, 1)), '09:30', setting.timeZone);
    if (confirmedAt <= setting.now) {
      tell<'CONFIRMATION'>(teller, { kind: 'CONFIRMATION', at: confirmedAt, repId: null, paymentNo });
    }
  });
}

const verdicts: Partial<Record<VerdictReason, number>> = {
  NOT_IN_SERVICE: 50,
  SUSPENDED: 25,
  WRONG_NUMBER: 15,
  AGENCY: 10,
};

/** From its first day until today, or until it is left alone. */
function live(teller: Teller, created: Day): void {
  const { chance, setting } = teller;
  const today = dayOf(setting.now, setting.timeZone);
  let day: Day | null = spread(chance, addDays(created, chance.between(0, 2)));
  while (day !== null && day <= today) {
    const at = instantAt(day, timeOfCall(chance), setting.timeZone);
    if (at > setting.now) return;
    if (teller.stage === null && chance.happens(0.025)) {
      teller.phoneFacts.push({
        no: 1,
        kind: 'VERDICT',
        at,
        day,
        sequence: 0,
        requestKey: `demo:${teller.customer}:verdict`,
        repId: teller.holderId,
        actorId: teller.holderId,
        recordedAt: at,
        backfill: false,
        phoneId: teller.phoneId,
        verdict: chance.weighted(verdicts),
      });
      return;
    }
    if (chance.happens(teller.stage === 'REFUSED' ? 0.06 : 0.008)) {
      tell<'OWNER'>(
        teller,
        { kind: 'OWNER', at, repId: teller.holderId, holderId: setting.poolId, reason: 'RELEASE' },
        { note: chance.pick(releaseReasons) },
      );
      if (!chance.happens(0.4)) return;
      const claimed = workday(addDays(day, chance.between(6, 40)));
      const claimedAt = instantAt(claimed, timeOfCall(chance), setting.timeZone);
      if (claimedAt > setting.now) return;
      teller.holderId = chance.pick(setting.reps).id;
      teller.annotated = false;
      tell<'OWNER'>(teller, {
        kind: 'OWNER',
        at: claimedAt,
        repId: teller.holderId,
        holderId: teller.holderId,
        reason: 'CLAIM',
      });
      day = workday(addDays(claimed, 1));
      continue;
    }
    day = call(teller, at);
    if (teller.stage === 'COMMITTED' && day !== null && day < today && chance.happens(0.6)) {
      sign(teller, day);
      day = chance.happens(0.5) ? workday(addDays(day, chance.between(40, 70))) : null;
    }
  }
}

const sources: Partial<Record<Source, number>> = {
  PERSONAL_PUBLIC: 40,
  PERSONAL_SOCIAL: 10,
  COMPANY_RESOURCE: 18,
  CSC_LEAD: 14,
  SYSTEM: 18,
};

const suffixes = { 有限公司: 70, 厂: 18, 经营部: 6, 股份有限公司: 6 };
const tradeCodes = Object.keys(trades);

/** `customer`: its number in the demo, from 0. `phoneId`: the id of its phone's row. */
export function customerStory(setting: Setting, customer: number, phoneId: number): Story {
  const chance = chanceOf(setting.seed, customer + 1);
  const rep = chance.weightedItem(setting.reps, ({ weight }) => weight);
  const trade = chance.pick(tradeCodes);
  const { words, products } = trades[trade]!;
  const district = chance.pick(districts[rep.city]!);
  const days = Math.round(
    (Date.parse(setting.now) - Date.parse(`${setting.firstDay}T00:00:00Z`)) / 86_400_000,
  );
  const created = workday(
    addDays(setting.firstDay, chance.happens(0.3) ? chance.between(0, 20) : chance.between(0, days - 2)),
  );
  const suffix = chance.weighted(suffixes);
  const prefix = chance.happens(0.7) ? `${rep.city}${chance.happens(0.4) ? '市' : ''}` : district;
  const mobile = chance.happens(0.65);
  const number = String(customer).padStart(6, '0');
  const teller: Teller = {
    setting,
    chance,
    facts: [],
    phoneFacts: [],
    customer,
    phoneId,
    holderId: rep.id,
    stage: null,
    annotated: false,
  };
  const at = instantAt(created, `08:${String(chance.between(30, 59))}:00.000`, setting.timeZone);
  tell<'CREATED'>(teller, {
    kind: 'CREATED',
    at,
    repId: rep.id,
    holderId: rep.id,
    source: chance.weighted(sources),
    industryId: setting.catalogue.industries.get(trade) ?? null,
  });
  tell<'PHONE_ADDED'>(teller, { kind: 'PHONE_ADDED', at, repId: rep.id, phoneId });
  if (!chance.happens(0.06)) live(teller, created);
  teller.facts.sort((a, b) =>
    a.fact.at < b.fact.at ? -1 : a.fact.at > b.fact.at ? 1 : a.fact.no - b.fact.no,
  );
  return {
    name: `${prefix}${chance.pick(companyNames)}${chance.pick(companyNames)}${chance.pick(words)}${suffix}`,
    city: rep.city,
    district,
    mainProducts: chance.pick(products),
    channelsToday: chance.pick(channels),
    contactPerson: {
      name: chance.pick(surnames) + chance.pick(givenNames),
      title: chance.pick(titles),
      keyPerson: chance.happens(0.6),
    },
    phone: mobile
      ? { e164: `+861${chance.pick(['39', '38', '37', '58', '77'])}57${number}`, kind: 'MOBILE' }
      : {
          e164: `+86${rep.areaCode}${String(chance.between(0, 1) === 0 ? 86 : 88)}${number}`,
          kind: 'LANDLINE',
        },
    facts: teller.facts,
    phoneFacts: teller.phoneFacts,
  };
}
