/** 抽查: what makes a follow-up look wrong, and which of a day's are drawn (docs/rules/desk.md). */
import { ANNOTATION_PARTS, type AnnotationPart } from '../follow-ups/submit-rules';
import { stageLevel, type Stage } from '../follow-ups/vocabulary';
import { epochOfInstant, type Instant } from '../time/day';

/** So many effective follow-ups of one rep that began within so many seconds cannot all have been conversations. */
export const BURST_SIZE = 3;
export const BURST_SECONDS = 60;
/** Moved so often, a call-back is being put off. */
export const MOVED_TOO_OFTEN = 3;

/** What somebody wrote: the annotation as it stands after the follow-up, and its note. */
export type Texts = Record<AnnotationPart | 'note', string | null>;

export type Finding =
  | { kind: 'SAME_TEXT' }
  | { kind: 'RAISED_WITHOUT_TEXT' }
  /** So many, the first and the last so many seconds apart. */
  | { kind: 'BURST'; times: number; seconds: number }
  | { kind: 'CALL_BACK_MOVED'; times: number };

const PARTS = [...ANNOTATION_PARTS, 'note'] as const;

const words = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

const hasText = (texts: Texts): boolean => PARTS.some((part) => words(texts[part]) !== '');

/** Something stands there now that did not stand there before. */
const addsText = (own: Texts, former: Texts | null): boolean =>
  PARTS.some((part) => words(own[part]) !== '' && words(own[part]) !== words(former?.[part]));

const isSame = (own: Texts, former: Texts): boolean =>
  PARTS.every((part) => words(own[part]) === words(former[part]));

const isRaised = (from: Stage | null, to: Stage | null): boolean =>
  from !== null && to !== null && stageLevel(to) > stageLevel(from);

/** Against the customer's effective follow-up before; null: this is the first. */
export function textFindings(
  { stageFrom, stageTo, texts }: { stageFrom: Stage | null; stageTo: Stage | null; texts: Texts },
  former: Texts | null,
): Finding[] {
  if (isRaised(stageFrom, stageTo) && !addsText(texts, former)) return [{ kind: 'RAISED_WITHOUT_TEXT' }];
  if (former && hasText(texts) && isSame(texts, former)) return [{ kind: 'SAME_TEXT' }];
  return [];
}

export type Recorded = { key: string; repId: number; at: Instant };

/** Those that stand in a burst, by key, each with the largest that it stands in. */
export function burstsAmong(followUps: readonly Recorded[]): Map<string, Finding & { kind: 'BURST' }> {
  const byRep = new Map<number, { key: string; epoch: number }[]>();
  for (const { key, repId, at } of followUps) {
    const own = byRep.get(repId) ?? [];
    own.push({ key, epoch: epochOfInstant(at) });
    byRep.set(repId, own);
  }
  const found = new Map<string, Finding & { kind: 'BURST' }>();
  for (const own of byRep.values()) {
    own.sort((a, b) => a.epoch - b.epoch);
    let end = 0;
    own.forEach(({ epoch }, start) => {
      while (end < own.length && own[end]!.epoch - epoch <= BURST_SECONDS * 1000) end += 1;
      const times = end - start;
      if (times < BURST_SIZE) return;
      const seconds = Math.round((own[end - 1]!.epoch - epoch) / 1000);
      for (const { key } of own.slice(start, end)) {
        if ((found.get(key)?.times ?? 0) < times) found.set(key, { kind: 'BURST', times, seconds });
      }
    });
  }
  return found;
}

/** 0 … 2³² − 1, the same whenever it is drawn: FNV-1a, its bits mixed once more. */
export function lotOf(seed: string, key: string): number {
  let hash = 0x811c9dc5;
  for (const character of `${seed} ${key}`) {
    hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** In the order of their lots. */
export const byLot =
  (seed: string) =>
  (a: { key: string }, b: { key: string }): number =>
    lotOf(seed, a.key) - lotOf(seed, b.key) || (a.key < b.key ? -1 : 1);

/** Those that look wrong first, the more that is wrong the earlier; else by lot. */
export function drawSample<R extends { key: string; findings: readonly Finding[] }>(
  rows: readonly R[],
  seed: string,
  size: number,
): R[] {
  const lots = byLot(seed);
  return [...rows].sort((a, b) => b.findings.length - a.findings.length || lots(a, b)).slice(0, size);
}
