import type { Range } from './text/range.ts';

/** What to put for a range of a block's text. A `\n` in `text` stands for a soft line end of the range. */
export interface Edit {
  readonly range: Range;
  readonly text: string;
  /** Whether an editor would accept it unseen: only then it is a fix. */
  readonly certain: boolean;
}

/** A defect: where it is in a block's text, what to tell the user, and how to mend it, if that can be said. */
export interface Finding {
  readonly range: Range;
  /** `found -> expected：reason` (see design.md on messages). */
  readonly message: string;
  readonly edit?: Edit;
  /** Findings of a block with the same name for this are mended together or not at all: the two halves of a pair. */
  readonly pair?: string;
  /**
   * Findings of a block with the same name for this are one fault, and told as one: the message of the first, with one
   * fix that makes all their edits.
   */
  readonly together?: string;
}
