import * as v from 'valibot';
import type { Block, Document } from '../../src/document/document.ts';
import { isLinkedHeading } from '../../src/facts/heading-anchors.ts';
import {
  foldSpelling,
  type LatinWord,
  LETTERS,
  latinWordsOf,
  pairsOf,
  usesOf,
  wordInProse,
} from '../../src/facts/spellings.ts';
import { languageName } from '../../src/lexicon/standard-names.ts';
import { message } from '../../src/message.ts';
import { type Finding, NO_FINDINGS } from '../../src/rule.ts';
import type { ProseWord } from '../../src/text/prose-words.ts';
import { contextOf, speaksOfVariables } from './context.ts';
import { type Verdict, type Verdicts, verdictsOf } from './verdict.ts';

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
export function spellings(document: Document, block: Block, names: NameOption): Iterable<Finding> {
  if (!block.has(LETTERS)) return NO_FINDINGS;
  const verdicts = verdictsOf(document, names);
  const namesLanguage = names === 'standard' && block.text.includes('语言');
  return verdicts.size > 0 || namesLanguage ? misspelt(document, block, verdicts, namesLanguage) : NO_FINDINGS;
}

function* misspelt(document: Document, block: Block, verdicts: Verdicts, namesLanguage: boolean): Generator<Finding> {
  for (const found of latinWordsOf(document, block)) {
    const verdict = (namesLanguage ? languageOf(found) : undefined) ?? verdicts.get(found.word);
    const inProse = verdict && wordInProse(document, found);
    if (inProse) yield* findingOf(document, block, inProse, verdict);
  }
  for (const { word, form, range } of pairsOf(document, block)) {
    const verdict = verdicts.get(word);
    if (verdict && usesOf(document, form).has(word))
      yield* findingOf(document, block, { word, range, company: 'none' }, verdict);
  }
}

/** What 语言 follows is the name of a language, also where it is a word or a letter: go 语言, c语言. */
function languageOf({ word, token }: LatinWord): Verdict | undefined {
  const expected = languageName(word);
  if (expected === undefined || expected === word) return undefined;
  const end = token.start + word.length;
  return !/^ ?语言(?!学)/.test(token.text.slice(end, end + 4))
    ? undefined
    : { expected, reason: '语言名的标准写法', where: 'anywhere', certain: true };
}

function* findingOf(document: Document, block: Block, found: ProseWord, verdict: Verdict): Generator<Finding> {
  const { word, range } = found;
  const { expected, reason, where, certain } = verdict;
  const context = contextOf(block, found);
  if (where !== 'anywhere' && (found.company === 'words' || context === 'quoted' || context === 'label')) return;
  // rollup、react、vue: of a row of names in small letters none is changed by itself.
  if (where === 'alone' && context === 'listed' && !/[A-Z]/.test(word)) return;
  const isPlain = found.company === 'none' && ['prose', 'gloss', 'start'].includes(context);
  if (where === 'apart' && (!isPlain || context === 'gloss')) return;
  if (where === 'amid' && (found.company !== 'none' || context !== 'prose')) return;
  if (foldSpelling(word) !== word.toLowerCase() && isLinkedHeading(document, block)) return;
  const isCertain =
    certain && (where === 'anywhere' ? context !== 'quoted' : isPlain && !speaksOfVariables(block, found));
  yield {
    range,
    message: message(word, expected, reason),
    edit: { range, text: expected, certain: isCertain },
  };
}
