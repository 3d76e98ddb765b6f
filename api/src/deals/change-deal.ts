/** What happens to a deal after its signing: cancellation, service end, payments and their confirmation (docs/rules/deals.md). */
import {
  checkCancellation,
  checkPayment,
  checkServiceEnd,
  serviceEndDay,
} from '@erp/domain/deals/check-deal';
import type { Deal } from '@erp/domain/facts/timeline';
import { problem, type Problem } from '@erp/domain/problem';
import { dayOf, type Day } from '@erp/domain/time/day';
import { requireViewer, type Context } from '../context';
import { checkDate, datedAt } from '../facts/dated-at';
import { factInput, type FactInputFields, type FactTime } from '../facts/fact-input';
import { recordFacts, type NewFact } from '../facts/record-facts';
import type { Subject } from '../facts/subjects';
import { dealOf, inEntry, unknownDeal } from './subject';
import type { DealOutcome, DealRecorded } from './sign-deal';

type OnDeal = Omit<FactInputFields, 'at'> & { customerId: number; dealNo: number };

type Recording = {
  operation: string;
  requestKey: string;
  entry: OnDeal;
  time: FactTime;
  /** The day it is dated, checked under this field. */
  on: Day;
  field: string;
  path: string[];
  decide: (deal: Deal, subject: Subject) => Problem[] | NewFact[];
};

const isProblem = (item: Problem | NewFact): item is Problem => 'code' in item;

/** Records facts on one deal; the answer names the first of them. */
async function recordOnDeal(
  ctx: Context,
  { operation, requestKey, entry, time, on, field, path, decide }: Recording,
): Promise<DealOutcome> {
  const outcome = await recordFacts<DealRecorded>(ctx, {
    request: { operation, requestKey, input: entry },
    customerIds: [entry.customerId],
    notFoundPath: ['dealId'],
    decide: async (tx, subjects) => {
      const subject = subjects.get(entry.customerId)!;
      const deal = await dealOf(ctx, tx, subject, entry.dealNo, time.backfill);
      if (!deal) return unknownDeal('dealId');
      const dated = checkDate(
        ctx,
        { on, backfill: time.backfill },
        { createdAt: subject.row!.createdAt, path: [field] },
      );
      const decided = decide(deal, subject);
      const problems = [...dated, ...decided.filter(isProblem)];
      if (problems.length > 0) return { problems };
      const facts = decided.filter((item): item is NewFact => !isProblem(item));
      return {
        facts: new Map([[subject.id, facts]]),
        result: { customerId: subject.id, no: subject.nextNo },
      };
    },
  });
  return outcome.problems ? { problems: outcome.problems.map(inEntry(path)) } : outcome.result;
}

export type Cancellation = OnDeal & { on: Day; reason: string };

/** Keeps the deal, with date and reason; it counts no more from that day on. */
export async function cancelDeal(
  ctx: Context,
  requestKey: string,
  entry: Cancellation,
): Promise<DealOutcome> {
  const time = factInput(ctx, { ...entry, at: datedAt(ctx, entry.on) }, []);
  if ('problems' in time) return time;
  return recordOnDeal(ctx, {
    operation: 'cancelDeal',
    requestKey,
    entry,
    time,
    on: entry.on,
    field: 'on',
    path: [],
    decide: (deal) => {
      const problems = [...checkCancellation(entry, { deal, path: [] })];
      return problems.length > 0
        ? problems
        : [{ ...time, kind: 'CANCELLATION', dealNo: deal.no, note: entry.reason.trim() }];
    },
  });
}

export type ServiceEnd = OnDeal & { endsOn: Day; note: string | null };

/** The fact's day is the end itself when that lies in the past, else today: closed days stay as they were. */
export async function endService(ctx: Context, requestKey: string, entry: ServiceEnd): Promise<DealOutcome> {
  const today = dayOf(ctx.clock.now(), ctx.settings.timeZone);
  const on = serviceEndDay(entry.endsOn, today);
  const time = factInput(ctx, { ...entry, at: datedAt(ctx, on) }, []);
  if ('problems' in time) return time;
  return recordOnDeal(ctx, {
    operation: 'endService',
    requestKey,
    entry,
    time,
    on,
    field: 'endsOn',
    path: [],
    decide: (deal) => {
      const problems = [...checkServiceEnd(entry, { deal, today, backfill: time.backfill, path: [] })];
      return problems.length > 0
        ? problems
        : [{ ...time, kind: 'SERVICE_END', dealNo: deal.no, endsOn: entry.endsOn, note: entry.note }];
    },
  });
}

export type PaymentEntry = OnDeal & { amount: string; on: Day };

/** Waits for finance; by finance or a token with FINANCE it is confirmed at once. */
export async function recordPayment(
  ctx: Context,
  requestKey: string,
  entry: PaymentEntry,
  path: string[],
): Promise<DealOutcome> {
  const viewer = requireViewer(ctx);
  const time = factInput(ctx, { ...entry, at: datedAt(ctx, entry.on) }, path);
  if ('problems' in time) return time;
  return recordOnDeal(ctx, {
    operation: 'recordPayment',
    requestKey,
    entry,
    time,
    on: entry.on,
    field: 'on',
    path,
    decide: (deal, subject) => {
      const problems = checkPayment(entry, {
        deal,
        payments: deal.payments,
        backfill: time.backfill,
        path: [],
      });
      if (problems.length > 0) return problems;
      const payment: NewFact = { ...time, kind: 'PAYMENT', dealNo: deal.no, amount: entry.amount };
      if (!viewer.permissions.has('CONFIRM_PAYMENT')) return [payment];
      return [payment, { ...time, kind: 'CONFIRMATION', paymentNo: subject.nextNo }];
    },
  });
}

/** Only confirmed money counts. */
export async function confirmPayment(
  ctx: Context,
  requestKey: string,
  entry: { customerId: number; paymentNo: number },
): Promise<DealOutcome> {
  const time = factInput(ctx, { at: null, repId: null, sequence: null, backfill: false }, []);
  if ('problems' in time) return time;
  const outcome = await recordFacts<DealRecorded>(ctx, {
    request: { operation: 'confirmPayment', requestKey, input: entry },
    customerIds: [entry.customerId],
    notFoundPath: ['paymentId'],
    decide: async (tx, subjects) => {
      const subject = subjects.get(entry.customerId)!;
      const isIt = ({ no }: { no: number }): boolean => no === entry.paymentNo;
      const paid = subject.timeline.deals.find(({ payments }) => payments.some(isIt));
      const deal = paid && (await dealOf(ctx, tx, subject, paid.no, false));
      const payment = deal?.payments.find(isIt);
      if (!payment) return unknownDeal('paymentId');
      if (payment.confirmationNo !== null) return { problems: [problem('CONFIRMED_ALREADY', ['paymentId'])] };
      const fact: NewFact = { ...time, kind: 'CONFIRMATION', paymentNo: payment.no };
      return { facts: new Map([[subject.id, [fact]]]), result: { customerId: subject.id, no: payment.no } };
    },
  });
  return outcome.problems ? { problems: outcome.problems } : outcome.result;
}
