import type { Document } from '../../src/document/document.ts';
import { latinWordsOf, usesOf, wordInProse } from '../../src/facts/spellings.ts';
import { segment } from '../../src/lexicon/segmenter.ts';
import { isHanUnit } from '../../src/text/han.ts';

/** Another spelling of a term that stands in a text, and where; offsets of the text before anything was planted. */
export interface Planted {
  readonly start: number;
  readonly term: string;
  readonly spelling: string;
}

/**
 * Writes one in so many occurrences of some terms in another spelling.
 * @param occurrences where terms stand in the source, in order, with the other spelling
 * @param turn which of the so many: the last, or another so that each of them has its turn
 */
export function plant(
  source: string,
  occurrences: readonly Planted[],
  oneIn: number,
  turn = 0,
): { text: string; planted: Planted[] } {
  const seen = new Map<string, number>();
  const planted: Planted[] = [];
  let text = '';
  let end = 0;
  for (const occurrence of occurrences) {
    const { start, term, spelling } = occurrence;
    const count = (seen.get(term) ?? 0) + 1;
    seen.set(term, count);
    if (start < end || count % oneIn !== turn) continue;
    text += source.slice(end, start) + spelling;
    end = start + term.length;
    planted.push(occurrence);
  }
  return { text: text + source.slice(end), planted };
}

/** How many of what was planted a text has again as it was, and whether nothing else is touched. */
export function comparePlanted(
  expected: string,
  planted: readonly Planted[],
  actual: string,
): { repaired: number; isExact: boolean } {
  // Read from one planted place to the next, each repaired or not.
  const isExact = actual === expected;
  if (isExact) return { repaired: planted.length, isExact };
  let [repaired, shift] = [0, 0];
  for (const { start, term, spelling } of planted) {
    if (actual.startsWith(term, start + shift)) repaired++;
    else if (actual.startsWith(spelling, start + shift)) shift += spelling.length - term.length;
  }
  return { repaired, isExact: actual.length - shift === expected.length };
}

/** Where the words of a document stand in its source that are among some terms, as the segmenter cuts its blocks. */
export function* wordsOf(document: Document, spellings: ReadonlyMap<string, readonly string[]>): Generator<Planted> {
  let turn = 0;
  for (const block of document.blocks)
    for (const [from, to] of hanRuns(block.text))
      for (const word of segment(block.text.slice(from, to))) {
        const others = spellings.get(word.text);
        const spelling = others?.[turn % others.length];
        const range = [from + word.start, from + word.end] as const;
        if (spelling === undefined || !block.isEditable(range)) continue;
        turn++;
        yield { start: block.toSource(range)[0], term: word.text, spelling };
      }
}

/** How often a document must use a name or a word in capitals for its other spellings to be planted. */
const ENOUGH_USES = 5;

/** Where a document writes names with capitals inside (OpenResty) and words in capitals (API), with other capitals. */
export function* namesOf(document: Document): Generator<Planted> {
  let turn = 0;
  for (const block of document.blocks)
    for (const found of latinWordsOf(document, block)) {
      const { word, form } = found;
      const { range, company } = wordInProse(document, found) ?? { range: [0, 0] };
      if (company !== 'none' || !/^(?:[A-Z][a-z]+[A-Z][A-Za-z]*|[A-Z]{3,})$/.test(word) || !block.isEditable(range))
        continue;
      const uses = usesOf(document, form);
      if (uses.size !== 1 || (uses.get(word)?.count ?? 0) < ENOUGH_USES) continue;
      const raised = `${word.charAt(0)}${word.slice(1).toLowerCase()}`;
      const spelling = /[a-z]/.test(word) && turn++ % 2 === 0 ? raised : word.toLowerCase();
      yield { start: block.toSource(range)[0], term: word, spelling };
    }
}

function* hanRuns(text: string): Generator<[number, number]> {
  let start = -1;
  for (let i = 0; i <= text.length; i++) {
    const isHan = i < text.length && isHanUnit(text.charCodeAt(i));
    if (isHan && start < 0) start = i;
    if (!isHan && start >= 0) {
      yield [start, i];
      start = -1;
    }
  }
}
