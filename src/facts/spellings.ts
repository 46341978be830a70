import { type Block, type Document, perBlock, perDocument, perKey } from '../document/document.ts';
import { characterSet } from '../text/character-sets.ts';
import type { LatinToken } from '../text/latin-tokens.ts';
import { matchesIn } from '../text/matches.ts';
import { inSmallLetters, type ProseWord, proseWordAt, wordOf } from '../text/prose-words.ts';
import type { Range } from '../text/range.ts';
import { latinTokensOf } from './latin-tokens.ts';
import { textWithWidths } from './mark-width.ts';

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
export const foldSpelling = (spelling: string): string => inSmallLetters(spelling).replace(/[-\s]/g, '');

/** A word of Latin letters; whether it stands in prose is not yet said. */
export interface LatinWord {
  readonly block: Block;
  readonly token: LatinToken;
  readonly word: string;
  /** What it shares with other spellings. */
  readonly form: string;
}

/** The letters of names. */
export const LETTERS = characterSet('A-Za-z');

const NONE: readonly never[] = [];

/** What the tokens of a document are as words, with their forms, told once of each. */
const readings = perDocument((_: Document) => new Map<string, Reading | 'none'>());
type Reading = Pick<LatinWord, 'word' | 'form'>;

function readingOf(token: LatinToken): Reading | 'none' {
  const word = wordOf(token);
  return word === undefined ? 'none' : { word, form: foldSpelling(word) };
}

/** The words of Latin letters in a block, prose or not. */
export const latinWordsOf = perBlock((block, document): readonly LatinWord[] => {
  if (!block.has(LETTERS)) return NONE;
  const known = readings(document);
  const words: LatinWord[] = [];
  for (const token of latinTokensOf(document, block)) {
    let reading = known.get(token.word);
    if (!reading) {
      reading = readingOf(token);
      known.set(token.word, reading);
    }
    if (reading !== 'none') words.push({ block, token, word: reading.word, form: reading.form });
  }
  return words;
});

// The capital comes first in the pattern, so that the engine can look for it.
const PAIR = /[A-Z](?<![A-Za-z0-9_.@#$/\\:-] ?[A-Z])[A-Za-z]{0,19} [A-Z][A-Za-z0-9]{0,19}(?! ?[A-Za-z0-9_@#/\\:=-])/g;

interface Pair {
  readonly block: Block;
  readonly word: string;
  readonly form: string;
  readonly range: Range;
}

/** Two words with capitals beside Han, with none before or behind them: Open AI, Vue Router. */
export const pairsOf = perBlock((block): readonly Pair[] =>
  block.has(LETTERS) && /[A-Za-z] [A-Z]/.test(block.text)
    ? matchesIn(block.text, PAIR).map(({ 0: word, index }) => {
        return { block, word, form: foldSpelling(word), range: [index, index + word.length] };
      })
    : NONE,
);

/** The spellings of a term and all their places. */
interface Term {
  readonly first: string;
  /** All spellings with the number of their places, where there are several. */
  spellings?: Map<string, number>;
  readonly words: LatinWord[];
  pairs?: Pair[];
}

/** The Latin words of a document by their folded form; of nearly all it is never asked whether they stand in prose. */
const termsOf = perDocument((document: Document): ReadonlyMap<string, Term> => {
  const terms = new Map<string, Term>();
  for (const block of document.blocks)
    for (const word of latinWordsOf(document, block)) {
      const term = terms.get(word.form);
      if (!term) terms.set(word.form, { first: word.word, words: [word] });
      else {
        addSpelling(term, word.word);
        term.words.push(word);
      }
    }
  for (const block of document.blocks)
    for (const pair of pairsOf(document, block)) {
      const term = terms.get(pair.form);
      if (!term) continue;
      addSpelling(term, pair.word);
      term.pairs ??= [];
      term.pairs.push(pair);
    }
  return terms;
});

/** Counts a spelling of a term that has places already. */
function addSpelling(term: Term, spelling: string): void {
  if (!term.spellings && spelling === term.first) return;
  term.spellings ??= new Map([[term.first, term.words.length]]);
  term.spellings.set(spelling, (term.spellings.get(spelling) ?? 0) + 1);
}

/** A term of a document by its form, with the ways in which it may be spelled there, be it in prose or not. */
export interface Spellings {
  readonly form: string;
  readonly spellings: readonly string[];
  /** The number of places of the most frequent one. */
  readonly most: number;
}

/** The Latin terms of a document. */
export const termSpellings = (document: Document): Spellings[] =>
  Array.from(termsOf(document), ([form, { first, words, spellings }]) => ({
    form,
    spellings: spellings ? [...spellings.keys()] : [first],
    most: spellings ? Math.max(...spellings.values()) : words.length,
  }));

type Uses = Map<string, { count: number; places: Place[] }>;

/**
 * The spellings of a term in a document's Chinese prose, with their uses. One of two words (Open AI) is there only beside
 * one in one word (OpenAI). Memory is linear in the number of spellings.
 * @param form what `foldSpelling` gives for any of them
 */
export const usesOf = perKey((document, form: string) => count(document, termsOf(document).get(form)));

function count(document: Document, term: Term | undefined): ReadonlyMap<string, Use> {
  const uses: Uses = new Map();
  for (const word of term?.words ?? []) {
    const found = wordInProse(document, word);
    if (found && countsAsUse(found)) add(uses, word.block, found);
  }
  if ([...uses.keys()].some((spelling) => !/[ -]/.test(spelling)))
    for (const pair of term?.pairs ?? []) add(uses, pair.block, pair);
  return uses;
}

/** The spellings of all terms of a document, by their folded form. */
export function spellingsOf(document: Document): ReadonlyMap<string, ReadonlyMap<string, Use>> {
  const all = new Map<string, ReadonlyMap<string, Use>>();
  for (const form of termsOf(document).keys()) {
    const uses = usesOf(document, form);
    if (uses.size > 0) all.set(form, uses);
  }
  return all;
}

/** A word where it stands in Chinese prose, judged beside the marks that will stand there. */
export const wordInProse = (document: Document, { block, token, word }: LatinWord): ProseWord | undefined =>
  proseWordAt({ ...token, text: textWithWidths(document, block) }, word);

/** In an English phrase a capital at the start of a word may be due to the phrase; capitals within it are its own. */
const countsAsUse = ({ word, company }: ProseWord): boolean => company === 'none' || /[A-Za-z0-9].*[A-Z]/.test(word);

/** More places than this of one spelling are not kept. */
const PLACES = 3;

function add(uses: Uses, block: Block, { word, range }: { readonly word: string; readonly range: Range }): void {
  const use = uses.get(word);
  if (!use) uses.set(word, { count: 1, places: [{ block, range }] });
  else {
    use.count++;
    if (use.places.length < PLACES) use.places.push({ block, range });
  }
}
