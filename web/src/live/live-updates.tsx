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
  TASK: ['tasks', 'taskCounts', 'overdueByPerson'],
  COMMENT: ['customer'],
};

/** What is not shown is forgotten, and asked for when it is shown again; a customer is, whenever its page opens. */
const FORGOTTEN: ReadonlySet<string> = new Set(FIELDS.TASK);

const TOPICS: readonly ChangeTopic[] = ['TASK', 'COMMENT'];

/** A manager of many hears of changes all the time: what is shown is asked for again at most so often. */
const AT_MOST_EVERY_MS = 2_000;

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
    const refresh = (): void => {
      timer = null;
      lastAt = Date.now();
      const now = new Set(fields);
      fields.clear();
      for (const fieldName of [...now].filter((field) => FORGOTTEN.has(field))) {
        client.cache.evict({ id: 'ROOT_QUERY', fieldName, broadcast: false });
      }
      for (const query of client.getObservableQueries('active')) {
        // What fails is asked again with the next change, or by whoever looks.
        if (asksFor(query.query, now)) query.refetch().catch(() => undefined);
      }
    };
    const stop = shareChanges(personId, { topics: TOPICS, position }, ({ topics }) => {
      if (topics.length === 0) return;
      for (const field of topics.flatMap((topic) => FIELDS[topic])) fields.add(field);
      timer ??= setTimeout(refresh, Math.max(0, lastAt + AT_MOST_EVERY_MS - Date.now()));
    });
    return () => {
      stop();
      if (timer) clearTimeout(timer);
    };
  }, [client, personId, position, mayFollow]);
  return null;
}
