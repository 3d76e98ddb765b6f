/**
 * Whatever the schema's grammar allows is answered, or refused by a rule that says what to do: never by a fault. More
 * requests, or others: npm run fuzz -- --requests 20000 --seed 7.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { rootFields } from '../harness/contract';
import { faultOf, faultText, fuzz, sweep } from '../harness/fuzz/run';
import { startMatrixWorld, type MatrixWorld } from '../harness/matrix-world';

const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 2_000);
const SEED = Number(process.env.FUZZ_SEED ?? 1);
const MS_PER_REQUEST = 500;

let world: MatrixWorld;
beforeAll(async () => {
  world = await startMatrixWorld();
});
afterAll(() => world.close());

test(
  `${REQUESTS} random requests of seed ${SEED} meet no fault`,
  async () => {
    const faults = await fuzz(world, { seed: SEED, requests: REQUESTS });
    expect(faults.map(faultText).join('\n\n')).toBe('');
  },
  60_000 + REQUESTS * MS_PER_REQUEST,
);

/** What moves people and switches them off comes last: those before need them. */
const UNSETTLING = ['Mutation.moveUnit', 'Mutation.setRole', 'Mutation.setActive'];
const inOrder = [...rootFields].sort(
  (one, other) => UNSETTLING.indexOf(one.name) - UNSETTLING.indexOf(other.name),
);

test.each(inOrder)('$name answers every input at the edges of its type', async (root) => {
  const faults = await sweep(world, root);
  expect(faults.map(faultText).join('\n\n')).toBe('');
});

test.each([
  [500, { errors: [{ message: 'x', extensions: { code: 'FAULT' } }] }],
  [200, { data: null, errors: [{ message: 'x', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] }],
  [200, { data: null, errors: [{ message: 'x' }] }],
  [200, { data: { a: { results: [{ userErrors: [{ code: 'NO_SUCH_CODE' }] }] } } }],
  [200, {}],
])('a fault is known by %i %j', (status, body) => {
  expect(faultOf(status, body)).not.toBeNull();
});
