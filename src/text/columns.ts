/** Characters that take two columns of a terminal or an editor: East Asian Width W and F (UAX #11). */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/gu;
/** The second unit of a surrogate pair adds a code unit, but no column. */
const PAIR = /[\ud800-\udbff][\udc00-\udfff]/g;

/** How many columns `text` takes: two for a wide character, one for any other. */
export const columns = (text: string): number =>
  text.length - (text.match(PAIR)?.length ?? 0) + (text.match(WIDE)?.length ?? 0);

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
