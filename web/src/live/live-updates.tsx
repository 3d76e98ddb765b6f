'use client';

import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import type { ChangeTopic } from '@/generated/schema-types';
import { may, useViewer } from '@/viewer/use-viewer';
import { refreshLane } from './refresh-lane';
import { shareChanges } from './share-changes';

/** Fields at the root of queries that a change of the topic may answer differently. */
const FIELDS: Record<ChangeTopic, readonly string[]> = {
  // The counters of the top bar.
  CUSTOMER: ['viewer'],
  TASK: [
    'tasks',
    'taskCounts',
    'overdueByPerson',
    'viewer',
    'callQueue',
    'leads',
    'leadSummary',
    'reviews',
    'dispute',
    'disputes',
  ],
  COMMENT: ['customer'],
  VISIT: ['visits', 'pendingVisits', 'customer', 'viewer'],
};

const TOPICS = Object.keys(FIELDS) as ChangeTopic[];

/** A manager of many hears of changes all the time: what is shown is asked for again at most so often. */
const AT_MOST_EVERY_MS = 2_000;
/** Above a unit that calls, somebody always just called. */
const CUSTOMERS_AT_MOST_EVERY_MS = 10_000;

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
    const quick = refreshLane(client, AT_MOST_EVERY_MS);
    const slow = refreshLane(client, CUSTOMERS_AT_MOST_EVERY_MS);
    const stop = shareChanges(personId, { topics: TOPICS, position }, ({ topics }) => {
      quick.ask(topics.filter((topic) => topic !== 'CUSTOMER').flatMap((topic) => FIELDS[topic]));
      if (topics.includes('CUSTOMER')) slow.ask(FIELDS.CUSTOMER);
    });
    return () => {
      stop();
      quick.end();
      slow.end();
    };
  }, [client, personId, position, mayFollow]);
  return null;
}
