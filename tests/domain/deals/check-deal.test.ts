import { describe, expect, test } from '@jest/globals';
import {
  checkCancellation,
  checkDeal,
  checkPayment,
  checkServiceEnd,
  checkShares,
  serviceEndDay,
  type DealTerms,
  type StandingDeal,
} from '@erp/domain/deals/check-deal';
import type { UnitId } from '@erp/domain/organization/tree';
import type { Day } from '@erp/domain/time/day';

const day = (text: string): Day => text as Day;
const rep = (number: number): UnitId => number as UnitId;
const codes = (problems: { code: string; path: string[] }[]): string[] =>
  problems.map(({ code, path }) => `${path.join('.')}: ${code}`);

const terms = (changes: Partial<DealTerms> = {}): DealTerms => ({
  kind: 'NEW',
  amount: '12000.00',
  signedOn: day('2026-04-02'),
  serviceFrom: null,
  serviceTo: null,
  shares: [{ repId: rep(1), percent: '100' }],
  ...changes,
});
const standing = (signedOn: string, changes: Partial<StandingDeal> = {}): StandingDeal => ({
  signedOn: day(signedOn),
  serviceTo: null,
  cancelledOn: null,
  ...changes,
});
const check = (
  changes: Partial<DealTerms>,
  deals: StandingDeal[] = [],
  backfill = false,
  maySignWithoutAmount = false,
): string[] => codes(checkDeal(terms(changes), { deals, backfill, maySignWithoutAmount, path: ['deal'] }));

describe('signing', () => {
  test('a first deal is NEW', () => {
    expect(check({})).toEqual([]);
  });

  test('NEW is refused while the customer has an uncancelled deal on the signing day', () => {
    expect(check({}, [standing('2026-03-01')])).toEqual(['deal.kind: NEW_WITH_DEAL']);
    expect(check({}, [standing('2026-04-02')])).toEqual(['deal.kind: NEW_WITH_DEAL']);
  });

  test('a deal whose service has ended is uncancelled still', () => {
    expect(check({}, [standing('2025-01-01', { serviceTo: day('2025-12-31') })])).toEqual([
      'deal.kind: NEW_WITH_DEAL',
    ]);
  });

  test('NEW is allowed when the other deal is cancelled by that day, or signed later', () => {
    expect(check({}, [standing('2026-03-01', { cancelledOn: day('2026-04-02') })])).toEqual([]);
    expect(check({}, [standing('2026-04-03')])).toEqual([]);
  });

  test('NEW is refused when the other deal is cancelled only later', () => {
    expect(check({}, [standing('2026-03-01', { cancelledOn: day('2026-04-03') })])).toEqual([
      'deal.kind: NEW_WITH_DEAL',
    ]);
  });

  test.each(['RENEWAL', 'UPSELL'] as const)('%s needs an uncancelled deal on the signing day', (kind) => {
    expect(check({ kind })).toEqual(['deal.kind: RENEWAL_WITHOUT_DEAL']);
    expect(check({ kind }, [standing('2026-03-01')])).toEqual([]);
  });

  test('the kind is not checked with backfill', () => {
    expect(check({}, [standing('2026-03-01')], true)).toEqual([]);
    expect(check({ kind: 'RENEWAL' }, [], true)).toEqual([]);
  });

  test.each(['0', '0.00', '-0', '000.0'])('an amount of %s is for a manager to record', (amount) => {
    expect(check({ amount })).toEqual(['deal.amount: AMOUNT_ZERO']);
    expect(check({ amount }, [], false, true)).toEqual([]);
  });

  test('an amount of 0 is not checked with backfill', () => {
    expect(check({ amount: '0' }, [], true)).toEqual([]);
  });

  test('an amount is exact money and not negative', () => {
    expect(check({ amount: '0.01' })).toEqual([]);
    expect(check({ amount: '-1' })).toEqual(['deal.amount: AMOUNT_INVALID']);
    expect(check({ amount: '1.234' })).toEqual(['deal.amount: AMOUNT_INVALID']);
  });

  test('service may be open-ended or last a single day, and does not end before it begins or before the signing', () => {
    expect(check({ serviceTo: day('2026-04-02') })).toEqual([]);
    expect(check({ serviceTo: day('2026-04-01') })).toEqual(['deal.serviceTo: SERVICE_BEFORE_SIGNING']);
    expect(check({ serviceFrom: day('2026-05-01'), serviceTo: day('2026-04-30') })).toEqual([
      'deal.serviceTo: SERVICE_BEFORE_SIGNING',
    ]);
    expect(check({ serviceFrom: day('2026-03-01'), serviceTo: day('2026-03-31') })).toEqual([
      'deal.serviceTo: SERVICE_BEFORE_SIGNING',
    ]);
  });
});

