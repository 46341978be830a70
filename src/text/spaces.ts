import { characterSet } from './character-sets.ts';

/**
 * White space within a line: U+0020, tab, no-break space, U+3000, the spaces of a set width, and those of none (zero-width
 * space, word joiner, soft hyphen, byte order mark), which nobody sees.
 */
export const SPACE = '[\\t \\u00a0\\u00ad\\u2000-\\u200b\\u202f\\u205f\\u2060\\u3000\\ufeff]';

/** The same as a set of characters. */
export const SPACES = characterSet('\t \u00a0\u00ad\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff');

const INVISIBLE = /^[\u00ad\u200b\u2060\ufeff]+$/;

/** Whether a gap has no width, so that a reader cannot see it. */
export const isInvisible = (gap: string): boolean => INVISIBLE.test(gap);

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

/** Whether a UTF-16 unit is a space without width. */
export const isInvisibleUnit = (unit: number): boolean =>
  unit === 0x200b || unit === 0x2060 || unit === 0xad || unit === 0xfeff;
