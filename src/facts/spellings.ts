import { type Block, type Document, perBlock, perDocument } from '../document/document.ts';
import { characterSet } from '../text/character-sets.ts';
import { type ProseWord, proseWords } from '../text/prose-words.ts';
import type { Range } from '../text/range.ts';

/** Where a spelling stands. */
export interface Place {
  readonly block: Block;
  readonly range: Range;
}

/** How often a document uses a spelling in Chinese prose, and where first. */
export interface Use {
  readonly count: number;
  readonly places: readonly Place[];
}

/** The form that spellings of one term share: Git-Hub, Git Hub and GITHUB are github. */
export const foldSpelling = (spelling: string): string => spelling.toLowerCase().replace(/[-\s]/g, '');

/** More places than this of one spelling are not kept. */
const PLACES = 3;

type Uses = Map<string, Map<string, { count: number; places: Place[] }>>;

/**
 * The Latin words of a document's Chinese prose: for the folded form of each its spellings, with their uses. A spelling
 * of two words (Open AI) is there only beside one in one word (OpenAI). Memory is linear in the number of spellings.
 */
export const spellingsOf = perDocument((document: Document): ReadonlyMap<string, ReadonlyMap<string, Use>> => {
  const spellings: Uses = new Map();
  for (const block of document.blocks)
    for (const found of proseWordsOf(document, block))
      if (countsAsUse(found)) add(spellings, block, found.word, found.range);
  for (const block of document.blocks)
    for (const { word, range } of pairsOf(document, block)) {
      const single = spellings.get(foldSpelling(word));
      if (single && [...single.keys()].some((spelling) => !/[ -]/.test(spelling))) add(spellings, block, word, range);
    }
  return spellings;
});

/** The letters of names. */
export const LETTERS = characterSet('A-Za-z');

const NONE: readonly never[] = [];

/** The words of a block's Chinese prose. */
export const proseWordsOf = perBlock((block): readonly ProseWord[] =>
  block.has(LETTERS) ? [...proseWords(block.text)] : NONE,
);

/** In an English phrase a capital at the start of a word may be due to the phrase; capitals within it are its own. */
const countsAsUse = ({ word, company }: ProseWord): boolean => company === 'none' || /[A-Za-z0-9].*[A-Z]/.test(word);

// The capital comes first in the pattern, so that the engine can look for it.
const PAIR = /[A-Z](?<![A-Za-z0-9_.@#$/\\:-] ?[A-Z])[A-Za-z]{0,19} [A-Z][A-Za-z0-9]{0,19}(?! ?[A-Za-z0-9_@#/\\:=-])/g;

/** Two words with capitals beside Han, with none before or behind them: Open AI, Vue Router. */
export const pairsOf = perBlock((block): readonly { readonly word: string; readonly range: Range }[] =>
  block.has(LETTERS) && /[A-Za-z] [A-Z]/.test(block.text)
    ? Array.from(block.text.matchAll(PAIR), ({ 0: word, index }) => ({ word, range: [index, index + word.length] }))
    : NONE,
);

function add(spellings: Uses, block: Block, spelling: string, range: Range): void {
  const key = foldSpelling(spelling);
  const uses = spellings.get(key) ?? new Map<string, { count: number; places: Place[] }>();
  spellings.set(key, uses);
  const use = uses.get(spelling);
  if (!use) uses.set(spelling, { count: 1, places: [{ block, range }] });
  else {
    use.count++;
    if (use.places.length < PLACES) use.places.push({ block, range });
  }
}
