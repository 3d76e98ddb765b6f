/** A story as rows: the facts for the kernel's bulk load, and the texts beside them. */
import { toDateTime } from '@erp/api/database/date-time';
import type { BulkLoad } from '@erp/api/facts/bulk-load';
import { phoneFactRow, phoneFactValues } from '@erp/api/facts/phone-facts';
import { normaliseCity } from '@erp/domain/customers/normalise-city';
import { noPhoneHistories } from '@erp/domain/facts/phone-history';
import { normaliseName } from '@erp/domain/customers/normalise-name';
import { searchKeys } from '@erp/domain/customers/search-keys';
import { pinyinSortKey } from '@erp/domain/customers/initials';
import type { AnnotationPart } from '@erp/domain/follow-ups/submit-rules';
import { isEffective } from '@erp/domain/follow-ups/vocabulary';
import { dayOf, type Instant } from '@erp/domain/time/day';
import type { FollowUpTexts, Story, StoryFact } from './customer-story';

export type CustomerIds = { id: number; phoneId: number; taskId: number };

/** Each effective follow-up keeps the whole annotation as it stood after it, as a recorded one does. */
function* annotated(facts: readonly StoryFact[]): Generator<{
  story: StoryFact;
  texts: FollowUpTexts;
  demandId: number | null;
  awarenessId: number | null;
}> {
  type Standing = Pick<FollowUpTexts, AnnotationPart> & {
    demandId: number | null;
    awarenessId: number | null;
  };
  const byRep = new Map<number, Standing>();
  for (const story of facts) {
    const { fact, followUp } = story;
    if (fact.kind !== 'FOLLOW_UP' || !followUp) continue;
    const earlier = byRep.get(fact.repId!);
    const standing: Standing = {
      growthExpectation: followUp.growthExpectation ?? earlier?.growthExpectation ?? null,
      targetCustomers: followUp.targetCustomers ?? earlier?.targetCustomers ?? null,
      competition: followUp.competition ?? earlier?.competition ?? null,
      internetAwareness: followUp.internetAwareness ?? earlier?.internetAwareness ?? null,
      demandId: fact.demandId ?? earlier?.demandId ?? null,
      awarenessId: fact.awarenessId ?? earlier?.awarenessId ?? null,
    };
    const effective = isEffective(fact.method, fact.outcome);
    if (effective) byRep.set(fact.repId!, standing);
    const { demandId, awarenessId, ...texts } = standing;
    yield {
      story,
      texts: { ...followUp, ...(effective ? texts : {}) },
      demandId: effective ? demandId : null,
      awarenessId: effective ? awarenessId : null,
    };
  }
}

const idText = (id: number | null): string | null => (id === null ? null : String(id));

/** As recorded follow-ups keep it: only what this one said. */
function givenText({ fact, followUp }: StoryFact): string | null {
  if (fact.kind !== 'FOLLOW_UP' || !followUp) return null;
  const { growthExpectation, targetCustomers, competition, internetAwareness } = followUp;
  const parts = {
    growthExpectation,
    targetCustomers,
    competition,
    internetAwareness,
    demandId: idText(fact.demandId),
    awarenessId: idText(fact.awarenessId),
  };
  const given = Object.entries(parts).filter(([, value]) => value !== null);
  return given.length > 0 ? JSON.stringify(Object.fromEntries(given)) : null;
}

const at = (instant: Instant | null): string | null => instant && toDateTime(instant);

function addTexts(load: BulkLoad, id: number, facts: readonly StoryFact[]): void {
  load.addRows(
    'follow_up',
    [...annotated(facts)].map(({ story, texts, demandId, awarenessId }) => ({
      customer_id: id,
      no: story.fact.no,
      growth_expectation: texts.growthExpectation,
      target_customers: texts.targetCustomers,
      competition: texts.competition,
      internet_awareness: texts.internetAwareness,
      demand_id: demandId,
      awareness_id: awarenessId,
      given: givenText(story),
      refusal_reason_id: texts.refusalReasonId,
      duration: texts.duration,
      note: texts.note,
      next_step_at: at(texts.nextStepAt),
    })),
  );
  load.addRows(
    'visit',
    facts.flatMap(({ fact, visit }) =>
      visit
        ? [
            {
              customer_id: id,
              no: fact.no,
              purpose: visit.purpose,
              refusal_reason_id: visit.refusalReasonId,
              note: visit.note,
              next_step_at: at(visit.nextStepAt),
              rep_id: fact.repId,
              at: toDateTime(fact.at),
            },
          ]
        : [],
    ),
  );
  load.addRows(
    'deal_share',
    facts.flatMap(({ fact, shares = [] }) =>
      shares.map(({ repId, percent }) => ({ customer_id: id, no: fact.no, rep_id: repId, percent })),
    ),
  );
}

