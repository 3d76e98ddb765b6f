import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readArguments } from '@erp/scripts/test/arguments';

describe('the arguments of the test commands', () => {
  test('narrow the run as Jest understands them', () => {
    expect(readArguments([])).toEqual({ jestArguments: [] });
    expect(readArguments(['tests/domain', '-t', 'phone'])).toEqual({
      jestArguments: ['tests/domain', '-t', 'phone'],
    });
  });

  test('name the folder of the data', () => {
    expect(readArguments(['--data', tmpdir(), '-t', 'pipeline'])).toEqual({
      dataFolder: tmpdir(),
      jestArguments: ['-t', 'pipeline'],
    });
  });

  test('are refused when the folder is not named or does not exist', () => {
    expect(() => readArguments(['--data'])).toThrow(/test:data/);
    const missing = join(tmpdir(), 'no-such-data');
    expect(() => readArguments(['--data', missing])).toThrow(missing);
  });
});
