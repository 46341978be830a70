import { SegmentedBlock } from '../document/block.ts';
import type { Block } from '../document/document.ts';
import type { Segment } from '../document/segment.ts';
import { firstWhere } from '../text/search.ts';

/** A block as it will be once some of its line ends are joined, and where its line ends stand in the block as it is. */
export interface JoinedView {
  readonly block: Block;
  /** The offset in the block as it is. */
  toOriginal(offset: number): number;
}

/**
 * A block with some of its line ends joined. What is seen of its lines then is what the next run will see, so a rule that
 * looks again, until it finds no more, mends all in one run.
 * @param joins what stands for each joined line end, by its offset
 */
export function joinedView(block: Block, joins: ReadonlyMap<number, string>): JoinedView {
  const segments: Segment[] = [];
  const starts: [joined: number, original: number][] = [];
  let text = '';
  for (const segment of block.segments) {
    const delimiter = segment.kind === 'wrap' ? joins.get(segment.start) : undefined;
    const piece = delimiter ?? block.text.slice(segment.start, segment.end);
    starts.push([text.length, segment.start]);
    if (piece !== '') {
      const kind = delimiter === undefined ? segment.kind : 'fixed';
      segments.push({ ...segment, kind, start: text.length, end: text.length + piece.length });
    }
    text += piece;
  }
  const joined = new SegmentedBlock(block.kind, text, segments, false);
  const view: Block = {
    ...{ kind: block.kind, text, segments, facts: joined.facts },
    toSource: ([start, end]) => block.toSource([originalOf(starts, start), originalOf(starts, end)]),
    has: (characters) => joined.has(characters),
    isEditable: () => false,
    nodeTypes: ([start, end]) => block.nodeTypes([originalOf(starts, start), originalOf(starts, end)]),
  };
  return { block: view, toOriginal: (offset) => originalOf(starts, offset) };
}

function originalOf(starts: readonly (readonly [number, number])[], offset: number): number {
  const [joined, original] = starts[firstWhere(starts.length, (i) => (starts[i]?.[0] ?? 0) > offset) - 1] ?? [0, 0];
  return original + offset - joined;
}
