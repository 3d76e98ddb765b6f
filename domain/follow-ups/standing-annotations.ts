/** What stands in a customer's annotation after each follow-up (docs/rules/follow-ups.md): each rep's own, in the order of the fold. */
import { foldedFacts, type Fact } from '../facts/fact';
import type { UnitId } from '../organization/tree';
import { EMPTY_ANNOTATION, mergeAnnotation, type Annotation, type AnnotationInput } from './submit-rules';
import { mayAnnotate } from './vocabulary';

/** By number of the follow-up. `givenBy`: what each one itself gave. Voided ones are left out, and what they gave with them. */
export function standingAnnotations(
  facts: readonly Fact[],
  givenBy: ReadonlyMap<number, AnnotationInput>,
): Map<number, Annotation> {
  const standing = new Map<UnitId | null, Annotation>();
  const after = new Map<number, Annotation>();
  for (const fact of foldedFacts(facts)) {
    if (fact.kind !== 'FOLLOW_UP') continue;
    if (!mayAnnotate(fact.method, fact.outcome)) {
      after.set(fact.no, EMPTY_ANNOTATION);
      continue;
    }
    const merged = mergeAnnotation(standing.get(fact.repId) ?? EMPTY_ANNOTATION, givenBy.get(fact.no) ?? {});
    standing.set(fact.repId, merged);
    after.set(fact.no, merged);
  }
  return after;
}
