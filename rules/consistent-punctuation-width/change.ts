import type { Range } from '../../src/text/range.ts';

/** One mark that is to have the other width. */
export interface Change {
  /** The mark alone. */
  readonly range: Range;
  /** The mark as it should be, with the space that half-width brackets want outside. */
  readonly to: string;
  readonly reason: string;
  /** The same for both halves of a pair of brackets, which change together or not at all. */
  readonly pair?: string;
}
