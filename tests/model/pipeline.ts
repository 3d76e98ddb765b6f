import { at } from './days';
import type { Deal, FollowUp, History, HistoryEvent, Instant, ParentRecord, UnitRecord } from './history';

/** Rows of the five files of a sales pipeline, by column name, as text. */
export interface PipelineRows {
  accounts: { account: string; sector: string }[];
  products: { product: string }[];
  /** One row per agent. */
  teams: { sales_agent: string; manager: string; regional_office: string }[];
  opportunities: Opportunity[];
}

export interface Opportunity {
  opportunity_id: string;
  sales_agent: string;
  product: string;
  account: string;
  /** Prospecting, Engaging, Won or Lost. */
  deal_stage: string;
  engage_date: string;
  close_date: string;
  close_value: string;
}

/** Nothing in the files is older. */
const firstDay = '2016-10-01';

export const codes = {
  company: 'company',
  region: (office: string): string => `region ${office}`,
  /** A manager leads exactly one department. */
  department: (manager: string): string => `department of ${manager}`,
  person: (name: string): string => `person ${name}`,
};

/** As the price list writes it. */
export const productName = (product: string): string => (product === 'GTXPro' ? 'GTX Pro' : product);
/** As everybody else writes it. */
export const sectorName = (sector: string): string => (sector === 'technolgy' ? 'technology' : sector);

/** The row's number, 1-based, in seven digits after an 8 that makes it a subscriber in Wenzhou. */
export const phoneOfRow = (number: number): string => `+865778${String(number).padStart(7, '0')}`;

/**
 * The pipeline as a history: one opportunity is one customer of its agent; engaging is a connected call, losing is
 * another that is refused, winning is a deal without end, fully paid the same day.
 */
export function pipelineHistory(rows: PipelineRows, loadedAt: Instant): History {
  const sectorOf = new Map(rows.accounts.map(({ account, sector }) => [account, sectorName(sector)]));
  const products = new Set(rows.products.map(({ product }) => product));
  return {
    settings: { timeZone: 'Asia/Shanghai', newAfterDays: 30 },
    units: unitsOf(rows),
    events: rows.opportunities.flatMap((row, index) => {
      if (!products.has(productName(row.product))) throw new Error(`${row.opportunity_id}: no such product`);
      const industry = row.account === '' ? null : sectorOf.get(row.account);
      if (industry === undefined) throw new Error(`${row.opportunity_id}: no such account`);
      return eventsOf(row, phoneOfRow(index + 1), industry, loadedAt);
    }),
  };
}

function unitsOf({ teams }: PipelineRows): UnitRecord[] {
  const under = (parent: string): ParentRecord[] => [{ from: at(firstDay, '00:00'), parent }];
  const units: UnitRecord[] = [{ code: codes.company, kind: 'COMPANY', name: 'Company', parents: [] }];
  const add = (unit: UnitRecord): void => {
    if (!units.some(({ code }) => code === unit.code)) units.push(unit);
  };
  for (const { sales_agent: agent, manager, regional_office: office } of teams) {
    const region = codes.region(office);
    const department = codes.department(manager);
    add({ code: region, kind: 'REGION', name: office, parents: under(codes.company) });
    add({ code: department, kind: 'DEPARTMENT', name: manager, parents: under(region) });
    for (const person of [manager, agent])
      add({ code: codes.person(person), kind: 'PERSON', name: person, parents: under(department) });
  }
  return units;
}

function eventsOf(
  row: Opportunity,
  phone: string,
  industry: string | null,
  recordedAt: Instant,
): HistoryEvent[] {
  const { opportunity_id: id, engage_date: engaged, close_date: closed } = row;
  const rep = codes.person(row.sales_agent);
  const common = { customer: id, rep, recordedAt };
  const connected = (key: string, when: Instant): Omit<FollowUp, 'stage'> => ({
    ...common,
    kind: 'FOLLOW_UP',
    key,
    at: when,
    method: 'PHONE',
    outcome: 'CONNECTED',
    answeredBy: 'STAFF',
    nextStep: 'NONE',
  });
  const events: HistoryEvent[] = [
    {
      ...common,
      kind: 'CREATED',
      key: `${id} created`,
      at: at(engaged === '' ? firstDay : engaged, '09:00'),
      source: 'COMPANY_RESOURCE',
      industry,
      name: `${id} ${row.account === '' ? '(no account)' : row.account}`,
      holder: rep,
      phones: [phone],
    },
  ];
  if (row.deal_stage === 'Prospecting') return events;
  events.push({ ...connected(`${id} engaged`, at(engaged, '10:00')), stage: 'EVALUATING' });
  if (row.deal_stage === 'Lost')
    events.push({
      ...connected(`${id} lost`, at(closed, '11:00')),
      stage: 'REFUSED',
      refusalReason: 'OTHER',
    });
  if (row.deal_stage === 'Won') {
    const deal: Deal = {
      ...common,
      kind: 'DEAL',
      key: `${id} won`,
      dealKind: 'NEW',
      product: productName(row.product),
      amount: `${row.close_value}.00`,
      shares: [{ rep, percent: '100.00' }],
      signedOn: closed,
      serviceFrom: closed,
    };
    const payment = `${id} paid`;
    events.push(
      deal,
      { ...common, kind: 'PAYMENT', key: payment, deal: deal.key, amount: deal.amount, on: closed },
      { ...common, kind: 'CONFIRMATION', key: `${id} confirmed`, at: recordedAt, payment },
    );
  }
  return events;
}
