/**
 * Loads a sales pipeline through the public GraphQL API, as an integrator would: batches under fixed keys, so that a run
 * that was cut short is simply started again, and a second run records nothing twice.
 */
import { apiClient, type ApiClient, type UserError } from './api-client';
import { FIRST_DAY, loadOrganization, type Ids } from './organization';
import { readPipeline, type Opportunity } from './pipeline-files';

const BATCH = 250;
/** Batches under way at once. */
const LANES = 2;

export type Refused = { row: number; what: string; message: string };

export type Summary = {
  customers: number;
  followUps: number;
  deals: number;
  payments: number;
  refused: Refused[];
};

export type LoadOptions = {
  folder: string;
  apiUrl: string;
  /** Of an administrator: READ, WRITE, BACKFILL, FINANCE. */
  token: string;
  onProgress?: (progress: string) => void;
};

type RowResult = { row: number; customerId: string | null; factId: string | null; userErrors: UserError[] };
type Bulk = { [field: string]: { results: RowResult[]; userErrors: UserError[] } };

const bulkQuery = (field: string, inputType: string): string =>
  `mutation ($input: ${inputType}!) { ${field}(input: $input) { results { row customerId factId userErrors { code path message } } userErrors { code path message } } }`;

const QUERIES = {
  createCustomers: bulkQuery('createCustomers', 'CreateCustomersInput'),
  recordFollowUps: bulkQuery('recordFollowUps', 'RecordFollowUpsInput'),
  signDeals: bulkQuery('signDeals', 'SignDealsInput'),
  recordPayments: bulkQuery('recordPayments', 'RecordPaymentsInput'),
};

/** Rows the database was too busy for are sent again under the same keys: what was recorded is answered, not repeated. */
const BUSY_ROUNDS = 5;

async function bulk(client: ApiClient, field: keyof typeof QUERIES, input: object): Promise<RowResult[]> {
  for (let round = 1; ; round += 1) {
    const answer = (await client.send<Bulk>(QUERIES[field], { input }))[field]!;
    const [refusal] = answer.userErrors;
    if (refusal) throw new Error(`${field}: ${refusal.message}`);
    const busy = answer.results.some(({ userErrors }) => userErrors.some(({ code }) => code === 'TRY_AGAIN'));
    if (!busy || round === BUSY_ROUNDS) return answer.results;
  }
}

const local = (day: string, hour: string): string => `${day}T${hour}:00+08:00`;

const customerEntry = (row: Opportunity, ids: Ids): object => ({
  name: `${row.id} ${row.account ?? '(no account)'}`,
  source: 'COMPANY_RESOURCE',
  ...(row.sector ? { industryId: ids.sectors.get(row.sector) } : {}),
  holderId: ids.people.get(row.agent),
  phones: [
    {
      number: `+86 577 8${String(row.number)
        .padStart(7, '0')
        .replace(/^(\d{3})(\d{4})$/, '$1 $2')}`,
    },
  ],
  at: local(row.engagedOn ?? FIRST_DAY, '09:00'),
  backfill: true,
});

/** Engaging is a connected call; losing another one, which refuses. */
function followUpEntries(row: Opportunity, customerId: string, ids: Ids): object[] {
  const call = {
    customerId,
    method: 'PHONE',
    outcome: 'CONNECTED',
    repId: ids.people.get(row.agent),
    backfill: true,
  };
  const entries: object[] = [];
  if (row.engagedOn) entries.push({ ...call, at: local(row.engagedOn, '10:00'), stage: 'EVALUATING' });
  if (row.stage === 'Lost') {
    entries.push({
      ...call,
      at: local(row.closedOn!, '11:00'),
      stage: 'REFUSED',
      refusalReasonId: ids.otherReason,
    });
  }
  return entries;
}

const dealEntry = (row: Opportunity, customerId: string, ids: Ids): object => ({
  customerId,
  productId: ids.products.get(row.product),
  kind: 'NEW',
  amount: row.value,
  signedOn: row.closedOn,
  repId: ids.people.get(row.agent),
  backfill: true,
});

/** One batch from its customers to their payments: a customer precedes its facts, a deal its payment. */
async function loadBatch(
  client: ApiClient,
  ids: Ids,
  key: string,
  rows: Opportunity[],
  summary: Summary,
): Promise<void> {
  const note = (what: string, row: Opportunity | undefined, { userErrors }: RowResult): void => {
    for (const { message } of userErrors) summary.refused.push({ row: row?.number ?? 0, what, message });
  };

  const entered = await bulk(client, 'createCustomers', {
    bulkKey: `${key}:customers`,
    entries: rows.map((row) => customerEntry(row, ids)),
  });
  const customers = rows.map((row, index) => ({ row, id: entered[index]!.customerId }));
  entered.forEach((result, index) => note('customer', rows[index], result));
  const known = customers.filter((one): one is { row: Opportunity; id: string } => one.id !== null);
  summary.customers += known.length;

  const calls = known.flatMap(({ row, id }) =>
    followUpEntries(row, id, ids).map((entry) => ({ row, entry })),
  );
  for (let start = 0; start < calls.length; start += BATCH) {
    const part = calls.slice(start, start + BATCH);
    const results = await bulk(client, 'recordFollowUps', {
      bulkKey: `${key}:follow-ups:${start}`,
      followUps: part.map(({ entry }) => entry),
    });
    results.forEach((result, index) => note('follow-up', part[index]?.row, result));
    summary.followUps += results.filter(({ factId }) => factId !== null).length;
  }

  const won = known.filter(({ row }) => row.stage === 'Won');
  if (won.length === 0) return;
  const signed = await bulk(client, 'signDeals', {
    bulkKey: `${key}:deals`,
    deals: won.map(({ row, id }) => dealEntry(row, id, ids)),
  });
  signed.forEach((result, index) => note('deal', won[index]?.row, result));
  const deals = won.flatMap(({ row }, index) =>
    signed[index]!.factId ? [{ row, id: signed[index]!.factId }] : [],
  );
  summary.deals += deals.length;
  const paid = await bulk(client, 'recordPayments', {
    bulkKey: `${key}:payments`,
    payments: deals.map(({ row, id }) => ({
      dealId: id,
      amount: row.value,
      on: row.closedOn,
      backfill: true,
    })),
  });
  paid.forEach((result, index) => note('payment', deals[index]?.row, result));
  summary.payments += paid.filter(({ factId }) => factId !== null).length;
}

export async function loadPipeline({ folder, apiUrl, token, onProgress }: LoadOptions): Promise<Summary> {
  const pipeline = readPipeline(folder);
  const client = apiClient(apiUrl, token);
  const ids = await loadOrganization(client, pipeline);
  const summary: Summary = { customers: 0, followUps: 0, deals: 0, payments: 0, refused: [] };
  const batches: Opportunity[][] = [];
  for (let start = 0; start < pipeline.opportunities.length; start += BATCH) {
    batches.push(pipeline.opportunities.slice(start, start + BATCH));
  }
  let next = 0;
  await Promise.all(
    Array.from({ length: LANES }, async () => {
      for (let own = next++; own < batches.length; own = next++) {
        await loadBatch(client, ids, `pipeline:${own}`, batches[own]!, summary);
        onProgress?.(`${summary.customers} / ${pipeline.opportunities.length}`);
      }
    }),
  );
  return summary;
}
