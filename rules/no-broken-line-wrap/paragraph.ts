import type { Block, Document } from '../../src/document/document.ts';
import { isTraditionalBlock } from '../../src/facts/script.ts';
import { offsetsOf } from '../../src/text/character-sets.ts';
import { LINE_END } from '../../src/text/spaces.ts';
import type { Allowed } from './allowed.ts';
import type { Level } from './marks-at-ends.ts';
import { areSeparateLines, isClosed } from './separate-lines.ts';

/** What of the rule's options says which breaks are looked for. */
export interface Sought {
  readonly word: boolean;
  readonly han: 'auto' | 'always' | 'off';
  readonly mark: Level | 'off';
  readonly allowBreakAfter: Allowed;
  /** Whether the block's words are parted by spaces. */
  readonly segmented: boolean;
}

/** A paragraph of several lines with what is true of it as a whole: found out when first asked, and once for all line ends. */
export interface Paragraph {
  readonly document: Document;
  readonly block: Block;
  readonly text: string;
  readonly sought: Sought;
  readonly lineEnds: readonly number[];
  readonly isTraditional: () => boolean;
  /** Whether its lines are things of their own: fields, names, verse. */
  readonly isSeparate: () => boolean;
  /** Whether it ends with a mark. */
  readonly isClosed: () => boolean;
}

export const paragraphOf = (document: Document, block: Block, sought: Sought): Paragraph => {
  const { text } = block;
  return {
    ...{ document, block, text, sought },
    lineEnds: offsetsOf(text, LINE_END),
    isTraditional: once(() => isTraditionalBlock(block)),
    isSeparate: once(() => !document.isPlainText && areSeparateLines(text)),
    isClosed: once(() => isClosed(text)),
  };
};

function once(find: () => boolean): () => boolean {
  let found: boolean | undefined;
  return () => {
    found ??= find();
    return found;
  };
}
