import { describe, expect, test } from '@jest/globals';
import { at } from './days';
import type { HistoryEvent } from './history';
import { stateAt } from './state-at';
import * as s from './story';

const phone = '+8613957700001';
const other = '+8613957700002';

/** States of customer a on the given days. */
function states(events: HistoryEvent[], ...days: string[]): (string | null)[] {
  return days.map((day) => stateAt(s.story(events), 'a', day)?.state ?? null);
}

describe('a customer', () => {
  test('exists from the day of its entry until the day before its deletion', () => {
    const events = [s.entered('a', '2026-03-02'), s.deleted('a', '2026-03-05')];
    const days = ['2026-03-01', '2026-03-02', '2026-03-04', '2026-03-05'];
    expect(states(events, ...days)).toEqual([null, 'NONE', 'NONE', null]);
  });

  test('belongs to the day of the company clock', () => {
    const events = [
      s.entered('a', '2026-03-02', { time: '00:00' }),
      s.called('a', '2026-03-03', 'ENGAGED', { time: '23:59' }),
      s.called('a', '2026-03-04', 'EVALUATING', { time: '00:00' }),
    ];
    const days = ['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04'];
    expect(states(events, ...days)).toEqual([null, 'NONE', 'ENGAGED', 'EVALUATING']);
  });

  test('keeps its stage when a call is not answered, or a visit meets nobody', () => {
    const events = [
      s.entered('a', '2026-03-02'),
      s.called('a', '2026-03-03', 'ENGAGED'),
      s.called('a', '2026-03-04'),
      s.visited('a', '2026-03-05', { met: 'NOBODY', result: null }),
    ];
    expect(states(events, '2026-03-05')).toEqual(['ENGAGED']);
  });

  test('is COMMITTED after it agreed to sign in a visit, and REFUSED after it refused in one', () => {
    const events = [
      s.entered('a', '2026-03-02'),
      s.visited('a', '2026-03-03', { met: 'KEY_PERSON', result: 'AGREED_TO_SIGN' }),
      s.visited('a', '2026-03-04', { met: 'STAFF', result: 'REFUSED' }),
    ];
    expect(states(events, '2026-03-03', '2026-03-04')).toEqual(['COMMITTED', 'REFUSED']);
  });

  test('takes of two assertions at the same instant the visit, the higher sequence, the later key', () => {
    const entry = s.entered('a', '2026-03-02');
    const visit = s.visited('a', '2026-03-03', { met: 'STAFF', result: 'INTERESTED', stage: 'CONSIDERING' });
    const call = (
      stage: 'UNAWARE' | 'ENGAGED' | 'EVALUATING',
      key: string,
      sequence?: number,
    ): HistoryEvent =>
      s.called('a', '2026-03-03', stage, { key, ...(sequence === undefined ? {} : { sequence }) });
    expect(states([entry, visit, call('ENGAGED', 'z', 9)], '2026-03-03')).toEqual(['CONSIDERING']);
    expect(states([entry, call('ENGAGED', 'b', 2), call('UNAWARE', 'z', 1)], '2026-03-03')).toEqual([
      'ENGAGED',
    ]);
    expect(states([entry, call('ENGAGED', 'b'), call('UNAWARE', 'a')], '2026-03-03')).toEqual(['ENGAGED']);
    expect(states([entry, call('ENGAGED', 'b', -1), call('UNAWARE', 'a')], '2026-03-03')).toEqual([
      'UNAWARE',
    ]);
  });
});

