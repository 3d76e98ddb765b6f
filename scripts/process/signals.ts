import { say } from '../bare/messages.mjs';

export interface Asked {
  /** Resolves when the person or the system asks us to end. */
  stop: Promise<void>;
  isStopping: () => boolean;
  /** From here on, what ends does so because we end it. */
  begin: () => void;
}

/** Ctrl-C, a closed terminal and a polite kill all mean the same: stop what was started, in order. */
export function whenAsked(): Asked {
  let stopping = false;
  // With the terminal gone there is nobody to tell, but still everything to stop.
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
  const stop = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (!stopping) console.log(`\n${say('stopping')}`);
        stopping = true;
        resolve();
      });
    }
  });
  return { stop, isStopping: () => stopping, begin: () => void (stopping = true) };
}
