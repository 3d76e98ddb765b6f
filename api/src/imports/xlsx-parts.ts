/**
 * The parts of a workbook's archive, unpacked within a limit, and mended where the package that parses them is known to read
 * something else than what is written (docs/decisions/0006). Parts are kept as latin1, a character for each byte, as that
 * package keeps them.
 */
import { buffer } from 'node:stream/consumers';
import { UNREADABLE } from '@erp/domain/imports/unreadable';
import { fromFdPromise, type Entry, type ZipFile } from 'yauzl';
import { ZipFile as ZipWriter } from 'yazl';
import { WORKBOOK_LIMITS, workbookTooLarge } from './file-refused';
import { mendContentTypes, mendRelationships, plainPartName } from './xlsx-part-names';
import { attribute, plainXml, rootOf } from './xlsx-xml';

/** How SheetJS numbers the formats that it knows: a day, and a time of day. */
const DAY_FORMAT = '14';
const TIME_FORMAT = '21';

/** Formats that Chinese and Japanese versions of Excel build in, which SheetJS takes for none. */
const formatOfBuiltIn = (id: number): string | null => {
  if ((id >= 32 && id <= 35) || id === 55 || id === 56) return TIME_FORMAT;
  return (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? DAY_FORMAT : null;
};

function mendStyles(xml: string): string {
  // Formats of conditional styles have numbers of their own, which define nothing for cells.
  const [formats = ''] = /<numFmts[\s>][\s\S]*?<\/numFmts>/.exec(xml) ?? [];
  const defined = new Set([...formats.matchAll(/<numFmt\b[^<>]*?\snumFmtId=["'](\d+)/g)].map(([, id]) => id));
  return xml.replace(/(<xf\b[^<>]*?\snumFmtId=["'])(\d+)/g, (whole, before: string, id: string) => {
    const known = defined.has(id) ? null : formatOfBuiltIn(Number(id));
    return known === null ? whole : before + known;
  });
}

/** Only _x0041_ with a small x is a character's number; SheetJS decodes _X0041_ too. */
const keepCapitalX = (text: string): string => text.replace(/_(?=X[\dA-Fa-f]{4}_)/g, '_x005F_');

/** The text of its runs, without the phonetic guides. */
const textOfRuns = (inner: string): string =>
  [
    ...inner
      .replace(/<rPh(?:\s[^<>]*)?(?<!\/)>[\s\S]*?<\/rPh>/g, '')
      .matchAll(/<t(?:\s[^<>]*)?(?<!\/)>([\s\S]*?)<\/t>/g),
  ]
    .map(([, text]) => text)
    .join('');

/**
 * SheetJS takes an empty text and the one behind it for one, so that every cell would show its neighbour's text, and finds no
 * text behind an attribute or a phonetic guide.
 */
const mendSharedTexts = (xml: string): string =>
  xml.replace(
    /<si(?:\s[^<>]*?)?(?:\/>|>([\s\S]*?)<\/si>)/g,
    (_, inner: string | undefined) => `<si><t>${keepCapitalX(textOfRuns(inner ?? ''))}</t></si>`,
  );

/** '2026-03-05T00:00:00Z' → '2026-03-05'. */
const dateText = (iso: string): string =>
  iso.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d(?::\d\d)?)(?:\.\d+)?Z?$/, (_, day: string, time: string) =>
    /^00:00(?::00)?$/.test(time) ? day : `${day} ${time}`,
  );

/** undefined: the cell has no value at all. */
function valueOf(inner: string): string | undefined {
  const [whole, value = ''] = /<v(?:\s[^<>]*?)?(?:\/>|>([\s\S]*?)<\/v>)/.exec(inner) ?? [];
  return whole === undefined ? undefined : value;
}

const NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i;

function textOfTruth(value: string): string {
  if (/^\s*(?:1|true)\s*$/i.test(value)) return 'TRUE';
  return /^\s*(?:0|false)\s*$/i.test(value) ? 'FALSE' : UNREADABLE;
}

/**
 * The text of a cell that SheetJS would read otherwise than it is written: it decodes texts of formulas twice, forgets what is
 * a date, loses error values that are new to it and formulas without a result, and takes of a number what it can parse.
 * null: it reads this one well.
 */
function textOfOddCell(type: string, inner: string): string | null {
  const value = valueOf(inner);
  if (type === 'inlineStr') return /<is[\s>]/.test(inner) ? textOfRuns(inner) : (value ?? '');
  const isFormula = /<f[\s/>]/.test(inner);
  if (type === 'str') return value ?? (isFormula ? UNREADABLE : '');
  // A value that cannot be read is not an empty one.
  if (value === undefined || value.trim() === '') return isFormula || type === 'e' ? UNREADABLE : null;
  switch (type) {
    case 'e':
      return value;
    case 'd':
      return dateText(value);
    case 'b':
      return textOfTruth(value);
    case 's':
      return /^\s*\d+\s*$/.test(value) ? null : UNREADABLE;
    case 'n':
      return NUMBER.test(value) ? null : UNREADABLE;
    default:
      return UNREADABLE;
  }
}

function mendCell(_: string, attributes: string, inner: string): string {
  const place = attributes.replace(/\sr=["'][A-Za-z]+\d+["']/, (own) =>
    own.toUpperCase().replace('R=', 'r='),
  );
  const text = textOfOddCell(attribute(attributes, 't') ?? 'n', inner);
  // A cell without a place of its own takes it from the first r="…" of its content, even of its text.
  const withoutPlaces = (content: string): string => content.replace(/r=(["'])/g, 'r&#61;$1');
  if (text === null) return `<c${place}>${withoutPlaces(inner)}</c>`;
  const others = place.replace(/\st=["'][^"']*["']/, '');
  return `<c${others} t="inlineStr"><is><t>${withoutPlaces(keepCapitalX(text))}</t></is></c>`;
}

const mendSheet = (xml: string): string => xml.replace(/<c(\s[^<>]*|)(?<!\/)>([\s\S]*?)<\/c>/g, mendCell);

/** SheetJS finds no cell whose attributes stand on lines of their own, and no attribute with blanks around its sign. */
const mendTags = (xml: string): string =>
  xml.replace(/<(?!!)[^<>]*(?:[\t\r\n]|\s[=>]|=\s)[^<>]*>/g, (tag) =>
    tag
      .replace(/\s*=\s*(?=["'])/g, '=')
      .replace(/\s+/g, ' ')
      .replace(/ >$/, '>'),
  );

/** SheetJS cuts characters beyond the first 65,536 to another one, and finds no number in references. What XML itself uses stays. */
const mendReferences = (xml: string): string =>
  xml.replace(/&#(?:x([\da-f]+)|(\d+));/gi, (whole, hex: string | undefined, decimal: string) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    const character = String.fromCodePoint(code);
    return code < 128 && !/[\d+.A-Za-z-]/.test(character) ? whole : Buffer.from(character).toString('latin1');
  });

const mendContent =
  (mend: (xml: string) => string) =>
  (xml: string): string =>
    mend(mendReferences(mendTags(xml)));

/** By a part's root element. */
const MENDS = new Map<string, (xml: string, part: string) => string>([
  ['worksheet', mendContent(mendSheet)],
  ['sst', mendContent(mendSharedTexts)],
  ['styleSheet', mendContent(mendStyles)],
  ['Relationships', mendRelationships],
  ['Types', mendContentTypes],
]);

/** Bytes are counted as they come: a directory may say anything. */
async function unpack(zip: ZipFile, entry: Entry, onBytes: (count: number) => void): Promise<string> {
  const stream = await zip.openReadStreamPromise(entry);
  stream.on('data', (chunk: Buffer) => {
    try {
      onBytes(chunk.length);
    } catch (error) {
      stream.destroy(error as Error);
    }
  });
  return (await buffer(stream)).toString('latin1');
}

/** A name in quotes may hold any sign. */
const SHEET = /<sheet(?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))+\s*\/?>/g;

/** The tabs of a workbook, as its XML names them. */
export type Sheets = readonly string[];

export const firstVisibleSheets = (sheets: Sheets): number[] =>
  sheets.flatMap((sheet, index) =>
    ['hidden', 'veryHidden'].includes(attribute(sheet, 'state') ?? '') ? [] : [index],
  );

/** The workbook open at this descriptor, without pictures and the like, mended and packed anew. */
export async function repairedWorkbook(fd: number): Promise<{ archive: Buffer; sheets: Sheets }> {
  const zip = await fromFdPromise(fd, { lazyEntries: true, autoClose: false, validateEntrySizes: false });
  const packed = new ZipWriter();
  let unpacked = 0;
  let sheets: Sheets = [];
  for await (const entry of zip.eachEntry()) {
    if (!/\.(?:xml|rels)$/i.test(entry.fileName)) continue;
    const written = await unpack(zip, entry, (count) => {
      unpacked += count;
      if (unpacked > WORKBOOK_LIMITS.unpackedBytes) throw workbookTooLarge();
    });
    const xml = plainXml(written);
    const root = rootOf(xml) ?? '';
    if (root === 'workbook') sheets = xml.match(SHEET) ?? [];
    const mended = MENDS.get(root)?.(xml, entry.fileName) ?? xml;
    const name = plainPartName(Buffer.from(entry.fileName).toString('latin1'));
    packed.addBuffer(Buffer.from(mended, 'latin1'), name, { compress: false });
  }
  packed.end();
  return { archive: await buffer(packed.outputStream), sheets };
}
