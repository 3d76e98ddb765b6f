/** Money over GraphQL in the words of the model: deals, people and units by their codes, amounts in cents. */
import type { Entered } from './enter-history';

export type Credit = { rep: string; signed: number; received: number };
export type UnitMoney = { signed: number; received: number };

type Row = { unit: { id: string }; signed: number; received: string; rows?: Row[] };

const cents = (amount: string): number => Math.round(Number(amount) * 100);

const ROW = 'unit { id } signed received';
const ACTIVITY = `total { ${ROW} } rows { ${ROW} rows { ${ROW} rows { ${ROW} } } }`;

export function moneyQueries({ query, units, deals }: Pick<Entered, 'query' | 'units' | 'deals'>) {
  const dealKeys = new Map([...deals].map(([key, id]) => [id, key]));
  const unitCodes = new Map([...units].map(([code, id]) => [id, code]));
  /** By the code of the unit; the staff of the harness are no units of the history. */
  const flat = (rows: Row[]): Map<string, UnitMoney> =>
    new Map(
      rows.flatMap((row) => {
        const code = unitCodes.get(row.unit.id);
        const own = { signed: row.signed, received: cents(row.received) };
        return [...(code === undefined ? [] : [[code, own] as const]), ...flat(row.rows ?? [])];
      }),
    );
  return {
    /** Null: the deal is voided, and not to be found. */
    async credits(deal: string): Promise<Credit[] | null> {
      const answer = await query<{
        deal: {
          voided: boolean;
          credits: { rep: { code: string }; signed: string; received: string }[];
        } | null;
      }>(`query ($id: ID!) { deal(id: $id) { voided credits { rep { code } signed received } } }`, {
        id: deals.get(deal),
      });
      if (!answer.deal || answer.deal.voided) return null;
      return answer.deal.credits.map(({ rep, signed, received }) => ({
        rep: rep.code,
        signed: cents(signed),
        received: cents(received),
      }));
    },

    /** Of the unit and everything below it. */
    async activity(unit: string, day: string): Promise<Map<string, UnitMoney>> {
      const { activity } = await query<{ activity: { total: Row; rows: Row[] } }>(
        `query ($unitId: ID!, $day: Date!) { activity(unitId: $unitId, day: $day) { ${ACTIVITY} } }`,
        { unitId: units.get(unit), day },
      );
      return flat([{ ...activity.total, rows: activity.rows }]);
    },

    /** The deals behind a unit's received money, added up. */
    async receivedOfDeals(unit: string, day: string): Promise<number> {
      const { activityDeals } = await query<{ activityDeals: { amount: string }[] }>(
        `query ($unitId: ID!, $day: Date!) { activityDeals(unitId: $unitId, day: $day, number: RECEIVED) { amount } }`,
        { unitId: units.get(unit), day },
      );
      return activityDeals.reduce((sum, { amount }) => sum + cents(amount), 0);
    },

    async dailyReport(person: string, day: string): Promise<UnitMoney> {
      const { dailyReport } = await query<{ dailyReport: { signed: number; received: string } }>(
        `query ($personId: ID!, $day: Date!) { dailyReport(personId: $personId, day: $day) { signed received } }`,
        { personId: units.get(person), day },
      );
      return { signed: dailyReport.signed, received: cents(dailyReport.received) };
    },

    /** Of the last workday before the clock's. */
    async morningScreen(unit: string): Promise<{ day: string; rows: Map<string, UnitMoney> }> {
      const { morningScreen } = await query<{
        morningScreen: { day: string; activity: { total: Row; rows: Row[] } };
      }>(`query ($unitId: ID!) { morningScreen(unitId: $unitId) { day activity { ${ACTIVITY} } } }`, {
        unitId: units.get(unit),
      });
      const { day, activity } = morningScreen;
      return { day, rows: flat([{ ...activity.total, rows: activity.rows }]) };
    },

    /** The keys of the deals that whoever asks finds. */
    async deals(ask: Entered['query']): Promise<string[]> {
      const { deals: found } = await ask<{ deals: { nodes: { id: string }[] } }>(
        '{ deals(first: 200) { nodes { id } } }',
      );
      return found.nodes.map(({ id }) => dealKeys.get(id)!).sort();
    },
  };
}
