const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const WEB = /(?:https?:\/\/|www\.)/iy;
const CHARACTER_REFERENCE_AT_END = /&[A-Za-z]+;(?=[\s<]|$)/y;
const TRAIL = /[!"')*,.:;<?_~]+(?=[\s<]|$)/y;
const SPACE_OR_PUNCTUATION = /[\s\p{P}\x00-\x1F\x7F$+<=>^`|~]/u;
const LETTER = /[A-Za-z]/;

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** Where the domain that starts at `start` ends, or -1 if its last two parts hold `_`. */
function domainEnd(text: string, start: number): number {
  let at = start;
  for (; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '&') {
      if (matches(CHARACTER_REFERENCE_AT_END, text, at)) break;
    } else if (character === '.' || character === '_') {
      if (matches(TRAIL, text, at)) break;
    } else if (character !== '-' && SPACE_OR_PUNCTUATION.test(character)) break;
  }
  return text.slice(start, at).split('.').slice(-2).join('').includes('_') ? -1 : at;
}

/** Where the path that starts at `start` ends. */
function pathEnd(text: string, start: number): number {
  let open = 0;
  for (let at = start; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '<' || character === ' ' || character === '\n' || character === '\r' || character === '\t')
      return at;
    if (character === '(') open++;
    else if (character === '&' && matches(CHARACTER_REFERENCE_AT_END, text, at)) return at;
    else if (character === ')') {
      if (matches(TRAIL, text, at) && --open < 0) return at;
    } else if (matches(TRAIL, text, at)) return at;
  }
  return text.length;
}

/** The end of the bare address (`https://…`, `www.…`) that starts at `at`, or -1. */
export function webAddressEnd(text: string, at: number): number {
  WEB.lastIndex = at;
  const scheme = WEB.exec(text)?.[0];
  if (!scheme) return -1;
  const previous = text.charAt(at - 1);
  const www = scheme.length === 4;
  if (www ? previous !== '' && !/[\s(*_~]/.test(previous) : LETTER.test(previous)) return -1;
  const start = www ? at : at + scheme.length;
  const first = text.charAt(start);
  if (first === '' || SPACE_OR_PUNCTUATION.test(first) || (www && !text.charAt(at + 4).trim())) return -1;
  const end = domainEnd(text, start);
  return end < 0 ? -1 : pathEnd(text, end);
}

/** The bare mail addresses of a text: start → end. */
export function mailAddresses(text: string): Map<number, number> {
  const found = new Map<number, number>();
  for (const { 0: whole, index } of text.matchAll(EMAIL)) {
    let start = index;
    const at = text.indexOf('@', index);
    while (start < at && /[A-Za-z/]/.test(text.charAt(start - 1))) start++;
    let end = index + whole.length;
    while (text.charAt(end - 1) === '.') end--;
    if (start < at && !/[-_]/.test(text.charAt(end - 1))) found.set(start, end);
  }
  return found;
}
