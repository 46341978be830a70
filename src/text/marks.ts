/**
 * The marks of Chinese text. Names after GB/T 15834-2011; which mark may stand where in a line after its §5.1 and
 * CLREQ ("Prohibition rules for line start and line end").
 */

/** Half-width stops and the full-width marks that Chinese sentences use for them (GB/T 15834 §4). */
export const FULLWIDTH_STOPS: Readonly<Record<string, string>> = {
  ',': '，',
  '.': '。',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
};

/** The reverse: the stops of English sentences. */
export const HALFWIDTH_STOPS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(FULLWIDTH_STOPS).map(([half, full]) => [full, half]),
);

/** Round brackets of half width and the full-width ones of Chinese text (GB/T 15834 §4.9), and the reverse. */
export const FULLWIDTH_BRACKETS: Readonly<Record<string, string>> = { '(': '（', ')': '）' };
export const HALFWIDTH_BRACKETS: Readonly<Record<string, string>> = { '（': '(', '）': ')' };

/** Stops of every form: 点号 of GB/T 15834 §4, the full stop of formula-heavy books, forms of one code point. */
export const STOPS = '。，、；：！？．｡､‼⁇⁈⁉';

/** Closing marks that may stand between a sentence's last character and its stop. */
export const CLOSING = '”’」』）］｝〕】〗》〉';

/** Marks that may not start a line at any level: stops, closing quotes and brackets (GB/T 15834 §5.1.1–5.1.3). */
export const NOT_AT_LINE_START = `${STOPS}${CLOSING}`;

/** Marks that may not end a line at any level: opening quotes and brackets (GB/T 15834 §5.1.3). */
export const NOT_AT_LINE_END = '“‘「『（［｛〔【〖《〈';

/**
 * Marks that join what stands on both sides, and so may not start a line either: interpunct, connector, solidus
 * (GB/T 15834 §5.1.6, 5.1.7, 5.1.9). By themselves they may be the bullets of a list.
 */
export const JOINING = '·・‧•～–—／';

/** Marks of two characters, or as wide as two, that are not split: dash and ellipsis (GB/T 15834 §5.1.4, 5.1.5). */
const UNSPLIT = '—…⋯';

/** Whether a line end cuts a mark of two characters between them: …⏎… */
export const isInMark = (text: string, lineEnd: number): boolean =>
  UNSPLIT.includes(text[lineEnd + 1] ?? ' ') &&
  text[lineEnd - 1] === text[lineEnd + 1] &&
  text[lineEnd - 2] !== text[lineEnd + 1] &&
  text[lineEnd + 2] !== text[lineEnd + 1];
