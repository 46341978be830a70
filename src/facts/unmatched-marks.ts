import { type Block, type Document, perBlock, perDocument } from '../document/document.ts';
import { type LooseMark, looseMarks, PAIRED_MARKS } from '../text/loose-marks.ts';
import { quotesOf } from './quote-uses.ts';

/** How many blocks a quotation or a bracket may reach over: some paragraphs, the items of a list, a row of a table. */
const FAR = 12;

interface Place {
  readonly block: Block;
  readonly index: number;
  readonly loose: LooseMark;
}

/**
 * The brackets and quotation marks that have no partner, by block. A partner in a block that soon follows is one; so is an
 * opening mark that the next paragraph repeats: a quotation of several paragraphs opens each (GB/T 15834 §4.8.3.4).
 */
const unmatched = perDocument((document) => {
  const { blocks } = document;
  const found = new Map<Block, LooseMark[]>();
  const open = new Map<string, Place[]>();
  const report = ({ block, loose }: Place): void => {
    if (isInAddress(document, block, loose.partner)) return;
    const own = found.get(block);
    if (own) own.push(loose);
    else found.set(block, [loose]);
  };
  for (const [index, block] of blocks.entries()) {
    if (!block.has(PAIRED_MARKS)) continue;
    for (const loose of looseMarks(block.text, quotesOf(document, block))) {
      const waiting = open.get(familyOf(loose)) ?? [];
      open.set(familyOf(loose), waiting);
      while (waiting[0] && index - waiting[0].index > FAR) waiting.splice(0, tooFar(waiting, index)).forEach(report);
      if (loose.opens) {
        if (!isReopened(blocks, index, loose)) waiting.push({ block, index, loose });
      } else if ((waiting.at(-1)?.index ?? index) < index) waiting.pop();
      else report({ block, index, loose });
    }
  }
  for (const place of [...open.values()].flat()) report(place);
  return found;
});

const tooFar = (waiting: readonly Place[], index: number): number => {
  const first = waiting.findIndex((place) => index - place.index <= FAR);
  return first < 0 ? waiting.length : first;
};

/** Both widths of a bracket are one family, named after its opening mark. */
const familyOf = ({ mark, partner, opens }: LooseMark): string => {
  const opening = opens ? mark : partner;
  return opening === '(' ? '（' : opening;
};

/** Whether the next paragraph begins with the same opening mark. */
const isReopened = (blocks: readonly Block[], index: number, { mark }: LooseMark): boolean =>
  '“‘「『'.includes(mark) && !!blocks[index + 1]?.text.trimStart().startsWith(mark);

const ADDRESS = /^[<\\]?(?:https?|ftp):/;
const FAMILY: Readonly<Record<string, RegExp>> = { '(': /[(（]/, '（': /[(（]/, ')': /[)）]/, '）': /[)）]/ };

/** The addresses in a block. */
const addressesIn = perBlock(({ segments }, { source }) =>
  segments.flatMap(({ kind, source: [start, end] }) => {
    const hidden = kind === 'opaque' ? source.slice(start, end) : '';
    return ADDRESS.test(hidden) ? [hidden] : [];
  }),
);

/** Whether the partner of a mark has been read as part of an address (https://example.com）。 */
const isInAddress = (document: Document, block: Block, partner: string): boolean =>
  addressesIn(document, block).some((address) => FAMILY[partner]?.test(address) ?? address.includes(partner));

/** The marks of a block that have no partner in the document, in order. */
export const unmatchedMarks = (document: Document, block: Block): readonly LooseMark[] =>
  unmatched(document)
    .get(block)
    ?.toSorted((a, b) => a.at - b.at) ?? [];
