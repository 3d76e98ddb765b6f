/** The language in which the API answers a person, in every session. */
import { problem, type Problem } from '@erp/domain/problem';
import { requireViewer, type Context, type Locale, type Viewer } from '../context';
import { forgetSessions } from './sessions';

export type ViewerOutcome = { problems: Problem[] } | { problems?: undefined; viewer: Viewer };

const isLocale = (text: string): text is Locale => text === 'zh' || text === 'en';

export async function setLocale(ctx: Context, locale: string): Promise<ViewerOutcome> {
  const viewer = requireViewer(ctx);
  if (!isLocale(locale)) return { problems: [problem('LOCALE_UNKNOWN', ['locale'])] };
  await ctx.db.run('UPDATE account SET locale = ? WHERE person_id = ?', [locale, viewer.personId]);
  forgetSessions(ctx.db);
  return { viewer: { ...viewer, locale } };
}
