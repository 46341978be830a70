import * as v from 'valibot';
import type { Block, Document } from '../../src/document/document.ts';
import { isLinkedHeading } from '../../src/facts/heading-anchors.ts';
import { foldSpelling, pairsOf, proseWordsOf, spellingsOf } from '../../src/facts/spellings.ts';
import { message } from '../../src/message.ts';
import type { Finding } from '../../src/rule.ts';
import type { ProseWord } from '../../src/text/prose-words.ts';
import { contextOf } from './context.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** What the list of names decides: all, what the document itself has in another place, nothing. */
export const nameOption = v.optional(
  v.pipe(
    v.picklist(['standard', 'consistent', 'off']),
    v.description(
      '专名表中的大小写：`standard` 一律按通行的写法，`consistent` 只在本文另有这种写法时，`off` 只看本文的多数',
    ),
  ),
  'standard',
);
export type NameOption = v.InferOutput<typeof nameOption>;

/** Latin words and names that the document, or the world, mostly spells in another way: Github, javascript, e-mail. */
export function* spellings(document: Document, block: Block, names: NameOption): Generator<Finding> {
  for (const found of proseWordsOf(block)) {
    const verdict = verdictOf(document, found.word, names);
    if (verdict) yield* findingOf(document, block, found, verdict);
  }
  for (const { word, range } of pairsOf(block)) {
    if (!spellingsOf(document).get(foldSpelling(word))?.has(word)) continue;
    const verdict = verdictOf(document, word, names);
    if (verdict) yield* findingOf(document, block, { word, range, isAlone: true }, verdict);
  }
}

function* findingOf(document: Document, block: Block, found: ProseWord, verdict: Verdict): Generator<Finding> {
  const { word, range } = found;
  const { expected, reason, doubt } = verdict;
  const context = contextOf(block, found);
  // In small letters, or with a capital that its place may ask for, a word must stand in the middle of a sentence.
  if (doubt !== 'none' && (!found.isAlone || context !== 'prose')) return;
  if (foldSpelling(word) !== word.toLowerCase() && isLinkedHeading(document, block)) return;
  yield {
    range,
    message: message(word, expected, reason),
    edit: { range, text: expected, certain: doubt === 'none' && context !== 'quoted' },
  };
}
