/**
 * White space within a line: U+0020, tab, no-break space, U+3000, the spaces of a set width, and those of none (zero-width
 * space, word joiner, soft hyphen, byte order mark, control characters), which nobody sees.
 */
const SPACES = '\\t \\x01-\\x08\\x0e-\\x1f\\x7f\\u00a0\\u00ad\\u2000-\\u200b\\u202f\\u205f\\u2060\\u3000\\ufeff';

/** One white space character of a line, to be put into larger patterns. */
export const SPACE = `[${SPACES}]`;

const ANY_SPACE = new RegExp(`^${SPACE}$`, 'u');
const ZERO_WIDTH = /^[\x01-\x08\x0e-\x1f\x7f\u00ad\u200b\u2060\ufeff]+$/;

/** Whether a UTF-16 unit is white space within a line. */
export const isSpaceUnit = (unit: number): boolean =>
  unit === 0x20 || (unit !== 0x0a && ANY_SPACE.test(String.fromCharCode(unit)));

/** Whether a gap has no width, so that a reader cannot see it. */
export const isInvisible = (gap: string): boolean => ZERO_WIDTH.test(gap);
