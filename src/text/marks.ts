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

/** Marks that may not start a line at level `basic`: stops, closing quotes and brackets, the interpunct. */
export const NOT_AT_LINE_START = '。，、；：！？．｡､”’」』）］｝〕】》〉·';

/** Marks that may not end a line at level `basic`: opening quotes and brackets. */
export const NOT_AT_LINE_END = '“‘「『（［｛〔【《〈';

/** Closing marks that may stand between a sentence's last character and its stop. */
export const CLOSING = '”’」』）］｝〕】》〉';
