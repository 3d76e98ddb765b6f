/** Who works for a made-up reseller (the demo's: 3 regions, 7 departments, 40 reps), and how they sign in. */
import { chanceOf } from './chance';
import { givenNames, regions, surnames } from './words';

export type DemoRole =
  | 'REP'
  | 'DEPARTMENT_MANAGER'
  | 'REGIONAL_MANAGER'
  | 'GENERAL_MANAGER'
  | 'FINANCE'
  | 'ADMINISTRATOR';

export type DemoPerson = { code: string; name: string; role: DemoRole; unitCode: string; login: string };
export type DemoUnit = { code: string; name: string; kind: 'REGION' | 'DEPARTMENT'; parentCode: string };

export const COMPANY_CODE = 'CO';
export const COMPANY_NAME = '互联推广';
export const DEMO_PASSWORD = 'demo-2026-erp';

export type Organization = { units: readonly DemoUnit[]; people: readonly DemoPerson[] };

/** 温州大区, and where the same cities have more: 温州二区, 温州三区 … */
const nameOf = (name: string, cycle: number): string =>
  cycle === 0 ? name : name.replace('大区', `${'一二三四五六七八九十'[cycle]}区`);

/**
 * A reseller of this size: `cycles` times the three cities with their seven departments, which the reps are dealt out to.
 * Regions stand before departments.
 */
export function organizationOf({ cycles, reps }: { cycles: number; reps: number }): Organization {
  const regionsOfAll = Array.from({ length: cycles }, (_, cycle) =>
    regions.map((region) => ({
      ...region,
      code: cycle === 0 ? region.code : `${region.code}${cycle + 1}`,
      name: nameOf(region.name, cycle),
    })),
  ).flat();
  const regionUnits = regionsOfAll.map(({ code, name }): DemoUnit => ({
    code,
    name,
    kind: 'REGION',
    parentCode: COMPANY_CODE,
  }));
  const departmentUnits = regionsOfAll.flatMap(({ code, departments }) =>
    departments.map((name, index): DemoUnit => ({
      code: `${code}-${index + 1}`,
      name,
      kind: 'DEPARTMENT',
      parentCode: code,
    })),
  );
  const chance = chanceOf(7, 1);
  const taken = new Set<string>();
  const name = (): string => {
    for (;;) {
      const candidate = chance.pick(surnames) + chance.pick(givenNames);
      // Beyond what the words give, people share names, as they do.
      if (!taken.has(candidate) || taken.size > (surnames.length * givenNames.length) / 2) {
        taken.add(candidate);
        return candidate;
      }
    }
  };
  const person = (code: string, role: DemoRole, unitCode: string): DemoPerson => ({
    code,
    name: name(),
    role,
    unitCode,
    login: code.toLowerCase(),
  });
  const people = [
    person('gm', 'GENERAL_MANAGER', COMPANY_CODE),
    person('finance', 'FINANCE', COMPANY_CODE),
    person('admin', 'ADMINISTRATOR', COMPANY_CODE),
    ...regionUnits.map(({ code }) => person(`${code}-rm`, 'REGIONAL_MANAGER', code)),
    ...departmentUnits.map(({ code }) => person(`${code}-dm`, 'DEPARTMENT_MANAGER', code)),
    ...Array.from({ length: reps }, (_, index) =>
      person(
        `rep${String(index + 1).padStart(2, '0')}`,
        'REP',
        departmentUnits[index % departmentUnits.length]!.code,
      ),
    ),
  ];
  return { units: [...regionUnits, ...departmentUnits], people };
}

export const demoOrganization = organizationOf({ cycles: 1, reps: 40 });

export type ListedAccount = {
  login: string;
  password: string;
  role: DemoRole;
  name: string;
  unitName: string;
};

/** One of each role, as the sign-in page lists them. */
export const listedAccounts = ({ units, people }: Organization): ListedAccount[] =>
  (
    ['REP', 'DEPARTMENT_MANAGER', 'REGIONAL_MANAGER', 'GENERAL_MANAGER', 'FINANCE', 'ADMINISTRATOR'] as const
  ).map((role) => {
    const { login, name, unitCode } = people.find((person) => person.role === role)!;
    const unitName = units.find(({ code }) => code === unitCode)?.name ?? COMPANY_NAME;
    return { login, password: DEMO_PASSWORD, role, name, unitName };
  });
