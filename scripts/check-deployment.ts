import { join } from 'node:path';
import { root } from './bare/paths.mjs';
import { composeFaults, workflowFaults } from './deployment/check';

const faults = [
  ...composeFaults(join(root, 'docker-compose.yml')),
  ...workflowFaults(join(root, '.github/workflows/ci.yml'), root),
];
for (const fault of faults) console.error(fault);
console.log(faults.length === 0 ? 'Containers and workflow are well-formed.' : `${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
