import { normalizeLabel, unescaped } from './entities.ts';

const SPACES = /[\t\n\r ]*/y;
// A label: no bracket that is not escaped, 999 characters at most.
const LABEL = /\[((?:[^\\[\]]|\\.|\\(?=\n)){0,999})\]/sy;
const ANGLE = /<((?:[^<>\n\r\\]|\\.)*)>/y;
const TITLES: Record<string, RegExp> = {
  '"': /"((?:[^"\\]|\\.|\\(?=\n))*)"/sy,
  "'": /'((?:[^'\\]|\\.|\\(?=\n))*)'/sy,
  '(': /\(((?:[^)\\]|\\.|\\(?=\n))*)\)/sy,
};

export interface Span {
  /** The content, without its delimiters, and where the whole ends. */
  readonly value: string;
  readonly end: number;
}

function spanAt(pattern: RegExp, text: string, at: number): Span | null {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found ? { value: found[1] ?? '', end: pattern.lastIndex } : null;
}

function skipSpaces(text: string, at: number): number {
  SPACES.lastIndex = at;
  SPACES.exec(text);
  return SPACES.lastIndex;
}

/** `[label]` at `at`. */
export function labelAt(text: string, at: number): Span | null {
  const found = spanAt(LABEL, text, at);
  return found?.value.trim() ? found : null;
}

/** A link's destination, in angle brackets or with balanced parentheses. */
function destinationAt(text: string, at: number): Span | null {
  if (text.charCodeAt(at) === 0x3c) return spanAt(ANGLE, text, at);
  let open = 0;
  let end = at;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === 0x5c && /[!-/:-@[-`{-~]/.test(text.charAt(end + 1))) end++;
    else if (code === 0x28 && ++open > 32) return null;
    else if (code === 0x29 && --open < 0) break;
    else if (code <= 0x20 || code === 0x7f) break;
  }
  return open > 0 ? null : { value: text.slice(at, end), end };
}

function titleAt(text: string, at: number): Span | null {
  const pattern = TITLES[text.charAt(at)];
  return pattern ? spanAt(pattern, text, at) : null;
}

export interface Resource {
  readonly url: string;
  readonly title: string | null;
  readonly end: number;
}

/** `(url "title")` at `at`. */
export function resourceAt(text: string, at: number): Resource | null {
  if (text.charCodeAt(at) !== 0x28) return null;
  const start = skipSpaces(text, at + 1);
  if (text.charCodeAt(start) === 0x29) return { url: '', title: null, end: start + 1 };
  const url = destinationAt(text, start);
  if (!url) return null;
  const after = skipSpaces(text, url.end);
  const title = after > url.end ? titleAt(text, after) : null;
  const end = title ? skipSpaces(text, title.end) : after;
  if (text.charCodeAt(end) !== 0x29) return null;
  return { url: url.value, title: title?.value ?? null, end: end + 1 };
}

/** A title as it is meant; an empty one is none. */
export function titleOf({ title }: Resource): string | null {
  return title ? unescaped(title).replace(/([\n\r])[\t ]+/g, '$1') : null;
}

export interface Definition extends Resource {
  readonly label: string;
}

/** `[label]: url "title"` at the start of a text. */
export function definitionAt(text: string, at: number): Definition | null {
  const label = labelAt(text, at);
  if (!label || text.charCodeAt(label.end) !== 0x3a) return null;
  const start = skipSpaces(text, label.end + 1);
  const url = start < text.length ? destinationAt(text, start) : null;
  if (!url) return null;
  const after = skipSpaces(text, url.end);
  const title = after > url.end ? titleAt(text, after) : null;
  return { label: label.value, url: url.value, title: title?.value ?? null, end: title?.end ?? url.end };
}

/** What a document's references can mean. */
export interface Known {
  readonly definitions: Set<string>;
  readonly footnotes: Set<string>;
}

export function isKnown(set: Set<string>, label: string): boolean {
  return set.size > 0 && set.has(normalizeLabel(label));
}
