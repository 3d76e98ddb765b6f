import { spawn, type ChildProcess } from 'node:child_process';
import { openSync, closeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { identify, type ProcessIdentity } from '../bare/process-identity.mjs';
import type { Leader } from '../bare/stop-process.mjs';

export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

export interface Child {
  readonly pid: number;
  readonly process: ChildProcess;
  readonly exited: Promise<Exit>;
  /** Asks it to end, waits for the grace it was started with, then ends its whole group. */
  stop(): Promise<void>;
}

export interface ChildOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** File that takes what it prints; without one it is piped to the caller. */
  logFile?: string;
  graceMs?: number;
}

let guard: { process: ChildProcess; identity: ProcessIdentity } | undefined;

/** The process that stops everything when this one is killed; started with the first child. */
function theGuard() {
  if (!guard) {
    const script = fileURLToPath(new URL('../bare/guard.mjs', import.meta.url));
    const started = spawn(process.execPath, [script], {
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    started.stdin.on('error', () => undefined);
    started.unref();
    (started.stdin as unknown as { unref(): void }).unref();
    guard = { process: started, identity: identify(started.pid ?? 0) };
  }
  return guard;
}

function tellGuard(note: object): void {
  theGuard().process.stdin?.write(`${JSON.stringify(note)}\n`);
}

export function guardIdentity(): ProcessIdentity {
  return theGuard().identity;
}

/** Has the folder removed when this process ends without having done so itself. */
export function removeAtEnd(folder: string): void {
  tellGuard({ remove: folder });
}

const running = new Set<Child>();

const leaders = new Map<Child, Leader>();
let tellLeaders: (leaders: readonly Leader[]) => void = () => undefined;

/** Tells what is running now, in the order in which it was started, and again with each start and end. */
export function watchLeaders(tell: (leaders: readonly Leader[]) => void): void {
  tellLeaders = tell;
  tell([...leaders.values()]);
}

/** Starts a program in a process group of its own: a Ctrl-C in the terminal reaches only us, and we stop it in order. */
export function startChild(command: string, args: readonly string[], options: ChildOptions = {}): Child {
  const graceMs = options.graceMs ?? 10_000;
  theGuard();
  const log = options.logFile === undefined ? undefined : openSync(options.logFile, 'a');
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    detached: true,
    stdio: log === undefined ? ['ignore', 'pipe', 'pipe'] : ['ignore', log, log],
  });
  if (log !== undefined) closeSync(log);
  const pid = child.pid ?? 0;
  if (pid) tellGuard({ start: identify(pid), graceMs });

  const exited = new Promise<Exit>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
  const hasExited = () => child.exitCode !== null || child.signalCode !== null;
  const signalGroup = (signal: NodeJS.Signals) => {
    try {
      process.kill(-pid, signal);
    } catch {
      // nobody is left in it
    }
  };
  const self: Child = {
    pid,
    process: child,
    exited,
    async stop() {
      if (pid && !hasExited()) {
        signalGroup('SIGTERM');
        const patience = new AbortController();
        const late = sleep(graceMs, true, { signal: patience.signal }).catch(() => false);
        await Promise.race([exited, late]);
        patience.abort();
        signalGroup('SIGKILL');
        await exited;
      }
    },
  };
  running.add(self);
  if (pid) leaders.set(self, { identity: identify(pid), graceMs });
  tellLeaders([...leaders.values()]);
  const forget = () => {
    running.delete(self);
    leaders.delete(self);
    tellLeaders([...leaders.values()]);
    if (pid) tellGuard({ end: pid });
  };
  exited.then(forget, forget);
  return self;
}

/** Stops whatever is still running, the last started first. */
export async function stopChildren(): Promise<void> {
  for (const child of [...running].reverse()) await child.stop();
}
