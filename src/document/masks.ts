import type { Range } from '../text/range.ts';
import { type Placed, type Prose, textOf } from './prose.ts';
import { HARD_BREAK, OPAQUE } from './segment.ts';

/**
 * What stands in the text of a paragraph and is no prose, though textlint's trees show it as text: mathematics, bare
 * addresses, templates (Vue, Jinja, Liquid, Hugo), heading anchors
 * and attributes, and plain text's inline code.
 */
const NOT_PROSE = new RegExp(
  [
    String.raw`\$\$(?!\$)[^]+?\$\$`,
    String.raw`(?<![\\$\p{L}\p{N}])\$(?![\s$])[^$\n\p{Script=Han}]{0,200}(?<![\s\\])\$(?![\p{N}$])`,
    // With Han in it, dollars are mathematics only beside a command (\text{正面}); otherwise they are prices.
    String.raw`\$(?![\s$])(?=[^$\n]{0,300}\\[A-Za-z])[^$\n]{1,300}\$`,
    String.raw`\{\{[^{}]*\}\}|\{%[^{}]*%\}`,
    String.raw`\{:?\s?[#.][^{}\n]{1,200}\}`,
    // GitHub's notes: “[!NOTE]” before a quotation's text.
    String.raw`^\[![A-Za-z]+\]`,
    String.raw`(?:https?|ftp|file):\/\/[^\s\p{Script=Han}，。；：！？、（）《》「」“”‘’<>"\ufffc]+`,
    String.raw`(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+`,
    '`[^`\\n]+`',
  ].join('|'),
  'gu',
);
/** Cheap test for the above: without one of these characters there is nothing to mask. */
const MAY_HOLD = /[$`{@]|:\/\/|^\[!/;

/** Shows what is no prose in a paragraph's text as opaque. */
export function markOpaque(prose: Prose): Prose {
  const text = textOf(prose.pieces);
  if (!MAY_HOLD.test(text)) return prose;
  const masks = [...text.matchAll(NOT_PROSE)].map(({ 0: match, index }): Range => [index, index + match.length]);
  return masks.length === 0 ? prose : { ...prose, pieces: replaceByOpaque(prose.pieces, masks) };
}

/** The pieces with each of the masks (sorted, disjoint ranges of their text) made one opaque piece. */
export function replaceByOpaque(pieces: readonly Placed[], masks: readonly Range[]): Placed[] {
  const result: Placed[] = [];
  let offset = 0;
  let next = 0;
  for (const piece of pieces) {
    const end = offset + piece.text.length;
    let at = offset;
    while (at < end) {
      while ((masks[next]?.[1] ?? Number.POSITIVE_INFINITY) <= at) next++;
      const [maskStart, maskEnd] = masks[next] ?? [end, end];
      if (maskStart > at) {
        const until = Math.min(maskStart, end);
        result.push(cut(piece, at - offset, until - offset));
        at = until;
      } else {
        const until = Math.min(maskEnd, end);
        const masked = cut(piece, at - offset, until - offset);
        const last = result.at(-1);
        // A mask that runs on over several pieces is still one opaque thing.
        if (at > maskStart && last) result[result.length - 1] = { ...last, source: [last.source[0], masked.source[1]] };
        else result.push({ ...masked, kind: 'opaque', text: OPAQUE });
        at = until;
      }
    }
    offset = end;
  }
  return result;
}

/** Characters `start` to `end` of a piece. What is not letter for letter in the source is one character, or whole. */
function cut(piece: Placed, start: number, end: number): Placed {
  const [from, to] = piece.source;
  if (to - from !== piece.text.length) return piece;
  return { ...piece, text: piece.text.slice(start, end), source: [from + start, from + end] };
}

/** What every line of a container has. */
const CONTAINER_MARK = ':::';
/** A line of a container (`::: tip 提示`): it is no prose, and what stands before and after it are two blocks. */
const CONTAINER_LINE = /^:{3,}/;

/** The parts of a paragraph that container lines separate. */
export function* splitAtContainerLines(prose: Prose): Generator<Prose> {
  if (prose.kind !== 'paragraph' || !prose.pieces.some(({ text }) => text.includes(CONTAINER_MARK))) {
    yield prose;
    return;
  }
  let pieces: Placed[] = [];
  for (const line of linesOf(prose.pieces)) {
    if (!CONTAINER_LINE.test(line[0]?.text ?? '')) {
      for (const piece of line) pieces.push(piece);
      continue;
    }
    if (pieces.length > 0) yield { ...prose, pieces: pieces.slice(0, -1) };
    pieces = [];
  }
  if (pieces.length > 0) yield { ...prose, pieces };
}

/** The pieces of each line, with the line end after it. */
function* linesOf(pieces: readonly Placed[]): Generator<Placed[]> {
  let line: Placed[] = [];
  for (const piece of pieces) {
    line.push(piece);
    if (piece.kind !== 'wrap' && piece.text !== HARD_BREAK) continue;
    yield line;
    line = [];
  }
  yield line;
}
