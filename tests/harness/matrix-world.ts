/** A small company with two regions, one of each role, and customers inside and outside of the eastern people's scope. */
import { toDateTime } from '@erp/api/database/date-time';
import { allocateIds } from '@erp/api/database/ids';
import { decodeId, encodeId, factId } from '@erp/api/graphql/ids';
import { ADMINISTRATOR, startTestApi, type TestApi, type UserErrors } from './api';

/** What an operation may name: of one customer, its holder and the holder's department. */
export type Target = {
  customerId: string;
  phoneId: string;
  otherPhoneId: string;
  /** As it was entered. */
  phoneNumber: string;
  followUpId: string;
  dealId: string;
  paymentId: string;
  /** A visit that is planned. */
  visitPlanId: string;
  holderId: string;
  departmentId: string;
  /** Lies in the pool that serves the holder. */
  pooledId: string;
  tokenId: string;
  /** A comment that waits for the holder's answer. */
  commentId: string;
  /** An open to-do of the holder. */
  taskId: string;
  /** A file that the holder uploaded; its columns wait to be named. */
  importId: string;
  /** Open, about the customer: who opened it and the holder belong to that side. */
  disputeId: string;
};

export const PEOPLE = {
  REP: 'rep-east',
  DEPARTMENT_MANAGER: 'dm-east',
  REGIONAL_MANAGER: 'rm-east',
  GENERAL_MANAGER: 'gm',
  FINANCE: 'finance',
  ADMINISTRATOR: ADMINISTRATOR.login,
} as const;

export type Side = 'EAST' | 'WEST';

const holders: Record<Side, { person: string; department: string; pool: string }> = {
  EAST: { person: 'rep-east', department: 'EAST-1', pool: 'EAST-POOL' },
  WEST: { person: 'rep-west', department: 'WEST-1', pool: 'WEST-POOL' },
};

export type MatrixWorld = {
  api: TestApi;
  id(code: string): string;
  /** A signed-in person, in the session of the request before unless `forget` ended that. */
  token(login: string): Promise<string>;
  forget(login: string): unknown;
  catalogueItem(catalogue: string): Promise<string>;
  /**
   * A fresh customer of that side. Of what is recorded on it and stands beside it (a follow-up, a deal, a payment that
   * waits, …) only what is named is made, the rest is nobody's; without names all of it.
   */
  target(side: Side, named?: ReadonlySet<keyof Target>): Promise<Target>;
  /** A new customer of the target's holder, with nothing done. */
  bare(target: Target): Promise<string>;
  /** One that is merged into another one of the target's holder. */
  merged(target: Target): Promise<string>;
  /** A new API token of the person. */
  apiToken(login: string): Promise<string>;
  /** The secret of a new API token of the person. */
  secret(login: string, scopes: readonly string[]): Promise<string>;
  /** Well-formed ids that nothing has. */
  nothing: Target;
  key(): string;
  close(): Promise<void>;
};

type Results = {
  results: { customerId: string | null; factId: string | null; userErrors: UserErrors }[];
  userErrors: UserErrors;
};

const DAY = '2026-06-12';
/** When tasks of targets are due. */
export const DUE = '2026-06-20T02:00:00.000Z';
/** Ahead of the clock. */
export const VISIT_AT = '2026-07-01T02:00:00.000Z';

