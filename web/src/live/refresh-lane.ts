import type { ApolloClient } from '@apollo/client';
import { Kind, type DocumentNode } from 'graphql';

const AGAIN_AFTER_MS = 3_000;

const asksFor = (document: DocumentNode, fields: ReadonlySet<string>): boolean =>
  document.definitions.some(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      definition.selectionSet.selections.some(
        (selection) => selection.kind === Kind.FIELD && fields.has(selection.name.value),
      ),
  );

/** Asks the shown queries of some fields again: the first time at once, then at most so often. */
export function refreshLane(client: ApolloClient, everyMs: number) {
  const fields = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let lastAt = 0;
  let isOver = false;
  const refresh = async (): Promise<void> => {
    lastAt = Date.now();
    // It is newer than what came with the page.
    client.prioritizeCacheValues = false;
    const now = new Set(fields);
    fields.clear();
    const shown = [...client.getObservableQueries('active')].filter(({ query }) => asksFor(query, now));
    // Past the queries themselves: what cannot be answered now must not put an error in the place of what is shown.
    const answers = await Promise.allSettled(
      shown.map(({ query, variables }) => client.query({ query, variables, fetchPolicy: 'network-only' })),
    );
    timer = null;
    if (answers.some(({ status }) => status === 'rejected')) {
      for (const field of now) fields.add(field);
    }
    if (fields.size > 0) plan(Math.max(AGAIN_AFTER_MS, everyMs));
  };
  const plan = (wait: number): void => {
    if (!isOver) timer ??= setTimeout(() => void refresh(), wait);
  };
  return {
    ask: (asked: readonly string[]): void => {
      if (asked.length === 0) return;
      for (const field of asked) fields.add(field);
      plan(Math.max(0, lastAt + everyMs - Date.now()));
    },
    end: (): void => {
      isOver = true;
      if (timer) clearTimeout(timer);
    },
  };
}
