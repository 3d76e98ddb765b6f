/** The language in which the API answers a person, in every session. */
import { problem } from '@erp/domain/problem';
import { requireViewer, type Context, type Locale } from '../context';
import type { ViewerOutcome } from './change-password';
import { forgetSessions } from './sessions';

const isLocale = (text: string): text is Locale => text === 'zh' || text === 'en';

export async function setLocale(ctx: Context, locale: string): Promise<ViewerOutcome> {
  const viewer = requireViewer(ctx);
  if (!isLocale(locale)) return { problems: [problem('LOCALE_UNKNOWN', ['locale'])] };
  await ctx.db.run('UPDATE account SET locale = ? WHERE person_id = ?', [locale, viewer.personId]);
  forgetSessions(ctx.db);
  return { viewer: { ...viewer, locale } };
}