describe('SIGNED and LAPSED', () => {
  const entry = s.entered('a', '2026-03-02', { phones: [phone] });
  const stage = s.called('a', '2026-03-03', 'CONSIDERING');

  test('a deal without end is in service from its signing on, whatever is said afterwards', () => {
    const events = [
      entry,
      stage,
      s.signed('a', '2026-03-10', 'deal'),
      s.called('a', '2026-03-12', 'REFUSED'),
    ];
    expect(states(events, '2026-03-09', '2026-03-10', '2027-03-10')).toEqual([
      'CONSIDERING',
      'SIGNED',
      'SIGNED',
    ]);
  });

  test('goes before INVALID', () => {
    const events = [entry, s.signed('a', '2026-03-10', 'deal'), s.foundInvalid('a', '2026-03-11', phone)];
    expect(states(events, '2026-03-11')).toEqual(['SIGNED']);
  });

  test('a service ends at the end of its last day: a stage of that day is gone, one of the next day stays', () => {
    const deal = s.signed('a', '2026-03-10', 'deal', { serviceTo: '2026-03-20' });
    const onLastDay = [entry, deal, s.called('a', '2026-03-20', 'ENGAGED')];
    expect(states(onLastDay, '2026-03-20', '2026-03-21')).toEqual(['SIGNED', 'LAPSED']);
    const nextDay = [entry, deal, s.called('a', '2026-03-21', 'ENGAGED')];
    expect(states(nextDay, '2026-03-20', '2026-03-21')).toEqual(['SIGNED', 'ENGAGED']);
  });

  test('a service end that lies ahead replaces the end from the day it was told on', () => {
    const events = [
      entry,
      s.signed('a', '2026-03-10', 'deal', { serviceTo: '2026-03-20' }),
      s.serviceEnd('a', '2026-03-25', 'deal', '2026-03-30'),
    ];
    const days = ['2026-03-20', '2026-03-21', '2026-03-24', '2026-03-25', '2026-03-30', '2026-03-31'];
    expect(states(events, ...days)).toEqual(['SIGNED', 'LAPSED', 'LAPSED', 'SIGNED', 'SIGNED', 'LAPSED']);
  });

  test('a service end told late counts from the day it names', () => {
    const events = [
      entry,
      s.signed('a', '2026-03-10', 'deal'),
      s.serviceEnd('a', '2026-04-25', 'deal', '2026-03-20'),
    ];
    expect(states(events, '2026-03-20', '2026-03-21')).toEqual(['SIGNED', 'LAPSED']);
  });

  test('a cancelled deal counts no more from its cancellation day on, neither as in service nor as ended', () => {
    const inService = [
      entry,
      stage,
      s.signed('a', '2026-03-10', 'deal'),
      s.cancelled('a', '2026-03-15', 'deal'),
    ];
    expect(states(inService, '2026-03-14', '2026-03-15')).toEqual(['SIGNED', 'CONSIDERING']);
    const ended = [
      entry,
      stage,
      s.signed('a', '2026-03-10', 'deal', { serviceTo: '2026-03-12' }),
      s.cancelled('a', '2026-03-15', 'deal'),
    ];
    expect(states(ended, '2026-03-14', '2026-03-15')).toEqual(['LAPSED', 'CONSIDERING']);
  });

  test('one deal in service is enough, and the last end decides which stages are gone', () => {
    const events = [
      entry,
      s.signed('a', '2026-03-10', 'first', { serviceTo: '2026-03-20' }),
      s.called('a', '2026-03-22', 'ENGAGED'),
      s.signed('a', '2026-03-15', 'second', { serviceTo: '2026-03-25' }),
    ];
    expect(states(events, '2026-03-21', '2026-03-25', '2026-03-26')).toEqual(['SIGNED', 'SIGNED', 'LAPSED']);
  });
});

