import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  APPROVAL_RULES,
  approvalOfMoved,
  approvalOfNew,
  checkRefusal,
  decidingSetting,
  PLAN_APPROVALS,
  settingOn,
  type ApprovalRule,
  type ApprovalSetting,
} from '@erp/domain/visits/approval';
import type { UnitId } from '@erp/domain/organization/tree';
import type { Day } from '@erp/domain/time/day';

const unit = (n: number) => n as UnitId;
const day = (text: string) => `2026-06-${text}` as Day;
const says = (unitId: number, no: number, from: string, rule: ApprovalRule): ApprovalSetting => ({
  unitId: unit(unitId),
  no,
  fromDay: day(from),
  rule,
});
/** A person of department 3 in region 2 of company 1. */
const path = [4, 3, 2, 1].map(unit);

describe('what decides', () => {
  test.each<[string, ApprovalSetting[], string, ApprovalRule | undefined]>([
    ['nothing was said', [], '15', undefined],
    ['the company', [says(1, 1, '01', 'REQUIRED')], '15', 'REQUIRED'],
    ['the nearest', [says(1, 1, '01', 'REQUIRED'), says(3, 1, '01', 'NOT_REQUIRED')], '15', 'NOT_REQUIRED'],
    ['not before its day', [says(3, 1, '16', 'REQUIRED')], '15', undefined],
    ['from its day on', [says(3, 1, '15', 'REQUIRED')], '15', 'REQUIRED'],
    [
      'the unit above, where a unit says nothing any more',
      [says(1, 1, '01', 'REQUIRED'), says(3, 1, '01', 'NOT_REQUIRED'), says(3, 2, '10', 'INHERITED')],
      '15',
      'REQUIRED',
    ],
    [
      'the later word of two from one day',
      [says(3, 1, '10', 'REQUIRED'), says(3, 2, '10', 'NOT_REQUIRED')],
      '15',
      'NOT_REQUIRED',
    ],
    ['nobody of another branch', [says(9, 1, '01', 'REQUIRED')], '15', undefined],
  ])('%s', (_, settings, on, rule) => {
    expect(decidingSetting(settings, path, day(on))?.rule).toBe(rule);
  });

  test('is one of the path that says something, and no nearer one does', () => {
    const setting = fc.record({
      unitId: fc.integer({ min: 1, max: 5 }).map(unit),
      no: fc.integer({ min: 1, max: 9 }),
      fromDay: fc.integer({ min: 10, max: 20 }).map((n) => day(`${n}`)),
      rule: fc.constantFrom(...APPROVAL_RULES),
    });
    fc.assert(
      fc.property(fc.array(setting), (settings) => {
        const found = decidingSetting(settings, path, day('15'));
        const words = path.map((id) => settingOn(settings, id, day('15'))?.rule);
        const nearest = words.findIndex((rule) => rule !== undefined && rule !== 'INHERITED');
        expect(found?.unitId).toBe(nearest < 0 ? undefined : path[nearest]);
        expect(found?.rule).toBe(nearest < 0 ? undefined : words[nearest]);
      }),
    );
  });
});

test.each([
  [true, false, 'PENDING'],
  [true, true, 'APPROVED'],
  [false, false, null],
  [false, true, null],
])('a new plan: required %s, by who may approve %s: %s', (isRequired, byApprover, approval) => {
  expect(approvalOfNew({ isRequired, byApprover })).toBe(approval);
});

describe('a plan that is moved', () => {
  const required = { isRequired: true, byApprover: false };
  const within = { from: day('15'), to: day('15') };
  const away = { from: day('15'), to: day('16') };

  test.each([null, ...PLAN_APPROVALS])('%s: to another day it asks again', (present) => {
    expect(approvalOfMoved(present, away, required)).toBe('PENDING');
    expect(approvalOfMoved(present, away, { isRequired: false, byApprover: false })).toBe(null);
  });
  test.each([null, 'PENDING', 'APPROVED'] as const)('%s: within its day it stays', (present) => {
    expect(approvalOfMoved(present, within, required)).toBe(present);
  });
  test('refused, it asks again by any move', () => {
    expect(approvalOfMoved('REFUSED', within, required)).toBe('PENDING');
  });
});

test('a refusal has a note, not too long', () => {
  expect(checkRefusal(' ').map(({ code }) => code)).toEqual(['REASON_REQUIRED']);
  expect(checkRefusal('x'.repeat(201)).map(({ code }) => code)).toEqual(['TOO_LONG']);
  expect(checkRefusal('路太远')).toEqual([]);
});
