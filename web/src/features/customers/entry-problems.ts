import { checkContactPersons, checkCustomer, checkSource } from '@erp/domain/customers/check-customer';
import type { Problem } from '@erp/domain/problem';
import { entryOf, type EntryDraft } from './entry-draft';

/** A path of the entry → the form's own: rows that were left blank are skipped in the one and counted in the other. */
export function fieldOf(path: readonly string[], rows: { contacts: number[]; phones: number[] }): string {
  const [list, index, ...rest] = path[0] === 'entry' ? path.slice(1) : path;
  if (index === undefined || (list !== 'phones' && list !== 'contactPersons'))
    return [list, index, ...rest].filter(Boolean).join('.');
  const row = (list === 'phones' ? rows.phones : rows.contacts)[Number(index)] ?? Number(index);
  return [list, row, ...rest].join('.');
}

/** What the form itself can tell before it is sent: the same rules as the API's. */
export function entryProblems(draft: EntryDraft): { field: string; problem: Problem }[] {
  const { entry, rows } = entryOf(draft);
  const texts = Object.fromEntries(Object.entries(entry).map(([key, value]) => [key, value ?? null]));
  const problems = [
    ...checkCustomer(texts, { path: [], partial: false }),
    ...checkContactPersons(
      (entry.contactPersons ?? []).map(({ name, title, wechat }) => ({
        name,
        title: title ?? null,
        wechat: wechat ?? null,
      })),
      ['contactPersons'],
    ),
    ...checkSource({ source: draft.source, referrerId: draft.referrerId }, { byHand: true, path: [] }),
  ];
  return problems.map((problem) => ({ field: fieldOf(problem.path, rows), problem }));
}
