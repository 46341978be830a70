import { type Block, type Document, perBlock, perDocument } from '../document/document.ts';
import { HAN, hasHan } from '../text/han.ts';
import { pairQuotes, QUOTES, type QuotePair, type Quotes, quoted } from '../text/quotes.ts';
import { traditionalShareOf } from './script.ts';

/** What quotation marks look like: “ ”, 「 」, or " ". */
export type QuoteShape = 'curly' | 'corner' | 'straight';

/** How many pairs of quotation marks there are of each kind. */
export type QuoteUses = Readonly<Record<QuoteShape, number>>;

const NONE: Quotes = { pairs: [], loose: [] };

const pairedIn = perBlock((block) => pairQuotes(block.text));

/** The quotation marks of a block. */
export const quotesOf = (document: Document, block: Block): Quotes =>
  block.has(QUOTES) ? pairedIn(document, block) : NONE;

/** The shape of a quotation mark. */
export const shapeOf = (mark: string): QuoteShape =>
  '“”‘’'.includes(mark) ? 'curly' : '「」『』'.includes(mark) ? 'corner' : 'straight';

/** A document with so many characters of traditional text is one, quotations aside. */
const TRADITIONAL = 0.03;

/** Whether a document is in traditional script. */
export const isInTraditionalScript = (document: Document): boolean => traditionalShareOf(document) > TRADITIONAL;

/**
 * The quotations of a document by their marks, those around Han and those around Latin words apart: a text may put
 * “术语” into curly marks and keep straight ones for values that are typed. Single marks are counted where they are not
 * within others.
 */
export const quoteUses = perDocument((document) => {
  const uses = { han: empty(), latin: empty(), singleHan: empty() };
  for (const block of document.blocks) {
    const { text } = block;
    const { pairs } = quotesOf(document, block);
    if (pairs.length === 0 || !hasHan(text)) continue;
    let end = 0;
    for (const pair of pairs) {
      const isInner = pair.close < end;
      end = Math.max(end, pair.close);
      if (isInner) continue;
      const isOfHan = hasHan(quoted(text, pair));
      const isSingle = /['＇‘]/.test(text.charAt(pair.open));
      if (isSingle && isOfHan) count(uses.singleHan, text, pair);
      else count(isOfHan ? uses.han : uses.latin, text, pair);
    }
  }
  return uses;
});

type Counts = Record<QuoteShape, number>;

const empty = (): Counts => ({ curly: 0, corner: 0, straight: 0 });

function count(counts: Counts, text: string, { open }: QuotePair): void {
  counts[shapeOf(text.charAt(open))]++;
}

/** A curly mark beside Han on its outer side, with or without a space between. */
const BESIDE_HAN = new RegExp(`(?<=${HAN}( ?))“|”( ?)(?=${HAN})`, 'gu');

/** Whether curly marks stand right beside Han all through a document (用“书目”检索), not now and then with spaces. */
export const joinsQuotes = perDocument(({ blocks }) => {
  let [spaced, joined] = [0, 0];
  for (const block of blocks)
    if (block.has(QUOTES))
      for (const [, before, after] of block.text.matchAll(BESIDE_HAN))
        if (before || after) spaced++;
        else joined++;
  return joined > 1 && joined > spaced * 10;
});
