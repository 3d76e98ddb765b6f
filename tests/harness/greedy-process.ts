/** A program that does what its file, open at descriptor 3, says: takes heap, takes buffers, says nothing, or names its environment. */
import { readSync } from 'node:fs';

process.stdout.write('begun\n');
const kept: unknown[] = [];
const told = Buffer.alloc(100);
switch (told.toString('utf8', 0, readSync(3, told, 0, told.length, 0))) {
  case 'heap':
    for (;;) kept.push({ taken: kept.length });
  case 'buffers':
    for (;;) kept.push(Buffer.alloc(16 * 1024 * 1024, 1));
  case 'silence':
    for (;;) kept.length = 0;
  default:
    process.stdout.write(`${Object.keys(process.env).join(' ')}\n`);
}
