import { isHanUnit, isLowSurrogate } from './han.ts';

const SPACE = 0x20;
const LINE_END = 0x0a;

/** A stretch of Han text that consists of copies of one unit, perhaps with gaps between them. */
export interface Repeat {
  /** Offset of the first copy. */
  readonly start: number;
  /** Offset after the last copy. */
  readonly end: number;
  /** Offsets of all characters of the stretch, gaps left out; one longer than the stretch, the last is `end`. */
  readonly offsets: readonly number[];
  /** UTF-16 units in the unit. */
  readonly period: number;
}

/**
 * The maximal repeats of a text: stretches of Han in which a unit of up to `maxLength` UTF-16 units stands at least
 * twice in a row. Each is given once, with its shortest unit; a shorter repeat inside a longer one's unit is given as
 * well. Spaces and line ends between the copies do not separate them, marks do. Linear in the length of the text.
 */
export function* findRepeats(text: string, maxLength: number): Generator<Repeat> {
  for (const offsets of stretches(text)) {
    const dense = isDense(offsets) ? text.slice(offsets[0], (offsets[0] ?? 0) + offsets.length) : pick(text, offsets);
    for (const [start, end, period] of runsOf(dense, maxLength)) {
      const within = offsets.slice(start, end);
      const [first = 0] = within;
      const last = (within.at(-1) ?? first) + 1;
      within.push(last);
      yield { start: first, end: last, offsets: within, period };
    }
  }
}

const pick = (text: string, offsets: readonly number[]): string => offsets.map((offset) => text[offset]).join('');
const isDense = (offsets: readonly number[]): boolean =>
  (offsets.at(-1) ?? 0) - (offsets[0] ?? 0) === offsets.length - 1;

/** The offsets of the Han units of every stretch that only gaps interrupt, two units at least. */
function* stretches(text: string): Generator<number[]> {
  let offsets: number[] = [];
  for (let i = 0; i <= text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isHanUnit(unit)) offsets.push(i);
    else if (unit !== SPACE && unit !== LINE_END && offsets.length > 0) {
      if (offsets.length > 1) yield offsets;
      offsets = [];
    }
  }
}

/** Runs [start, end, period] of a text without gaps: `text[i] === text[i + period]` all along, at least two periods. */
function* runsOf(text: string, maxLength: number): Generator<readonly [number, number, number]> {
  const longest = Math.min(maxLength, text.length >> 1);
  // Of runs that begin at one place the shortest period comes first; its multiples describe the same run again.
  const known = new Map<number, number>();
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
        if (end - start >= 2 * period && known.get(start) !== end) {
          known.set(start, end);
          yield [start, end, period];
        }
      }
      equal = 0;
    }
  }
}
