import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Fact } from '@erp/domain/facts/fact';
import { standingAnnotations } from '@erp/domain/follow-ups/standing-annotations';
import { EMPTY_ANNOTATION, type AnnotationInput } from '@erp/domain/follow-ups/submit-rules';
import type { UnitId } from '@erp/domain/organization/tree';

const LI = 1 as UnitId;
const WANG = 2 as UnitId;

const followUp = (no: number, day: number, repId = LI, outcome = 'CONNECTED'): Fact =>
  ({
    no,
    kind: 'FOLLOW_UP',
    at: `2026-06-${String(day).padStart(2, '0')}T01:00:00.000Z`,
    sequence: 0,
    requestKey: `key-${no}`,
    repId,
    method: 'PHONE',
    outcome,
  }) as unknown as Fact;
const voided = (no: number, targetNo: number): Fact =>
  ({
    no,
    kind: 'VOID',
    at: '2026-06-30T01:00:00.000Z',
    targetNo,
    sequence: 0,
    requestKey: `key-${no}`,
  }) as Fact;

const competition = (text: string | null): AnnotationInput => ({ competition: text });
const after = (facts: Fact[], given: [number, AnnotationInput][], no: number) =>
  standingAnnotations(facts, new Map(given)).get(no);

describe('what stands after a follow-up', () => {
  test('is what it gave and what the rep’s earlier ones gave, whatever the order of entry', () => {
    const given: [number, AnnotationInput][] = [
      [1, { competition: '同行四家', demandId: '7' }],
      [2, { growthExpectation: '扩产' }],
      [3, competition('同行五家')],
    ];
    const facts = [followUp(3, 9), followUp(2, 5), followUp(1, 2)];
    expect(after(facts, given, 3)).toEqual({
      ...EMPTY_ANNOTATION,
      competition: '同行五家',
      demandId: '7',
      growthExpectation: '扩产',
    });
    expect(after(facts, given, 1)).toEqual({ ...EMPTY_ANNOTATION, competition: '同行四家', demandId: '7' });
  });

  test('is cleared by a blank, and not by what is left out', () => {
    const given: [number, AnnotationInput][] = [
      [1, competition('同行四家')],
      [2, {}],
      [3, competition(null)],
    ];
    const facts = [followUp(1, 2), followUp(2, 5), followUp(3, 9)];
    expect(after(facts, given, 2)!.competition).toBe('同行四家');
    expect(after(facts, given, 3)!.competition).toBeNull();
  });

  test('is the rep’s own: another one’s fills nothing', () => {
    const given: [number, AnnotationInput][] = [[1, competition('同行四家')]];
    expect(after([followUp(1, 2), followUp(2, 5, WANG)], given, 2)).toEqual(EMPTY_ANNOTATION);
  });

  test('is nothing where nobody was spoken to, and that breaks no chain', () => {
    const given: [number, AnnotationInput][] = [[1, competition('同行四家')]];
    const facts = [followUp(1, 2), followUp(2, 5, LI, 'NO_ANSWER'), followUp(3, 6, LI, 'HUNG_UP')];
    expect(after(facts, given, 2)).toEqual(EMPTY_ANNOTATION);
    expect(after(facts, given, 3)!.competition).toBe('同行四家');
  });

  test('with a follow-up voided is as if it had never been entered', () => {
    const texts = fc.option(fc.constantFrom('甲', '乙'), { nil: null });
    const annotation = fc.record(
      { competition: texts, growthExpectation: texts, demandId: texts },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(annotation, fc.constantFrom(LI, WANG), fc.integer({ min: 1, max: 20 })), {
          minLength: 1,
          maxLength: 8,
        }),
        fc.nat(),
        (steps, chosen) => {
          const facts = steps.map(([, repId, day], index) => followUp(index + 1, day, repId));
          const given = new Map<number, AnnotationInput>(steps.map(([input], index) => [index + 1, input]));
          const no = (chosen % steps.length) + 1;
          expect(standingAnnotations([...facts, voided(99, no)], given)).toEqual(
            standingAnnotations(
              facts.filter((fact) => fact.no !== no),
              given,
            ),
          );
        },
      ),
    );
  });
});
