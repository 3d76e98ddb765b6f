import { createInterface } from 'node:readline';
import type { Child } from '../process/children';

/** Prints what a child says, each line marked with its name. */
export function printWithName(name: string, child: Child): void {
  for (const stream of [child.process.stdout, child.process.stderr]) {
    if (stream)
      createInterface({ input: stream }).on('line', (line) => console.log(`${name.padEnd(4)}│ ${line}`));
  }
}
