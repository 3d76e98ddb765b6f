'use client';

import { useApolloClient } from '@apollo/client/react';
import { epochOfInstant, instantAtEpoch, type Instant } from '@erp/domain/time/day';
import { dueBounds } from '@erp/domain/tasks/due';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Toast } from '@/ui/toasts';
import { useDates } from '@/viewer/use-dates';
import { useViewer } from '@/viewer/use-viewer';
import { BellDocument, useBellQuery, type BellQuery } from './generated/bell';
import type { TaskLineFragment } from './generated/task-line';
import { useTaskToast } from './use-task-toast';

const STORED = 'reminded';
const KEPT = 200;
/** Timers of browsers do not reach further than 24 days. */
const LONGEST_MS = 86_400_000;

const tasksOf = ({ late, soon }: BellQuery): TaskLineFragment[] => [...late.nodes, ...soon.nodes];

/** What this browser reminded of already: a reload, or another window of it, does not say it again. */
function readReminded(): string[] {
  try {
    return JSON.parse(localStorage.getItem(STORED) ?? '[]') as string[];
  } catch {
    return [];
  }
}

function remindOnce(key: string): boolean {
  const reminded = readReminded();
  if (reminded.includes(key)) return false;
  try {
    localStorage.setItem(STORED, JSON.stringify([...reminded, key].slice(-KEPT)));
  } catch {
    // Without storage each window reminds by itself.
  }
  return true;
}

const now = (): Instant => instantAtEpoch(Date.now());

/** When the first of these tasks next reminds or becomes late, or the day ends. */
function nextMoment(tasks: readonly TaskLineFragment[], timeZone: string): number {
  const at = now();
  const moments = [
    dueBounds(at, timeZone).coming,
    ...tasks.flatMap(({ remindAt, dueAt }) => [remindAt, dueAt]),
  ];
  return Math.min(
    ...moments.filter((moment) => moment > at).map((moment) => epochOfInstant(moment as Instant)),
  );
}

/**
 * The viewer's tasks as the bell shows them, and what there is to say of them: reminders when their time comes, tasks that
 * somebody gave meanwhile. The browser keeps the time; what others change arrives by live updates.
 */
export function useBell() {
  const client = useApolloClient();
  const { data } = useBellQuery({ ssr: false });
  const { timeZone } = useDates();
  const { person } = useViewer();
  const toastOf = useTaskToast();
  const [toasts, setToasts] = useState<Toast[]>([]);
  /** How often the clock struck: the next moment is looked for anew, also when nobody answered. */
  const [round, setRound] = useState(0);
  const known = useRef<ReadonlySet<string> | null>(null);
  // The same at every drawing: the time of a toast does not begin anew.
  const dismiss = useCallback(
    (id: string) => setToasts((shown) => shown.filter((toast) => toast.id !== id)),
    [],
  );

  useEffect(() => {
    if (!data) return;
    const tasks = tasksOf(data);
    const show = (next: Toast[]) => {
      if (next.length > 0) setToasts((shown) => [...shown, ...next]);
    };
    const given = tasks.filter(
      ({ id, assignedBy }) =>
        known.current && !known.current.has(id) && assignedBy && assignedBy.id !== person.id,
    );
    known.current = new Set([...(known.current ?? []), ...tasks.map(({ id }) => id)]);
    show(given.map((task) => toastOf(task, 'given')));

    const remind = () => {
      if (document.visibilityState !== 'visible') return;
      const at = now();
      const due = tasks.filter(({ remindAt, dueAt }) => remindAt <= at && at < dueAt);
      show(
        due.filter(({ id, dueAt }) => remindOnce(`${id} ${dueAt}`)).map((task) => toastOf(task, 'reminder')),
      );
    };
    remind();
    document.addEventListener('visibilitychange', remind);
    const wait = Math.min(nextMoment(tasks, timeZone) - Date.now() + 500, LONGEST_MS);
    // What is late now and what reminds is told by the list anew.
    const timer = setTimeout(() => {
      remind();
      client.query({ query: BellDocument, fetchPolicy: 'network-only' }).catch(() => undefined);
      setRound((before) => before + 1);
    }, wait);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', remind);
    };
  }, [data, round, client, person.id, timeZone, toastOf]);

  return { data, toasts, dismiss };
}
