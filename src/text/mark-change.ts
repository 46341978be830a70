/** Why a mark is to have the other width. */
export type WidthReason =
  | 'after-han'
  | 'before-han'
  | 'chinese-sentence'
  | 'list-number'
  | 'english-sentence'
  | 'time'
  | 'pair'
  | 'call'
  | 'brackets';

/** One mark that is to have the other width, by itself: the white space beside it is looked at elsewhere. */
export interface MarkChange {
  /** Offset of the mark. */
  readonly at: number;
  readonly to: string;
  readonly reason: WidthReason;
  /** Whether nothing but the standard speaks for the change, which a house style may overrule. */
  readonly isLikely?: boolean;
  /** The same for both halves of a pair of brackets, which change together or not at all. */
  readonly pair?: string;
}
