/** Workbooks as raw parts, so that a test decides every byte that some program would write. */
import { buffer } from 'node:stream/consumers';
import { constants, deflateRawSync } from 'node:zlib';
import { ZipFile } from 'yazl';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Part names and their content, in the order of the archive. */
export type Parts = Record<string, string | Buffer>;

export type WorkbookXml = {
  /** Rows of the sheet: '<row><c…/></row>…'. */
  rows: string;
  /** Shared texts: '<si>…</si>…'. */
  shared?: string;
  /** What stands in styleSheet. */
  styles?: string;
};

const override = (part: string, type: string): string =>
  `<Override PartName="/${part}" ContentType="${TYPE}.${type}+xml"/>`;
const relationship = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
const relationships = (...all: string[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;

export const contentTypes = (...overrides: string[]): string =>
  `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;

export const sheetXml = (rows: string): string =>
  `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;
export const sharedXml = (texts: string): string => `<sst xmlns="${MAIN}">${texts}</sst>`;

/** A tab by its name, its part and, perhaps, its state. */
export type Tab = { name: string; part: string; state?: 'hidden' | 'veryHidden'; type?: string };

export const workbookXml = (tabs: readonly Tab[]): string =>
  `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${tabs
    .map(
      ({ name, state }, index) =>
        `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`,
    )
    .join('')}</sheets></workbook>`;

export const workbookRelations = (tabs: readonly Tab[]): string =>
  relationships(
    ...tabs.map(({ part, type = 'worksheet' }, index) => relationship(`rId${index + 1}`, type, part)),
    relationship('rIdStyles', 'styles', 'styles.xml'),
    relationship('rIdTexts', 'sharedStrings', 'sharedStrings.xml'),
  );

/** A workbook of one sheet; tests replace, rename and reorder its parts. */
export function partsOf({ rows, shared = '', styles = '' }: WorkbookXml): Parts {
  const tabs: Tab[] = [{ name: '客户', part: 'worksheets/sheet1.xml' }];
  return {
    '[Content_Types].xml': contentTypes(
      override('xl/workbook.xml', 'sheet.main'),
      override('xl/worksheets/sheet1.xml', 'worksheet'),
      override('xl/styles.xml', 'styles'),
      override('xl/sharedStrings.xml', 'sharedStrings'),
    ),
    '_rels/.rels': relationships(relationship('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': workbookXml(tabs),
    'xl/_rels/workbook.xml.rels': workbookRelations(tabs),
    'xl/worksheets/sheet1.xml': sheetXml(rows),
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`,
    'xl/sharedStrings.xml': sharedXml(shared),
  };
}

export async function zipped(parts: Parts): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return buffer(zip.outputStream);
}

/** `head`, then `block` so many times, then `tail`, as a deflated stream that is never in memory unpacked. */
function deflatedRepeats(head: string, block: string, times: number, tail: string): Buffer {
  const piece = (text: string): Buffer =>
    deflateRawSync(Buffer.from(text), { finishFlush: constants.Z_FULL_FLUSH });
  const repeated = piece(block);
  return Buffer.concat([
    piece(head),
    ...Array.from({ length: times }, () => repeated),
    deflateRawSync(Buffer.from(tail)),
  ]);
}

/**
 * The parts with one of them replaced by such a stream, of which the archive says that it unpacks to 1,000 bytes. It is stored
 * as it is and its headers are changed afterwards: no library writes a lie.
 */
export async function zippedWithLie(
  parts: Parts,
  name: string,
  content: { head: string; block: string; times: number; tail: string },
): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [part, text] of Object.entries(parts)) {
    if (part !== name) zip.addBuffer(Buffer.from(text), part);
  }
  const { head, block, times, tail } = content;
  zip.addBuffer(deflatedRepeats(head, block, times, tail), name, { compress: false });
  zip.end();
  const archive = await buffer(zip.outputStream);
  const DEFLATED = 8;
  const local = archive.indexOf(Buffer.from(name)) - 30;
  const central = archive.lastIndexOf(Buffer.from(name)) - 46;
  archive.writeUInt16LE(DEFLATED, local + 8);
  archive.writeUInt32LE(1_000, local + 22);
  archive.writeUInt16LE(DEFLATED, central + 10);
  archive.writeUInt32LE(1_000, central + 24);
  return archive;
}
