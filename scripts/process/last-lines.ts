import { existsSync, readFileSync } from 'node:fs';

/** The end of a log: what a failure message quotes. */
export function lastLines(file: string, count: number): string {
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n') : '';
}
