import { relative, sep } from 'node:path';
import { importOrder } from './import-order.mjs';
/** @import { Rule, SyntaxNode } from './plugin.mjs' */

/**
 * Refuses sources that the file's place may not import, in every form in which a file can name another: no rule of the linter's
 * own sees types and imports made while running too.
 * @type {Rule}
 */
export const importOrderRule = {
  create(context) {
    const file = relative(context.cwd, context.filename).split(sep).join('/');
    // The nearest place that is described, not all that it lies in.
    const place = importOrder.findLast(({ files }) => files.test(file));
    const forbidden = (place?.forbidden ?? []).map(({ regex, message }) => ({
      pattern: new RegExp(regex),
      message,
    }));
    /** @param {SyntaxNode} node */
    const check = ({ source }) => {
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
