/** Enters a History of the model through the public API, event by event, as an integrator with BACKFILL and FINANCE would; the clock stands at each event's recording. */
import type { FollowUp, History, HistoryEvent, UnitRecord } from '../model/history';
import { administratorToken } from './administrator-token';
import type { Query, TestApi } from './api';
import { enterRuling } from './enter-ruling';
import { FINANCE, passwordOf, queryAs, queryWith, staff } from './history-people';

type Answer = { userErrors: { code: string; path: string[] }[] };

export type Entered = {
  /** A token of the administrator: READ, WRITE, BACKFILL, FINANCE. */
  token: string;
  units: ReadonlyMap<string, string>;
  customers: ReadonlyMap<string, string>;
  deals: ReadonlyMap<string, string>;
  query: Query;
};

/** Sends one mutation and insists that it was carried out. */
type Mutate = <T>(name: string, inputType: string, input: object, selection?: string) => Promise<T>;

type World = {
  api: TestApi;
  history: History;
  mutate: Mutate;
  /** With a token that lacks FINANCE: its payments wait for their confirmation. */
  mutateUnconfirmed: Mutate;
  query: Query;
  units: Map<string, string>;
  customers: Map<string, string>;
  items: Map<string, string>;
  deals: Map<string, string>;
  payments: Map<string, string>;
  facts: Map<string, string>;
  phones: Map<string, string>;
  /** Facts that were made by events before. */
  seen: Set<string>;
};

/** Rulings and voids of confirmations are no loads: people sign in for them. */
function peopleAct({ events }: History): boolean {
  const confirmations = new Set(events.filter(({ kind }) => kind === 'CONFIRMATION').map(({ key }) => key));
  return events.some(
    (event) => event.kind === 'SHARES' || (event.kind === 'VOID' && confirmations.has(event.target)),
  );
}

