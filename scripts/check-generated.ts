import { execFileSync } from 'node:child_process';
import { root } from './bare/paths.mjs';

// Run after the generator: what it wrote must be what the repository holds, new files included.
const changed = execFileSync(
  'git',
  ['status', '--porcelain', '--', ':(glob)**/generated/**', ':(glob)**/*.generated.ts'],
  {
    cwd: root,
    encoding: 'utf8',
  },
);
if (changed !== '') {
  console.error(`Generated code is not current. Run npm run codegen and commit what it writes:\n${changed}`);
  process.exit(1);
}
console.log('Generated code is current.');
