/** XML of a workbook's parts in one plain form. Texts are latin1, a character for each byte. */

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign]!);

/** Comments and instructions say nothing, but may hold what looks like tags; so may character data, which becomes escaped text. */
const withoutComments = (xml: string): string =>
  xml.replace(
    /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?(?!xml[\s?])[\s\S]*?\?>/g,
    (_, data: string | undefined) => (data === undefined ? '' : escaped(data)),
  );

const ROOT = /<(?:([^\s:<>/?!]+):)?([A-Za-z][\w.-]*)(?=[\s/>])[^<>]*>/;

export const rootOf = (xml: string): string | undefined => ROOT.exec(xml)?.[2];

const NAMESPACE = /\sxmlns(?::([^\s=]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The prefixes that mean the namespace of the root are left out, whatever letters they have. */
function withoutPrefixes(xml: string): string {
  const [tag, prefixOfRoot = ''] = ROOT.exec(xml) ?? [''];
  const namespaces = [...tag.matchAll(NAMESPACE)].map(([, prefix = '', double, single]) => ({
    prefix,
    uri: double ?? single ?? '',
  }));
  const own = namespaces.find(({ prefix }) => prefix === prefixOfRoot)?.uri;
  const prefixes = namespaces.filter(({ prefix, uri }) => prefix !== '' && uri === own);
  if (own === undefined || prefixes.length === 0) return xml;
  const any = prefixes.map(({ prefix }) => prefix.replace(/\W/g, '\\$&')).join('|');
  const plainTag = tag
    .replace(NAMESPACE, (whole, prefix = '') =>
      prefix === '' || prefixes.some((one) => one.prefix === prefix) ? '' : whole,
    )
    .replace(/(?=\s|\/?>)/, ` xmlns="${own}"`);
  return xml.replace(tag, () => plainTag).replace(new RegExp(`(</?)(?:${any}):`, 'g'), '$1');
}

export const plainXml = (xml: string): string =>
  withoutPrefixes(/<[!?]/.test(xml) ? withoutComments(xml) : xml);

/** The value of a tag's attribute; undefined: it has none. A value in quotes may hold what looks like another attribute. */
export function attribute(tag: string, name: string): string | undefined {
  for (const [, found, double, single] of tag.matchAll(/\s([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (found === name) return double ?? single;
  }
  return undefined;
}
