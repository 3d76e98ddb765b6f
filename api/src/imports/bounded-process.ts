/**
 * Runs a program on a file that may have been made to exhaust it, in a process of its own: with a limit of its heap, killed
 * when it holds too much resident memory or says nothing for too long. It waits for a turn of the person whose file it is.
 */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { UnitId } from '@erp/domain/organization/tree';
import { takeTurn } from './reading-turns';

export type ProcessLimits = {
  heapMib: number;
  /** Resident memory. It also counts buffers, which lie outside the heap. */
  residentMib: number;
  /** The longest time without output. */
  silentMs: number;
};

const SAMPLE_MS = 50;

/** A process that is stuck cannot tell its own size, so the system is asked. */
function sampleResidentMib(pid: number, onSample: (mib: number) => void): void {
  if (process.platform === 'linux') {
    const kib = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    onSample(Number(kib ?? 0) / 1024);
  } else {
    execFile('ps', ['-o', 'rss=', '-p', String(pid)], (error, kib) => {
      if (!error) onSample(Number(kib) / 1024);
    });
  }
}

type Watch = {
  /** The process has written something. */
  heard(): void;
  end(): void;
};

/** Kills the process at a limit. */
function watch(child: ChildProcess, { residentMib, silentMs }: ProcessLimits): Watch {
  const kill = (): void => {
    child.kill('SIGKILL');
  };
  const silence = setTimeout(kill, silentMs);
  const sampling = setInterval(() => {
    try {
      sampleResidentMib(child.pid!, (mib) => {
        if (mib > residentMib) kill();
      });
    } catch {
      // It has just ended.
    }
  }, SAMPLE_MS);
  return {
    heard: () => silence.refresh(),
    end() {
      clearTimeout(silence);
      clearInterval(sampling);
    },
  };
}

/** The program is TypeScript like this one. */
const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/**
 * What the program writes, line by line, at the pace at which it is read. It finds the file open at descriptor 3. It knows
 * nothing of this process's environment, which names the database. Whatever ends the program ends the lines: a program
 * that says at its end that it is done lets its reader tell the difference.
 */
export async function* linesOfProgram(
  program: URL,
  { fd, limits, person }: { fd: number; limits: ProcessLimits; person: UnitId },
): AsyncGenerator<string> {
  const endTurn = await takeTurn(person);
  try {
    const child = spawn(
      process.execPath,
      [`--max-old-space-size=${limits.heapMib}`, '--import', loader, fileURLToPath(program)],
      { env: { TZ: 'UTC' }, stdio: ['ignore', 'pipe', 'ignore', fd] },
    );
    const output = child.stdout!;
    const closed = new Promise<void>((resolve, reject) => {
      child.once('close', () => resolve());
      child.once('error', reject);
    });
    closed.catch(() => undefined);
    const watching = watch(child, limits);
    try {
      let rest = '';
      output.setEncoding('utf8');
      // Not by readline: it also parts lines at U+2028, which JSON leaves as it is.
      for await (const chunk of output) {
        watching.heard();
        const lines = (rest + String(chunk)).split('\n');
        rest = lines.pop()!;
        yield* lines;
      }
    } finally {
      watching.end();
      child.kill('SIGKILL');
      await closed;
    }
  } finally {
    endTurn();
  }
}
