import { describe, expect, test } from '@jest/globals';
import { nearestJudges, rulesFor, seatFor, unitsOfBoth, type Manager } from '@erp/domain/disputes/judge';
import type { Role } from '@erp/domain/identity/permissions';
import type { UnitId } from '@erp/domain/organization/tree';

const [COMPANY, EAST, D1, D2, LI, WANG, ZHAO, MANAGER1, MANAGER2, REGIONAL, GENERAL, ADMIN] = [
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
] as unknown as UnitId[];
const path = (person: UnitId | undefined, ...above: (UnitId | undefined)[]): UnitId[] => [
  person!,
  ...(above as UnitId[]),
];
const li = path(LI, D1, EAST, COMPANY);
const wang = path(WANG, D1, EAST, COMPANY);
const zhao = path(ZHAO, D2, EAST, COMPANY);
const manager = (id: UnitId | undefined, role: Role, top: UnitId | undefined): Manager => ({
  id: id!,
  role,
  top: top!,
});
const managers = [
  manager(MANAGER1, 'DEPARTMENT_MANAGER', D1),
  manager(MANAGER2, 'DEPARTMENT_MANAGER', D2),
  manager(REGIONAL, 'REGIONAL_MANAGER', EAST),
  manager(GENERAL, 'GENERAL_MANAGER', COMPANY),
  manager(ADMIN, 'ADMINISTRATOR', COMPANY),
];
const judges = (among: Manager[], opener: UnitId[], other: UnitId[]): UnitId[] =>
  nearestJudges(among, { opener, other }).map(({ id }) => id);

describe('who rules', () => {
  test('is the manager of the nearest unit that holds both', () => {
    expect(unitsOfBoth({ opener: li, other: zhao })).toEqual([EAST, COMPANY]);
    expect(judges(managers, li, wang)).toEqual([MANAGER1]);
    expect(judges(managers, li, zhao)).toEqual([REGIONAL]);
  });

  test('is the next one above where a unit has no manager', () => {
    const without = managers.filter(({ id }) => id !== REGIONAL);
    expect(judges(without, li, zhao)).toEqual([GENERAL]);
    expect(judges(without.slice(0, 2), li, zhao)).toEqual([]);
  });

  test('is nobody in his own case, and no administrator', () => {
    expect(judges(managers, path(MANAGER1, D1, EAST, COMPANY), wang)).toEqual([REGIONAL]);
    expect(rulesFor(managers.at(-1)!, { opener: li, other: wang })).toBeNull();
  });

  test('is all of them where a unit has two', () => {
    const second = manager(MANAGER2, 'DEPARTMENT_MANAGER', D1);
    expect(judges([...managers, second], li, wang)).toEqual([MANAGER1, MANAGER2]);
  });
});

describe('in whose name one rules', () => {
  const parties = { opener: li, other: wang };

  test('is the nearest unit for which one may', () => {
    expect(seatFor([COMPANY!, D1!], parties, null)).toBe(D1);
    expect(seatFor([COMPANY!], parties, null)).toBe(COMPANY);
    expect(seatFor([D2!], parties, null)).toBeNull();
  });

  test('has to stand above the ruling that stands', () => {
    expect(seatFor([D1!], parties, D1!)).toBeNull();
    expect(seatFor([D1!, EAST!], parties, D1!)).toBe(EAST);
    expect(seatFor([EAST!], parties, COMPANY!)).toBeNull();
  });
});
