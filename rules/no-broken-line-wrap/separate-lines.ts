import { CLOSING, NOT_AT_LINE_END, STOPS } from '../../src/text/marks.ts';

const INNER_STOP = new RegExp(`[${STOPS},;:!?](?=.)`, 'u');
const ENDS_WITH_MARK = new RegExp(`[${STOPS}${CLOSING},.;:!?)…—]$`, 'u');
/** 地址：……, 电话：……: the fields of an address, a notice, a book's imprint. */
const FIELD = /^[^，。；：:\n]{1,12}(?:：|:(?=[\s\p{Script=Han}]|$))/u;
const MARK = new RegExp(`[${STOPS}${CLOSING}${NOT_AT_LINE_END}]`, 'gu');

/**
 * Whether the lines of a text are things of their own, that their author put on lines of their own: fields, names one a
 * line, verse. Wrapped prose has marks amid its lines and none at most of their ends.
 */
export function areSeparateLines(text: string): boolean {
  const lines = text.split(/[\n\u2028]/).map((line) => line.trim());
  if (lines.filter((line) => FIELD.test(line)).length * 2 > lines.length) return true;
  const marked = lines.filter(endsWithMark).length;
  if (!lines.some((line) => INNER_STOP.test(line))) return marked === 0 || marked === lines.length;
  return hasOneShape(lines);
}

/** Whether the lines of a text are verse: all of one length, with their marks at the same places. */
export const isVerse = (text: string): boolean => hasOneShape(text.split(/[\n\u2028]/).map((line) => line.trim()));

/** Lines of one length with their marks at the same places: 床前明月光，疑是地上霜 over 举头望明月，低头思故乡. */
function hasOneShape(lines: readonly string[]): boolean {
  const shape = (line: string): string =>
    `${line.replace(ENDS_WITH_MARK, '').length} ${[...line.matchAll(MARK)].map(({ index }) => index).join(' ')}`;
  const [first = '', ...others] = lines.map((line) => shape(line.replace(ENDS_WITH_MARK, '')));
  return others.every((other) => other === first);
}

const endsWithMark = (line: string): boolean => ENDS_WITH_MARK.test(line.slice(-1));

/** How far from its end a text's last character is. */
const NEAR = 20;

/** Whether a block comes to an end: what has no mark at its end may have none at the ends of its lines either. */
export const isClosed = (text: string): boolean => endsWithMark(text.slice(-NEAR).trimEnd());
