import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { root } from '@erp/scripts/bare/paths.mjs';
import { composeFaults, dockerfileFaults, workflowFaults } from '@erp/scripts/deployment/check';

const folder = mkdtempSync(join(tmpdir(), 'erp-deployment-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('the check of containers and workflow', () => {
  test('accepts those of the project', () => {
    expect(composeFaults(join(root, 'docker-compose.yml'))).toEqual([]);
    expect(workflowFaults(join(root, '.github/workflows/ci.yml'), root)).toEqual([]);
  });

  test('refuses a Dockerfile with an unknown instruction or a missing file', () => {
    const unknown = file('unknown', 'FROM node:22\nRUNN npm ci\n');
    expect(dockerfileFaults(unknown, folder)).toEqual([
      expect.stringMatching(/unknown:2: Unknown instruction/),
    ]);
    const missing = file('missing', 'FROM node:22\nCOPY no-such-file here\n');
    expect(dockerfileFaults(missing, folder)).toEqual([expect.stringContaining('no-such-file')]);
  });

  test('refuses a compose file that is no YAML, has no service, or builds from nothing', () => {
    expect(composeFaults(file('broken.yml', 'services:\n  a: [\n'))).not.toEqual([]);
    expect(composeFaults(file('empty.yml', 'volumes:\n  a:\n'))).toEqual([
      expect.stringContaining('no services'),
    ]);
    expect(composeFaults(file('nothing.yml', 'services:\n  a:\n    build: ./nowhere\n'))).toEqual([
      expect.stringContaining('does not exist'),
    ]);
  });

  test('refuses a workflow that runs a script which does not exist', () => {
    const workflow = file('w.yml', 'jobs:\n  a:\n    steps:\n      - run: .ci/no-such-script\n');
    expect(workflowFaults(workflow, root)).toEqual([expect.stringContaining('.ci/no-such-script')]);
  });
});
