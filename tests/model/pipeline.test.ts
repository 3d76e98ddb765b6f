import { describe, expect, test } from '@jest/globals';
import { receivedCents, signedCents } from './amounts';
import { at, endOfDay } from './days';
import { makePipelineFiles } from './make-pipeline-files';
import { codes, phoneOfRow, pipelineHistory } from './pipeline';
import { directCount } from './pipeline-direct';
import { parsePipelineFiles, pipelineFileNames } from './pipeline-files';
import { snapshot } from './snapshot';
import { unitsBelow } from './units';

const files = makePipelineFiles({ seed: 1, opportunities: 400 });
const rows = parsePipelineFiles(files);
const history = pipelineHistory(rows, at('2018-01-02', '09:00'));

describe('the generated pipeline files', () => {
  test('are the same for the same seed, and others for another', () => {
    expect(makePipelineFiles({ seed: 1, opportunities: 400 })).toEqual(files);
    expect(makePipelineFiles({ seed: 2, opportunities: 400 })).not.toEqual(files);
  });

  test('end every line with CRLF', () => {
    for (const name of pipelineFileNames) expect(files[name].replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('have the quirks of a real pipeline', () => {
    const { accounts, products, teams, opportunities } = rows;
    expect(new Set(opportunities.map((row) => row.opportunity_id)).size).toBe(400);
    expect(opportunities.filter(({ product }) => product === 'GTXPro').length).toBeGreaterThan(20);
    expect(products.map(({ product }) => product)).toContain('GTX Pro');
    expect(products.map(({ product }) => product)).not.toContain('GTXPro');
    expect(accounts.some(({ sector }) => sector === 'technolgy')).toBe(true);
    expect(opportunities.filter(({ account }) => account === '').length).toBeGreaterThan(20);
    const busy = new Set(opportunities.map((row) => row.sales_agent));
    expect(teams.filter((row) => !busy.has(row.sales_agent))).toHaveLength(3);
    expect(teams.filter((row) => busy.has(row.sales_agent))).toHaveLength(21);
    for (const end of ['2017-03-31', '2017-06-30', '2017-09-30', '2017-12-31'])
      expect(opportunities.some(({ close_date }) => close_date === end)).toBe(true);
  });

  test('close no opportunity before it was engaged, and date only what has happened', () => {
    for (const row of rows.opportunities) {
      expect(row.engage_date === '').toBe(row.deal_stage === 'Prospecting');
      expect(row.close_date === '').toBe(!['Won', 'Lost'].includes(row.deal_stage));
      if (row.close_date !== '') expect(row.close_date > row.engage_date).toBe(true);
    }
  });
});

describe('the history of a pipeline', () => {
  test.each(['2016-09-30', '2016-12-31', '2017-03-31', '2017-06-30', '2017-09-30', '2017-12-31'])(
    'stands on %s in every unit as the rows say',
    (day) => {
      const report = snapshot(history, { day, unit: codes.company });
      if (day < '2016-10-01') expect(report.total.total).toBe(0);
      else
        for (const row of [report.total, ...report.rows])
          expect(row.counts).toEqual(directCount(rows, row.unit, day));
    },
  );

  test('has a department for each manager, in which he and his agents are', () => {
    const units = unitsBelow(history, codes.company, endOfDay('2017-06-30'));
    const kinds = units.map(({ kind }) => kind);
    const count = (kind: string): number => kinds.filter((candidate) => candidate === kind).length;
    expect([count('REGION'), count('DEPARTMENT'), count('PERSON')]).toEqual([3, 6, 6 + 24]);
    expect(units.some(({ direct }) => direct)).toBe(false);
  });

  test('corrects the misspelt product and sector, and numbers the phones by row', () => {
    const { events } = history;
    const products = new Set(events.flatMap((event) => (event.kind === 'DEAL' ? [event.product] : [])));
    expect(products).toEqual(new Set(['GTX Basic', 'GTX Pro', 'MG Special', 'MG Advanced']));
    const entries = events.flatMap((event) => (event.kind === 'CREATED' ? [event] : []));
    expect(entries.map(({ industry }) => industry)).not.toContain('technolgy');
    expect(entries.map(({ industry }) => industry)).toContain('technology');
    expect(entries.map(({ phones }) => phones)).toEqual(entries.map((_, index) => [phoneOfRow(index + 1)]));
    expect(phoneOfRow(1234)).toBe('+8657780001234');
  });

  test('receives what is won on the day it is won', () => {
    const won = rows.opportunities.filter((row) => row.deal_stage === 'Won');
    const sum = won.reduce((total, row) => total + Number(row.close_value), 0);
    const year = { from: '2017-01-01', to: '2017-12-31', unit: codes.company };
    expect(receivedCents(history, year)).toBe(sum * 100);
    expect(signedCents(history, year)).toBe(sum * 100);
  });
});
