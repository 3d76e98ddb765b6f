/** Extensions behind a number, as people write them (docs/rules/phones.md). Every text here is in half width (NFKC). */

/** `rest`: what stands behind the extension. */
export type ExtendedText = { base: string; extension: string; rest: string };

const MARK = String.raw`(?:转接?|轉接?|分[机機]|[内內][线線]|(?<![a-z])(?:extension|extn|ext|x+)(?![a-z])|[#*])`;

/** 转801, ext. 801, 分机号801, 内线801, #801, x801, *801. */
const MARKED = new RegExp(
  String.raw`^(.*?\d)[^\p{L}\d#*+]*(?:${MARK}[^\p{L}\d+]*(?:[号號][码碼]?[^\p{L}\d+]*)?)+(\d{1,6})(?!\d)(.*)$`,
  'isu',
);

/** '0577-88124406 (802)'; also the area code of '+1 (650) 253-0000', so the text before it decides. */
const BRACKETED = /^(.*?\d)\s*[([【]\s*(\d{1,6})\s*[)\]】](.*)$/su;

/** '0577-88124406-802'; also the last digits of '0577-8812-4406', so the text before it decides. */
const HYPHENATED = /^(.*\d)[\s()]*[-—–−~]+\s*(\d{1,6})\D*$/su;

const extendedBy =
  (pattern: RegExp) =>
  (text: string): ExtendedText | null => {
    const [, base, extension, rest = ''] = pattern.exec(text) ?? [];
    return base === undefined || extension === undefined ? null : { base, extension, rest };
  };

export const markedExtension = extendedBy(MARKED);
export const bracketedExtension = extendedBy(BRACKETED);
export const hyphenatedExtension = extendedBy(HYPHENATED);
