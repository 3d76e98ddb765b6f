/** Codes and names of units. */
import { problem, type Problem } from '@erp/domain/problem';
import type { OrganizationTree } from './tree-cache';

const MAX_CODE = 40;
const MAX_NAME = 100;

export function checkUnitName(name: string): Problem[] {
  if (name.trim() === '') return [problem('UNIT_NAME_REQUIRED', ['name'])];
  return name.trim().length > MAX_NAME ? [problem('TOO_LONG', ['name'], { max: MAX_NAME })] : [];
}

export function checkUnitCode(code: string): Problem[] {
  if (code.trim() === '') return [problem('CODE_REQUIRED', ['code'])];
  return code.trim().length > MAX_CODE ? [problem('TOO_LONG', ['code'], { max: MAX_CODE })] : [];
}

export const codeProblems = (tree: OrganizationTree, code: string): Problem[] =>
  tree.byCode(code.trim()) ? [problem('CODE_TAKEN', ['code'])] : [];
