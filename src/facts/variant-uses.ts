import { type Block, type Document, perDocument } from '../document/document.ts';
import type { Range } from '../text/range.ts';
import type { Use } from './spellings.ts';
import { variantCandidates, verdictOf } from './variant-verdicts.ts';

/** More places than this of one spelling are not kept. */
const MOST_PLACES = 5;

/** How often a document uses a spelling of a word that has a standard one. */
export interface VariantUse extends Use {
  /** `standard`; `accepted`, of which only the mixing with the standard is a fault; `wrong`. */
  readonly kind: 'standard' | 'accepted' | 'wrong';
}

/**
 * The words of a document that it writes in a way that is not the standard one, wrong or only variant: for each standard
 * form, how often and where the document writes it, and each of its other spellings (账号: 账号 12, 帐号 3). A word that
 * is right in another sense (台风登陆) does not count.
 */
export const variantUsesOf = perDocument((document): ReadonlyMap<string, ReadonlyMap<string, VariantUse>> => {
  const uses = new Map<string, Map<string, VariantUse>>();
  for (const [block, candidates] of variantCandidates(document))
    for (const candidate of candidates)
      if (verdictOf(document, block, candidate)) {
        const { right, wrong, isAccepted } = candidate.variant;
        if (!uses.has(right)) uses.set(right, new Map([[right, { ...useOf(document, right), kind: 'standard' }]]));
        const spellings = uses.get(right);
        const use = counted(spellings?.get(wrong), block, candidate.range);
        spellings?.set(wrong, { ...use, kind: isAccepted ? 'accepted' : 'wrong' });
      }
  return uses;
});

const NONE: Use = { count: 0, places: [] };

function counted({ count, places }: Use = NONE, block: Block, range: Range): Use {
  return { count: count + 1, places: places.length < MOST_PLACES ? [...places, { block, range }] : places };
}

function useOf({ blocks }: Document, word: string): Use {
  let use = NONE;
  for (const block of blocks) for (const range of placesOf(block.text, word)) use = counted(use, block, range);
  return use;
}

/** Where the characters of a word stand in a text. */
export function* placesOf(text: string, word: string): Generator<Range> {
  for (let i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + word.length)) yield [i, i + word.length];
}
