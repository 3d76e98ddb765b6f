/** What lies inside a viewer's scope, what outside, and the few places where something outside may be known. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { decodeId } from '@erp/api/graphql/ids';
import type { Context } from '@erp/api/context';
import { mayReport, stampRanges } from '@erp/api/identity/scope';
import { viewerOf } from '@erp/api/identity/viewer';
import { currentTree, forgetTree } from '@erp/api/organization/tree-cache';
import type { UnitId } from '@erp/domain/organization/tree';
import type { Day } from '@erp/domain/time/day';
import type { UserErrors } from '../harness/api';
import { PEOPLE, startMatrixWorld, type MatrixWorld, type Target } from '../harness/matrix-world';

let world: MatrixWorld;
let east: Target;
let west: Target;

beforeAll(async () => {
  world = await startMatrixWorld();
  [east, west] = [await world.target('EAST'), await world.target('WEST')];
});
afterAll(() => world.close());

const ask = async <T>(login: string, query: string, variables: Record<string, unknown> = {}): Promise<T> => {
  const { data, errors } = await world.api.ask<T>(query, variables, { token: await world.token(login) });
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
};

describe('a customer', () => {
  const LOOK = 'query ($id: ID!) { customer(id: $id) { id phones { number display } } }';
  type Look = { customer: { id: string; phones: { number: string | null; display: string }[] } | null };
  const look = async (login: string, id: string) => (await ask<Look>(login, LOOK, { id })).customer;

  test('is seen by whoever holds it, by those above, and by nobody beside', async () => {
    for (const login of ['rep-east', 'dm-east', 'rm-east', 'gm', 'admin']) {
      expect((await look(login, east.customerId))?.phones[0]!.number).toBe(`+86${east.phoneNumber}`);
    }
    for (const login of ['rep-east-2', 'rep-west']) expect(await look(login, east.customerId)).toBeNull();
    for (const login of ['rep-east', 'dm-east', 'rm-east'])
      expect(await look(login, west.customerId)).toBeNull();
  });

  test('in the pool is seen, masked, by those whom the pool serves and by nobody else; whole by administrators', async () => {
    for (const login of ['rep-east', 'rep-east-2', 'dm-east', 'rm-east', 'gm']) {
      const seen = await look(login, east.pooledId);
      expect(seen!.phones[0]).toEqual({ number: null, display: expect.stringMatching(/^139\D+\d{4}$/) });
    }
    expect((await look('admin', east.pooledId))!.phones[0]!.number).toMatch(/^\+86139\d{8}$/);
    expect(await look('rep-west', east.pooledId)).toBeNull();
  });

  test('is never found in the pool by its number', async () => {
    const FIND =
      'query ($s: String!, $pool: Boolean) { customers(filter: { search: $s, pool: $pool }) { nodes { id } } }';
    const find = async (login: string, search: string, pool: boolean) =>
      (await ask<{ customers: { nodes: { id: string }[] } }>(login, FIND, { s: search, pool })).customers
        .nodes;
    expect(await find('rep-east', east.phoneNumber, false)).toEqual([{ id: east.customerId }]);
    expect(await find('rep-east', west.phoneNumber, false)).toEqual([]);
    const pooled = (await look('admin', east.pooledId))!.phones[0]!.number!;
    // Those above the pool have it in their scope, masked all the same.
    for (const login of ['rep-east', 'dm-east', 'rm-east', 'gm']) {
      for (const search of [pooled.slice(-8), pooled, pooled.replace('+86', '')]) {
        expect(await find(login, search, true)).toEqual([]);
        expect(await find(login, search, false)).toEqual([]);
      }
    }
  });

  test('that is released goes to the pool of its holder, whoever releases it, and stays inside it', async () => {
    const RELEASE = `mutation ($key: ID!, $id: ID!, $to: ID) {
      releaseCustomer(input: { requestKey: $key, release: { customerId: $id, holderId: $to, note: "不做" } }) {
        customer { holder { code } } userErrors { code path }
      }
    }`;
    type Released = {
      releaseCustomer: { customer: { holder: { code: string } } | null; userErrors: UserErrors };
    };
    const release = async (login: string, id: string, to: string | null = null) =>
      (await ask<Released>(login, RELEASE, { key: world.key(), id, to })).releaseCustomer;
    for (const login of ['rep-east', 'rm-east', 'gm']) {
      const { customerId } = await world.target('EAST');
      for (const other of ['POOL', 'WEST-POOL']) {
        expect((await release(login, customerId, world.id(other))).userErrors).toEqual([
          { code: 'NOT_FOUND', path: ['release', 'holderId'] },
        ]);
      }
      expect((await release(login, customerId)).customer!.holder.code).toBe('EAST-POOL');
    }
  });

  test('that is held outside the scope is as unknown to a claim as one that is none, unless it left a pool that he sees today', async () => {
    const CLAIM = `mutation ($key: ID!, $id: ID!) {
      claimCustomer(input: { requestKey: $key, claim: { customerId: $id } }) { customer { id } userErrors { code path message } }
    }`;
    type Claimed = { claimCustomer: { customer: { id: string } | null; userErrors: UserErrors } };
    const claim = async (login: string, id: string) =>
      (await ask<Claimed>(login, CLAIM, { key: world.key(), id })).claimCustomer;
    const unknown = await claim('rep-east', world.nothing.customerId);
    expect(await claim('rep-east', west.customerId)).toEqual(unknown);
    expect(await claim('rep-east-2', east.customerId)).toEqual(unknown);

    const fresh = await world.target('EAST');
    expect((await claim('rep-east', fresh.pooledId)).userErrors).toEqual([]);
    const late = await claim('rep-east-2', fresh.pooledId);
    expect(late.userErrors).toMatchObject([
      { code: 'TAKEN_ALREADY', message: expect.stringContaining('rep-east') },
    ]);
    expect(await claim('rep-west', fresh.pooledId)).toEqual(unknown);
  });
});

describe('a collision at entry', () => {
  const COLLIDE = `query ($n: String!) {
    collisions(entry: { name: "别的公司", source: PERSONAL_PUBLIC, phones: [{ number: $n }] }) {
      kind value department rep inPool customer { id }
    }
  }`;
  type Collisions = {
    collisions: {
      kind: string;
      department: string | null;
      rep: string | null;
      inPool: boolean;
      customer: { id: string } | null;
    }[];
  };
  const collide = async (login: string, number: string) =>
    (await ask<Collisions>(login, COLLIDE, { n: number })).collisions;

  test('names the department to everybody, the person inside the region, the customer inside the scope', async () => {
    const phone = { kind: 'SAME_PHONE', department: 'EAST-1', inPool: false };
    expect(await collide('rep-east', east.phoneNumber)).toMatchObject([
      { ...phone, rep: 'rep-east', customer: { id: east.customerId } },
    ]);
    expect(await collide('rep-east-2', east.phoneNumber)).toMatchObject([
      { ...phone, rep: 'rep-east', customer: null },
    ]);
    expect(await collide('rep-west', east.phoneNumber)).toMatchObject([
      { ...phone, rep: null, customer: null },
    ]);
  });
});

describe('reports', () => {
  const today = '2026-06-15' as Day;
  const unit = (code: string) => decodeId('unit', world.id(code)) as UnitId;

  async function contextOf(code: string): Promise<Context> {
    const settings = { timeZone: 'Asia/Shanghai', newAfterDays: 30 };
    forgetTree(world.api.db);
    const tree = await currentTree(world.api.db, settings.timeZone);
    const personId = tree.byCode(code)!.id;
    const viewer = viewerOf(
      tree,
      { personId, sessionId: null, tokenId: null, tokenScopes: null, locale: 'zh' },
      today,
    );
    return { settings, tree, viewer } as unknown as Context;
  }

  async function move(code: string, parent: string, from: string): Promise<void> {
    await ask(
      'admin',
      `mutation ($input: MoveUnitInput!) { moveUnit(input: $input) { userErrors { code } } }`,
      { input: { requestKey: world.key(), unitId: world.id(code), parentId: world.id(parent), from } },
    );
  }

  test('are opened for a unit whose stamp on their last day lies in the scope today', async () => {
    await move('rep-east-2', 'WEST-1', '2026-04-01');
    const [manager, westerner] = [await contextOf('dm-east'), await contextOf('rep-west')];
    expect(mayReport(manager, unit('rep-east-2'), '2026-03-31' as Day)).toBe(true);
    expect(mayReport(manager, unit('rep-east-2'), '2026-04-01' as Day)).toBe(false);
    expect(mayReport(manager, unit('EAST-1'), today)).toBe(true);
    expect(mayReport(manager, unit('EAST'), today)).toBe(false);
    expect(mayReport(manager, unit('WEST-1'), '2026-03-31' as Day)).toBe(false);
    expect(mayReport(westerner, unit('rep-west'), today)).toBe(true);
    expect(mayReport(westerner, unit('WEST-1'), today)).toBe(false);
    expect(mayReport(manager, 999_999 as UnitId, today)).toBe(false);
    expect(mayReport(await contextOf('gm'), unit('WEST-1'), today)).toBe(true);
  });

  test('count a rep for a unit exactly while his stamp carries it and lies in the scope', async () => {
    const ranges = async (code: string, unitCode: string) => {
      const ctx = await contextOf(code);
      return stampRanges(ctx, unit(unitCode), '2026-03-01' as Day, '2026-04-30' as Day)
        .map(({ repId, fromAt, toAt }) => [ctx.tree.unit(repId)!.code, fromAt, toAt])
        .filter(([rep]) => String(rep).startsWith('rep'));
    };
    const [start, moved, end] = [
      '2026-02-28T16:00:00.000Z',
      '2026-03-31T16:00:00.000Z',
      '2026-04-30T15:59:59.999Z',
    ];
    expect(await ranges('dm-east', 'EAST-1')).toEqual([
      ['rep-east', start, end],
      ['rep-east-2', start, moved],
    ]);
    expect(await ranges('gm', 'WEST')).toEqual([
      ['rep-east-2', moved, end],
      ['rep-west', start, end],
    ]);
    // The region is above him; of its events he sees those of his department.
    expect(await ranges('dm-east', 'EAST')).toEqual(await ranges('dm-east', 'EAST-1'));
    expect(await ranges('dm-east', 'WEST')).toEqual([]);
    expect(await ranges(PEOPLE.REP, 'rep-east')).toEqual([['rep-east', start, end]]);
    expect(await ranges(PEOPLE.REP, 'rep-east-2')).toEqual([]);
  });

  test('follow a department that came into the scope later, with what it did before', async () => {
    await move('EAST-1', 'WEST', '2026-06-01');
    const ctx = await contextOf('rm-east');
    expect(mayReport(ctx, unit('EAST-1'), '2026-05-31' as Day)).toBe(true);
    expect(mayReport(ctx, unit('EAST-1'), '2026-06-01' as Day)).toBe(false);
    await move('EAST-1', 'EAST', '2026-06-10');
    expect(mayReport(await contextOf('rm-east'), unit('EAST-1'), '2026-06-05' as Day)).toBe(true);
  });
});
