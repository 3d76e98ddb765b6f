/** Phones as typed → numbers: one field may hold several; repairs are reported, and what is no number is refused. */
import { formatPhone } from '@erp/domain/phones/format';
import { normalisePhones, phoneProblem, type NormalisedPhone } from '@erp/domain/phones/normalise';
import { MAX_CONTACTS } from '@erp/domain/customers/check-customer';
import { problem, type Problem } from '@erp/domain/problem';
import { requireViewer, type Context } from '../context';
import { QUESTIONS_PER_ENTRY } from './questions';

export type PhoneEntry = { number: string; contactPerson: number | null; shared: boolean };

export type EnteredPhone = NormalisedPhone & {
  contactPersonNo: number | null;
  shared: boolean;
  display: string;
  /** Which of the entries it was typed in. */
  entryIndex: number;
};

/** Of phones in one entry; whoever sends more is refused before any is read. */
const LONGEST_LIST = 100;

/** `pathOf`: the field of the phone with that index. A number typed twice is entered once. */
export function enteredPhones(
  ctx: Context,
  entries: readonly PhoneEntry[],
  pathOf: (index: number) => string[],
): { phones: EnteredPhone[]; problems: Problem[] } {
  if (entries.length > LONGEST_LIST) {
    const list = pathOf(0).slice(0, -2);
    return { phones: [], problems: [problem('LIST_FULL', list, { max: QUESTIONS_PER_ENTRY })] };
  }
  const mayShare = requireViewer(ctx).permissions.has('SHARE_NUMBER');
  const phones = new Map<string, EnteredPhone>();
  const problems: Problem[] = [];
  entries.forEach((entry, index) => {
    if (entry.shared && !mayShare) problems.push(problem('SHARED_BY_MANAGER_ONLY', pathOf(index)));
    const { contactPerson } = entry;
    if (contactPerson !== null && (contactPerson < 0 || contactPerson >= MAX_CONTACTS))
      problems.push(problem('NOT_FOUND', [...pathOf(index).slice(0, -1), 'contactPerson']));
    const { numbers, refused } = normalisePhones(entry.number);
    for (const part of refused) problems.push(phoneProblem(part, pathOf(index)));
    for (const number of numbers) {
      phones.set(`${number.e164};${number.extension ?? ''}`, {
        ...number,
        contactPersonNo: contactPerson === null ? null : contactPerson + 1,
        shared: entry.shared,
        display: formatPhone(number.e164, number.extension, ctx.locale),
        entryIndex: index,
      });
    }
  });
  return { phones: [...phones.values()], problems };
}
