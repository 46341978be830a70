import { type Block, type Document, perBlock, perDocument } from '../document/document.ts';
import { isHanUnit } from '../text/han.ts';
import { merge, type Range } from '../text/range.ts';
import { SPACED_HAN } from '../text/spaces.ts';
import { repeatsOf } from './repeats.ts';

/**
 * Word-segmented text parts its words with spaces (人工智能 的 发展). The share of the places between two Han characters
 * that are a space tells it: words are about 1.9 characters long, so it is near one half there, and at most 2.4 % in any
 * of 290 files of kept documentation (chinese.md §7).
 */
const SEGMENTED = 0.25;
/** A block with fewer places than this says too little by itself: it follows the document. */
const ENOUGH = 12;
/** With fewer places than this in all the share must be clearer. */
const FEW = 50;
const SEGMENTED_IF_FEW = 0.33;
/** Between these shares a block is told by the document it stands in. */
const UNSURE = [0.12, 0.4] as const;

interface Places {
  spaced: number;
  joined: number;
}

const SPACE_UNIT = 0x20;

/**
 * The places between two Han characters of a text, spaced and joined; line ends are neither. Copies of a repeat count
 * once, so that the answer is the same when the rule on repeats has mended them (人工 智能能 reads as 人工 智能).
 */
const placesOf = perBlock((block): Places => {
  const { text } = block;
  const places = placesWithin(text);
  // Where no space is, a few places more or less matter only in a short text.
  if (places.spaced === 0 && text.length > FEW) return places;
  for (const [start, end] of copiesIn(block)) {
    const copied = placesWithin(text.slice(start, end));
    places.spaced -= copied.spaced;
    places.joined -= copied.joined;
  }
  return places;
});

/** The copies of repeats but the first of each, disjoint, each from the last character of what it repeats. */
function copiesIn(block: Block): Range[] {
  const copies = repeatsOf(block).flatMap(({ offsets, period, end }): Range[] => {
    const start = offsets[period - 1];
    return start === undefined ? [] : [[start, end]];
  });
  return merge(copies);
}

function placesWithin(text: string): Places {
  const places = { spaced: 0, joined: 0 };
  // How many characters ago the last Han character was, if only spaces stand between.
  let distance = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isHanUnit(unit)) {
      if (distance === 1) places.joined++;
      else if (distance > 1) places.spaced++;
      distance = 1;
    } else if (distance > 0) distance = unit === SPACE_UNIT && distance < 3 ? distance + 1 : 0;
  }
  return places;
}

const share = ({ spaced, joined }: Places): number => (spaced === 0 ? 0 : spaced / (spaced + joined));

/** Whether the words of a document are parted by spaces, all in all. Blocks without a space are counted while they matter. */
const isSegmentedAsWhole = perDocument((document) => {
  const total = { spaced: 0, joined: 0 };
  const count = (block: Block): void => {
    const { spaced, joined } = placesOf(document, block);
    total.spaced += spaced;
    total.joined += joined;
  };
  for (const block of document.blocks) if (block.has(SPACED_HAN)) count(block);
  for (const block of document.blocks) {
    if (block.has(SPACED_HAN)) continue;
    if (share(total) < SEGMENTED) return false;
    count(block);
  }
  // One space in a heading of six characters, or four in a sentence, prove nothing.
  const isFew = total.spaced + total.joined < FEW;
  return share(total) >= (isFew ? SEGMENTED_IF_FEW : SEGMENTED);
});

/**
 * Whether the words of a block are parted by spaces. A block with enough places and a clear share decides for itself, so
 * that a segmented quotation in normal prose, or a plain note in a segmented corpus, is seen for what it is.
 */
export function isSegmented(document: Document, block: Block): boolean {
  if (!block.has(SPACED_HAN) && !isSegmentedAsWhole(document)) return false;
  const places = placesOf(document, block);
  if (places.spaced + places.joined < ENOUGH) return isSegmentedAsWhole(document);
  const own = share(places);
  if (own >= UNSURE[0] && own < UNSURE[1]) return isSegmentedAsWhole(document);
  return own >= SEGMENTED;
}
