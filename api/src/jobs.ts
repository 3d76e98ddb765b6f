/** What an API process does besides answering: the jobs, each tried every second; whichever process is free does it. */
import type { Logger } from 'pino';
import { runReleases } from './claims/release-due';
import type { Clock } from './clock';
import type { Database } from './database/sql';
import { applyCounts } from './facts/apply-counts';
import { logChanges } from './facts/log-changes';
import { refoldCarriers } from './facts/refold-carriers';
import { clearRows } from './imports/clear-rows';
import { runImports } from './imports/run-imports';
import { passLeads } from './leads/pass-leads';
import type { Settings } from './settings';

const EVERY_MS = 1_000;

/** Answers how to stop: what is under way is finished, an import at its next batch. */
export function startJobs(db: Database, clock: Clock, settings: Settings, log: Logger): () => Promise<void> {
  let isStopping = false;
  /** Jobs of one turn follow each other; a turn that is not over is not begun again. */
  const inTurns = (jobs: readonly (() => Promise<unknown>)[]): (() => Promise<void>) => {
    let underWay: Promise<void> = Promise.resolve();
    let isBusy = false;
    const run = async (): Promise<void> => {
      for (const job of jobs) {
        try {
          await job();
        } catch (error) {
          log.warn({ err: error }, 'a job failed; it is tried again');
        }
      }
    };
    const timer = setInterval(() => {
      if (isBusy) return;
      isBusy = true;
      underWay = run().finally(() => (isBusy = false));
    }, EVERY_MS);
    return async () => {
      clearInterval(timer);
      await underWay;
    };
  };
  // An import and a night's releases take minutes: the others do not wait for them.
  const turns = [
    inTurns([
      () => applyCounts(db, clock, settings),
      () => passLeads(db, clock, settings),
      () => logChanges(db, clock),
    ]),
    inTurns([
      () => runImports(db, clock, settings, () => isStopping),
      () => clearRows(db, clock, () => isStopping),
    ]),
    inTurns([
      () => refoldCarriers(db, clock, settings, () => isStopping),
      () => runReleases(db, clock, settings, () => isStopping),
    ]),
  ];
  return async () => {
    isStopping = true;
    await Promise.all(turns.map((stop) => stop()));
  };
}
