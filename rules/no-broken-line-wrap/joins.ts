import type { Block, Document } from '../../src/document/document.ts';
import { type JoinedView, joinedView } from '../../src/facts/joined-view.ts';
import { blockWrap } from '../../src/facts/wrapping.ts';
import type { Finding } from '../../src/rule.ts';
import { isSpaceUnit } from '../../src/text/spaces.ts';
import { breakAt } from './breaks.ts';
import { isOneFault, paragraphJoined } from './one-fault.ts';
import { type Paragraph, paragraphOf, type Sought } from './paragraph.ts';
import { repaired } from './repair.ts';

/** So many times a paragraph is looked at again; the first time nearly always finds all. */
const MOST_LOOKS = 4;

/**
 * The broken line ends of a paragraph whose lines are to be joined. How long lines are says where they are broken, and
 * joins change that: so the paragraph is looked at again as it will be, until there is nothing more to join.
 */
export function* joins(document: Document, block: Block, sought: Sought): Generator<Finding> {
  const found = new Map<number, Finding>();
  const joined = new Map<number, string>();
  let view: JoinedView = { block, toOriginal: (offset) => offset };
  for (let look = 0; look < MOST_LOOKS; look++) {
    const before = joined.size;
    for (const finding of brokenIn(paragraphOf(document, view.block, sought))) {
      const { edit } = finding;
      if (!edit) continue;
      const placed = inOriginal(view, finding);
      const lineEnd = view.toOriginal(edit.range[0]);
      if (edit.certain) joined.set(lineEnd, edit.text);
      if (edit.certain || look === 0) found.set(lineEnd, placed);
    }
    if (joined.size === before || !view.block.text.includes('\n')) break;
    view = joinedView(block, joined);
  }
  let edited = 0;
  for (const [, finding] of [...found].sort(([a], [b]) => a - b)) {
    const taken = withSpaces(block.text, finding, edited);
    yield taken;
    edited = taken.edit?.range[1] ?? edited;
  }
}

function* brokenIn(paragraph: Paragraph): Generator<Finding> {
  if (isOneFault(paragraph)) {
    yield* paragraphJoined(paragraph);
    return;
  }
  const { document, block, text, lineEnds } = paragraph;
  let joined = 0;
  for (const lineEnd of lineEnds) {
    const found = breakAt(paragraph, lineEnd, joined);
    if (found) yield repaired(text, lineEnd, found, false);
    joined = found?.certain ? joined + (blockWrap(document, block).lines.get(lineEnd) ?? 0) : 0;
  }
}

function inOriginal({ toOriginal }: JoinedView, finding: Finding): Finding {
  const { range, edit } = finding;
  const lineEnd = toOriginal(edit?.range[0] ?? 0);
  return {
    ...finding,
    range: [toOriginal(range[0]), toOriginal(range[1])],
    ...(edit && { edit: { ...edit, range: [lineEnd, lineEnd + 1] } }),
  };
}

/** A join without a space takes along those that are left beside the line end, with and without width (的\u200b⏎！). */
function withSpaces(text: string, finding: Finding, least: number): Finding {
  const { edit } = finding;
  if (edit?.text !== '') return finding;
  let [start, end] = edit.range;
  while (start > least && isSpaceUnit(text.charCodeAt(start - 1))) start--;
  while (end < text.length && isSpaceUnit(text.charCodeAt(end))) end++;
  return { ...finding, edit: { ...edit, range: [start, end] } };
}
