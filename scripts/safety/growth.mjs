// Whether a regular expression's time grows faster than the text, by timing it on repeated pieces made of its characters.

/** Characters that expressions on prose tell apart. */
const COMMON = [...'aA0 \t\n\u2028[](){}$`*~"“”（），。、.:;!?/\\-_@<>&^春\ufffc'];
const SHORT = 1_500;
const LONG = 4 * SHORT;
/** A linear expression takes four times as long for four times the text; the clock is not exact. */
const MOST = 9;
/** Milliseconds below which growth says nothing. */
const LEAST = 4;
/** Behind the repeated piece, so that a match fails late. */
const ENDS = ['', '\0', '\n!'];

function milliseconds(expression, text) {
  const start = performance.now();
  if (expression.global) for (const _ of text.matchAll(expression));
  else expression.exec(text);
  return performance.now() - start;
}

const repeated = (piece, length, end) => piece.repeat(Math.ceil(length / piece.length)) + end;

/** The least of three times, so that what else the machine does is left out. */
const best = (expression, text) => Math.min(...[0, 1, 2].map(() => milliseconds(expression, text)));

/** @returns a piece that, repeated, makes the expression slow; undefined if none is found */
export function slowPiece(expression) {
  const own = [...expression.source.replace(/\\u[0-9a-f]{4}|\\x[0-9a-f]{2}|\\p\{[^}]*\}|\\./gi, '')];
  const alphabet = [...new Set([...COMMON, ...own])];
  const pieces = [...alphabet, ...alphabet.flatMap((a) => alphabet.map((b) => a + b))];
  for (const piece of pieces)
    for (const end of ENDS) {
      if (milliseconds(expression, repeated(piece, LONG, end)) < LEAST) continue;
      const [short, long] = [SHORT, LONG].map((length) => best(expression, repeated(piece, length, end)));
      if (long >= LEAST && long > MOST * short) return piece;
    }
  return undefined;
}
