import { expect, test } from '@jest/globals';
import { checkDailyReport } from '@erp/domain/desk/daily-report';
import type { Day, Instant } from '@erp/domain/time/day';
import { workdayCalendar } from '@erp/domain/time/workdays';

const calendar = workdayCalendar();

test.each<[string, { day?: string; now?: string; commitments?: string }, string[]]>([
  ['of the day itself', {}, []],
  ['before it has begun', { day: '2026-06-16' }, ['day: DAILY_REPORT_AHEAD']],
  ['just before the next workday’s morning', { now: '2026-06-16T00:59:59.999Z' }, []],
  ['in that morning', { now: '2026-06-16T01:00:00.000Z' }, ['day: DAILY_REPORT_CLOSED']],
  ['of a Friday on Sunday', { day: '2026-06-12', now: '2026-06-14T10:00:00.000Z' }, []],
  [
    'of a Friday on Monday at nine',
    { day: '2026-06-12', now: '2026-06-15T01:00:00.000Z' },
    ['day: DAILY_REPORT_CLOSED'],
  ],
  ['through the holiday of October', { day: '2026-09-30', now: '2026-10-07T10:00:00.000Z' }, []],
  ['without commitments', { commitments: ' \n' }, ['commitments: COMMITMENTS_REQUIRED']],
])(
  'a daily report %s',
  (_, { day = '2026-06-15', now = '2026-06-15T10:00:00.000Z', commitments }, expected) => {
    const found = checkDailyReport(
      { day: day as Day, commitments: commitments ?? '约访两家' },
      { now: now as Instant, timeZone: 'Asia/Shanghai', calendar },
    );
    expect(found.map(({ code, path }) => `${path.join('.')}: ${code}`)).toEqual(expected);
  },
);
