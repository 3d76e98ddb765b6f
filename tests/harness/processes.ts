/** The machine's processes, as Linux tells of them. */
import { readdirSync, readFileSync } from 'node:fs';

/** Those whose command line has this in it. */
export function processesWith(text: string): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => {
      try {
        return pid > 0 && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(text);
      } catch {
        return false; // it ended meanwhile
      }
    });
}
