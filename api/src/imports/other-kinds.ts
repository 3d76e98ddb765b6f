/** Files of other kinds, whatever they are called: read as a CSV they would become rows of nonsense. */

/** XLS of the years before 2007 and workbooks with a password, PNG, JPEG, RAR, 7z, GIF, WEBP and other RIFF, ELF, gzip, SQLite, bzip2, xz, zstd. */
const FIRST_BYTES = [
  '\xd0\xcf\x11\xe0',
  '\x89PNG',
  '\xff\xd8\xff',
  'Rar!',
  '7z\xbc\xaf',
  'GIF87a',
  'GIF89a',
  'RIFF',
  '\x7fELF',
  '\x1f\x8b',
  'SQLite format',
  'BZh91AY',
  '\xfd7zXZ',
  '\x28\xb5\x2f\xfd',
].map((bytes) => Buffer.from(bytes, 'latin1'));

export const isOtherBinary = (head: Buffer): boolean =>
  FIRST_BYTES.some((bytes) => head.subarray(0, bytes.length).equals(bytes));

const CONTROL = /(?![\t\n\v\f\r\u0080-\u009f])\p{Cc}/gu;
const CONTROLS_IN = 512;
/** A few strays are left out of cells; of binary there are more. */
const FEW_CONTROLS = 3;
const MOST_CONTROLS = 0.05;

/** A header has no control characters, and no text has more than a few. */
export function hasBinary(text: string): boolean {
  const controls = (part: string): number => part.match(CONTROL)?.length ?? 0;
  const head = text.slice(0, CONTROLS_IN);
  const header = head.trimStart().split(/[\r\n]/, 1)[0]!;
  return controls(header) > 0 || controls(head) > Math.max(FEW_CONTROLS, head.length * MOST_CONTROLS);
}

/** Tags of a page that no name in a header looks like. */
const PAGE_TAG =
  '(?:!doctype|!--|\\?xml|html|head|body|title|meta|link|base|style|script|table|thead|tbody|tr|td|th|div|form|center|p|h[1-6]|ul|ol|dl|pre|svg)';

const OTHER_TEXTS: readonly RegExp[] = [
  // A page that closes no tag has a known tag first; other XML closes its tags.
  new RegExp(`^\\s*<${PAGE_TAG}(?=[\\s/>])(?![^<>]*>[ \\t]*[,;\\t])`, 'i'),
  /^\s*<[!?a-z][^]*(?:<\/|\/>)/i,
  // JSON, one value or one a line, and what programs print for it.
  /^\s*(?:\[\s*)*\{\s*["'}\\]/,
  /^\s*\[\s*(?:["'\]]|\[)/,
  /^\s*[[{][ \t]*\n/,
  // Mail and web archives.
  /^\s*MIME-Version:/i,
  /^\s*From: <Saved by/i,
  /^\s*(?:From|To|Subject|Date|Received|Return-Path|Message-ID|Content-[\w-]+|Snapshot-[\w-]+):[ \t][^\n]*\n(?:[ \t][^\n]*\n)*[A-Z][\w-]*:[ \t]/i,
  // RTF, PDF, PostScript, contacts and calendars.
  /^\s*(?:\{\\rtf|%PDF-|%!PS|BEGIN:V[A-Z]+)/i,
  // SYLK. ID;Phone is a header too: the record behind it decides.
  /^\s*ID;P[^\n]*\n(?:[PFBCOW]|N[NEU]);[A-Z]/,
  // DIF.
  /^\s*TABLE[ \t]*\n0,1[ \t]*\n/,
];

/** A page behind some lines of text. A quoted cell may hold one. */
const PAGE_BEHIND_TEXT = /^(?:[^\n]*\n){1,20}?[ \t]*<(?:!doctype|\?xml|html|head|body|table)(?=[\s/>])/i;

export function isOtherText(text: string): boolean {
  const lines = text.replace(/\r\n?/g, '\n');
  return (
    OTHER_TEXTS.some((form) => form.test(lines)) || PAGE_BEHIND_TEXT.test(lines.replace(/"[^"]*"/g, '""'))
  );
}
