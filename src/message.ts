/** More than this of a long repeat or term is not shown: a message is one line. */
const LONGEST = 40;

/** Text as it stands in a message: line ends as ⏎, no ASCII quotes (VS Code's extension would take them for a range). */
const shown = (text: string): string => {
  const line = text.replace(/\n/g, '⏎').replace(/"/g, '＂');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
};

/**
 * A finding in words: `found -> expected：reason`. What was found comes first and the arrow after it, since VS Code's
 * extension draws its line as long as what stands before ` ->`.
 */
export const message = (found: string, expected: string, reason: string): string =>
  `${shown(found)} -> ${shown(expected)}：${reason}`;
