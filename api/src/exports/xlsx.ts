/**
 * A workbook of one sheet, written while its rows are read: cells are texts that stand in the sheet itself, so nothing
 * is collected. The archive is yazl's (docs/decisions/0006-workbooks.md).
 */
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { slices } from './slices';

/** What a sheet holds beside its heads. */
export const MAX_XLSX_ROWS = 1_048_575;

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const fixedParts: Record<string, string> = {
  '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/></Types>`,
  '_rels/.rels': `${XML}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
};

const workbook = (sheet: string): string =>
  `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`;

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};
/** What XML cannot hold or should not: control characters, halves of pairs, the two that are no characters. */
const NOT_IN_XML = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;
/** Spreadsheets read _x0041_ as a character's number. */
const LOOKS_LIKE_NUMBER = /_(?=x[0-9A-Fa-f]{4}_)/g;

const escaped = (text: string): string =>
  text
    .replace(NOT_IN_XML, '')
    .replace(LOOKS_LIKE_NUMBER, '_x005F_')
    .replace(/[&<>"\r]/g, (sign) => entities[sign]!);

/** A, B … Z, AA … */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** Empty cells are left out. */
function rowXml(number: number, cells: readonly string[], names: readonly string[]): string {
  const filled = cells.map((cell, index) =>
    cell === ''
      ? ''
      : `<c r="${names[index]}${number}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`,
  );
  return `<row r="${number}">${filled.join('')}</row>`;
}

/** The first row, which stays in sight, are the heads. */
async function* sheetXml(
  heads: readonly string[],
  pages: AsyncIterable<readonly string[][]>,
): AsyncGenerator<string> {
  const names = heads.map((_, index) => columnName(index));
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>${rowXml(1, heads, names)}`;
  let number = 1;
  for await (const rows of slices(pages)) {
    yield rows.map((cells) => rowXml((number += 1), cells, names)).join('');
  }
  yield '</sheetData></worksheet>';
}

/** More compression costs more time than it saves. */
const COMPRESSION_LEVEL = 3;

export function xlsxOf(
  sheet: string,
  heads: readonly string[],
  pages: AsyncIterable<readonly string[][]>,
): Readable {
  const zip = new ZipFile();
  const body = zip.outputStream as Readable;
  const rows = Readable.from(sheetXml(heads, pages));
  // The archive tells neither side of the other's end.
  zip.on('error', (error) => body.destroy(error as Error));
  body.on('close', () => rows.destroy());
  for (const [name, xml] of Object.entries(fixedParts)) zip.addBuffer(Buffer.from(xml), name);
  zip.addBuffer(Buffer.from(workbook(sheet)), 'xl/workbook.xml');
  zip.addReadStream(rows, 'xl/worksheets/sheet1.xml', { compressionLevel: COMPRESSION_LEVEL });
  zip.end();
  return body;
}
