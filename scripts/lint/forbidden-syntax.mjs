/** Syntax that a rule of the product forbids: selectors for ESLint's no-restricted-syntax. */

const sqlClockMessage =
  "The server's clock is no clock of the product: pass the instant of ctx.clock as a parameter.";
const sqlNow =
  '/\\b(?:NOW|CURDATE|CURTIME|SYSDATE|UTC_TIMESTAMP|UTC_DATE|LOCALTIME|LOCALTIMESTAMP)\\s*\\(\\s*\\d?\\s*\\)|\\bCURRENT_(?:TIMESTAMP|DATE|TIME)\\b/i';

/** SQL that asks the database what time it is. */
export const sqlClock = [
  { selector: `Literal[value=${sqlNow}]`, message: sqlClockMessage },
  { selector: `TemplateElement[value.raw=${sqlNow}]`, message: sqlClockMessage },
];

const systemClockMessage = 'ctx.clock is the only now, so that tests can move it.';

/** Code that asks the machine what time it is. */
export const systemClock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: systemClockMessage },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: systemClockMessage,
  },
];

const bareTextMessage = 'Text that people read comes from the messages, in both languages.';
const words = '/[A-Za-z]{2,}/';
const shownAttributes =
  '/^(?:title|placeholder|label|alt|description|okText|cancelText|tooltip|extra|help|aria-label)$/';

/** Text written into a component instead of into the messages. */
export const bareText = [
  { selector: `JSXText[value=${words}]`, message: bareTextMessage },
  { selector: `JSXElement > JSXExpressionContainer > Literal[value=${words}]`, message: bareTextMessage },
  {
    selector: `JSXAttribute[name.name=${shownAttributes}] > Literal[value=${words}]`,
    message: bareTextMessage,
  },
  { selector: ':matches(Literal, JSXText)[value=/\\p{Script=Han}/u]', message: bareTextMessage },
  { selector: 'TemplateElement[value.raw=/\\p{Script=Han}/u]', message: bareTextMessage },
];
