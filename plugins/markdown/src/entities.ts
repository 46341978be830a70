import { createRequire } from 'node:module';

type Decoder = typeof import('decode-named-character-reference');
let decoder: Decoder | undefined;

/** What HTML says that a name stands for. The table of names is loaded when first asked: most documents have none. */
function fromName(name: string): string | false {
  decoder ??= createRequire(import.meta.url)('decode-named-character-reference') as Decoder;
  return decoder.decodeNamedCharacterReference(name);
}

// `&amp;` `&#35;` `&#xFF;`
const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][\dA-Za-z]{0,31}));/y;
const ESCAPE_OR_REFERENCE = /\\([!-/:-@[-`{-~])|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][\dA-Za-z]{0,31});/g;

/** Not a character, or none that text may hold: the replacement character stands for it. */
function fromCode(code: number): string {
  const forbidden =
    code < 9 ||
    code === 11 ||
    (code > 13 && code < 32) ||
    (code > 126 && code < 160) ||
    (code > 0xd7ff && code < 0xe000) ||
    (code > 0xfdcf && code < 0xfdf0) ||
    (code & 0xffff) === 0xffff ||
    (code & 0xffff) === 0xfffe ||
    code > 0x10ffff;
  return forbidden ? '\uFFFD' : String.fromCodePoint(code);
}

export interface Reference {
  readonly length: number;
  readonly value: string;
}

/** The character reference that starts at `at`, if one does. */
export function referenceAt(text: string, at: number): Reference | null {
  REFERENCE.lastIndex = at;
  const found = REFERENCE.exec(text);
  if (!found) return null;
  const [whole, decimal, hexadecimal, name] = found;
  if (decimal) return { length: whole.length, value: fromCode(Number.parseInt(decimal, 10)) };
  if (hexadecimal) return { length: whole.length, value: fromCode(Number.parseInt(hexadecimal, 16)) };
  const value = fromName(name ?? '');
  return value === false ? null : { length: whole.length, value };
}

/** A string as it is meant: `a\*b&amp;` is `a*b&`. */
export function unescaped(text: string): string {
  if (!text.includes('\\') && !text.includes('&')) return text;
  return text.replace(ESCAPE_OR_REFERENCE, (whole, escaped: string | undefined) => {
    return escaped ?? referenceAt(whole, 0)?.value ?? whole;
  });
}

/** Labels that name the same definition have the same key. */
export function normalizeLabel(label: string): string {
  return label
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(/^ | $/g, '')
    .toLowerCase()
    .toUpperCase()
    .toLowerCase();
}
