import { indexFrom, type Range } from '../text/range.ts';
import { SegmentedBlock } from './block.ts';
import { type Block, type Document, PECULIAR } from './document.ts';
import type { Segment } from './segment.ts';
import type { SourceEdit } from './structure.ts';

/**
 * The document of a source after edits that keep its structure, without a parse: its blocks with their new letters in their
 * new places.
 * @param source what the edits make of the document's source
 * @param edits in order, disjoint
 * @returns undefined where only a parse can tell: where an edit is not amid the letters of one segment, and where what is
 *   prose may depend on what is new
 */
export function editedDocument(document: Document, source: string, edits: readonly SourceEdit[]): Document | undefined {
  if (document.isPlainText || source.includes('$$')) return undefined;
  const mending = new Mending(source, edits);
  const blocks: Block[] = [];
  for (const block of document.blocks) {
    const mended = block instanceof SegmentedBlock ? mending.mended(block) : undefined;
    if (!mended) return undefined;
    blocks.push(mended);
  }
  return mending.made === edits.length ? { source, blocks, isPlainText: false, facts: [] } : undefined;
}

/** Edits on their way through the blocks of a document. */
class Mending {
  /** How many edits have been made in the text of blocks. */
  made = 0;
  private readonly ranges: readonly Range[];
  /** By how much what follows so many edits moves. */
  private readonly distances: readonly number[];

  constructor(
    private readonly source: string,
    edits: readonly SourceEdit[],
  ) {
    this.ranges = edits.map(({ range }) => range);
    const distances = [0];
    edits.forEach(({ range: [start, end], text }, i) => {
      distances.push((distances[i] as number) + text.length - (end - start));
    });
    this.distances = distances;
  }

  mended(block: SegmentedBlock): SegmentedBlock | undefined {
    const { segments } = block;
    const first = indexFrom(this.ranges, segments[0]?.source[0] ?? 0);
    const end = segments.at(-1)?.source[1] ?? 0;
    if ((this.ranges[first]?.[0] ?? end) >= end) return block.movedBy(this.distances[first] as number);
    const mended = this.withEdits(block, first);
    if (!mended || mended.text === block.text) return mended;
    return block.isWhole && !mended.has(PECULIAR) ? mended : undefined;
  }

  /** A block with the edits from one of them on. */
  private withEdits(block: SegmentedBlock, first: number): SegmentedBlock | undefined {
    const segments: Segment[] = [];
    let text = '';
    let next = first;
    for (const { kind, start, end, source, nodeTypes } of block.segments) {
      const from = source[0] + (this.distances[next] as number);
      const behind = this.behind(source, next);
      if (behind === undefined) return undefined;
      // What is edited within something opaque is the text of a block of its own, such as a note.
      if (kind === 'copy') this.made += behind - next;
      next = behind;
      const to = source[1] + (this.distances[next] as number);
      const letters = kind === 'copy' ? this.source.slice(from, to) : block.text.slice(start, end);
      if (letters === '') return undefined;
      segments.push({ kind, start: text.length, end: text.length + letters.length, source: [from, to], nodeTypes });
      text += letters;
    }
    return new SegmentedBlock(block.kind, text, segments, block.isWhole);
  }

  /** The number of the first edit behind a segment; undefined where one is only partly within it, or comes right before it. */
  private behind([start, end]: Range, first: number): number | undefined {
    let next = first;
    for (let range = this.ranges[next]; range && range[0] < end; range = this.ranges[++next])
      if (range[0] < start || range[1] === start || range[1] > end) return undefined;
    return next;
  }
}
