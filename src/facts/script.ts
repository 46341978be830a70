import { type Block, perDocument } from '../document/document.ts';
import { isTraditional, TRADITIONAL_UNITS, traditionalShare } from '../text/han.ts';
import { countScripts, hasScript, type Script } from '../text/scripts.ts';

/** So many characters that prove a script are enough to know it. */
const ENOUGH = 20;
/** With more than this share in the other script, a document is in both on purpose. */
const MOST = 0.1;

/**
 * The script of a document that has next to nothing in the other one; undefined where there is too little text to tell,
 * all is in one script, or both are used on purpose.
 */
export const mainScript = perDocument(({ source, blocks }): Script | undefined => {
  // Nearly all documents.
  if (!hasScript(source, 'traditional')) return undefined;
  const total = { simplified: 0, traditional: 0 };
  for (const { text } of blocks) {
    const { simplified, traditional } = countScripts(text);
    total.simplified += simplified;
    total.traditional += traditional;
  }
  const [most, least] = [Math.max(total.simplified, total.traditional), Math.min(total.simplified, total.traditional)];
  if (least === 0 || most + least < ENOUGH || least > most * MOST) return undefined;
  return total.simplified > total.traditional ? 'simplified' : 'traditional';
});

/** Whether a block is in traditional characters. */
export const isTraditionalBlock = (block: Block): boolean => block.has(TRADITIONAL_UNITS) && isTraditional(block.text);

/** The share of a document's Han that only traditional text has; how much of it makes a document one is for each to say. */
export const traditionalShareOf = perDocument(({ blocks }): number =>
  blocks.some((block) => block.has(TRADITIONAL_UNITS)) ? traditionalShare(blocks.map(({ text }) => text).join('')) : 0,
);