/** Parents first. */
function inTreeOrder(units: readonly UnitRecord[]): UnitRecord[] {
  const order = ['COMPANY', 'REGION', 'DEPARTMENT', 'POOL', 'PERSON'];
  return [...units].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

async function enterUnits(world: World, history: History): Promise<void> {
  const { units } = await world.query<{ units: { id: string; kind: string; code: string }[] }>(
    '{ units { id kind code } }',
  );
  const company = units.find(({ kind }) => kind === 'COMPANY')!;
  const companyPool = units.find(({ kind }) => kind === 'POOL')!;
  const ordered = inTreeOrder(history.units);
  const signsIn = peopleAct(history);
  if (signsIn) {
    for (const person of staff(company.id)) await world.mutate('createPerson', 'CreatePersonInput', person);
  }
  let poolTaken = false;
  for (const unit of ordered) {
    if (unit.kind === 'COMPANY') {
      world.units.set(unit.code, company.id);
      continue;
    }
    const [first, ...moves] = unit.parents;
    const parentId = world.units.get(first!.parent)!;
    if (unit.kind === 'POOL' && parentId === company.id && !poolTaken) {
      poolTaken = true;
      world.units.set(unit.code, companyPool.id);
      continue;
    }
    const input = {
      requestKey: `unit ${unit.code}`,
      code: unit.code,
      name: unit.name,
      from: first!.from.slice(0, 10),
    };
    const made =
      unit.kind === 'PERSON'
        ? await world.mutate<{ unit: { id: string } }>(
            'createPerson',
            'CreatePersonInput',
            {
              ...{ ...input, role: 'REP', unitId: parentId },
              ...(signsIn ? { login: unit.code, password: passwordOf(unit.code) } : {}),
            },
            'unit { id }',
          )
        : await world.mutate<{ unit: { id: string } }>(
            'createUnit',
            'CreateUnitInput',
            { ...input, kind: unit.kind, parentId },
            'unit { id }',
          );
    world.units.set(unit.code, made.unit.id);
    for (const [index, move] of moves.entries()) {
      // A day that starts in the company's zone: 16:00 UTC of the day before.
      const day = new Date(Date.parse(move.from) + 8 * 3_600_000).toISOString().slice(0, 10);
      await world.mutate('moveUnit', 'MoveUnitInput', {
        requestKey: `move ${unit.code} ${index}`,
        unitId: made.unit.id,
        parentId: world.units.get(move.parent),
        from: day,
      });
    }
  }
}

async function item(world: World, catalogue: string, name: string): Promise<string> {
  const code = name.toUpperCase().replace(/\W/g, '_');
  const key = `${catalogue} ${code}`;
  const known = world.items.get(key);
  if (known) return known;
  const { catalogue: items } = await world.query<{ catalogue: { id: string; code: string }[] }>(
    'query ($catalogue: Catalogue!) { catalogue(catalogue: $catalogue) { id code } }',
    { catalogue },
  );
  let id = items.find((one) => one.code === code)?.id;
  if (!id) {
    const input = {
      requestKey: `item ${key}`,
      catalogue,
      code,
      nameZh: name,
      nameEn: name,
    };
    const made = await world.mutate<{ item: { id: string } }>(
      'createCatalogueItem',
      'CreateCatalogueItemInput',
      input,
      'item { id }',
    );
    id = made.item.id;
  }
  world.items.set(key, id);
  return id;
}

/** A customer, or the one that it is merged into: what was recorded on it is read there. */
async function readCustomer<T>(world: World, id: string, selection: string): Promise<T | undefined> {
  const { customer, mergedCustomer } = await world.query<{
    customer: T | null;
    mergedCustomer: { survivor: T } | null;
  }>(
    `query ($id: ID!) {
       customer(id: $id) { ${selection} }
       mergedCustomer(id: $id) { survivor { ${selection} } }
     }`,
    { id },
  );
  return customer ?? mergedCustomer?.survivor;
}

/** A number's id is one for all that carry it, and stays known when a customer has lost it. */
async function notePhones(world: World, customerId: string): Promise<void> {
  const customer = await readCustomer<{ phones: { id: string; number: string }[] }>(
    world,
    customerId,
    'phones { id number }',
  );
  for (const { id, number } of customer?.phones ?? []) world.phones.set(number, id);
}

/** Several customers carry it, at one time or another. */
function isShared({ events }: History, number: string): boolean {
  const carriers = events.flatMap((event) =>
    (event.kind === 'CREATED' && event.phones.includes(number)) ||
    (event.kind === 'PHONE_ADDED' && event.phone === number)
      ? [event.customer]
      : [],
  );
  return new Set(carriers).size > 1;
}

const TEXT = { growthExpectation: 'a', targetCustomers: 'b', competition: 'c' };

async function followUpEntry(world: World, event: FollowUp): Promise<object> {
  const plans = event.nextStep === 'CALL' || event.nextStep === 'VISIT';
  const at = new Date(Date.parse(event.at) + 86_400_000).toISOString();
  return {
    method: event.method,
    outcome: event.outcome,
    answeredBy: event.answeredBy,
    stage: event.stage,
    ...(event.refusalReason || event.stage === 'REFUSED'
      ? { refusalReasonId: await item(world, 'REFUSAL_REASON', 'OTHER') }
      : {}),
    annotation: { ...(event.demand ? TEXT : {}), ...(event.awareness ? { internetAwareness: 'd' } : {}) },
    ...(event.demand ? { demandId: await item(world, 'DEMAND', event.demand) } : {}),
    ...(event.awareness ? { awarenessId: await item(world, 'AWARENESS', event.awareness) } : {}),
    // The other next steps do something by themselves, which a history says by an event of its own.
    nextStep: plans ? { kind: event.nextStep, at } : { kind: 'NONE' },
  };
}

const mutateBy =
  (query: Query): Mutate =>
  async (name, inputType, input, selection = '') => {
    const answer = await query<Record<string, Answer>>(
      `mutation ($input: ${inputType}!) { ${name}(input: $input) { ${selection} userErrors { code path } } }`,
      { input },
    );
    if (answer[name]!.userErrors.length > 0)
      throw new Error(`${name} ${JSON.stringify([input, answer[name]!.userErrors])}`);
    return answer[name] as never;
  };

/** The administrator voids what was loaded, finance its confirmations. */
async function whoVoids({ api, history, mutate }: World, target: string): Promise<Mutate> {
  const isConfirmation = history.events.some(({ key, kind }) => key === target && kind === 'CONFIRMATION');
  return isConfirmation ? mutateBy(await queryAs(api, FINANCE)) : mutate;
}

async function enterEvent(world: World, event: HistoryEvent): Promise<void> {
  const { mutate } = world;
  const requestKey = event.key;
  const customerId = world.customers.get(event.customer);
  const repId = world.units.get(event.rep);
  const common = { backfill: true, sequence: event.sequence };
  switch (event.kind) {
    case 'CREATED': {
      const entry = {
        ...common,
        at: event.at,
        name: event.name,
        source: event.source,
        ...(event.industry ? { industryId: await item(world, 'INDUSTRY', event.industry) } : {}),
        holderId: world.units.get(event.holder),
        phones: event.phones.map((number) => ({ number, shared: isShared(world.history, number) })),
      };
      const made = await mutate<{ customer: { id: string } }>(
        'createCustomer',
        'CreateCustomerInput',
        { requestKey, entry },
        'customer { id }',
      );
      world.customers.set(event.customer, made.customer.id);
      await notePhones(world, made.customer.id);
      return;
    }
    case 'ATTRIBUTES': {
      const industryId = event.industry === null ? null : await item(world, 'INDUSTRY', event.industry);
      await mutate('updateCustomer', 'UpdateCustomerInput', {
        requestKey,
        customerId,
        change: { ...common, at: event.at, industryId },
      });
      return;
    }
    case 'PHONE_ADDED':
      await mutate('addPhone', 'AddPhoneInput', {
        ...common,
        requestKey,
        customerId,
        at: event.at,
        phone: { number: event.phone, shared: isShared(world.history, event.phone) },
      });
      await notePhones(world, customerId!);
      return;
    case 'PHONE_REMOVED':
      await mutate('removePhone', 'RemovePhoneInput', {
        ...common,
        requestKey,
        customerId,
        at: event.at,
        phoneId: world.phones.get(event.phone),
      });
      return;
    case 'VERDICT':
      await mutate('decideVerdict', 'DecideVerdictInput', {
        ...common,
        requestKey,
        customerId,
        at: event.at,
        phoneId: world.phones.get(event.phone),
        reason: event.reason,
      });
      return;
    case 'APPEAL_WON':
      await mutate('endVerdict', 'EndVerdictInput', {
        ...common,
        requestKey,
        customerId,
        at: event.at,
        phoneId: world.phones.get(event.phone),
      });
      return;
    case 'OWNER': {
      const entry = {
        ...common,
        at: event.at,
        customerId,
        holderId: world.units.get(event.to),
        note: event.reason,
      };
      if (event.reason === 'CLAIM')
        await mutate('claimCustomer', 'ClaimCustomerInput', { requestKey, claim: entry });
      else if (event.reason === 'TRANSFER')
        await mutate('transferCustomer', 'TransferCustomerInput', { requestKey, transfer: entry });
      else await mutate('releaseCustomer', 'ReleaseCustomerInput', { requestKey, release: entry });
      return;
    }
    case 'FOLLOW_UP': {
      const followUp = { ...common, ...(await followUpEntry(world, event)), customerId, repId, at: event.at };
      await mutate('recordFollowUp', 'RecordFollowUpInput', { requestKey, followUp });
      return;
    }
    case 'VISIT': {
      const refused = event.stage === 'REFUSED' || event.result === 'REFUSED';
      const visit = {
        ...common,
        customerId,
        repId,
        at: event.at,
        met: event.met,
        result: event.result,
        stage: event.stage,
        ...(refused ? { refusalReasonId: await item(world, 'REFUSAL_REASON', 'OTHER') } : {}),
      };
      await mutate('recordVisit', 'RecordVisitInput', { requestKey, visit });
      return;
    }
    case 'DEAL': {
      const deal = {
        ...common,
        customerId,
        repId,
        productId: await item(world, 'PRODUCT', event.product),
        kind: event.dealKind,
        amount: event.amount,
        signedOn: event.signedOn,
        serviceFrom: event.serviceFrom,
        serviceTo: event.serviceTo,
        shares: event.shares.map(({ rep, percent }) => ({ repId: world.units.get(rep), percent })),
      };
      const made = await mutate<{ deal: { id: string } }>(
        'signDeal',
        'SignDealInput',
        { requestKey, deal },
        'deal { id }',
      );
      world.deals.set(event.key, made.deal.id);
      return;
    }
    case 'SHARES':
      await enterRuling(world, world.history, event);
      return;
    case 'SERVICE_END':
      await mutate('endService', 'EndServiceInput', {
        ...common,
        requestKey,
        dealId: world.deals.get(event.deal),
        endsOn: event.endsOn,
      });
      return;
    case 'CANCELLATION':
      await mutate('cancelDeal', 'CancelDealInput', {
        ...common,
        requestKey,
        dealId: world.deals.get(event.deal),
        on: event.on,
        reason: 'x',
      });
      return;
    case 'PAYMENT': {
      const payment = { ...common, dealId: world.deals.get(event.deal), amount: event.amount, on: event.on };
      const made = await world.mutateUnconfirmed<{ payment: { id: string } }>(
        'recordPayment',
        'RecordPaymentInput',
        { requestKey, payment },
        'payment { id }',
      );
      world.payments.set(event.key, made.payment.id);
      return;
    }
    case 'CONFIRMATION':
      await mutate('confirmPayment', 'ConfirmPaymentInput', {
        requestKey,
        paymentId: world.payments.get(event.payment),
      });
      return;
    case 'VOID':
    case 'UNVOID': {
      const by = await whoVoids(world, event.target);
      const input = { requestKey, factId: world.facts.get(event.target), reason: 'x' };
      if (event.kind === 'VOID') await by('voidFact', 'VoidFactInput', input);
      else await by('restoreFact', 'RestoreFactInput', input);
      return;
    }
    case 'MERGE':
      await mutate('mergeCustomers', 'MergeCustomersInput', {
        requestKey,
        merge: {
          ...common,
          at: event.at,
          survivorId: world.customers.get(event.into),
          mergedId: customerId,
        },
      });
      return;
    case 'UNMERGE':
      await mutate('undoMerge', 'UndoMergeInput', {
        requestKey,
        undo: { ...common, at: event.at, mergedId: customerId },
      });
      return;
    case 'DELETION':
      await mutate('deleteCustomer', 'DeleteCustomerInput', {
        ...common,
        requestKey,
        customerId,
        at: event.at,
        reason: 'x',
      });
      return;
  }
}

const TIMELINE = 'timeline(first: 200) { nodes { id kind } }';

/** The facts of a customer's timeline that were not there when it was last looked at; none while its creation is voided. */
async function newFacts(world: World, customerId: string): Promise<{ id: string; kind: string }[]> {
  const customer = await readCustomer<{ timeline: { nodes: { id: string; kind: string }[] } }>(
    world,
    customerId,
    TIMELINE,
  );
  const added = (customer?.timeline.nodes ?? []).filter(({ id }) => !world.seen.has(id));
  for (const { id } of added) world.seen.add(id);
  return added;
}

/** Enters the event and finds the fact that it made, for the voids that name it. */
async function enterAndNote(world: World, event: HistoryEvent): Promise<void> {
  // A verdict on another customer with the number may stand in the timeline by now.
  if (event.kind === 'VERDICT' || event.kind === 'APPEAL_WON')
    await newFacts(world, world.customers.get(event.customer)!);
  await enterEvent(world, event);
  const added = await newFacts(world, world.customers.get(event.customer)!);
  const own = added.find(({ kind }) => kind === event.kind);
  if (own) world.facts.set(event.key, own.id);
}

export async function enterHistory(api: TestApi, history: History): Promise<Entered> {
  api.clock.set('2026-12-01T00:00:00.000Z');
  const token = await administratorToken(api, '2027-06-01');
  const waiting = await administratorToken(api, '2027-06-01', ['READ', 'WRITE', 'BACKFILL']);
  const query = queryWith(api, token);
  const world: World = {
    api,
    history,
    mutate: mutateBy(query),
    mutateUnconfirmed: mutateBy(queryWith(api, waiting)),
    query,
    units: new Map(),
    customers: new Map(),
    items: new Map(),
    deals: new Map(),
    payments: new Map(),
    facts: new Map(),
    phones: new Map(),
    seen: new Set(),
  };
  await enterUnits(world, history);
  const voids = history.events.some(({ kind }) => kind === 'VOID');
  for (const event of history.events) {
    api.clock.set(event.recordedAt);
    if (voids) await enterAndNote(world, event);
    else await enterEvent(world, event);
  }
  api.clock.set('2026-12-01T00:00:00.000Z');
  return { token, units: world.units, customers: world.customers, deals: world.deals, query };
}