/** The last contact's next step is the open task, when the same person still holds the customer and has not forgotten it for long. */
function addOpenTask(
  load: BulkLoad,
  { id, taskId }: CustomerIds,
  facts: readonly StoryFact[],
  holderId: number | null,
  oldest: Instant,
): void {
  const last = facts.findLast(({ fact }) => fact.kind === 'FOLLOW_UP' || fact.kind === 'VISIT');
  const dueAt = last?.followUp?.nextStepAt ?? last?.visit?.nextStepAt ?? null;
  if (!last || !dueAt || dueAt < oldest || last.fact.repId !== holderId) return;
  const { nextStep } = last.fact as { nextStep: string };
  load.addRows('task', [
    {
      id: taskId,
      kind: nextStep === 'VISIT' ? 'VISIT' : 'CALL_BACK',
      status: 'OPEN',
      due_at: toDateTime(dueAt),
      rep_id: holderId,
      customer_id: id,
      source_no: last.fact.no,
      plan_id: nextStep === 'VISIT' ? taskId : null,
    },
  ]);
  if (nextStep === 'VISIT') {
    load.addRows('visit_plan', [
      {
        id: taskId,
        customer_id: id,
        rep_id: holderId,
        planned_at: toDateTime(dueAt),
        planned_day: dueAt.slice(0, 10),
        status: 'PLANNED',
        source_no: last.fact.no,
      },
    ]);
  }
}

/** `oldest`: tasks due before are not there any more. */
export async function fillCustomer(
  load: BulkLoad,
  ids: CustomerIds,
  story: Story,
  { timeZone, oldest }: { timeZone: string; oldest: Instant },
): Promise<void> {
  const created = story.facts.find(({ fact }) => fact.kind === 'CREATED')!.fact;
  const { timeline, phones } = await load.add({
    id: ids.id,
    columns: {
      name: story.name,
      name_key: normaliseName(story.name),
      sort_key: pinyinSortKey(story.name),
      city: story.city,
      city_key: normaliseCity(story.city),
      district: story.district,
      main_products: story.mainProducts,
      channels_today: story.channelsToday,
      original_source: (created as { source?: string }).source,
      created_at: toDateTime(created.at),
      created_day: dayOf(created.at, timeZone),
    },
    facts: story.facts,
    phones: story.phoneFacts.length === 0 ? noPhoneHistories : new Map([[ids.phoneId, story.phoneFacts]]),
  });
  const { contactPerson } = story;
  load.addRows('contact_person', [
    {
      customer_id: ids.id,
      no: 1,
      name: contactPerson.name,
      title: contactPerson.title,
      key_person: contactPerson.keyPerson ? 1 : 0,
    },
  ]);
  load.addRows('phone', [
    { id: ids.phoneId, number: story.phone.e164, extension: '', kind: story.phone.kind, version: 1 },
  ]);
  load.addRows(
    'customer_phone',
    phones.map(({ phone_id: phoneId, present, verdict, folded_facts }) => ({
      customer_id: ids.id,
      phone_id: phoneId,
      position: 1,
      contact_person_no: 1,
      shared: 0,
      present,
      verdict,
      folded_facts,
    })),
  );
  load.addRows(
    'phone_fact',
    story.phoneFacts.map((fact) =>
      phoneFactValues(
        phoneFactRow(ids.phoneId, fact, story.phoneFacts, { customerId: ids.id, note: null, timeZone }),
      ),
    ),
  );
  load.addRows(
    'search_key',
    searchKeys([story.name], [story.phone.e164]).map(({ kind, text }) => ({
      kind,
      text,
      customer_id: ids.id,
    })),
  );
  addTexts(load, ids.id, story.facts);
  addOpenTask(load, ids, story.facts, timeline.intervals.at(-1)?.holderId ?? null, oldest);
}
