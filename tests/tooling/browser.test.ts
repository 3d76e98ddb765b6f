import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { findBrowser } from '@erp/scripts/browser/find';

const folder = mkdtempSync(join(tmpdir(), 'erp-browser-'));
afterAll(() => rmSync(folder, { recursive: true }));

function program(name: string): string {
  const path = join(folder, name);
  writeFileSync(path, '#!/bin/sh\n');
  chmodSync(path, 0o755);
  return path;
}

describe('the browser of the tests', () => {
  test('is the one that the environment names, before that of the system', () => {
    const named = program('my-browser');
    const system = program('chromium');
    expect(findBrowser({ CHROME_PATH: named, PATH: folder })).toBe(named);
    expect(findBrowser({ PATH: folder })).toBe(system);
  });

  test('is refused by name when the environment names one that is not there', () => {
    expect(() => findBrowser({ CHROMIUM_PATH: join(folder, 'missing'), PATH: folder })).toThrow(
      /CHROMIUM_PATH.*missing|missing.*CHROMIUM_PATH/,
    );
  });
});
