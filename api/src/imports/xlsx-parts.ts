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

/** How SheetJS numbers the formats that it knows: a day, and a time of day. */
const DAY_FORMAT = '14';
const TIME_FORMAT = '21';

/** Formats that Chinese and Japanese versions of Excel build in, which SheetJS takes for none. */
const formatOfBuiltIn = (id: number): string | null => {
  if ((id >= 32 && id <= 35) || id === 55 || id === 56) return TIME_FORMAT;
  return (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? DAY_FORMAT : null;
};

function mendStyles(xml: string): string {
  const defined = new Set(
    [...xml.matchAll(/<(?:\w+:)?numFmt\b[^<>]*?\bnumFmtId=["'](\d+)/g)].map(([, id]) => id),
  );
  return xml.replace(/(<(?:\w+:)?xf\b[^<>]*?\bnumFmtId=["'])(\d+)/g, (whole, before: string, id: string) => {
    const known = defined.has(id) ? null : formatOfBuiltIn(Number(id));
    return known === null ? whole : before + known;
  });
}

/** SheetJS takes an empty text and the one behind it for one: every cell would show its neighbour's text. */
const mendSharedTexts = (xml: string): string =>
  xml.replace(/<((?:\w+:)?)si\b[^<>]*\/>/g, '<$1si><$1t></$1t></$1si>');

/** '2026-03-05T00:00:00Z' → '2026-03-05'. */
const dateText = (iso: string): string =>
  iso.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d(?::\d\d)?)(?:\.\d+)?Z?$/, (_, day: string, time: string) =>
    /^00:00(?::00)?$/.test(time) ? day : `${day} ${time}`,
  );

const VALUE = /<(?:\w+:)?v\b[^<>]*>([\s\S]*?)<\/(?:\w+:)?v>/;

/**
 * Values that SheetJS reads otherwise than they are written become inline texts, which it reads well: it decodes texts of
 * formulas twice, forgets what is a date, loses error values that are new to it and formulas without a result.
 */
function mendCell(whole: string, prefix: string, attributes: string, inner: string): string {
  const type = /\st=["'](\w+)["']/.exec(attributes)?.[1];
  const value = VALUE.exec(inner)?.[1] ?? '';
  const asText = (text: string): string => {
    const others = attributes.replace(/\st=["']\w+["']/, '');
    return `<${prefix}c${others} t="inlineStr"><${prefix}is><${prefix}t>${text}</${prefix}t></${prefix}is></${prefix}c>`;
  };
  if (type === 'str' || type === 'e') return asText(value);
  if (type === 'd') return asText(dateText(value));
  if (type === 'inlineStr' && value !== '') return asText(value);
  if (value === '' && /<(?:\w+:)?f[\s/>]/.test(inner)) return asText(UNREADABLE);
  // A cell without a place of its own takes it from the first r="…" of its content, even of its text.
  if (!/\sr=["']/.test(attributes) && /r=["']/.test(inner)) {
    return whole.replace(inner, inner.replace(/r=(["'])/g, 'r&#61;$1'));
  }
  return whole;
}

const mendSheet = (xml: string): string =>
  xml.replace(/<((?:\w+:)?)c(\s[^<>]*|)(?<!\/)>([\s\S]*?)<\/\1c>/g, mendCell);

/** SheetJS finds no cell whose attributes stand on lines of their own, and no attribute with blanks around its sign. */
const mendTags = (xml: string): string =>
  xml.replace(/<(?!!)[^<>]*(?:[\t\r\n]|\s[=>]|=\s)[^<>]*>/g, (tag) =>
    tag
      .replace(/\s*=\s*(?=["'])/g, '=')
      .replace(/\s+/g, ' ')
      .replace(/ >$/, '>'),
  );

/** SheetJS cuts characters beyond the first 65,536 to another one. */
const mendReferences = (xml: string): string =>
  xml.replace(/&#(?:x([\da-f]+)|(\d+));/gi, (whole, hex: string | undefined, decimal: string) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code < 128 ? whole : Buffer.from(String.fromCodePoint(code)).toString('latin1');
  });

/** By a part's root element. */
const MENDS = new Map([
  ['worksheet', mendSheet],
  ['sst', mendSharedTexts],
  ['styleSheet', mendStyles],
]);

const rootOf = (xml: string): string | undefined => /<(?:\w+:)?([A-Za-z]\w*)[\s/>]/.exec(xml)?.[1];

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

/** The tabs of a workbook, as its XML names them. */
export type Sheets = readonly string[];

export const firstVisibleSheets = (sheets: Sheets): number[] =>
  sheets.flatMap((sheet, index) => (/\sstate=["'](?:hidden|veryHidden)["']/.test(sheet) ? [] : [index]));

/** The workbook open at this descriptor, without pictures and the like, mended and packed anew. */
export async function repairedWorkbook(fd: number): Promise<{ archive: Buffer; sheets: Sheets }> {
  const zip = await fromFdPromise(fd, { lazyEntries: true, autoClose: false, validateEntrySizes: false });
  const packed = new ZipWriter();
  let unpacked = 0;
  let sheets: Sheets = [];
  for await (const entry of zip.eachEntry()) {
    if (!/\.(?:xml|rels)$/i.test(entry.fileName)) continue;
    const xml = await unpack(zip, entry, (count) => {
      unpacked += count;
      if (unpacked > WORKBOOK_LIMITS.unpackedBytes) throw workbookTooLarge();
    });
    const root = rootOf(xml) ?? '';
    if (root === 'workbook') sheets = xml.match(/<(?:\w+:)?sheet\s[^<>]*>/g) ?? [];
    const mended = MENDS.get(root)?.(mendReferences(mendTags(xml))) ?? xml;
    packed.addBuffer(Buffer.from(mended, 'latin1'), entry.fileName, { compress: false });
  }
  packed.end();
  return { archive: await buffer(packed.outputStream), sheets };
}