describe('shares', () => {
  test.each([['100'], ['50 50'], ['33.33 33.33 33.34'], ['0.01 99.99']])(
    '%s %% is allowed',
    (percentages) => {
      const shares = percentages.split(' ').map((percent, index) => ({ repId: rep(index), percent }));
      expect(checkShares(shares, ['shares'])).toEqual([]);
    },
  );

  test.each([[''], ['99.99'], ['50 50.01'], ['0 100'], ['-10 110'], ['33.333 66.667'], ['x 100']])(
    '“%s” %% is refused',
    (percentages) => {
      const shares = percentages
        .split(' ')
        .filter(Boolean)
        .map((percent, index) => ({ repId: rep(index), percent }));
      expect(codes(checkShares(shares, ['shares']))).toEqual(['shares: SHARES_INVALID']);
    },
  );

  test('nobody shares twice', () => {
    const twice = [
      { repId: rep(1), percent: '50' },
      { repId: rep(1), percent: '50' },
    ];
    expect(codes(checkShares(twice, ['shares']))).toEqual(['shares: SHARES_INVALID']);
  });
});

describe('payments and refunds', () => {
  const deal = standing('2026-04-02');
  const pay = (
    amount: string,
    on = '2026-04-20',
    paid: [string, string][] = [],
    backfill = false,
  ): string[] =>
    codes(
      checkPayment(
        { amount, on: day(on) },
        {
          deal,
          payments: paid.map(([day_, sum]) => ({ on: day(day_), amount: sum })),
          backfill,
          path: ['payment'],
        },
      ),
    );

  test('a payment is not zero and not before the signing', () => {
    expect(pay('5000')).toEqual([]);
    expect(pay('5000', '2026-04-02')).toEqual([]);
    expect(pay('0.00')).toEqual(['payment.amount: AMOUNT_INVALID']);
    expect(pay('5000', '2026-04-01')).toEqual(['payment.on: BEFORE_SIGNING']);
    expect(pay('a lot', '2026-04-01')).toEqual([
      'payment.on: BEFORE_SIGNING',
      'payment.amount: AMOUNT_INVALID',
    ]);
  });

  test('a refund is at most what was paid up to its day, less earlier refunds', () => {
    const paid: [string, string][] = [
      ['2026-04-10', '5000'],
      ['2026-04-15', '-1000'],
    ];
    expect(pay('-4000', '2026-04-20', paid)).toEqual([]);
    expect(pay('-4000.01', '2026-04-20', paid)).toEqual(['payment.amount: REFUND_TOO_LARGE']);
    expect(pay('-1', '2026-04-09', paid)).toEqual(['payment.amount: REFUND_TOO_LARGE']);
  });

  test('the refusal says how much can be refunded', () => {
    const [refusal] = checkPayment(
      { amount: '-10', on: day('2026-04-20') },
      { deal, payments: [{ on: day('2026-04-10'), amount: '5.5' }], backfill: false, path: [] },
    );
    expect(refusal!.params).toEqual({ max: '5.50' });
  });

  test('with backfill a refund may come before its payment does', () => {
    expect(pay('-1', '2026-04-20', [], true)).toEqual([]);
  });

  test('a cancelled deal takes a refund', () => {
    const problems = checkPayment(
      { amount: '-5000', on: day('2026-05-02') },
      {
        deal: { ...deal, cancelledOn: day('2026-05-01') },
        payments: [{ on: day('2026-04-20'), amount: '5000' }],
        backfill: false,
        path: [],
      },
    );
    expect(problems).toEqual([]);
  });
});