export async function startMatrixWorld(): Promise<MatrixWorld> {
  const api = await startTestApi();
  const ids = new Map<string, string>();
  const sessions = new Map<string, string>();
  let keys = 0;
  const key = (): string => `key-${(keys += 1)}`;

  /** As of somebody who might import then. */
  const uploaded = async (actorId: number): Promise<string> => {
    const importId = await allocateIds(api.server.db, 'import');
    await api.db.run(
      `INSERT INTO customer_import (id, actor_id, status, file_name, format, sha256, headers, goes_on, place, row_count,
         n_create, n_update, n_duplicate, n_invalid, n_repaired, n_created, n_updated, created_at)
       VALUES (?, ?, 'READ', 'list.csv', 'CSV', '', '["name"]', 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, ?)`,
      [importId, actorId, toDateTime(api.clock.now())],
    );
    return encodeId('import', importId);
  };

  const token: MatrixWorld['token'] = async (login) => {
    const kept = sessions.get(login);
    if (kept !== undefined) return kept;
    const opened = await api.signIn(
      login,
      login === ADMINISTRATOR.login ? ADMINISTRATOR.password : `password-of-${login}`,
    );
    sessions.set(login, opened);
    return opened;
  };

  async function asAdministrator<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const { data, errors } = await api.ask<T>(query, variables, {
      token: await token(ADMINISTRATOR.login),
    });
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  }

  async function make(
    mutation: 'createUnit' | 'createPerson',
    type: string,
    input: { code: string } & Record<string, unknown>,
  ): Promise<void> {
    const data = await asAdministrator<
      Record<string, { unit: { id: string } | null; userErrors: UserErrors }>
    >(`mutation ($input: ${type}!) { ${mutation}(input: $input) { unit { id } userErrors { code path } } }`, {
      input: { requestKey: key(), name: input.code, from: '2026-01-01', ...input },
    });
    const { unit, userErrors } = data[mutation]!;
    if (!unit) throw new Error(JSON.stringify(userErrors));
    ids.set(input.code, unit.id);
  }
  const unit = (kind: string, code: string, parent: string) =>
    make('createUnit', 'CreateUnitInput', { kind, code, parentId: ids.get(parent) });
  const person = (code: string, role: string, unitCode: string) =>
    make('createPerson', 'CreatePersonInput', {
      code,
      role,
      unitId: ids.get(unitCode),
      login: code,
      password: `password-of-${code}`,
    });

  const { units } = await asAdministrator<{ units: { id: string; code: string }[] }>('{ units { id code } }');
  for (const one of units) ids.set(one.code, one.id);
  for (const side of ['EAST', 'WEST'] as const) {
    await unit('REGION', side, 'CO');
    await unit('DEPARTMENT', `${side}-1`, side);
    await unit('POOL', `${side}-POOL`, side);
    await person(holders[side].person, 'REP', `${side}-1`);
  }
  await person('rep-east-2', 'REP', 'EAST-1');
  await person('dm-east', 'DEPARTMENT_MANAGER', 'EAST-1');
  await person('rm-east', 'REGIONAL_MANAGER', 'EAST');
  await person('gm', 'GENERAL_MANAGER', 'CO');
  await person('finance', 'FINANCE', 'CO');

  const id = (code: string): string => ids.get(code)!;

  const catalogueItem: MatrixWorld['catalogueItem'] = async (catalogue) => {
    const data = await asAdministrator<{ catalogue: { id: string }[] }>(
      'query ($catalogue: Catalogue!) { catalogue(catalogue: $catalogue) { id } }',
      { catalogue },
    );
    return data.catalogue[0]!.id;
  };
  const productId = await catalogueItem('PRODUCT');

  /** One row of a bulk mutation; all of it loaded, so that no cap and no clock is in the way. */
  async function load(
    mutation: string,
    type: string,
    rows: string,
    row: Record<string, unknown>,
  ): Promise<{ customerId: string; factId: string }> {
    const data = await asAdministrator<Record<string, Results>>(
      `mutation ($input: ${type}!) {
        ${mutation}(input: $input) { results { customerId factId userErrors { code path } } userErrors { code path } }
      }`,
      { input: { bulkKey: key(), [rows]: [{ backfill: true, ...row }] } },
    );
    const { results, userErrors } = data[mutation]!;
    const problems = [...userErrors, ...results.flatMap((result) => result.userErrors)];
    if (problems.length > 0) throw new Error(`${mutation}: ${JSON.stringify(problems)}`);
    return { customerId: results[0]!.customerId!, factId: results[0]!.factId! };
  }

  const record = async (...row: Parameters<typeof load>): Promise<string> => (await load(...row)).factId;

  let customers = 0;
  async function customer(
    holder: string,
  ): Promise<{ customerId: string; phoneNumber: string; phones: { id: string }[] }> {
    customers += 1;
    const phoneNumber = `139${String(57_700_000 + customers * 2)}`;
    const { customerId } = await load('createCustomers', 'CreateCustomersInput', 'entries', {
      name: `客户 ${customers}`,
      source: 'PERSONAL_PUBLIC',
      holderId: id(holder),
      phones: [{ number: phoneNumber }, { number: `139${57_700_001 + customers * 2}` }],
      at: `${DAY}T01:00:00.000Z`,
    });
    const read = await asAdministrator<{ customer: { phones: { id: string }[] } }>(
      'query ($id: ID!) { customer(id: $id) { phones { id } } }',
      { id: customerId },
    );
    return { customerId, phoneNumber, phones: read.customer.phones };
  }

  async function apiToken(login: string): Promise<string> {
    const { data } = await api.ask<{ createApiToken: { token: { id: string } } }>(
      `mutation ($key: ID!) {
        createApiToken(input: { requestKey: $key, name: "t", scopes: [READ], expiresOn: "2026-12-31" }) { token { id } }
      }`,
      { key: key() },
      { token: await token(login) },
    );
    return data.createApiToken.token.id;
  }

  const secret: MatrixWorld['secret'] = async (login, scopes) => {
    const { data } = await api.ask<{ createApiToken: { secret: string } }>(
      'mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { secret } }',
      { input: { requestKey: key(), name: 'a token', scopes, expiresOn: '2026-12-31' } },
      { token: await token(login) },
    );
    return data.createApiToken.secret;
  };

  /** As by a colleague of the holder; in the west, where there is none, by the holder himself. */
  async function disputed(side: Side, customerId: string): Promise<string> {
    const unitOf = (code: string): number => decodeId('unit', id(code))!;
    const disputeId = await allocateIds(api.server.db, 'dispute');
    const [opener, judge] = side === 'EAST' ? ['rep-east-2', 'dm-east'] : ['rep-west', 'gm'];
    await api.db.run(
      `INSERT INTO dispute (id, customer_id, opener_id, other_id, judge_id, claim, reason, opened_at, status, open_slot, ruling_no)
       VALUES (?, ?, ?, ?, ?, 'CUSTOMER', 'mine', ?, 'OPEN', 1, 0)`,
      [
        ...[disputeId, decodeId('customer', customerId), unitOf(opener), unitOf(holders[side].person)],
        ...[unitOf(judge), toDateTime(api.clock.now())],
      ],
    );
    return encodeId('dispute', disputeId);
  }

  async function todo(personId: string): Promise<string> {
    const { createTask } = await asAdministrator<{ createTask: { task: { id: string } } }>(
      `mutation ($input: CreateTaskInput!) { createTask(input: $input) { task { id } } }`,
      { input: { requestKey: key(), todo: { personId, dueAt: DUE, note: 'call the bank' } } },
    );
    return createTask.task.id;
  }

  async function comment(followUpId: string): Promise<string> {
    const { data } = await api.ask<{ commentOn: { comment: { id: string } } }>(
      `mutation ($input: CommentOnInput!) { commentOn(input: $input) { comment { id } } }`,
      { input: { requestKey: key(), factId: followUpId, text: 'ask again', asksForAnswer: true } },
      { token: await token('gm') },
    );
    return data.commentOn.comment.id;
  }

  async function plannedVisit(customerId: string, repId: string): Promise<string> {
    const { planVisit } = await asAdministrator<{ planVisit: { visit: { id: string } } }>(
      'mutation ($input: PlanVisitInput!) { planVisit(input: $input) { visit { id } } }',
      { input: { requestKey: key(), plan: { customerId, repId, at: VISIT_AT } } },
    );
    return planVisit.visit.id;
  }

  async function target(side: Side, named?: ReadonlySet<keyof Target>): Promise<Target> {
    const { person: holder, department, pool } = holders[side];
    const made = async (part: keyof Target, make: () => Promise<string>): Promise<string> =>
      named?.has(part) === false ? nothing[part] : make();
    const { customerId, phoneNumber, phones } = await customer(holder);
    const repId = id(holder);
    /** Once, for whatever is named of it or beside it. */
    const onDemand = (make: () => Promise<string>): (() => Promise<string>) => {
      let making: Promise<string> | undefined;
      return () => (making ??= make());
    };
    const followUp = onDemand(() =>
      record('recordFollowUps', 'RecordFollowUpsInput', 'followUps', {
        customerId,
        method: 'PHONE',
        outcome: 'CONNECTED',
        answeredBy: 'STAFF',
        stage: 'ENGAGED',
        repId,
        at: `${DAY}T02:00:00.000Z`,
      }),
    );
    const deal = onDemand(() =>
      record('signDeals', 'SignDealsInput', 'deals', {
        customerId,
        productId,
        kind: 'NEW',
        amount: '1000.00',
        signedOn: DAY,
        serviceTo: '2027-06-11',
        repId,
      }),
    );
    const payment = async (): Promise<string> =>
      record('recordPayments', 'RecordPaymentsInput', 'payments', {
        dealId: await deal(),
        amount: '400.00',
        on: DAY,
      });
    return {
      customerId,
      phoneId: phones[0]!.id,
      otherPhoneId: phones[1]!.id,
      phoneNumber,
      followUpId: await made('followUpId', followUp),
      dealId: await made('dealId', deal),
      paymentId: await made('paymentId', payment),
      visitPlanId: await made('visitPlanId', () => plannedVisit(customerId, repId)),
      holderId: repId,
      departmentId: id(department),
      pooledId: await made('pooledId', async () => (await customer(pool)).customerId),
      tokenId: await made('tokenId', () => apiToken(holder)),
      taskId: await made('taskId', () => todo(repId)),
      commentId: await made('commentId', () => followUp().then(comment)),
      importId: await made('importId', () => uploaded(decodeId('unit', repId)!)),
      disputeId: await made('disputeId', () => disputed(side, customerId)),
    };
  }

  const personOf = ({ holderId }: Target): string | undefined =>
    [...ids].find(([, unitId]) => unitId === holderId)?.[0];

  const bare: MatrixWorld['bare'] = async (one) => {
    const holder = personOf(one);
    return holder === undefined ? one.customerId : (await customer(holder)).customerId;
  };
  const merged: MatrixWorld['merged'] = async (one) => {
    if (personOf(one) === undefined) return one.customerId;
    const mergedId = await bare(one);
    await load('mergeCustomerPairs', 'MergeCustomerPairsInput', 'merges', {
      survivorId: await bare(one),
      mergedId,
    });
    return mergedId;
  };

  const nobody = 999_999;
  const nothing: Target = {
    customerId: encodeId('customer', nobody),
    phoneId: encodeId('phone', nobody),
    otherPhoneId: encodeId('phone', nobody),
    phoneNumber: '13899999999',
    followUpId: factId.encode(nobody, 1),
    dealId: factId.encode(nobody, 1),
    paymentId: factId.encode(nobody, 1),
    visitPlanId: encodeId('visitPlan', nobody),
    holderId: encodeId('unit', nobody),
    departmentId: encodeId('unit', nobody),
    pooledId: encodeId('customer', nobody - 1),
    tokenId: encodeId('token', nobody),
    taskId: encodeId('task', nobody),
    commentId: encodeId('comment', nobody),
    importId: encodeId('import', nobody),
    disputeId: encodeId('dispute', nobody),
  };

  return {
    api,
    id,
    token,
    forget: (login) => sessions.delete(login),
    catalogueItem,
    target,
    bare,
    merged,
    apiToken,
    secret,
    nothing,
    key,
    close: () => api.close(),
  };
}
