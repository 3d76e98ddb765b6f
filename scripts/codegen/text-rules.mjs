// @ts-check
/** Emits what `@text` of the schema says of every input field, for the rules of the domain and the forms of the web. */
import { getDirectiveValues, isInputObjectType } from 'graphql';

/** @type {import('@graphql-codegen/plugin-helpers').PluginFunction} */
export const plugin = (schema) => {
  const directive = schema.getDirective('text');
  if (!directive) throw new Error('The schema has no directive @text.');
  const rules = Object.values(schema.getTypeMap())
    .filter((type) => isInputObjectType(type))
    .flatMap((type) =>
      Object.values(type.getFields()).flatMap((field) => {
        const values = field.astNode && getDirectiveValues(directive, field.astNode);
        return values ? [`  '${type.name}.${field.name}': ${JSON.stringify(values)},`] : [];
      }),
    );
  return {
    prepend: ["import type { TextRule } from '../text/text';"],
    content: ['export const textRules = {', ...rules, '} as const satisfies Record<string, TextRule>;'].join(
      '\n',
    ),
  };
};
