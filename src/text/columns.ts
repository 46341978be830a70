import { isLowSurrogate } from './han.ts';

/** Whether a UTF-16 unit is (half of) a character of two columns: East Asian Width W and F (UAX #11), and emoji. */
const isWide = (unit: number): boolean =>
  unit >= 0x1100 &&
  ((unit >= 0x2e80 && unit <= 0xa4cf && unit !== 0x303f) ||
    (unit >= 0xac00 && unit <= 0xd7a3) ||
    (unit >= 0xff01 && unit <= 0xff60) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xfe30 && unit <= 0xfe6f) ||
    (unit >= 0xffe0 && unit <= 0xffe6) ||
    unit <= 0x115f ||
    (unit >= 0xa960 && unit <= 0xa97f) ||
    (unit >= 0xd83c && unit <= 0xd83e) ||
    (unit >= 0xd840 && unit <= 0xd8bf));

/** How many columns `text` takes: two for a wide character, one for any other. The second half of a pair adds none. */
export function columns(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (!isLowSurrogate(unit)) width += isWide(unit) ? 2 : 1;
  }
  return width;
}

/** A line ends "at" the wrap width if it is at most this many columns short of it: the next word did not fit. */
const SLACK = 10;
/** Below this many columns lines are a list, an address or verse, not wrapped prose. */
const NARROWEST = 20;
/** The share of inner lines that must end at the width. */
const MOST = 0.7;

/**
 * The width at which prose was wrapped, seen from its lines, or undefined if it was not.
 * @param inner columns of the lines that another line of the same paragraph follows
 */
export const wrapWidth = (inner: readonly number[]): number | undefined => {
  if (inner.length === 0) return undefined;
  const sorted = inner.toSorted((a, b) => a - b);
  // A tenth of the lines may stick out: an address or a long word that could not be broken.
  const width = sorted[Math.floor((sorted.length - 1) * 0.9)] ?? 0;
  if (width < NARROWEST) return undefined;
  const full = inner.filter((columnsOfLine) => columnsOfLine >= width - SLACK).length;
  return full >= inner.length * MOST ? width : undefined;
};
