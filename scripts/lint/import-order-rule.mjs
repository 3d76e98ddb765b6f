/**
 * Refuses sources that match a pattern, in every form in which a file can name another:
 * ESLint's own no-restricted-imports does not see imports made while running.
 * @type {import('eslint').Rule.RuleModule}
 */
export const importOrderRule = {
  meta: {
    type: 'problem',
    schema: [
      {
        type: 'array',
        items: { type: 'object', properties: { regex: { type: 'string' }, message: { type: 'string' } } },
      },
    ],
  },
  create(context) {
    /** @type {{ regex: string, message: string }[]} */
    const options = context.options[0];
    const forbidden = options.map(({ regex, message }) => ({ pattern: new RegExp(regex), message }));
    /** @param {any} node */
    const check = (node) => {
      const source = node.source;
      if (typeof source?.value !== 'string') return;
      const found = forbidden.find(({ pattern }) => pattern.test(source.value));
      if (found) context.report({ node: source, message: found.message });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
    };
  },
};
