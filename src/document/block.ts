import { type CharacterSet, setsIn } from '../text/character-sets.ts';
import type { Range } from '../text/range.ts';
import type { Block } from './document.ts';
import type { BlockKind } from './prose.ts';
import { isEditable, type Segment, segmentAt, toSource } from './segment.ts';

/** A block made of segments. */
export class SegmentedBlock implements Block {
  readonly facts: unknown[] = [];
  private sets: number | undefined;

  /** @param isWhole whether it is all there is of its paragraph, in which nothing had to be masked */
  constructor(
    readonly kind: BlockKind,
    readonly text: string,
    readonly segments: readonly Segment[],
    readonly isWhole: boolean,
  ) {}

  has(characters: CharacterSet): boolean {
    this.sets ??= setsIn(this.text);
    return (this.sets & characters) !== 0;
  }

  toSource(range: Range): Range {
    return toSource(this.segments, range);
  }

  isEditable(range: Range): boolean {
    return isEditable(this.segments, range);
  }

  nodeTypes([start, end]: Range): ReadonlySet<string> {
    const types = new Set<string>();
    for (let i = segmentAt(this.segments, start); i < this.segments.length; i++) {
      const segment = this.segments[i];
      if (!segment || segment.start >= Math.max(end, start + 1)) break;
      for (const type of segment.nodeTypes) types.add(type);
    }
    return types;
  }

  /** The same text so much further on in the source. Facts do not come along: they may tell places, or of the file. */
  movedBy(distance: number): SegmentedBlock {
    const segments = distance === 0 ? this.segments : this.segments.map((segment) => movedBy(segment, distance));
    const block = new SegmentedBlock(this.kind, this.text, segments, this.isWhole);
    block.sets = this.sets;
    return block;
  }
}

const movedBy = ({ kind, start, end, source, nodeTypes }: Segment, distance: number): Segment => ({
  kind,
  start,
  end,
  source: [source[0] + distance, source[1] + distance],
  nodeTypes,
});
