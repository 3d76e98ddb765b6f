/**
 * Rows of one file that are the same customer, or share a number (docs/rules/import.md). A row that is to be created
 * claims its keys; the rows behind it that have one of them are told which row was first.
 */
import type { CollisionKind, MatchKeys } from '../customers/collision';

/** SAME_ROW: every cell is the same. */
export type FileMatchKind = 'SAME_ROW' | CollisionKind;

export type FileKey = { kind: FileMatchKind; key: string };

export type KeyedRow = MatchKeys & { cells: readonly string[] };

const NOTHING_CLAIMED = '\u001f';

export const rowKey = (cells: readonly string[]): string =>
  `R${cells.map((cell) => cell.trim()).join(NOTHING_CLAIMED)}`;

export const phoneKey = ({ e164, extension }: { e164: string; extension: string | null }): string =>
  `P${e164};${extension ?? ''}`;

/**
 * In the order in which they decide. Warnings that are accepted are no keys; neither are numbers where the file shares
 * them.
 */
export function fileKeys(
  row: KeyedRow,
  { accepted, sharesNumbers }: { accepted: readonly CollisionKind[]; sharesNumbers: boolean },
): FileKey[] {
  const keys: FileKey[] = [{ kind: 'SAME_ROW', key: rowKey(row.cells) }];
  if (!sharesNumbers) {
    for (const phone of row.phones) keys.push({ kind: 'SAME_PHONE', key: phoneKey(phone) });
  }
  const warnings: FileKey[] = [
    ...row.phones.map(({ e164 }): FileKey => ({ kind: 'SAME_NUMBER', key: `N${e164}` })),
    ...(row.nameKey === null
      ? []
      : [{ kind: 'SAME_NAME' as const, key: `A${row.nameKey}${NOTHING_CLAIMED}${row.cityKey}` }]),
    ...(row.creditCode === null ? [] : [{ kind: 'SAME_CREDIT_CODE' as const, key: `C${row.creditCode}` }]),
    ...(row.websiteKey === null ? [] : [{ kind: 'SAME_WEBSITE' as const, key: `W${row.websiteKey}` }]),
  ];
  return [...keys, ...warnings.filter(({ kind }) => !accepted.includes(kind as CollisionKind))];
}

/** The row that was first, and what of it is the same; null: none was. */
export function firstWith(
  keys: readonly FileKey[],
  claimed: (key: string) => number | undefined,
): { kind: FileMatchKind; row: number } | null {
  for (const { kind, key } of keys) {
    const row = claimed(key);
    if (row !== undefined) return { kind, row };
  }
  return null;
}
