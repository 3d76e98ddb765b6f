'use client';

import { useApolloClient } from '@apollo/client/react';
import { Kind, type DocumentNode } from 'graphql';
import { useEffect, useState } from 'react';
import type { ChangeTopic } from '@/generated/schema-types';
import { may, useViewer } from '@/viewer/use-viewer';
import { shareChanges } from './share-changes';

/** Fields at the root of queries that a change of the topic may answer differently. */
const FIELDS: Record<ChangeTopic, readonly string[]> = {
  CUSTOMER: [],
  TASK: ['tasks', 'taskCounts', 'overdueByPerson', 'viewer', 'reviews', 'dispute', 'disputes'],
  COMMENT: ['customer'],
};

const TOPICS: readonly ChangeTopic[] = ['TASK', 'COMMENT'];

/** A manager of many hears of changes all the time: what is shown is asked for again at most so often. */
const AT_MOST_EVERY_MS = 2_000;
const AGAIN_AFTER_MS = 3_000;

const asksFor = (document: DocumentNode, fields: ReadonlySet<string>): boolean =>
  document.definitions.some(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      definition.selectionSet.selections.some(
        (selection) => selection.kind === Kind.FIELD && fields.has(selection.name.value),
      ),
  );

/** Lets what others changed appear without a reload: queries that are shown and concern it are asked again. */
export function LiveUpdates() {
  const client = useApolloClient();
  const viewer = useViewer();
  const personId = viewer.person.id;
  // As it was when the page was made: what it shows is as new as that.
  const [position] = useState(viewer.changePosition);
  const mayFollow = may(viewer, 'READ_TASKS');
  useEffect(() => {
    if (!mayFollow) return;
    const fields = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | null = null;
    let lastAt = 0;
    let isOver = false;
    const refresh = async (): Promise<void> => {
      lastAt = Date.now();
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
      if (fields.size > 0 && !isOver) plan(AGAIN_AFTER_MS);
    };
    const plan = (wait: number): void => {
      timer ??= setTimeout(() => void refresh(), wait);
    };
    const stop = shareChanges(personId, { topics: TOPICS, position }, ({ topics }) => {
      if (topics.length === 0) return;
      for (const field of topics.flatMap((topic) => FIELDS[topic])) fields.add(field);
      plan(Math.max(0, lastAt + AT_MOST_EVERY_MS - Date.now()));
    });
    return () => {
      isOver = true;
      stop();
      if (timer) clearTimeout(timer);
    };
  }, [client, personId, position, mayFollow]);
  return null;
}
