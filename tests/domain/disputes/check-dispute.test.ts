import { describe, expect, test } from '@jest/globals';
import {
  checkOpen,
  checkSplit,
  checkStatement,
  type DisputeStatus,
} from '@erp/domain/disputes/check-dispute';
import type { UnitId } from '@erp/domain/organization/tree';

const [LI, WANG, ZHAO] = [5, 6, 7] as UnitId[];
const codes = (problems: { code: string; path: string[] }[]) =>
  problems.map(({ code, path }) => `${path.join('.')}: ${code}`);

describe('a statement', () => {
  test.each([
    ['   ', ['reason: REASON_REQUIRED']],
    ['我先拜访的', []],
  ])('%#', (text, expected) => expect(codes(checkStatement(text, ['reason']))).toEqual(expected));
});

describe('a dispute', () => {
  test.each([
    ['OPEN', []],
    ['RULED', ['disputeId: DISPUTE_RULED_ALREADY']],
    ['WITHDRAWN', ['disputeId: DISPUTE_WITHDRAWN_ALREADY']],
  ] as [DisputeStatus, string[]][])('that is %s', (status, expected) =>
    expect(codes(checkOpen(status))).toEqual(expected),
  );
});

describe('a split', () => {
  const share = (repId: UnitId | undefined, percent: string) => ({ repId: repId!, percent });
  test.each([
    ['of the two', [share(LI, '60'), share(WANG, '40')], []],
    ['to one of them', [share(WANG, '100')], []],
    ['that leaves something', [share(LI, '60'), share(WANG, '30')], ['shares: SHARES_INVALID']],
    ['of nobody', [], ['shares: SHARES_INVALID']],
    ['with a stranger', [share(LI, '60'), share(ZHAO, '40')], ['shares: NOT_FOUND']],
  ])('%s', (_, shares, expected) =>
    expect(codes(checkSplit(shares, [LI!, WANG!], ['shares']))).toEqual(expected),
  );
});
