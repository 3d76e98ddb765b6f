/** The files of a sales pipeline, read and mended: misspelt products and sectors are loaded under their right names. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

export type Agent = { name: string; manager: string; region: string };

export type Opportunity = {
  /** 1-based row of the file. */
  number: number;
  id: string;
  agent: string;
  product: string;
  /** Null: the file names none. */
  account: string | null;
  sector: string | null;
  stage: 'Prospecting' | 'Engaging' | 'Won' | 'Lost';
  /** YYYY-MM-DD; null while prospecting. */
  engagedOn: string | null;
  closedOn: string | null;
  /** Of a won one: decimal with two places. */
  value: string | null;
};

export type Pipeline = {
  agents: Agent[];
  products: string[];
  sectors: string[];
  opportunities: Opportunity[];
};

const MENDED: Record<string, string> = { GTXPro: 'GTX Pro', technolgy: 'technology' };
const mended = (name: string): string => MENDED[name] ?? name;

const rowsOf = <Row>(folder: string, file: string): Row[] =>
  parse<Row>(readFileSync(join(folder, file), 'utf8'), { columns: true, bom: true });

export function readPipeline(folder: string): Pipeline {
  const accounts = rowsOf<{ account: string; sector: string }>(folder, 'accounts.csv');
  const sectors = new Map(accounts.map(({ account, sector }) => [account, mended(sector)]));
  const teams = rowsOf<{ sales_agent: string; manager: string; regional_office: string }>(
    folder,
    'sales_teams.csv',
  );
  const products = rowsOf<{ product: string }>(folder, 'products.csv');
  const opportunities = rowsOf<Record<string, string>>(folder, 'sales_pipeline.csv');
  return {
    agents: teams.map((row) => ({
      name: row.sales_agent,
      manager: row.manager,
      region: row.regional_office,
    })),
    products: products.map(({ product }) => product),
    sectors: [...new Set(sectors.values())].sort(),
    opportunities: opportunities.map((row, index) => ({
      number: index + 1,
      id: row.opportunity_id!,
      agent: row.sales_agent!,
      product: mended(row.product!),
      account: row.account || null,
      sector: (row.account && sectors.get(row.account)) || null,
      stage: row.deal_stage as Opportunity['stage'],
      engagedOn: row.engage_date || null,
      closedOn: row.close_date || null,
      value: row.close_value ? Number(row.close_value).toFixed(2) : null,
    })),
  };
}
