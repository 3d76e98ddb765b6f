/** Leads of the demo: of the last workday some that were called in time and one that was passed on, and two that wait now. */
import { randomUUID } from 'node:crypto';
import type { Clock } from '@erp/api/clock';
import { createCustomer } from '@erp/api/customers/create-customer';
import type { Database } from '@erp/api/database/sql';
import { recordFollowUp } from '@erp/api/follow-ups/record-follow-up';
import { passLeads } from '@erp/api/leads/pass-leads';
import { currentTree } from '@erp/api/organization/tree-cache';
import { startReactions } from '@erp/api/reactions';
import { readSettings } from '@erp/api/settings';
import { lastWorkday } from '@erp/domain/desk/last-workday';
import type { UnitId } from '@erp/domain/organization/tree';
import { dayOf, instantAt, type Instant } from '@erp/domain/time/day';
import { workdayCalendar } from '@erp/domain/time/workdays';
import { actingAs } from './acting';

const DEPARTMENT = 'WZ-2';

type DemoLead = {
  name: string;
  number: string;
  contact: string;
  /** On the last workday; null: now. */
  entered: string | null;
  /** The first one after whom the limit passed without a call. */
  passed?: string;
  /** By whoever has it then. */
  called?: string;
};

const LEADS: readonly DemoLead[] = [
  {
    name: '温州恒达阀门制造有限公司',
    number: '13357710101',
    contact: '潘国华',
    entered: '09:12',
    called: '09:21',
  },
  { name: '瑞安锦程包装机械厂', number: '13357710102', contact: '叶晓敏', entered: '10:05', called: '10:28' },
  {
    ...{ name: '乐清正博电气科技有限公司', number: '13357710103', contact: '郑建平' },
    ...{ entered: '14:10', passed: '14:41', called: '14:55' },
  },
  { name: '平阳优派皮革有限公司', number: '13357710104', contact: '黄丽珍', entered: null },
  { name: '苍南新雅印务有限公司', number: '13357710105', contact: '林志强', entered: null },
];

const standing = (now: Instant): Clock => ({ now: () => now });

export async function fillLeads(db: Database, clock: Clock): Promise<void> {
  // A call ends a lead's turn, a change of owner begins the next.
  startReactions();
  const settings = await readSettings(db);
  const { timeZone } = settings;
  const tree = await currentTree(db, timeZone);
  const managerId = tree.byCode(`${DEPARTMENT}-dm`)!.id;
  const rotaUnitId = tree.byCode(DEPARTMENT)!.id;
  const day = lastWorkday(dayOf(clock.now(), timeZone), workdayCalendar());
  const at = (time: string): Clock => standing(instantAt(day, time, timeZone));

  for (const { name, number, contact, entered, passed, called } of LEADS) {
    const created = await createCustomer(
      await actingAs(db, entered === null ? clock : at(entered), managerId),
      randomUUID(),
      {
        ...{
          name,
          shortName: null,
          creditCode: null,
          website: null,
          city: '温州',
          district: null,
          address: null,
        },
        ...{ mainProducts: null, channelsToday: null, accountElsewhere: null, note: null },
        ...{ industryId: null, source: 'CSC_LEAD', referrerId: null, holderId: null, rotaUnitId },
        ...{ at: null, repId: null, sequence: null, backfill: false, acceptedWarnings: [] },
        contactPersons: [{ name: contact, title: null, keyPerson: true, wechat: null }],
        phones: [{ number, contactPerson: 0, shared: false }],
      },
    );
    if (created.problems) throw new Error(JSON.stringify(created.problems));
    const { customerId } = created;
    if (passed) await passLeads(db, at(passed), settings);
    if (!called) continue;
    const [row] = await db.rows<{ holder_id: UnitId }>('SELECT holder_id FROM customer WHERE id = ?', [
      customerId,
    ]);
    const call = await recordFollowUp(
      await actingAs(db, at(called), row!.holder_id),
      randomUUID(),
      {
        ...{
          customerId,
          phoneId: null,
          method: 'PHONE',
          outcome: 'NO_ANSWER',
          answeredBy: null,
          duration: null,
        },
        ...{ annotation: {}, stage: null, refusalReasonId: null, note: null },
        ...{ at: null, repId: null, sequence: null, backfill: false },
        nextStep: { kind: 'NONE', at: null, note: null, verdictReason: null },
      },
      [],
    );
    if (call.problems) throw new Error(JSON.stringify(call.problems));
  }
}
