import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import en from '@erp/domain/messages/problems.en.json';
import zh from '@erp/domain/messages/problems.zh.json';
import { problem, type ProblemCode } from '@erp/domain/problem';
import { IntlMessageFormat } from 'intl-messageformat';
import ts from 'typescript';

const root = join(__dirname, '../..');
const codes = Object.keys(en) as ProblemCode[];
const languages = { en, zh } as const;

/** What a text names in braces, however deep. */
function namesOf(text: string): string[] {
  const names = new Set<string>();
  const walk = (elements: readonly { type: number; value?: unknown; options?: object }[]): void => {
    for (const element of elements) {
      // 0 is plain text, 7 the # of a plural.
      if (element.type !== 0 && element.type !== 7) names.add(String(element.value));
      for (const option of Object.values(element.options ?? {}) as { value: typeof elements }[]) {
        walk(option.value);
      }
    }
  };
  walk(new IntlMessageFormat(text, 'en').getAst());
  return [...names].sort();
}

/** Every refusal in the sources: its code and the names of its parameters. Codes put together at run time are left out. */
function refusals(): { code: string; names: string[]; where: string }[] {
  const files = ['domain', 'api/src'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.includes('node_modules'))
      .map((name) => join(folder, name)),
  );
  return files.flatMap((file) => {
    const source = ts.createSourceFile(
      file,
      readFileSync(join(root, file), 'utf8'),
      ts.ScriptTarget.ESNext,
      true,
    );
    const found: { code: string; names: string[]; where: string }[] = [];
    const visit = (node: ts.Node): void => {
      if (
        ts.isCallExpression(node) &&
        ts.isIdentifier(node.expression) &&
        node.expression.text === 'problem'
      ) {
        const [code, , params] = node.arguments;
        const names =
          params && ts.isObjectLiteralExpression(params)
            ? params.properties.map((property) => property.name?.getText() ?? '').sort()
            : [];
        const literals = (expression: ts.Expression | undefined): string[] => {
          if (!expression) return [];
          if (ts.isStringLiteral(expression)) return [expression.text];
          if (ts.isConditionalExpression(expression)) {
            return [...literals(expression.whenTrue), ...literals(expression.whenFalse)];
          }
          return [];
        };
        for (const literal of literals(code)) found.push({ code: literal, names, where: file });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

describe('texts of problems', () => {
  test('both languages have exactly the same codes', () => {
    expect(Object.keys(zh).sort()).toEqual([...codes].sort());
  });

  test.each(codes)('%s names the same things in both languages and reads as a sentence', (code) => {
    expect(namesOf(zh[code])).toEqual(namesOf(en[code]));
    const params = Object.fromEntries(namesOf(en[code]).map((name) => [name, 3]));
    for (const [locale, texts] of Object.entries(languages)) {
      const message = String(new IntlMessageFormat(texts[code], locale).format(params));
      expect(message).not.toMatch(/[{}]/);
      expect(message.trim()).toBe(message);
    }
    expect(en[code]).toMatch(/^[“A-Z{]/);
    expect(zh[code]).toMatch(/\p{Script=Han}/u);
    expect(zh[code]).not.toMatch(/[,;!?]\s*$/);
  });

  test('every refusal gives its text what it names', () => {
    const all = refusals();
    expect(all.length).toBeGreaterThan(50);
    const wrong = all.filter(
      ({ code, names }) => JSON.stringify(names) !== JSON.stringify(namesOf(en[code as ProblemCode])),
    );
    expect(wrong).toEqual([]);
  });

  test('a problem carries parameters only where there are some', () => {
    expect(problem('NAME_REQUIRED', ['entry', 'name'])).toEqual({
      code: 'NAME_REQUIRED',
      path: ['entry', 'name'],
    });
    expect(problem('TOO_LONG', ['note'], { max: 5 })).toEqual({
      code: 'TOO_LONG',
      path: ['note'],
      params: { max: 5 },
    });
  });
});