describe('cancellation', () => {
  const cancel = (on: string, reason: string, deal = standing('2026-04-02')): string[] =>
    codes(checkCancellation({ on: day(on), reason }, { deal, path: [] }));

  test('has a reason and a day on or after the signing', () => {
    expect(cancel('2026-04-02', 'changed their mind')).toEqual([]);
    expect(cancel('2026-04-01', ' ')).toEqual(['on: BEFORE_SIGNING', 'reason: REASON_REQUIRED']);
  });

  test('happens once', () => {
    expect(cancel('2026-05-01', 'again', standing('2026-04-02', { cancelledOn: day('2026-04-20') }))).toEqual(
      [': ALREADY_CANCELLED'],
    );
  });
});

describe('end of service', () => {
  const today = day('2026-06-15');
  const end = (endsOn: string, deal: Partial<StandingDeal> = {}): string[] =>
    codes(
      checkServiceEnd(
        { endsOn: day(endsOn) },
        { deal: standing('2026-04-02', deal), today, backfill: false, path: [] },
      ),
    );

  test('an open end may be set to any day from the signing on, also ahead', () => {
    expect(end('2026-04-02')).toEqual([]);
    expect(end('2027-04-02')).toEqual([]);
    expect(end('2026-04-01')).toEqual(['endsOn: BEFORE_SIGNING']);
  });

  test('an end that lies ahead, or is today, may be moved either way', () => {
    for (const serviceTo of ['2026-06-15', '2026-12-31']) {
      expect(end('2026-05-31', { serviceTo: day(serviceTo) })).toEqual([]);
      expect(end('2027-12-31', { serviceTo: day(serviceTo) })).toEqual([]);
    }
  });

  test('a service that is over is not revived, but its end may be moved back', () => {
    expect(end('2026-12-31', { serviceTo: day('2026-05-31') })).toEqual(['endsOn: SERVICE_OVER']);
    expect(end('2026-06-10', { serviceTo: day('2026-05-31') })).toEqual(['endsOn: SERVICE_OVER']);
    expect(end('2026-05-20', { serviceTo: day('2026-05-31') })).toEqual([]);
  });

  test('a cancelled deal has no service to end', () => {
    expect(end('2026-05-31', { cancelledOn: day('2026-05-01') })).toEqual([': ALREADY_CANCELLED']);
  });

  test('loaded, it is compared with the signing only', () => {
    const loaded = (endsOn: string, deal: Partial<StandingDeal>): string[] =>
      codes(
        checkServiceEnd(
          { endsOn: day(endsOn) },
          { deal: standing('2026-04-02', deal), today, backfill: true, path: [] },
        ),
      );
    expect(loaded('2026-12-31', { serviceTo: day('2026-05-31') })).toEqual([]);
    expect(loaded('2026-05-31', { cancelledOn: day('2026-05-01') })).toEqual([]);
    expect(loaded('2026-04-01', {})).toEqual(['endsOn: BEFORE_SIGNING']);
  });

  test('is dated the end itself when that lies in the past, else today', () => {
    expect(serviceEndDay(day('2026-05-31'), today)).toBe('2026-05-31');
    expect(serviceEndDay(day('2026-06-15'), today)).toBe('2026-06-15');
    expect(serviceEndDay(day('2027-01-01'), today)).toBe('2026-06-15');
  });
});
