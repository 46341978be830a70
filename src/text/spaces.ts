/**
 * White space within a line: U+0020, tab, no-break space, U+3000, the spaces of a set width, and those of none (zero-width
 * space, word joiner, soft hyphen, byte order mark, control characters), which nobody sees.
 */
export const SPACE =
  '[\\t \\x01-\\x08\\x0e-\\x1f\\x7f\\u00a0\\u00ad\\u2000-\\u200b\\u202f\\u205f\\u2060\\u3000\\ufeff]';

const INVISIBLE = /^[\x01-\x08\x0e-\x1f\x7f\u00ad\u200b\u2060\ufeff]+$/;

/** Whether a gap has no width, so that a reader cannot see it. */
export const isInvisible = (gap: string): boolean => INVISIBLE.test(gap);

/** Whether a UTF-16 unit is white space within a line. Most units are Han or ASCII, which the first two tests decide. */
export const isSpaceUnit = (unit: number): boolean => {
  if (unit < 0x80) return unit === 0x20 || unit === 0x09 || unit === 0x7f || (unit < 0x20 && isControl(unit));
  if (unit >= 0x3001 && unit !== 0xfeff) return false;
  return (
    (unit >= 0x2000 && unit <= 0x200b) ||
    unit === 0x3000 ||
    unit === 0xfeff ||
    unit === 0xa0 ||
    unit === 0xad ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x2060
  );
};

/** Control characters but NUL, which Markdown replaces, and those that end a line. */
const isControl = (unit: number): boolean => unit > 0 && !(unit >= 0x09 && unit <= 0x0d);
