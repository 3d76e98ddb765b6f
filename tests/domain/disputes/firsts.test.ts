import { describe, expect, test } from '@jest/globals';
import { firstsOf, sideOf, type CaseFact, type DisputeSide } from '@erp/domain/disputes/firsts';
import type { UnitId } from '@erp/domain/organization/tree';
import fc from 'fast-check';

const LI = 5 as UnitId;
const WANG = 6 as UnitId;
const OWN = 20;

const fact = (kind: CaseFact['kind'], at: string, more: object = {}): CaseFact =>
  ({ kind, at, repId: LI, no: 1, ...more }) as unknown as CaseFact;
const call = (at: string, outcome: string): CaseFact => fact('FOLLOW_UP', at, { method: 'PHONE', outcome });
const visit = (at: string, met: string): CaseFact => fact('VISIT', at, { met });
const on = (side: DisputeSide, ...facts: CaseFact[]) => facts.map((one) => ({ side, fact: one }));

describe('whose side an event stands on', () => {
  test('is that of its customer where two are one company, else that of whose doing it was', () => {
    const created = fact('CREATED', '2026-06-01');
    expect(sideOf({ customerId: OWN, fact: created }, { ownCustomerId: OWN, openerId: WANG })).toBe('OPENER');
    expect(sideOf({ customerId: 30, fact: created }, { ownCustomerId: OWN, openerId: LI })).toBe('OTHER');
    expect(sideOf({ customerId: 30, fact: created }, { ownCustomerId: null, openerId: LI })).toBe('OPENER');
    expect(sideOf({ customerId: 30, fact: created }, { ownCustomerId: null, openerId: WANG })).toBe('OTHER');
  });

  test('of a change of owner is that of who got the customer', () => {
    const owner = fact('OWNER', '2026-06-01', { holderId: WANG });
    expect(sideOf({ customerId: 30, fact: owner }, { ownCustomerId: null, openerId: WANG })).toBe('OPENER');
  });
});

describe('who was first', () => {
  test.each([
    ['entered', on('OPENER', fact('CREATED', '2')), on('OTHER', fact('CREATED', '1')), 'ENTRY', 'OTHER'],
    [
      'called before',
      on('OPENER', call('1', 'CONNECTED')),
      on('OTHER', call('2', 'CONNECTED')),
      'EFFECTIVE_CONTACT',
      'OPENER',
    ],
    [
      'only dialled',
      on('OPENER', call('1', 'NO_ANSWER')),
      on('OTHER', call('2', 'CONNECTED')),
      'EFFECTIVE_CONTACT',
      'OTHER',
    ],
    [
      'met nobody, but went',
      on('OPENER', visit('1', 'NOBODY')),
      on('OTHER', visit('2', 'STAFF')),
      'VISIT',
      'OPENER',
    ],
    [
      'met somebody',
      on('OPENER', visit('1', 'NOBODY')),
      on('OTHER', visit('2', 'STAFF')),
      'EFFECTIVE_CONTACT',
      'OTHER',
    ],
    ['at once', on('OPENER', visit('1', 'STAFF')), on('OTHER', visit('1', 'STAFF')), 'VISIT', null],
    ['never', on('OPENER'), on('OTHER'), 'VISIT', null],
  ] as const)('%s', (_, opener, other, kind, first) => {
    const found = firstsOf([...opener, ...other]).find((one) => one.kind === kind);
    expect(found).toMatchObject({ first });
  });

  test('turns around with the sides, and does not hang on the order of the events', () => {
    const events = fc.array(
      fc.record({
        side: fc.constantFrom<DisputeSide>('OPENER', 'OTHER'),
        fact: fc.oneof(
          fc.integer({ min: 1, max: 9 }).map((at) => fact('CREATED', String(at))),
          fc.integer({ min: 1, max: 9 }).map((at) => call(String(at), 'CONNECTED')),
          fc.integer({ min: 1, max: 9 }).map((at) => visit(String(at), 'NOBODY')),
        ),
      }),
    );
    const turned = { OPENER: 'OTHER', OTHER: 'OPENER' } as const;
    fc.assert(
      fc.property(events, (list) => {
        const firsts = firstsOf(list);
        expect(firstsOf([...list].reverse())).toEqual(firsts);
        const other = firstsOf(list.map(({ side, fact: one }) => ({ side: turned[side], fact: one })));
        expect(other.map(({ first }) => first && turned[first])).toEqual(firsts.map(({ first }) => first));
      }),
    );
  });
});
