/**
 * Whose file is parsed next. A few are at a time, and one of each person at most, so that whoever uploads many files does
 * not keep the others waiting. Persons take turns; whoever has just had one comes last.
 */
import type { UnitId } from '@erp/domain/organization/tree';

const AT_ONCE = 2;

const reading = new Set<UnitId>();
/** In the order of their turns. */
const waiting = new Map<UnitId, (() => void)[]>();

function startNext(): void {
  if (reading.size >= AT_ONCE) return;
  const next = [...waiting].find(([person]) => !reading.has(person));
  if (!next) return;
  const [person, starts] = next;
  reading.add(person);
  const start = starts.shift()!;
  if (starts.length === 0) waiting.delete(person);
  start();
}

function endTurn(person: UnitId): void {
  reading.delete(person);
  const starts = waiting.get(person);
  if (starts) {
    waiting.delete(person);
    waiting.set(person, starts);
  }
  startNext();
}

/** Waits for a turn of the person's; the answer ends it. */
export async function takeTurn(person: UnitId): Promise<() => void> {
  await new Promise<void>((resolve) => {
    waiting.set(person, [...(waiting.get(person) ?? []), resolve]);
    startNext();
  });
  return () => endTurn(person);
}
