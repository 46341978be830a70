import { type Block, type Document, perDocument } from '../document/document.ts';
import { type Candidate, candidatesIn, isWholeWord, type Variant } from '../lexicon/variants.ts';
import { isTraditional, traditionalShare } from '../text/han.ts';
import type { Range } from '../text/range.ts';

/** How often a spelling is used, and where first. */
export interface Use {
  readonly count: number;
  readonly places: readonly { readonly block: Block; readonly range: Range }[];
}

/** With so many characters of traditional text a document is in traditional script, where other spellings are standard. */
const TRADITIONAL = 0.02;

/** Where the characters of variants stand, by block, in simplified text; whether they are words is not yet said. */
export const variantCandidates = perDocument(({ blocks }) => {
  const found = new Map<Block, readonly Candidate[]>();
  for (const block of blocks) {
    const candidates = candidatesIn(block.text);
    if (candidates.length > 0 && !isTraditional(block.text)) found.set(block, candidates);
  }
  const isOfTraditional = found.size > 0 && traditionalShare(blocks.map(({ text }) => text).join('')) > TRADITIONAL;
  return isOfTraditional ? new Map<Block, readonly Candidate[]>() : found;
});

const MOST_PLACES = 5;

/**
 * The words of a document that have a variant in it: for each standard form how often and where the document writes it,
 * and each of its variants. A variant that is a word of its own in another sense (登陆) is counted as what it stands for
 * only where a rule would say so; the caller decides with the document at hand.
 */
export const variantUsesOf = perDocument((document): ReadonlyMap<string, ReadonlyMap<string, Use>> => {
  const uses = new Map<string, Map<string, { count: number; places: { block: Block; range: Range }[] }>>();
  const count = (term: string, spelling: string, block: Block, range: Range): void => {
    const spellings = uses.get(term) ?? new Map();
    uses.set(term, spellings);
    const use = spellings.get(spelling) ?? { count: 0, places: [] };
    spellings.set(spelling, use);
    use.count++;
    if (use.places.length < MOST_PLACES) use.places.push({ block, range });
  };
  for (const [block, candidates] of variantCandidates(document))
    for (const { range, variant } of candidates)
      if (isVariantWord(block, { range, variant })) count(variant.right, variant.wrong, block, range);
  for (const term of [...uses.keys()])
    for (const block of document.blocks)
      for (const range of placesOf(block.text, term)) count(term, term, block, range);
  return uses;
});

/** Whether a candidate is a word of its text. */
export const isVariantWord = (block: Block, { range, variant }: Candidate): boolean =>
  isWholeWord(block.text, range, variant.right);

/** Where a word stands in a text. */
export function* placesOf(text: string, word: string): Generator<Range> {
  for (let i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + word.length)) yield [i, i + word.length];
}

export type { Variant };
