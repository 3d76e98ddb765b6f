/** Codes and names of units. */
import { problem, type Problem } from '@erp/domain/problem';
import type { OrganizationTree } from './tree-cache';

export const checkUnitName = (name: string): Problem[] =>
  name.trim() === '' ? [problem('UNIT_NAME_REQUIRED', ['name'])] : [];

export const checkUnitCode = (code: string): Problem[] =>
  code.trim() === '' ? [problem('CODE_REQUIRED', ['code'])] : [];

export const codeProblems = (tree: OrganizationTree, code: string): Problem[] =>
  tree.byCode(code.trim()) ? [problem('CODE_TAKEN', ['code'])] : [];