describe('INVALID', () => {
  const entry = s.entered('a', '2026-03-02', { phones: [phone, other] });
  const stage = s.called('a', '2026-03-03', 'ENGAGED');

  test('needs a verdict on every phone, whatever its reason', () => {
    const events = [
      entry,
      stage,
      s.foundInvalid('a', '2026-03-04', phone, 'WRONG_NUMBER'),
      s.foundInvalid('a', '2026-03-06', other, 'DO_NOT_CALL'),
    ];
    expect(states(events, '2026-03-05', '2026-03-06')).toEqual(['ENGAGED', 'INVALID']);
  });

  test('does not count removed phones, and is never said of a customer without any', () => {
    const events = [
      entry,
      stage,
      s.foundInvalid('a', '2026-03-04', phone),
      s.phoneRemoved('a', '2026-03-06', other),
      s.phoneRemoved('a', '2026-03-08', phone),
    ];
    expect(states(events, '2026-03-05', '2026-03-06', '2026-03-08')).toEqual([
      'ENGAGED',
      'INVALID',
      'ENGAGED',
    ]);
  });

  test('ends on the day of a won appeal, and when a valid phone is entered', () => {
    const bad = [entry, s.foundInvalid('a', '2026-03-04', phone), s.foundInvalid('a', '2026-03-04', other)];
    const appealed = [...bad, s.appealed('a', '2026-03-06', phone)];
    expect(states(appealed, '2026-03-05', '2026-03-06')).toEqual(['INVALID', 'NONE']);
    const added = [...bad, s.phoneAdded('a', '2026-03-06', '+8613957700003')];
    expect(states(added, '2026-03-05', '2026-03-06')).toEqual(['INVALID', 'NONE']);
  });

  test('applies to every customer with the number, from the later of verdict and entry of the number', () => {
    const elsewhere = [
      s.entered('b', '2026-03-02', { phones: [phone] }),
      s.foundInvalid('b', '2026-03-10', phone),
    ];
    const before = [s.entered('a', '2026-03-05', { phones: [phone] }), ...elsewhere];
    expect(states(before, '2026-03-09', '2026-03-10')).toEqual(['NONE', 'INVALID']);
    const after = [s.entered('a', '2026-03-05'), s.phoneAdded('a', '2026-03-12', phone), ...elsewhere];
    expect(states(after, '2026-03-11', '2026-03-12')).toEqual(['NONE', 'INVALID']);
    const lifted = [...before, s.appealed('b', '2026-03-14', phone)];
    expect(states(lifted, '2026-03-13', '2026-03-14')).toEqual(['INVALID', 'NONE']);
  });
});

describe('attributes at the end of a day', () => {
  test('the counted source is SYSTEM from the day of a claim on, the original stays', () => {
    const history = s.story([
      s.entered('a', '2026-03-02'),
      s.handedOver('a', '2026-03-04', 'pool', 'RELEASE'),
      s.handedOver('a', '2026-03-06', 'Wang', 'CLAIM'),
    ]);
    expect(stateAt(history, 'a', '2026-03-05')).toMatchObject({ holder: 'pool', countedSource: 'REFERRAL' });
    expect(stateAt(history, 'a', '2026-03-06')).toMatchObject({
      holder: 'Wang',
      countedSource: 'SYSTEM',
      originalSource: 'REFERRAL',
    });
  });

  test('industry is the last given, demand and awareness the last chosen by anyone', () => {
    const history = s.story([
      s.entered('a', '2026-03-02', { industry: 'retail' }),
      s.called('a', '2026-03-03', 'ENGAGED', { demand: 'expanding' }),
      s.changedIndustry('a', '2026-03-04', null),
      s.called('a', '2026-03-05', 'ENGAGED', { rep: 'Wang', awareness: 'none' }),
    ]);
    expect(stateAt(history, 'a', '2026-03-02')).toMatchObject({ industry: 'retail', demand: null });
    expect(stateAt(history, 'a', '2026-03-05')).toMatchObject({
      industry: null,
      demand: 'expanding',
      awareness: 'none',
    });
  });
});

describe('a void', () => {
  const facts = [s.entered('a', '2026-03-02'), s.called('a', '2026-03-03', 'ENGAGED', { key: 'call' })];

  test('makes its target as if it had never been entered, on past days too', () => {
    expect(states([...facts, s.voided('a', '2026-03-09', 'call')], '2026-03-03')).toEqual(['NONE']);
  });

  test('can be undone and repeated: the last recorded decides, wherever it stands in the list', () => {
    const thrice = [
      s.voided('a', '2026-03-11', 'call'),
      s.voided('a', '2026-03-09', 'call'),
      s.restored('a', '2026-03-10', 'call'),
    ];
    expect(states([...facts, ...thrice], '2026-03-03')).toEqual(['NONE']);
    expect(states([...facts, ...thrice.slice(1)], '2026-03-03')).toEqual(['ENGAGED']);
  });

  test('hits what was entered late as well', () => {
    const late = s.called('a', '2026-03-04', 'REFUSED', {
      key: 'late',
      recordedAt: at('2026-04-01', '10:00'),
    });
    expect(states([...facts, late], '2026-03-04')).toEqual(['REFUSED']);
    expect(states([...facts, late, s.voided('a', '2026-04-02', 'late')], '2026-03-04')).toEqual(['ENGAGED']);
  });
});
