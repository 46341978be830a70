import type { Block, Document } from '../../src/document/document.ts';
import { isInRepeat } from '../../src/facts/repeats.ts';
import { isTraditionalBlock } from '../../src/facts/script.ts';
import { isSegmented } from '../../src/facts/segmentation.ts';
import { splitWordAt } from '../../src/facts/split-words.ts';
import { standardName } from '../../src/lexicon/standard-names.ts';
import { message } from '../../src/message.ts';
import { type Finding, NO_FINDINGS } from '../../src/rule.ts';
import { characterPair } from '../../src/text/character-sets.ts';
import { HAN } from '../../src/text/han.ts';
import { matchesIn } from '../../src/text/matches.ts';

/** Words and names that a space cuts: words in word-segmented text (国 家), names in any (OpenA I). */
export function splits(document: Document, block: Block): Iterable<Finding> {
  const { text } = block;
  const mayBeCut = isSegmented(document, block) && !isTraditionalBlock(block);
  const found = mayBeCut ? [...splitWords(document, block)] : NO_FINDINGS;
  return block.has(LETTER_AND_SPACE) && /[A-Za-z] [A-Za-z]/.test(text) ? [...found, ...splitNames(text)] : found;
}

const LETTER_AND_SPACE = characterPair('A-Za-z', ' ');

// The space comes first in the pattern, so that the engine can look for it.
const GAP = new RegExp(` {1,2}(?<=${HAN} {1,2})(?=${HAN})`, 'gu');

/** Words that a delimiter cuts, in word-segmented text. */
function* splitWords(document: Document, block: Block): Generator<Finding> {
  const { text } = block;
  let edited = 0;
  for (const { 0: space, index } of text.matchAll(GAP)) {
    const gap = [index, index + space.length] as const;
    if (isInRepeat(block, gap)) continue;
    const split = splitWordAt(document, text, gap);
    // A piece that a line end has cut as well belongs to the rule on line wraps.
    if (!split || split.first[0] < edited) continue;
    if (isCutByLineEnd(document, text, split.first[0] - 1) || isCutByLineEnd(document, text, split.second[1])) continue;
    edited = gap[1];
    const found = text.slice(split.first[0], split.second[1]);
    const reason = split.whole > 0 ? `本文另有 ${split.whole} 处` : '词语被空格拆开';
    yield {
      range: [split.first[0], split.second[1]],
      message: message(found, split.joined, reason),
      edit: { range: gap, text: '', certain: true },
    };
  }
}

const isCutByLineEnd = (document: Document, text: string, offset: number): boolean =>
  text[offset] === '\n' && splitWordAt(document, text, [offset, offset + 1]) !== undefined;

const LATIN_GAP = /(?<![A-Za-z0-9_.@#/\\-])([A-Za-z]{1,30}) ([A-Za-z]{1,30})(?![A-Za-z0-9_@#/\\-])/g;
/** Where a name's own capitals would let it be read as two words: Open|AI. */
const WORD_BORDER = /[a-z]$/;

/** A name with a capital after a small letter, which no word has: OpenAI, GitHub. */
const isCamelName = (name: string): boolean => /[a-z][A-Z]/.test(name) && standardName(name)?.name === name;

/** Names that a space cuts where no word ends: OpenA I. At a capital (Open AI) they may be two words. */
function* splitNames(text: string): Generator<Finding> {
  for (const { 0: found, 1: first = '', 2: second = '', index } of matchesIn(text, LATIN_GAP)) {
    const name = first + second;
    if (!isCamelName(name) || (WORD_BORDER.test(first) && /^[A-Z]/.test(second))) continue;
    const gap = index + first.length;
    yield {
      range: [index, index + found.length],
      message: message(found, name, '专名不应拆开'),
      edit: { range: [gap, gap + 1], text: '', certain: true },
    };
  }
}
