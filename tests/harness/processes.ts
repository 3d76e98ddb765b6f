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

/** Of these, those that this process started. */
export const childrenOf = (parent: number, text: string): number[] =>
  processesWith(text).filter((pid) => {
    try {
      return Number(/^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) === parent;
    } catch {
      return false; // it ended meanwhile
    }
  });
