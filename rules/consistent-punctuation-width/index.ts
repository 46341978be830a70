import * as v from 'valibot';
import type { Block, Document } from '../../src/document/document.ts';
import { bracketCounts } from '../../src/facts/mark-counts.ts';
import { isSegmented } from '../../src/facts/segmentation.ts';
import { message } from '../../src/message.ts';
import { defineRule, type Finding } from '../../src/rule.ts';
import type { Range } from '../../src/text/range.ts';
import { type BracketWidth, bracketChanges } from './brackets.ts';
import type { Change } from './change.ts';
import { stopChanges } from './stops.ts';

export default defineRule({
  id: 'consistent-punctuation-width',
  summary: '统一全角、半角标点：（AIGC) → （AIGC）',
  options: {
    stops: v.optional(
      v.pipe(v.picklist(['full', 'off']), v.description('中文句中的 `, . : ; ? !`：`full` 改为全角')),
      'full',
    ),
    brackets: v.optional(
      v.pipe(
        v.picklist(['full', 'half', 'majority', 'off']),
        v.description('中文里的圆括号：全角、半角，或随全文多数；一对括号总是同宽'),
      ),
      'majority',
    ),
  },
  *detect(block, { document, options }) {
    const changes: Change[] = [];
    if (options.stops === 'full' && HALF_STOP.test(block.text)) changes.push(...stopChanges(block.text));
    if (options.brackets !== 'off' && ANY_BRACKET.test(block.text))
      changes.push(...bracketChanges(block.text, bracketWidth(document, options.brackets)));
    if (changes.length === 0) return;
    const keepsSpaces = isSegmented(document, block);
    let edited = 0;
    for (const change of changes.sort((a, b) => a.range[0] - b.range[0])) {
      // An escaped mark (\\( of a formula, 1\\.) was meant to be as it is.
      if (!block.isEditable(change.range)) continue;
      const finding = findingOf(block, change, keepsSpaces, edited);
      edited = finding.edit?.range[1] ?? edited;
      yield finding;
    }
  },
});

const HALF_STOP = /[,.:;?!]/;
const ANY_BRACKET = /[()（）]/;
/** Fewer pairs than this are no habit. */
const HABIT = 3;

/**
 * The width that a document is to give to its brackets. Full width is the standard (GB/T 15834 §4.9), so a document must
 * use half width mostly, and more than now and then, to be left as it is; then only mixed pairs are mended.
 */
function bracketWidth(document: Document, style: 'full' | 'half' | 'majority'): BracketWidth {
  if (style !== 'majority')
    return { prefers: style, mixedOnly: false, reason: style === 'full' ? '中文使用全角括号' : '按设置使用半角括号' };
  const { full, half } = bracketCounts(document);
  if (half > HABIT && half > full) return { prefers: 'half', mixedOnly: true, reason: '' };
  return { prefers: 'full', mixedOnly: false, reason: full > 0 ? `全文另有 ${full} 对全角括号` : '中文使用全角括号' };
}

/**
 * A change of one mark as a finding. A full-width mark has its space within itself, so the white space beside the
 * half-width one goes with it, unless the text is word-segmented.
 * @param edited where the last edit ended: a space between two marks goes with one of them
 */
function findingOf(block: Block, { range, to, reason, pair }: Change, keepsSpaces: boolean, edited: number): Finding {
  const found = block.text.slice(...range);
  const wanted = FULLWIDTH.test(to) && !keepsSpaces ? withSpaces(block.text, range) : range;
  // A space beyond markup (**注意:** 请) is not the mark's, and may be what makes the markup work.
  const taken = block.isEditable(wanted) ? wanted : range;
  const edit = { range: [Math.max(taken[0], edited), taken[1]] as const, text: to, certain: true };
  return { range, message: message(found, to.trim(), reason), edit, ...(pair && { pair }) };
}

const FULLWIDTH = /[，。：；？！（）]/;

/** A mark's range with the spaces on both sides; those at the edge of a line are left alone. */
function withSpaces(text: string, [start, end]: Range): Range {
  let [from, to] = [start, end];
  while (text[from - 1] === ' ') from--;
  while (text[to] === ' ') to++;
  if (from === 0 || isLineEdge(text[from - 1])) from = start;
  if (to === text.length || isLineEdge(text[to])) to = end;
  return [from, to];
}

const isLineEdge = (character: string | undefined): boolean => character === '\n' || character === '\u2028';
