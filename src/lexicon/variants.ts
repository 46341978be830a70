import { type Literal, Literals } from '../text/literals.ts';
import type { Range } from '../text/range.ts';
import { mayReachOver, wordsAround } from './clause.ts';
import { isWord } from './segmenter.ts';
import { SENSES, type Sense } from './sense-data.ts';
import { ACCEPTED, ACCEPTED_BLENDS, BLENDS, OBSOLETE, WRONG } from './variant-data.ts';

/** A spelling that is not the standard one, and the standard one. */
export interface Variant {
  readonly wrong: string;
  readonly right: string;
  /** Whether both are in use, so that only the mixing of them is a fault. */
  readonly isAccepted: boolean;
  /** Whether its characters do not meet in two words, so that the words around it need not be asked. */
  readonly isBlend: boolean;
  /** For a spelling that is right in another sense. */
  readonly sense?: Sense;
}

/** A place where the characters of a variant stand; whether they are one word is not yet said. */
export interface Candidate {
  readonly range: Range;
  readonly variant: Variant;
}

let lexicon: Literals<Variant> | undefined;

function load(): Literals<Variant> {
  const variants: Variant[] = [
    ...read(BLENDS, false, true),
    ...read(WRONG, false),
    ...read(OBSOLETE, false),
    ...read(ACCEPTED, true),
    ...read(ACCEPTED_BLENDS, true, true),
    ...SENSES.map((sense) => ({ wrong: sense.wrong, right: sense.right, isAccepted: false, isBlend: false, sense })),
  ];
  return new Literals(variants.map((variant): Literal<Variant> => [variant.wrong, variant]));
}

/** The lines of a table: `标准=异体,异体`, parted by white space. */
const read = (table: string, isAccepted: boolean, isBlend = false): Variant[] =>
  table.split(/\s+/).flatMap((entry) => {
    const [right = '', spellings = ''] = entry.split('=');
    return spellings === '' ? [] : spellings.split(',').map((wrong) => ({ wrong, right, isAccepted, isBlend }));
  });

/** The places of a text where the characters of a variant stand: one pass, without the dictionary. */
export function candidatesIn(text: string): readonly Candidate[] {
  lexicon ??= load();
  const found = lexicon.in(text);
  let end = 0;
  return found.length === 0
    ? NONE
    : found.flatMap(({ index, value: variant }): Candidate[] => {
        if (index < end) return [];
        end = index + variant.wrong.length;
        return [{ range: [index, end], variant }];
      });
}
const NONE: readonly Candidate[] = [];

/** So much text around a word holds its clause (src/lexicon/clause.ts). */
const WINDOW = 128;

/**
 * Whether the characters of a variant are a word and no two words that meet: no word of the dictionary reaches across
 * their borders (确|定单|元 is 确定|单元), and none does when the standard spelling is put in their place (全部份额).
 */
export function isWholeWord(text: string, { range: [start, end], variant }: Candidate): boolean {
  const from = Math.max(0, start - WINDOW);
  const before = text.slice(from, start);
  const after = text.slice(end, end + WINDOW);
  const fits = (word: string): boolean =>
    standsAlone(before + word + after, [before.length, before.length + word.length]);
  return (variant.isBlend || fits(variant.wrong)) && fits(variant.right);
}

/** Whether no word of the dictionary reaches across the borders of a range. */
export function standsAlone(text: string, range: Range): boolean {
  if (range.every((border) => !mayReachOver(text, [border, border]))) return true;
  return wordsAround(text, range).every(({ text: word, start, end }) => {
    const isInside = start >= range[0] && end <= range[1];
    const isOutside = end <= range[0] || start >= range[1];
    const isAround = start <= range[0] && end >= range[1];
    return isInside || isOutside || isAround || !isWord(word);
  });
}
