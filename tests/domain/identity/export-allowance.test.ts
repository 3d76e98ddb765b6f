import { describe, expect, test } from '@jest/globals';
import { allowanceProblems, isAllowedExport } from '@erp/domain/identity/export-allowance';
import type { Role } from '@erp/domain/identity/permissions';
import type { UnitId } from '@erp/domain/organization/tree';
import type { Day } from '@erp/domain/time/day';

const [rep, manager] = [1, 2] as UnitId[] as [UnitId, UnitId];
const today = '2026-06-15' as Day;
const codes = (person: { id: UnitId; role: Role | null; active: boolean } | null, until: string) =>
  allowanceProblems({ person, by: manager, until: until as Day }, today).map(
    ({ code, path }) => `${path.join('.')}: ${code}`,
  );
const active = { id: rep, role: 'REP' as const, active: true };

describe('an allowance', () => {
  test.each([
    ['today', active, '2026-06-15', []],
    ['for 92 days', active, '2026-09-14', []],
    ['for longer', active, '2026-09-15', ['until: ALLOWANCE_DAYS']],
    ['of the past', active, '2026-06-14', ['until: ALLOWANCE_DAYS']],
    ['for somebody unknown', null, '2026-06-15', ['personId: NOT_FOUND']],
    ['for who left', { ...active, active: false }, '2026-06-15', ['personId: ALLOWANCE_FOR_REPS']],
    [
      'for a manager',
      { ...active, role: 'FINANCE' as const },
      '2026-06-15',
      ['personId: ALLOWANCE_FOR_REPS'],
    ],
    ['for oneself', { ...active, id: manager }, '2026-06-15', ['personId: ALLOWANCE_FOR_REPS']],
  ])('%s', (_, person, until, expected) => expect(codes(person, until)).toEqual(expected));

  test('holds to the end of its last day, for whom it names', () => {
    const allowances = [{ personId: rep, allowedBy: manager, until: today }];
    expect(isAllowedExport(allowances, rep, today)).toBe(true);
    expect(isAllowedExport(allowances, rep, '2026-06-16' as Day)).toBe(false);
    expect(isAllowedExport(allowances, manager, today)).toBe(false);
  });
});
