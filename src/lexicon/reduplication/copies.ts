import { REPEAT_GAPS } from '../../text/character-sets.ts';
import type { Range } from '../../text/range.ts';
import type { Repeat } from '../../text/repeats.ts';
import { type PlacedWord, wordsAround } from '../clause.ts';
import { isWord } from '../segmenter.ts';
import { judgeUnit } from './unit-verdict.ts';
import { type Certainty, judgeCharacter, mayBeMistake } from './verdict.ts';

/** A unit that stands several times in a row by mistake. */
export interface Copies {
  readonly range: Range;
  readonly first: Range;
  readonly last: Range;
  readonly certain: boolean;
}

/** How much of what follows is looked at. */
const CLAUSE = 12;
const ANY_GAP = new RegExp(`[${REPEAT_GAPS}]`, 'g');
/** More copies than this are no slip of a hand, but a row of characters. */
const MOST_COPIES = 6;

/** The copies of a repeat, where the words around it say that it is a mistake. */
export function mistakenCopies(text: string, { offsets, length, period, start, end }: Repeat): Copies | undefined {
  if (length > MOST_COPIES * period || offsets.length === 0) return undefined;
  if (!mayBeMistake(unitAt(text, offsets, 0, period), text.charAt(end))) return undefined;
  const words = wordsAround(text, [start, end]);
  // A stretch longer than two units can be read from several places: the first that is made of words is meant. A row of
  // one character reads the same from all of them.
  const lastFrom = period === 1 ? 0 : length - 2 * period;
  for (let from = 0; from <= lastFrom; from++) {
    const count = Math.floor((length - from) / period);
    const at = (i: number): number => offsets[from + i] ?? end;
    const endOf = (i: number): number => (offsets[from + i - 1] ?? end - 1) + 1;
    const places = Array.from({ length: count }, (_, i): Range => [at(i * period), endOf((i + 1) * period)]);
    const certainty = judge(text, words, places);
    const [first, last] = [places[0], places.at(-1)];
    if (certainty && first && last)
      return { range: [first[0], last[1]], first, last, certain: certainty === 'certain' };
  }
  return undefined;
}

const unitAt = (text: string, offsets: readonly number[], from: number, period: number): string =>
  offsets
    .slice(from, from + period)
    .map((offset) => text[offset])
    .join('');

/** The verdict on copies of a unit: on a character from the words that hold it, on a longer unit from its borders. */
function judge(text: string, words: readonly PlacedWord[], places: readonly Range[]): Certainty {
  const [first = [0, 0], second = [0, 0]] = places;
  const end = places.at(-1)?.[1] ?? 0;
  const unit = text.slice(...first).replace(ANY_GAP, '');
  if (!mayBeMistake(unit, text.charAt(end))) return undefined;
  const holding = (offset: number): number => words.findIndex((word) => word.start <= offset && offset < word.end);
  const [one, two] = [holding(first[0]), holding(second[0])];
  const word = (i: number): string => words[i]?.text ?? '';
  if ([...unit].length === 1)
    return judgeCharacter({
      character: unit,
      count: places.length,
      first: word(one),
      second: word(two),
      isOneWord: one === two,
      previous: word(one - 1),
      after: text.slice(end, end + 2),
    });
  if (isStatement(text, first)) return undefined;
  // Before the first word of a clause its mark.
  const previous = word(one - 1) || text.charAt(first[0] - 1);
  const borders = [...places.map(([start]) => start), end];
  if (borders.every((border) => isBorder(words, border)))
    return judgeUnit(unit, places.length, previous, text.slice(end, end + CLAUSE));
  // 的/决策/决策依据: after 的 a noun stands once.
  if (word(one) === unit && word(one - 1) === '的' && word(two) !== unit && word(two).startsWith(unit)) return 'likely';
  // 驱动程序/程序: the last word of a compound once more.
  const isLeftOver = places.length === 2 && word(two) === unit && word(one).endsWith(unit) && isWord(word(one));
  return isLeftOver && judgeUnit(unit, 2, previous, text.slice(end, end + CLAUSE)) ? 'likely' : undefined;
}

/** Whether a word begins or ends at an offset. A gap before the offset belongs to neither word. */
const isBorder = (words: readonly PlacedWord[], offset: number): boolean =>
  words.every(({ start, end }) => offset <= start || offset >= end);

/** Whether a first copy is a line of its own: a head, that the text below it takes up again. */
const isStatement = (text: string, [start, end]: Range): boolean =>
  (start === 0 || text[start - 1] === '\n') && text[end] === '\n';
