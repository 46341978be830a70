import { characterPair, characterSet, textPattern } from './character-sets.ts';
import { ANY_HAN_UNITS } from './han-units.ts';
import type { Range } from './range.ts';

/**
 * White space within a line: U+0020, tab, no-break space, U+3000, the spaces of a set width, and those of none (zero-width
 * space, word joiner, soft hyphen, byte order mark), which nobody sees.
 */
export const SPACE = '[\\t \\u00a0\\u00ad\\u2000-\\u200b\\u202f\\u205f\\u2060\\u3000\\ufeff]';

/** The same as sets of characters are written. */
export const SPACE_UNITS = '\t \u00a0\u00ad\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff';

/** A soft line end. */
export const LINE_END = characterSet('\n');

/** White space between two Han characters, sought from the space on, which is rarer than Han. */
export const SPACED_HAN = textPattern(
  new RegExp(`${SPACE}(?<=[${ANY_HAN_UNITS}]${SPACE})${SPACE}*[${ANY_HAN_UNITS}]`),
  characterPair(ANY_HAN_UNITS, SPACE_UNITS),
  characterPair(SPACE_UNITS, ANY_HAN_UNITS),
);

/** The stretches of white space of a text. */
export function spacesIn(text: string): Range[] {
  const spaces: Range[] = [];
  for (let i = 0; i < text.length; i++) {
    if (!isSpaceUnit(text.charCodeAt(i))) continue;
    const start = i;
    while (isSpaceUnit(text.charCodeAt(i + 1))) i++;
    spaces.push([start, i + 1]);
  }
  return spaces;
}

/** Where the spaces (U+0020) right before an offset begin. */
export function spacesStart(text: string, end: number): number {
  let start = end;
  while (text[start - 1] === ' ') start--;
  return start;
}

/** Where the spaces (U+0020) right behind an offset end. */
export function spacesEnd(text: string, start: number): number {
  let end = start;
  while (text[end] === ' ') end++;
  return end;
}

const INVISIBLE = /^[\u00ad\u200b\u2060\ufeff]+$/;

/** Whether a gap has no width, so that a reader cannot see it. */
export const isInvisible = (gap: string): boolean => INVISIBLE.test(gap);

/** A text without the spaces at its end that nobody sees. */
export const withoutInvisibleEnd = (text: string): string => text.replace(/[\u00ad\u200b\u2060\ufeff]+$/, '');

/** Whether a UTF-16 unit is white space within a line. Most units are ASCII or Han, which the first two tests decide. */
export const isSpaceUnit = (unit: number): boolean => {
  if (unit < 0x80) return unit === 0x20 || unit === 0x09;
  if (unit > 0x3000) return unit === 0xfeff;
  return (
    (unit >= 0x2000 && unit <= 0x200b) ||
    unit === 0x3000 ||
    unit === 0xa0 ||
    unit === 0xad ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x2060
  );
};

/** Whether a UTF-16 unit is white space within a line, or a soft line end. */
export const isGapUnit = (unit: number): boolean => unit === 0x0a || isSpaceUnit(unit);

/** Whether a UTF-16 unit is a space without width. */
export const isInvisibleUnit = (unit: number): boolean =>
  unit === 0x200b || unit === 0x2060 || unit === 0xad || unit === 0xfeff;
