/** How much memory another process takes while something is done. */
import { readFileSync } from 'node:fs';
import { clearInterval, setInterval } from 'node:timers';

const SAMPLE_MS = 50;

/** Resident memory in MiB, as Linux tells it; null elsewhere. */
function memoryOf(pid: number): number | null {
  try {
    const [, kib] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kib === undefined ? null : Number(kib) / 1024;
  } catch {
    return null;
  }
}

/** MiB: before the work, and the most while it was done. */
export type Memory = { before: number; peak: number };

/** Null where the system does not tell. */
export async function whileSampling<R>(
  pid: number,
  work: () => Promise<R>,
): Promise<{ result: R; memory: Memory | null }> {
  const before = memoryOf(pid);
  let peak = before ?? 0;
  const sampling = setInterval(() => {
    peak = Math.max(peak, memoryOf(pid) ?? 0);
  }, SAMPLE_MS);
  try {
    const result = await work();
    return { result, memory: before === null ? null : { before, peak } };
  } finally {
    clearInterval(sampling);
  }
}
