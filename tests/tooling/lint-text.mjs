// Lints the snippets given on stdin by the project's own configuration, as if they lay at the named paths.
// A process of its own, because ESLint loads its configuration as an ES module.
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';

const ofInterest = ['no-restricted-syntax', 'erp/import-order', '@typescript-eslint/no-explicit-any'];
const eslint = new ESLint({
  ruleFilter: ({ ruleId }) => ofInterest.includes(ruleId),
  // The snippets are no files of the project, so the checker of types cannot know them.
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
});

const found = [];
for (const { path, code } of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(code, { filePath: path });
  found.push(result.messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}
process.stdout.write(JSON.stringify(found));
