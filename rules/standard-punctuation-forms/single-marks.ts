import { HAN } from '../../src/text/han.ts';
import type { Change } from './change.ts';
import { INTERPUNCTS, STANDARD_FORMS } from './data.ts';

/** A look-alike of · right between two Han characters: 约翰・史密斯. Elsewhere it is a bullet, a list's or a formula's. */
const INTERPUNCT = new RegExp(`[${INTERPUNCTS}](?<=${HAN}.)(?=${HAN})`, 'gu');

/** The marks between the parts of a name, or of a title, that are not · (GB/T 15834 §4.14). */
export function* interpunctChanges(text: string): Generator<Change> {
  for (const { index } of text.matchAll(INTERPUNCT))
    yield { range: [index, index + 1], to: '·', certain: true, reason: '间隔号用 U+00B7' };
}

/** A mark in a face that is drawn with characters (｡･ω･｡) stands by no letter. */
const COMPATIBILITY_FORM = new RegExp(
  [
    `[｡､﹐﹑﹔﹕﹖﹗︰](?<=[${HAN}A-Za-z0-9\ufffc）」』”’》】｣﹚\u232a].)(?![･・ω｡])`,
    `[｢﹙\u2329](?=[${HAN}A-Za-z0-9\ufffc《“‘「『])`,
    `[｣﹚\u232a](?<=[${HAN}A-Za-z0-9\ufffc》”’」』。！？｡﹖﹗].)`,
  ].join('|'),
  'gu',
);

/** Half-width and small forms of Chinese marks. */
export function* compatibilityForms(text: string): Generator<Change> {
  for (const { 0: mark, index } of text.matchAll(COMPATIBILITY_FORM))
    yield {
      range: [index, index + 1],
      to: STANDARD_FORMS[mark] ?? mark,
      certain: true,
      reason: '兼容字符，改用通行的标点',
    };
}
