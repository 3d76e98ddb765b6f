/** What has been chosen of a file's columns and of what is to be done with its rows; kept in the window until it is sent. */
import type { CheckImportInput, CollisionKind, ImportField, Source } from '@/generated/schema-types';
import type { ImportDetailFragment } from './generated/import';

export const FIELDS: readonly ImportField[] = [
  'NAME',
  'PHONE',
  'CITY',
  'DISTRICT',
  'ADDRESS',
  'CONTACT',
  'CONTACT_TITLE',
  'WECHAT',
  'REP',
  'SOURCE',
  'ENTERED_ON',
  'INDUSTRY',
  'SHORT_NAME',
  'CREDIT_CODE',
  'WEBSITE',
  'MAIN_PRODUCTS',
  'CHANNELS_TODAY',
  'ACCOUNT_ELSEWHERE',
  'NOTE',
  'TO_NOTE',
];

export const UPDATABLE: readonly ImportField[] = [
  'PHONE',
  'CITY',
  'DISTRICT',
  'ADDRESS',
  'INDUSTRY',
  'SHORT_NAME',
  'CREDIT_CODE',
  'WEBSITE',
  'MAIN_PRODUCTS',
  'CHANNELS_TODAY',
  'ACCOUNT_ELSEWHERE',
  'NOTE',
];

export const WARNINGS: readonly CollisionKind[] = [
  'SAME_NUMBER',
  'SAME_WEBSITE',
  'SAME_NAME',
  'SAME_CREDIT_CODE',
];

export type ImportDraft = {
  /** Field of each column; '' leaves it out. */
  fields: (ImportField | '')[];
  holderIds: string[];
  /** Handed out by this unit's rota instead; '': by nobody's. */
  rotaUnitId: string;
  source: Source | '';
  city: string;
  areaCode: string;
  acceptedWarnings: CollisionKind[];
  shareNumbers: boolean;
  updateFields: ImportField[];
};

const keyOf = (importId: string): string => `import-draft:${importId}`;

/** As it was left in this window; else as the file was checked last, else as its headers propose. */
export function startDraft({ id, columns }: ImportDetailFragment): ImportDraft {
  try {
    const kept = sessionStorage.getItem(keyOf(id));
    // One that an earlier version kept names no rota.
    if (kept) return { rotaUnitId: '', ...(JSON.parse(kept) as Partial<ImportDraft>) } as ImportDraft;
  } catch {
    // A window that keeps nothing begins with what is proposed.
  }
  const isChosen = columns.some(({ field }) => field);
  return {
    fields: columns.map(({ field, proposed }) => (isChosen ? field : proposed) ?? ''),
    holderIds: [],
    rotaUnitId: '',
    source: '',
    city: '',
    areaCode: '',
    acceptedWarnings: ['SAME_NUMBER', 'SAME_WEBSITE'],
    shareNumbers: false,
    updateFields: [],
  };
}

export function keepDraft(importId: string, draft: ImportDraft): void {
  try {
    sessionStorage.setItem(keyOf(importId), JSON.stringify(draft));
  } catch {
    // The draft then lives as long as the page.
  }
}

export const inputOf = (importId: string, draft: ImportDraft): Omit<CheckImportInput, 'requestKey'> => ({
  importId,
  mapping: draft.fields.flatMap((field, column) => (field === '' ? [] : [{ column, field }])),
  options: {
    ...(draft.rotaUnitId ? { rotaUnitId: draft.rotaUnitId } : { holderIds: draft.holderIds }),
    source: draft.source || null,
    city: draft.city.trim() || null,
    areaCode: draft.areaCode.trim() || null,
    acceptedWarnings: draft.acceptedWarnings,
    shareNumbers: draft.shareNumbers,
    updateFields: draft.updateFields,
  },
});
