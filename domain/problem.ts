/** An expected failure: a rule that refuses names the field and says what to do. Texts: domain/messages/problems.*.json. */
import type problemTexts from './messages/problems.en.json';

export type ProblemCode = keyof typeof problemTexts;

export type Problem = {
  code: ProblemCode;
  /** From the mutation's input: ['followUp', 'stage']. Empty: the whole input. */
  path: string[];
  /** What the text names. */
  params?: Record<string, string | number>;
};

export const problem = (
  code: ProblemCode,
  path: string[],
  params?: Record<string, string | number>,
): Problem => (params ? { code, path, params } : { code, path });
