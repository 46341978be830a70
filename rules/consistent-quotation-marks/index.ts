import * as v from 'valibot';
import type { Block, Document } from '../../src/document/document.ts';
import { joinsQuotes, quotesOf } from '../../src/facts/quote-uses.ts';
import { isSegmented } from '../../src/facts/segmentation.ts';
import { message } from '../../src/message.ts';
import { defineRule, type Finding } from '../../src/rule.ts';
import { endsWithHan, HAN, hasHan, startsWithHan } from '../../src/text/han.ts';
import type { QuotePair } from '../../src/text/quotes.ts';
import type { Range } from '../../src/text/range.ts';
import { spacesEnd, spacesStart } from '../../src/text/spaces.ts';
import { type Change, changesOf } from './changes.ts';
import { styleOf } from './style.ts';

export default defineRule({
  id: 'consistent-quotation-marks',
  summary: '统一引号，成对纠正：“书目“、"书目" → “书目”',
  options: {
    style: v.optional(
      v.pipe(
        v.picklist(['curly', 'corner', 'straight', 'majority']),
        v.description('`curly` 弯引号“”，`corner` 直角引号「」，`straight` 直引号，`majority` 随全文'),
      ),
      'majority',
    ),
    single: v.optional(
      v.pipe(
        v.picklist(['double', 'keep']),
        v.description('引文外层误用的单引号：`double` 改为双引号，`keep` 保留单引号'),
      ),
      'double',
    ),
  },
  hasCandidates: (block, { document }) => quotesOf(document, block).pairs.length > 0 && hasHan(block.text),
  *detect(block, { document, options }) {
    const quotes = quotesOf(document, block);
    for (const change of changesOf(block.text, quotes, styleOf(document, options)))
      yield* findingsOf(document, block, change);
  },
});

/** The two halves of a pair as findings, those of them that change. */
function* findingsOf(document: Document, block: Block, { pair, to, certain, reason }: Change): Generator<Finding> {
  const marks = [
    [pair.open, pair.open + 1],
    [pair.close, pair.close + 1],
  ] as const;
  // What is spelt otherwise in the source (an escape, an entity), or names a link's target, is meant to be as it is.
  if (!marks.every((range) => block.isEditable(range))) return;
  const ranges = isSegmented(document, block) ? marks : withSpaces(document, block, pair, to);
  for (const [i, range] of marks.entries()) {
    const found = block.text.slice(...range);
    const wanted = to[i] ?? '';
    if (found === wanted) continue;
    const edit = { range: ranges[i] ?? range, text: wanted, certain };
    yield { range, message: message(found, wanted, reason), edit, pair: `${pair.open}` };
  }
}

/**
 * The ranges of a pair's marks with the spaces that full-width marks have within themselves, where straight ones had them
 * as spaces: those just inside, beside Han or on both sides (" 书目 "), and those between the marks and Han, where the
 * document's other marks have none.
 */
function withSpaces(
  document: Document,
  block: Block,
  { open, close }: QuotePair,
  to: Change['to'],
): readonly [Range, Range] {
  const { text } = block;
  const marks = [
    [open, open + 1],
    [close, close + 1],
  ] as const;
  if (!/["'＂＇]/.test(text.charAt(open)) || to[0] === '"') return marks;
  let [from, until] = [spacesEnd(text, open + 1), spacesStart(text, close)];
  if (from >= until) return marks;
  const isPadded = from > open + 1 && until < close;
  if (!isPadded && !startsWithHan(text.slice(from, from + 2))) from = open + 1;
  if (!isPadded && !endsWithHan(text.slice(until - 2, until))) until = close;
  const takesOuter = joinsQuotes(document);
  const start = takesOuter && SPACE_AFTER_HAN.test(text.slice(Math.max(0, open - 3), open)) ? open - 1 : open;
  const end = takesOuter && SPACE_BEFORE_HAN.test(text.slice(close + 1, close + 4)) ? close + 2 : close + 1;
  // A space beyond markup (**注** "书目") is not the mark's, and may be what makes the markup work.
  const isWhole =
    block.isEditable([start - (start < open ? 1 : 0), from]) &&
    block.isEditable([until, end + (end > close + 1 ? 1 : 0)]);
  return isWhole
    ? [
        [start, from],
        [until, end],
      ]
    : marks;
}

const SPACE_AFTER_HAN = new RegExp(`${HAN} $`, 'u');
const SPACE_BEFORE_HAN = new RegExp(`^ ${HAN}`, 'u');
