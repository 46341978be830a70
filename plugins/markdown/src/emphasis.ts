import { enclose, type Piece, piece, remove } from './pieces.ts';

/** A run of `*`, `_` or `~` that may open or close emphasis or deletion. */
export interface Delimiter {
  readonly mark: number;
  readonly piece: Piece;
  readonly opens: boolean;
  readonly closes: boolean;
  /** Its length in the source, and what of it is not yet used. */
  readonly original: number;
  left: number;
  previous: Delimiter | null;
  next: Delimiter | null;
}

const TILDE = 0x7e;
const UNDERSCORE = 0x5f;

const PUNCTUATION = /[\p{P}\p{S}]/u;
const SPACE = /\s/;

enum Kind {
  Other,
  Space,
  Punctuation,
}

function kindOf(character: string): Kind {
  const code = character.charCodeAt(0);
  if (Number.isNaN(code)) return Kind.Space;
  if (code < 0x80) {
    if (code <= 0x20) return Kind.Space;
    const word = (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
    return word || code === 0x7f ? Kind.Other : Kind.Punctuation;
  }
  if (code >= 0x4e00 && code <= 0x9fff) return Kind.Other;
  if (SPACE.test(character)) return Kind.Space;
  return PUNCTUATION.test(character) ? Kind.Punctuation : Kind.Other;
}

/** The whole character before `at`. */
function before(text: string, at: number): string {
  const code = text.charCodeAt(at - 1);
  return code >= 0xdc00 && code <= 0xdfff ? text.slice(at - 2, at) : text.charAt(at - 1);
}

/** The run of marks from `start` to `end`: CommonMark 0.31 §6.2 on what opens and closes. */
export function delimiterAt(text: string, start: number, end: number, run: Piece): Delimiter {
  const mark = text.charCodeAt(start);
  const point = text.codePointAt(end);
  const left = kindOf(before(text, start));
  const right = kindOf(point === undefined ? '' : String.fromCodePoint(point));
  const leftFlanking = right === Kind.Other || (right === Kind.Punctuation && left !== Kind.Other);
  const rightFlanking = left === Kind.Other || (left === Kind.Punctuation && right !== Kind.Other);
  const strict = mark === UNDERSCORE;
  return {
    mark,
    piece: run,
    opens: leftFlanking && (!strict || !rightFlanking || left === Kind.Punctuation),
    closes: rightFlanking && (!strict || !leftFlanking || right === Kind.Punctuation),
    original: end - start,
    left: end - start,
    previous: null,
    next: null,
  };
}

/** Whether one can close the other: CommonMark's rule of three, or for `~` the same length. */
function match(opener: Delimiter, closer: Delimiter): boolean {
  if (opener.mark !== closer.mark || !opener.opens) return false;
  if (opener.mark === TILDE) return opener.original === closer.original;
  if (!(opener.closes || closer.opens)) return true;
  return (opener.original + closer.original) % 3 !== 0 || (opener.original % 3 === 0 && closer.original % 3 === 0);
}

/** Where a search for the opener of such a closer has failed before, one further back will fail too. */
function bottomKey(closer: Delimiter): number {
  if (closer.mark === TILDE) return closer.original;
  return closer.mark * 8 + (closer.opens ? 4 : 0) + (closer.original % 3);
}

function unlink(delimiter: Delimiter): void {
  if (delimiter.previous) delimiter.previous.next = delimiter.next;
  if (delimiter.next) delimiter.next.previous = delimiter.previous;
}

/** Wraps what stands between the two, and takes the marks used from both. */
function wrap(opener: Delimiter, closer: Delimiter): void {
  const tilde = closer.mark === TILDE;
  const size = tilde ? closer.original : opener.left >= 2 && closer.left >= 2 ? 2 : 1;
  const type = tilde ? 'Delete' : size === 2 ? 'Strong' : 'Emphasis';
  const parent = piece(type, opener.piece.end - size, closer.piece.start + size);
  enclose(parent, opener.piece, closer.piece);
  for (const delimiter of [opener, closer]) {
    delimiter.left -= size;
    delimiter.piece.value = delimiter.piece.value.slice(size);
  }
  opener.piece.end -= size;
  closer.piece.start += size;
}

/** Resolves the delimiters after `bottom` (null: all), up to `last`. */
export function resolveEmphasis(last: Delimiter | null, bottom: Delimiter | null): void {
  if (!last || last === bottom) return;
  const bottoms = new Map<number, Delimiter | null>();
  let closer: Delimiter | null = last;
  while (closer.previous && closer.previous !== bottom) closer = closer.previous;
  while (closer) {
    if (!closer.closes) {
      closer = closer.next;
      continue;
    }
    const key = bottomKey(closer);
    const floor = bottoms.get(key) ?? bottom;
    let opener = closer.previous;
    while (opener && opener !== bottom && opener !== floor && !match(opener, closer)) opener = opener.previous;
    if (opener && opener !== bottom && opener !== floor) {
      // What stands between the two can no longer match anything.
      opener.next = closer;
      closer.previous = opener;
      wrap(opener, closer);
      if (opener.left === 0) {
        remove(opener.piece);
        unlink(opener);
      }
      if (closer.left === 0) {
        const after: Delimiter | null = closer.next;
        remove(closer.piece);
        unlink(closer);
        closer = after;
      }
    } else {
      bottoms.set(key, closer.previous);
      const after: Delimiter | null = closer.next;
      if (!closer.opens) unlink(closer);
      closer = after;
    }
  }
}
