/** Everything that is measured: each question against the baseline, and the API against itself where a bar says how it grows. */
import { isDeepStrictEqual } from 'node:util';
import type { Size } from '../generate/sizes';
import { openActors, withHalf, type Actor } from './actors';
import { ask } from './ask';
import type { Side, Sides } from './compare';
import { customer, list, process, QUESTIONS, record, snapshot, trend, type Question } from './questions';

/** One data set with the servers on it. */
export type Stage = {
  size: Size;
  ours: string;
  baseline: string;
  /** The API on the last months of the same history (short-history.ts). */
  oursShort: string;
};

export type Comparison = {
  id: string;
  size: Size;
  bar: number | null;
  open: () => Promise<Sides>;
};

/** The actors take turns. */
function sideOf(
  address: string,
  path: string,
  actors: readonly Actor[],
  body: (actor: Actor) => unknown,
): Side {
  let turn = 0;
  return {
    address,
    next: () => {
      const actor = actors[(turn += 1) % actors.length]!;
      return { path, token: actor.token, body: body(actor) };
    },
  };
}

const apiSide = (address: string, { query, variables }: Question, actors: readonly Actor[]): Side =>
  sideOf(address, '/graphql', actors, (actor) => ({ query, variables: variables(actor) }));

async function askBaseline(
  address: string,
  path: string,
  token: string,
  body: unknown,
): Promise<{ data: unknown; statements: number }> {
  const response = await fetch(address + path, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${path}: ${text}`);
  return {
    data: (JSON.parse(text) as { data: unknown }).data,
    statements: Number(response.headers.get('x-sql-statements')),
  };
}

/** What is looked up once a second for all requests (the version of the tree) is no request's own. */
const ownOnes = (statements: readonly number[]): number => Math.min(...statements);

/** Numbers are compared only where both sides answer the same. */
async function checkAnswers(stage: Stage, question: Question, actors: readonly Actor[]): Promise<number> {
  const statements: number[] = [];
  for (const actor of actors) {
    const variables = question.variables(actor);
    const ours = await ask<unknown>(stage.ours, question.query, variables, actor.token);
    const { data } = await askBaseline(stage.baseline, question.path, actor.token, variables);
    if (!isDeepStrictEqual(ours.data, data)) {
      throw new Error(
        `${question.id}: the answers differ\n${[ours.data, data].map((one) => JSON.stringify(one).slice(0, 2_000)).join('\n')}`,
      );
    }
    statements.push(ours.statements);
  }
  return ownOnes(statements);
}

/** A write's answer names what it wrote: compared is that both send as many statements; what they wrote, undo-writes.ts. */
async function checkWrites(
  stage: Stage,
  question: Question,
  ours: readonly Actor[],
  baseline: readonly Actor[],
): Promise<number> {
  for (const { token, customers } of baseline) {
    await askBaseline(stage.baseline, '/prepare-follow-ups', token, {
      customerIds: customers.map(({ id }) => id),
    });
  }
  const statements = { ours: [] as number[], baseline: [] as number[] };
  // A customer's first call may find no task that it answers: the second one always does.
  for (const [index, actor] of ours.entries()) {
    const [one] = actor.customers;
    const [other] = baseline[index]!.customers;
    for (let call = 1; call <= 2; call += 1) {
      const own = await ask<unknown>(
        stage.ours,
        question.query,
        question.variables({ ...actor, pick: () => one as never }),
        actor.token,
      );
      const base = await askBaseline(
        stage.baseline,
        question.path,
        actor.token,
        question.variables({ ...baseline[index]!, pick: () => other as never }),
      );
      if (call === 1 || index === 0) continue;
      statements.ours.push(own.statements);
      statements.baseline.push(base.statements);
    }
  }
  const [own, base] = [ownOnes(statements.ours), ownOnes(statements.baseline)];
  if (own !== base) throw new Error(`${question.id}: ${own} statements, the baseline ${base}`);
  return own;
}

const againstBaseline = (stage: Stage, question: Question): Comparison => ({
  id: question.id,
  size: stage.size,
  bar: question.bar?.sizes.includes(stage.size) ? question.bar.ratio : null,
  open: async () => {
    const actors = await openActors(stage.ours, question);
    const [own, base] = question.writes ? [withHalf(actors, 0), withHalf(actors, 1)] : [actors, actors];
    return {
      statements: question.writes
        ? await checkWrites(stage, question, own, base)
        : await checkAnswers(stage, question, actors),
      ours: apiSide(stage.ours, question, own),
      baseline: sideOf(stage.baseline, question.path, base, question.variables),
    };
  },
});

type Asking = { stage: Stage; address?: string; question: Question };

/** The API against itself: the second question is the measure of the first. */
const againstItself = (id: string, bar: number | null, asked: Asking, measure: Asking): Comparison => {
  const side = async ({ stage, address = stage.ours, question }: Asking): Promise<Side> =>
    apiSide(address, question, await openActors(address, question));
  return {
    id,
    size: asked.stage.size,
    bar,
    open: async () => ({ statements: null, ours: await side(asked), baseline: await side(measure) }),
  };
};

/** Bars of the reports are those of the large data set. */
const withinStage = (stage: Stage): Comparison[] => [
  againstItself(
    'trend-to-snapshot',
    stage.size === 'large' ? 3 : null,
    { stage, question: trend },
    { stage, question: snapshot },
  ),
  againstItself(
    'process-12-times-the-history',
    stage.size === 'large' ? 1.3 : null,
    { stage, question: process },
    { stage, address: stage.oursShort, question: process },
  ),
];

/** From medium to large. */
const growth = (smaller: Stage, larger: Stage): Comparison[] =>
  (
    [
      [snapshot, 1.6],
      [list, 1.2],
      [customer, 1.2],
      [record, 1.2],
    ] as const
  ).map(([question, bar]) =>
    againstItself(
      `${question.id}-growth`,
      smaller.size === larger.size ? null : bar,
      { stage: larger, question },
      { stage: smaller, question },
    ),
  );

/** Stages by size; a single one is also held against itself, to show that the program works. */
export function comparisonsOf(stages: readonly Stage[], isQuick: boolean): Comparison[] {
  const [smallest] = stages;
  const largest = stages.at(-1)!;
  return [
    ...stages.flatMap((stage) => [
      ...QUESTIONS.map((question) => againstBaseline(stage, question)),
      ...withinStage(stage),
    ]),
    ...(stages.length > 1 || isQuick ? growth(smallest!, largest) : []),
  ];
}
