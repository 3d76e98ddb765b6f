/** @import { Rule } from './plugin.mjs' */

/**
 * @param {string} message
 * @param {string[]} selectors what is refused, of the syntax tree (esquery)
 * @returns {Rule}
 */
const refusing = (message, selectors) => ({
  create: (context) =>
    Object.fromEntries(selectors.map((selector) => [selector, (node) => context.report({ node, message })])),
});

const sqlNow =
  '/\\b(?:NOW|CURDATE|CURTIME|SYSDATE|UTC_TIMESTAMP|UTC_DATE|LOCALTIME|LOCALTIMESTAMP)\\s*\\(\\s*\\d?\\s*\\)|\\bCURRENT_(?:TIMESTAMP|DATE|TIME)\\b/i';
const viewerRole = "MemberExpression[object.name='viewer'][property.name='role']";
const words = '/[A-Za-z]{2,}/';
const shownAttributes =
  '/^(?:title|placeholder|label|alt|description|okText|cancelText|tooltip|extra|help|aria-label)$/';

/**
 * Rules against syntax.
 * @type {Record<string, Rule>}
 */
export const forbiddenSyntax = {
  /** SQL that asks the database what time it is. */
  'sql-clock': refusing(
    "The server's clock is no clock of the product: pass the instant of ctx.clock as a parameter.",
    [`Literal[value=${sqlNow}]`, `TemplateElement[value.raw=${sqlNow}]`],
  ),
  /** Code that asks the machine what time it is. */
  'system-clock': refusing('ctx.clock is the only now, so that tests can move it.', [
    "NewExpression[callee.name='Date'][arguments.length=0]",
    "CallExpression[callee.object.name='Date'][callee.property.name='now']",
  ]),
  /** A right that is derived from what somebody is. */
  'viewer-role': refusing(
    'A deputy has permissions that their role does not give: check viewer.permissions, or may() in the web.',
    [
      `BinaryExpression > ${viewerRole}`,
      `SwitchStatement > ${viewerRole}.discriminant`,
      `CallExpression[callee.property.name=/^(?:includes|has)$/] > ${viewerRole}.arguments`,
      'VariableDeclarator[init.callee.name=/^(?:use|require)Viewer$/] > ObjectPattern > Property[key.name="role"]',
    ],
  ),
  /** Text written into a component instead of into the messages. */
  'bare-text': refusing('Text that people read comes from the messages, in both languages.', [
    `JSXText[value=${words}]`,
    `JSXElement > JSXExpressionContainer > Literal[value=${words}]`,
    `JSXAttribute[name.name=${shownAttributes}] > Literal[value=${words}]`,
    ':matches(Literal, JSXText)[value=/\\p{Script=Han}/u]',
    'TemplateElement[value.raw=/\\p{Script=Han}/u]',
  ]),
};
