/** The product's own rules, as a plugin of Oxlint; .oxlintrc.json says where each holds. */
import { forbiddenSyntax } from './forbidden-syntax.mjs';
import { importOrderRule } from './import-order-rule.mjs';

/**
 * What the rules use of the interface of plugins, which is ESLint's.
 * @typedef {{ type: string, [property: string]: any }} SyntaxNode
 * @typedef {{ filename: string, cwd: string, report: (found: { node: SyntaxNode, message: string }) => void }} FileContext
 * @typedef {{ create: (context: FileContext) => Record<string, (node: SyntaxNode) => void> }} Rule
 */

export default {
  meta: { name: 'erp' },
  rules: { ...forbiddenSyntax, 'import-order': importOrderRule },
};
