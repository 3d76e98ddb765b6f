import type { Day } from './history';
import { type PipelineRows, codes } from './pipeline';
import { type State, perState } from './states';

/**
 * The states of a region's, department's or person's opportunities at the end of a day, counted from the rows alone:
 * no history, no facts, no fold.
 */
export function directCount(rows: PipelineRows, unit: string, day: Day): Record<State, number> {
  const counts = perState(() => 0);
  for (const row of rows.opportunities) {
    const team = rows.teams.find(({ sales_agent }) => sales_agent === row.sales_agent);
    if (!team) throw new Error(`${row.sales_agent} is in no team`);
    const above = [
      codes.person(team.sales_agent),
      codes.department(team.manager),
      codes.region(team.regional_office),
      codes.company,
    ];
    if (!above.includes(unit)) continue;
    const isClosed = row.close_date !== '' && row.close_date <= day;
    if (row.deal_stage === 'Prospecting') counts.NONE++;
    else if (row.engage_date > day) continue;
    else if (isClosed) counts[row.deal_stage === 'Won' ? 'SIGNED' : 'REFUSED']++;
    else counts.EVALUATING++;
  }
  return counts;
}
