/**
 * How the parts of a workbook name each other. Programs write a target relative to its part or from the root, with signs of
 * addresses or without; SheetJS finds a part only by the very name in the archive.
 */
import { posix } from 'node:path';

/** One name for each part, in letters that mean the same in an archive, an address and XML. Names are latin1, a character for each byte. */
export const plainPartName = (name: string): string =>
  name
    .replace(/%([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/[^\w./[\]-]/g, (sign) => `~${sign.charCodeAt(0).toString(16)}`);

/** Of the parts that `xl/_rels/workbook.xml.rels` and the like name. */
export function mendRelationships(xml: string, part: string): string {
  const folder = posix.join('/', posix.dirname(part), '..');
  return xml.replace(/<Relationship\s[^<>]*>/g, (tag) =>
    /\sTargetMode\s*=\s*["']External["']/.test(tag)
      ? tag
      : tag.replace(
          /(\sTarget\s*=\s*)(?:"([^"]*)"|'([^']*)')/,
          (_, before: string, double: string | undefined, single: string | undefined) =>
            `${before}"${plainPartName(posix.resolve(folder, double ?? single ?? ''))}"`,
        ),
  );
}

export const mendContentTypes = (xml: string): string =>
  xml.replace(
    /(\sPartName\s*=\s*)(?:"([^"]*)"|'([^']*)')/g,
    (_, before: string, double: string | undefined, single: string | undefined) =>
      `${before}"${plainPartName(double ?? single ?? '')}"`,
  );
