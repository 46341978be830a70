import type { Range } from '../../src/text/range.ts';

/** A mark that is to have its standard form. */
export interface Change {
  /** The mark as it stands, with the white space beside it that goes with it. */
  readonly range: Range;
  readonly to: string;
  /** Whether an editor would accept it unseen. */
  readonly certain: boolean;
  readonly reason: string;
}
