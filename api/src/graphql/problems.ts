/** Expected failures as the schema's user errors, in the viewer's language. */
import { IntlMessageFormat } from 'intl-messageformat';
import en from '@erp/domain/messages/problems.en.json';
import zh from '@erp/domain/messages/problems.zh.json';
import type { Problem, ProblemCode } from '@erp/domain/problem';
import type { Context, Locale } from '../context';
import type { UserError } from '../generated/schema-types';
import { tally } from '../identity/audit-tally';

const texts: Record<Locale, Record<ProblemCode, string>> = { zh, en };
const formats = new Map<string, IntlMessageFormat>();

function formatOf(locale: Locale, code: ProblemCode): IntlMessageFormat {
  const name = `${locale} ${code}`;
  let format = formats.get(name);
  if (!format) formats.set(name, (format = new IntlMessageFormat(texts[locale][code], locale)));
  return format;
}

export const messageOf = (locale: Locale, { code, params }: Problem): string =>
  String(formatOf(locale, code).format(params));

/** What a rule lets nobody without the right do stands in the audit log, one row per person, field and day. */
function tallyRefusals(ctx: Context, problems: readonly Problem[]): void {
  for (const { code, path } of problems) {
    if (code !== 'NOT_ALLOWED' || !ctx.viewer) continue;
    const field = path.filter((part) => !/^\d+$/.test(part)).join('.');
    tally(ctx, { kind: 'ACCESS_REFUSED', actorId: ctx.viewer.personId, detail: { field } }, [field]);
  }
}

export function userErrors(ctx: Context, problems: readonly Problem[]): UserError[] {
  tallyRefusals(ctx, problems);
  return problems.map((one) => ({ code: one.code, path: one.path, message: messageOf(ctx.locale, one) }));
}
