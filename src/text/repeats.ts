import { isHanUnit, isLowSurrogate } from './han.ts';
import { isInvisibleUnit } from './spaces.ts';

/** A stretch of Han text that consists of copies of one unit, perhaps with gaps between them. */
export interface Repeat {
  /** Offset of the first copy. */
  readonly start: number;
  /** Offset after the last copy. */
  readonly end: number;
  /** How many UTF-16 units it has, gaps left out. */
  readonly length: number;
  /** The offsets of these units, and `end`; empty where the repeat is too long for a slip of the hand. */
  readonly offsets: readonly number[];
  /** UTF-16 units in the unit. */
  readonly period: number;
}

/** Han text that only gaps interrupt: from `start` to `end`, with the offsets of its characters if there are gaps. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly offsets: Uint32Array | undefined;
}

const SPACE = 0x20;
const LINE_END = 0x0a;
/** What may stand between the copies of a repeat: spaces, line ends, and spaces without width. */
export const REPEAT_GAPS = /[ \n\u00ad\u200b\u2060\ufeff]/g;
const isGap = (unit: number): boolean => unit === SPACE || unit === LINE_END || isInvisibleUnit(unit);

/**
 * The maximal repeats of a text: stretches of Han in which a unit of up to `maxLength` UTF-16 units (eight at most)
 * stands at least twice in a row. Each is given once, with its shortest unit; a shorter repeat inside a longer one's unit
 * is given as well. Spaces and line ends between the copies do not separate them, marks do. Linear in the text's length.
 */
export function* findRepeats(text: string, maxLength: number): Generator<Repeat> {
  for (const { start, end, offsets } of stretches(text)) {
    const stretch = text.slice(start, end);
    const at = (i: number): number => offsets?.[i] ?? start + i;
    for (const [from, to, period] of runsOf(offsets ? stretch.replace(REPEAT_GAPS, '') : stretch, maxLength)) {
      const length = to - from;
      const last = at(to - 1) + 1;
      const listed = length > LONGEST_LISTED ? [] : [...Array.from({ length }, (_, i) => at(from + i)), last];
      yield { start: at(from), end: last, length, offsets: listed, period };
    }
  }
}

/** Of longer repeats (rows of one character, patterns) only the place is told. */
const LONGEST_LISTED = 64;

/** The stretches with a repeat in them. Nearly all text has none, so finding that out must cost next to nothing. */
function stretches(text: string): Stretch[] {
  const found: Stretch[] = [];
  for (let i = 0; i < text.length; i++) {
    if (!isHanUnit(text.charCodeAt(i))) continue;
    const start = i;
    let end = i;
    let [hasGap, hasRepeat] = [false, false];
    // The eight units before this one, and for how long the units have equalled those 2 … 8 before them: d such in a
    // row are two copies of d units. Variables, since looking back in the text is four times as slow.
    let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0];
    let [two, three, four, five, six, seven, eight] = [0, 0, 0, 0, 0, 0, 0];
    for (; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (isHanUnit(unit)) {
        two = unit === b ? two + 1 : 0;
        three = unit === c ? three + 1 : 0;
        four = unit === d ? four + 1 : 0;
        five = unit === e ? five + 1 : 0;
        six = unit === f ? six + 1 : 0;
        seven = unit === g ? seven + 1 : 0;
        eight = unit === h ? eight + 1 : 0;
        if (unit === a || two > 1 || three > 2 || four > 3 || five > 4 || six > 5 || seven > 6 || eight > 7)
          hasRepeat = true;
        [h, g, f, e, d, c, b, a] = [g, f, e, d, c, b, a, unit];
        hasGap ||= end < i && end > start;
        end = i + 1;
      } else if (!isGap(unit)) break;
    }
    if (hasRepeat) found.push({ start, end, offsets: hasGap ? hanOffsets(text, start, end) : undefined });
  }
  return found;
}

function hanOffsets(text: string, start: number, end: number): Uint32Array {
  const offsets = new Uint32Array(end - start);
  let length = 0;
  for (let i = start; i < end; i++) if (!isGap(text.charCodeAt(i))) offsets[length++] = i;
  return offsets.subarray(0, length);
}

/** Runs [start, end, period] of a text without gaps: `text[i] === text[i + period]` all along, at least two periods. */
function* runsOf(text: string, maxLength: number): Generator<readonly [number, number, number]> {
  const longest = Math.min(maxLength, text.length >> 1);
  // Of runs that begin at one place the shortest period comes first; its multiples describe the same run again.
  let known: Map<number, number> | undefined;
  for (let period = 1; period <= longest; period++) {
    let equal = 0;
    for (let i = 0; i + period <= text.length; i++) {
      if (text.charCodeAt(i) === text.charCodeAt(i + period)) {
        equal++;
        continue;
      }
      if (equal >= period) {
        let start = i - equal;
        if (isLowSurrogate(text.charCodeAt(start))) start++;
        const end = i + period;
        known ??= new Map();
        if (end - start >= 2 * period && known.get(start) !== end) {
          known.set(start, end);
          yield [start, end, period];
        }
      }
      equal = 0;
    }
  }
}
