import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { isInstalled } from '@erp/scripts/bare/install.mjs';

const folder = mkdtempSync(join(tmpdir(), 'erp-install-'));
mkdirSync(join(folder, 'node_modules'));
afterAll(() => rmSync(folder, { recursive: true }));

const wanted = {
  '': { name: 'project' },
  api: { version: '1.0.0' },
  'node_modules/@erp/api': { resolved: 'api', link: true },
  'node_modules/left': { version: '1.2.3' },
  'node_modules/left/node_modules/pad': { version: '3.0.0' },
  'node_modules/only-on-windows': { version: '1.0.0', optional: true },
};

function installed(packages: object | undefined): boolean {
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: wanted }));
  const present = join(folder, 'node_modules/.package-lock.json');
  rmSync(present, { force: true });
  if (packages) writeFileSync(present, JSON.stringify({ packages }));
  return isInstalled(folder);
}

describe('packages count as installed', () => {
  const complete = {
    'node_modules/@erp/api': { resolved: 'api', link: true },
    'node_modules/left': { version: '1.2.3' },
    'node_modules/left/node_modules/pad': { version: '3.0.0' },
  };

  test('when everything of the lock file is there, packages for other systems aside', () => {
    expect(installed(complete)).toBe(true);
  });

  test('but not when the installation was interrupted, lacks one, or has another version', () => {
    expect(installed(undefined)).toBe(false);
    expect(
      installed({
        'node_modules/@erp/api': complete['node_modules/@erp/api'],
        'node_modules/left': { version: '1.2.3' },
      }),
    ).toBe(false);
    expect(installed({ ...complete, 'node_modules/left': { version: '1.2.4' } })).toBe(false);
  });
});
