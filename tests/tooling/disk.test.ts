import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { requireFree, whileDiskLasts } from '@erp/scripts/bare/disk.mjs';
import { explain, isDiskFull } from '@erp/scripts/bare/refusal.mjs';

describe('a disk without space', () => {
  test('is noticed before anything is started, also for a folder that is not there yet', () => {
    expect(() => requireFree(join(tmpdir(), 'not', 'yet'), 1e18)).toThrow(/1000000000000 MB/);
    expect(() => requireFree(tmpdir(), 1)).not.toThrow();
  });

  test('is recognised in the words of every program that meets it', () => {
    expect(isDiskFull(Object.assign(new Error('write'), { code: 'ENOSPC' }))).toBe(true);
    expect(isDiskFull('mariadbd: Error writing file (Errcode: 28 "No space left on device")')).toBe(true);
    expect(isDiskFull('[ERROR] InnoDB: Operating system error number 2 in a file operation.')).toBe(false);
  });

  test('is explained by what to do, before the details', () => {
    const error = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    expect(explain(error).split('\n')[0]).toMatch(/Free some space|释放空间/);
  });

  test('does not change what work returns while there is space', async () => {
    await expect(whileDiskLasts(tmpdir(), () => Promise.resolve(7))).resolves.toBe(7);
    await expect(whileDiskLasts(tmpdir(), () => Promise.reject(new Error('its own')))).rejects.toThrow(
      'its own',
    );
  });
});
