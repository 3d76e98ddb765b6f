/** Who works for the demo's reseller: 3 regions, 7 departments, 40 reps, and how they sign in. */
import { chanceOf } from './chance';
import { givenNames, regions, surnames } from './words';

export type DemoRole =
  'REP' | 'DEPARTMENT_MANAGER' | 'REGIONAL_MANAGER' | 'GENERAL_MANAGER' | 'FINANCE' | 'ADMINISTRATOR';

export type DemoPerson = { code: string; name: string; role: DemoRole; unitCode: string; login: string };
export type DemoUnit = { code: string; name: string; kind: 'REGION' | 'DEPARTMENT'; parentCode: string };

export const COMPANY_CODE = 'CO';
export const DEMO_PASSWORD = 'demo-2026-erp';
const REPS = 40;

const regionUnits: DemoUnit[] = regions.map(({ code, name }) => ({
  code,
  name,
  kind: 'REGION',
  parentCode: COMPANY_CODE,
}));

const departmentUnits: DemoUnit[] = regions.flatMap(({ code, departments }) =>
  departments.map((name, index) => ({
    code: `${code}-${index + 1}`,
    name,
    kind: 'DEPARTMENT' as const,
    parentCode: code,
  })),
);

/** Regions before departments. */
export const demoUnits: readonly DemoUnit[] = [...regionUnits, ...departmentUnits];

function people(): DemoPerson[] {
  const chance = chanceOf(7, 1);
  const taken = new Set<string>();
  const name = (): string => {
    for (;;) {
      const candidate = chance.pick(surnames) + chance.pick(givenNames);
      if (!taken.has(candidate)) {
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
  return [
    person('gm', 'GENERAL_MANAGER', COMPANY_CODE),
    person('finance', 'FINANCE', COMPANY_CODE),
    person('admin', 'ADMINISTRATOR', COMPANY_CODE),
    ...regionUnits.map(({ code }) => person(`${code}-rm`, 'REGIONAL_MANAGER', code)),
    ...departmentUnits.map(({ code }) => person(`${code}-dm`, 'DEPARTMENT_MANAGER', code)),
    ...Array.from({ length: REPS }, (_, index) =>
      person(
        `rep${String(index + 1).padStart(2, '0')}`,
        'REP',
        departmentUnits[index % departmentUnits.length]!.code,
      ),
    ),
  ];
}

export const demoPeople: readonly DemoPerson[] = people();

/** One of each role, as the sign-in page lists them. */
export const demoAccounts = (
  ['REP', 'DEPARTMENT_MANAGER', 'REGIONAL_MANAGER', 'GENERAL_MANAGER', 'FINANCE', 'ADMINISTRATOR'] as const
).map((role) => {
  const { login, name, unitCode } = demoPeople.find((person) => person.role === role)!;
  return { login, password: DEMO_PASSWORD, role, name, unitCode };
});
