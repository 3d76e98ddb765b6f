/** Regions, departments, people and lists of the pipeline: what its customers need to exist first. */
import type { ApiClient, UserError } from './api-client';
import type { Pipeline } from './pipeline-files';

/** Memberships run from here: nothing in the files is older. */
export const FIRST_DAY = '2016-10-01';

export type Ids = {
  /** By name. */
  people: ReadonlyMap<string, string>;
  products: ReadonlyMap<string, string>;
  sectors: ReadonlyMap<string, string>;
  otherReason: string;
};

type Made = {
  [field: string]: { unit?: { id: string } | null; item?: { id: string } | null; userErrors: UserError[] };
};

async function made(client: ApiClient, field: string, query: string, input: object): Promise<string> {
  const answer = (await client.send<Made>(query, { input }))[field]!;
  const [refusal] = answer.userErrors;
  if (refusal) throw new Error(`${field} ${JSON.stringify(input)}: ${refusal.message}`);
  return (answer.unit ?? answer.item)!.id;
}

const CREATE_UNIT =
  'mutation ($input: CreateUnitInput!) { createUnit(input: $input) { unit { id } userErrors { code path message } } }';
const CREATE_PERSON =
  'mutation ($input: CreatePersonInput!) { createPerson(input: $input) { unit { id } userErrors { code path message } } }';
const CREATE_ITEM =
  'mutation ($input: CreateCatalogueItemInput!) { createCatalogueItem(input: $input) { item { id } userErrors { code path message } } }';

const codeOf = (prefix: string, name: string): string =>
  `${prefix}_${name.toUpperCase().replaceAll(/[^A-Z0-9]+/g, '_')}`;

/** The codes of the files are their names; request keys carry them, so that a second run finds what the first one made. */
export async function loadOrganization(client: ApiClient, pipeline: Pipeline): Promise<Ids> {
  const { units } = await client.send<{ units: { id: string; kind: string }[] }>(
    '{ units(kinds: [COMPANY]) { id kind } }',
  );
  const companyId = units[0]!.id;
  const unit = (kind: string, prefix: string, name: string, parentId: string): Promise<string> => {
    const code = codeOf(prefix, name);
    return made(client, 'createUnit', CREATE_UNIT, {
      requestKey: `pipeline:${code}`,
      kind,
      code,
      name,
      parentId,
      from: FIRST_DAY,
    });
  };
  const person = (name: string, role: string, unitId: string): Promise<string> => {
    const code = codeOf('P', name);
    return made(client, 'createPerson', CREATE_PERSON, {
      requestKey: `pipeline:${code}`,
      code,
      name,
      role,
      unitId,
      from: FIRST_DAY,
    });
  };

  const regions = new Map<string, string>();
  const departments = new Map<string, string>();
  const people = new Map<string, string>();
  for (const { name, manager, region } of pipeline.agents) {
    if (!regions.has(region)) regions.set(region, await unit('REGION', 'R', region, companyId));
    if (!departments.has(manager)) {
      departments.set(manager, await unit('DEPARTMENT', 'D', manager, regions.get(region)!));
      people.set(manager, await person(manager, 'DEPARTMENT_MANAGER', departments.get(manager)!));
    }
    people.set(name, await person(name, 'REP', departments.get(manager)!));
  }

  const item = (catalogue: string, prefix: string, name: string): Promise<string> => {
    const code = codeOf(prefix, name);
    return made(client, 'createCatalogueItem', CREATE_ITEM, {
      requestKey: `pipeline:${catalogue}:${code}`,
      catalogue,
      code,
      nameZh: name,
      nameEn: name,
    });
  };
  const products = new Map<string, string>();
  for (const name of pipeline.products) products.set(name, await item('PRODUCT', 'PL', name));
  const sectors = new Map<string, string>();
  for (const name of pipeline.sectors) sectors.set(name, await item('INDUSTRY', 'PL', name));
  const { catalogue } = await client.send<{ catalogue: { id: string; code: string }[] }>(
    '{ catalogue(catalogue: REFUSAL_REASON) { id code } }',
  );
  return { people, products, sectors, otherReason: catalogue.find(({ code }) => code === 'OTHER')!.id };
}
