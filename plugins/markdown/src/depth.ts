/** Blocks that stand deeper are left out: nobody wrote them, and what walks the tree would run out of stack. */
export const DEEPEST = 500;

/** A line that begins with the marks of more block quotes and items than that. */
const TOO_DEEP = new RegExp(String.raw`^((?:[ \t]*(?:>|(?:[*+-]|\d{1,9}[.)])[ \t])){${DEEPEST + 1}})[^\r\n]+`, 'gm');

/**
 * A text in which no line opens far more blocks than are read, since Lezer's time grows with the square of their number.
 * It is as long as before.
 */
export const withoutAbysses = (text: string): string =>
  text.replace(TOO_DEEP, (line: string, marks: string) => marks + 'x'.repeat(line.length - marks.length));
