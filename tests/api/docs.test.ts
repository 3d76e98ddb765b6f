import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { buildASTSchema, parse, validate } from 'graphql';
import { readContract } from '@erp/api/graphql/schema';
import { PERMISSIONS, permissionsOf, ROLES, TOKEN_SCOPES } from '@erp/domain/identity/permissions';

const read = (path: string) => readFileSync(`${__dirname}/../../${path}`, 'utf8');

test('docs/permissions.md says of every role and every token scope what the code says', () => {
  const heads = [...ROLES, ...TOKEN_SCOPES];
  const rows = PERMISSIONS.map((permission) => {
    const byRole = ROLES.map((role) => permissionsOf(role, null).has(permission));
    // Of a token of somebody who may it himself: which scope it takes.
    const byScope = TOKEN_SCOPES.map((scope) =>
      ROLES.some((role) => permissionsOf(role, [scope]).has(permission)),
    );
    return `| ${permission} | ${[...byRole, ...byScope].map((has) => (has ? '●' : '')).join(' | ')} |`;
  });
  const table = [`| permission | ${heads.join(' | ')} |`, ...rows].map((line) => line.replace(/\s+/g, ' '));
  const text = read('docs/permissions.md').replace(/[ \t]+/g, ' ');
  for (const line of table) expect(text).toContain(line);
});

test('docs/errors.md lists every code with its text', () => {
  const texts = JSON.parse(read('domain/messages/problems.en.json')) as Record<string, string>;
  const listed = [...read('docs/errors.md').matchAll(/^- `([A-Z_]+)`: (.*)$/gm)].map(([, code, text]) => [
    code,
    text,
  ]);
  expect(Object.fromEntries(listed)).toEqual(texts);
});

test('every request of the integrator’s guide is one that the API takes, and every bulk form is named', () => {
  const guide = read('docs/integrators-guide.md');
  const contract = readContract();
  const schema = buildASTSchema(parse(contract));
  const documents = [...guide.matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, document]) => document!);
  const inCurl = [...guide.matchAll(/"query":"([^"]*)"/g)].map(([, document]) => document!);
  expect(documents.length).toBeGreaterThan(3);
  expect(inCurl.length).toBeGreaterThan(0);
  for (const document of [...documents, ...inCurl.filter((text) => text !== '…')]) {
    expect(validate(schema, parse(document))).toEqual([]);
  }
  const bulk = [...contract.matchAll(/^ {2}(\w+)\(input: \w+!\): BulkPayload!/gm)].map(([, name]) => name!);
  expect(bulk.length).toBeGreaterThan(10);
  for (const name of bulk) expect(guide).toContain(`\`${name}\``);
});
