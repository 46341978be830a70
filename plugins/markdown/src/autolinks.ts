const MAIL_NAME = /[\w.+-]/;
const MAIL_DOMAIN = /[\w-]+(?:\.[\w-]+)+/y;
const WEB = /(?:https?:\/\/|www\.)/iy;
const CHARACTER_REFERENCE_AT_END = /&[A-Za-z]+;(?=[\s<]|$)/y;
const TRAIL = /[!"')*,.:;?_~]*/y;
const PUNCTUATION = /[!"')*,.:;?_~]/;
const END = /[\s<]/;
const SPACE_OR_PUNCTUATION = /[\s\p{P}\x00-\x1F\x7F$+<=>^`|~]/u;
const LETTER = /[A-Za-z]/;

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** Tells the punctuation after an address from that within it. Each run of it is read once. */
class Trail {
  private readonly text: string;
  private runEnd = -1;
  private last = false;

  constructor(text: string) {
    this.text = text;
  }

  /** Whether nothing of the address follows the punctuation at `at`. */
  isAt(at: number): boolean {
    if (at >= this.runEnd) {
      TRAIL.lastIndex = at;
      TRAIL.exec(this.text);
      this.runEnd = TRAIL.lastIndex;
      const next = this.text.charAt(this.runEnd);
      this.last = next === '' || END.test(next);
    }
    return this.last;
  }
}

/** Where the domain that starts at `start` ends, or -1 if its last two parts hold `_`. */
function domainEnd(text: string, start: number, trail: Trail): number {
  let at = start;
  for (; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '&') {
      if (matches(CHARACTER_REFERENCE_AT_END, text, at)) break;
    } else if (character === '.' || character === '_') {
      if (trail.isAt(at)) break;
    } else if (character !== '-' && SPACE_OR_PUNCTUATION.test(character)) break;
  }
  return text.slice(start, at).split('.').slice(-2).join('').includes('_') ? -1 : at;
}

/** Where the path that starts at `start` ends. */
function pathEnd(text: string, start: number, trail: Trail): number {
  let open = 0;
  for (let at = start; at < text.length; at++) {
    const character = text.charAt(at);
    if (END.test(character)) return at;
    if (character === '(') open++;
    else if (character === '&') {
      if (matches(CHARACTER_REFERENCE_AT_END, text, at)) return at;
    } else if (PUNCTUATION.test(character) && trail.isAt(at)) {
      if (character !== ')' || --open < 0) return at;
    }
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
  const trail = new Trail(text);
  const end = domainEnd(text, start, trail);
  return end < 0 ? -1 : pathEnd(text, end, trail);
}

/** The bare mail addresses of a text: start → end. */
export function mailAddresses(text: string): Map<number, number> {
  const found = new Map<number, number>();
  let free = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > free && MAIL_NAME.test(text.charAt(start - 1))) start--;
    // Not in the middle of a word or a path.
    while (start < at && start > 0 && /[A-Za-z/]/.test(text.charAt(start - 1))) start++;
    MAIL_DOMAIN.lastIndex = at + 1;
    if (start === at || !MAIL_DOMAIN.test(text)) continue;
    const end = MAIL_DOMAIN.lastIndex;
    if (/[-_]/.test(text.charAt(end - 1))) continue;
    found.set(start, end);
    free = end;
  }
  return found;
}
