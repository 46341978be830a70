/** What is used of a node of a textlint syntax tree, whatever parser made it. */
export interface TreeNode {
  readonly type: string;
  /** UTF-16 offsets, half-open. */
  readonly range: readonly [start: number, end: number];
  readonly raw?: string;
  readonly value?: unknown;
  readonly url?: unknown;
  readonly referenceType?: unknown;
  readonly position?: unknown;
  readonly children?: readonly TreeNode[];
}
