import { addDays, daysBetween } from './days';
import type { PipelineFiles } from './pipeline-files';

/**
 * Files of the shape of a real pipeline, with its quirks, but invented: CRLF; a product that the price list writes
 * with a blank; a misspelt sector; opportunities without account; agents without opportunities; closings on the last
 * day of a quarter. The same seed makes the same files.
 */
export function makePipelineFiles({
  seed,
  opportunities,
}: {
  seed: number;
  opportunities: number;
}): PipelineFiles {
  const random = randomNumbers(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;

  const accounts = Array.from({ length: 40 }, (_, index) => ({
    account: `${pick(firstSyllables)}${pick(lastSyllables)} ${index + 1}`,
    sector: index === 0 ? 'technolgy' : pick(sectors),
    year_established: String(1979 + below(39)),
    revenue: (below(1_000_000) / 100).toFixed(2),
    employees: String(9 + below(30_000)),
    office_location: pick(countries),
    subsidiary_of: '',
  }));
  // A name with a comma and quotes, as files have them.
  accounts[1] = { ...accounts[1]!, account: 'Quill "Q" Works, Ltd' };

  // Two teams in each office, four agents in each team; the codes behind the names keep them apart.
  const teams = offices.flatMap((office, region) =>
    [0, 1].flatMap((team) => {
      const manager = `${pick(givenNames)} ${pick(familyNames)} ${region}${team}`;
      return [0, 1, 2, 3].map((agent) => ({
        sales_agent: `${pick(givenNames)} ${pick(familyNames)} ${region}${team}${agent}`,
        manager,
        regional_office: office,
      }));
    }),
  );
  // The last agent of every second team has no opportunities.
  const working = teams.filter((_, index) => index % 8 !== 7).map(({ sales_agent }) => sales_agent);

  const rows = Array.from({ length: opportunities }, (_, index) => {
    const stage = pick(dealStages);
    const engaged = stage === 'Prospecting' ? '' : addDays(firstEngagement, below(engagementDays));
    const closes = stage === 'Won' || stage === 'Lost';
    const product = pick(products);
    const closed = closes ? closingDay(engaged) : '';
    const value = Math.max(1, Math.round(product.sales_price * (0.8 + random() * 0.4)));
    return {
      opportunity_id: `${(index + 36 ** 4).toString(36)}${below(36 ** 3)
        .toString(36)
        .padStart(3, '0')}`.toUpperCase(),
      sales_agent: pick(working),
      product: product.product === 'GTX Pro' ? 'GTXPro' : product.product,
      account: random() < 0.16 ? '' : pick(accounts).account,
      deal_stage: stage,
      engage_date: engaged,
      close_date: closed,
      close_value: stage === 'Won' ? String(value) : stage === 'Lost' ? '0' : '',
    };
  });

  function closingDay(engaged: string): string {
    const wanted = addDays(engaged, 1 + below(140));
    const earliest = wanted < firstClosing ? addDays(firstClosing, below(30)) : wanted;
    const day = earliest > lastDay ? lastDay : earliest;
    // One in six closes exactly on the last day of the quarter.
    const quarterEnd = quarterEnds.find((end) => end >= day) ?? lastDay;
    return random() < 1 / 6 ? quarterEnd : day;
  }

  return {
    'accounts.csv': toCsv(accounts),
    'products.csv': toCsv(products.map((row) => ({ ...row, sales_price: String(row.sales_price) }))),
    'sales_teams.csv': toCsv(teams),
    'sales_pipeline.csv': toCsv(rows),
    'data_dictionary.csv': toCsv([
      { Table: 'sales_pipeline', Field: 'engage_date', Description: 'Date of "Engaging"' },
    ]),
  };
}

const firstEngagement = '2016-10-20';
const firstClosing = '2017-03-01';
const lastDay = '2017-12-31';
const engagementDays = daysBetween(firstEngagement, '2017-12-28');
const quarterEnds = ['2017-03-31', '2017-06-30', '2017-09-30', lastDay];

/** As often as they are listed. */
const dealStages = [
  'Won',
  'Won',
  'Won',
  'Won',
  'Won',
  'Lost',
  'Lost',
  'Lost',
  'Engaging',
  'Engaging',
  'Prospecting',
];
const offices = ['North', 'South', 'Coast'];
const products = [
  { product: 'GTX Basic', series: 'GTX', sales_price: 550 },
  { product: 'GTX Pro', series: 'GTX', sales_price: 4821 },
  { product: 'MG Special', series: 'MG', sales_price: 55 },
  { product: 'MG Advanced', series: 'MG', sales_price: 3393 },
];
const sectors = ['technolgy', 'medical', 'retail', 'software', 'finance'];
const countries = ['Norway', 'Kenya', 'Panama', 'Korea'];
const firstSyllables = ['Brin', 'Calo', 'Dora', 'Feno', 'Galu', 'Hest', 'Ivo'];
const lastSyllables = ['mark', 'tech', 'line', 'works', 'plex'];
const givenNames = ['Anke', 'Bruno', 'Celia', 'Dario', 'Edda', 'Falk', 'Greta', 'Hanno', 'Ines', 'Jaro'];
const familyNames = ['Abel', 'Brandt', 'Corvo', 'Dietz', 'Elster'];

function toCsv(rows: Record<string, string>[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
  return lines.map((line) => `${line.map(quoted).join(',')}\r\n`).join('');
}

const quoted = (value: string): string =>
  /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;

/** Numbers in [0, 1), the same ones for the same seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
