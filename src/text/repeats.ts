import { LONGEST_UNIT } from './character-sets.ts';
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

const SPACE = 0x20;
const LINE_END = 0x0a;
const isGap = (unit: number): boolean => unit === SPACE || unit === LINE_END || isInvisibleUnit(unit);

/**
 * A stretch of Han text that only gaps interrupt: its UTF-16 units without the gaps, and where each of them stands. They
 * grow with the texts, and serve for all.
 */
let units = new Uint16Array(1024);
let offsets = new Uint32Array(1024);

/**
 * The maximal repeats of a text: stretches of Han in which a unit of up to eight UTF-16 units stands at least twice in a
 * row. Each is given once, with its shortest unit; a shorter repeat inside a longer one's unit is given as well. Spaces
 * and line ends between the copies do not separate them, marks do. Linear in the text's length.
 */
export function findRepeats(text: string): Repeat[] {
  if (text.length > units.length) {
    units = new Uint16Array(2 * text.length);
    offsets = new Uint32Array(2 * text.length);
  }
  const repeats: Repeat[] = [];
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isHanUnit(unit)) {
      units[count] = unit;
      offsets[count++] = i;
    } else if (!isGap(unit)) {
      addRepeats(repeats, count);
      count = 0;
    }
  }
  addRepeats(repeats, count);
  return repeats;
}

/** Of longer repeats (rows of one character, patterns) only the place is told. */
const LONGEST_LISTED = 64;

/** Adds the repeats of the stretch that has so many units. */
function addRepeats(repeats: Repeat[], count: number): void {
  for (const [from, to, period] of runsOf(count)) {
    const length = to - from;
    const end = (offsets[to - 1] ?? 0) + 1;
    const listed = length > LONGEST_LISTED ? [] : [...offsets.subarray(from, to), end];
    repeats.push({ start: offsets[from] ?? 0, end, length, offsets: listed, period });
  }
}

/** For each period, how many units before the one that is looked at have equalled those a period before them. */
const equal = new Uint32Array(LONGEST_UNIT + 1);

type Run = readonly [start: number, end: number, period: number];
const NO_RUNS: readonly Run[] = [];

/**
 * The runs of the stretch that has so many units, by period: `units[i] === units[i + period]` all along, at least two
 * periods. One pass for all periods, since a long text does not stay in the processor's cache from one to the next.
 */
function runsOf(count: number): readonly Run[] {
  if (count < 2) return NO_RUNS;
  const longest = Math.min(LONGEST_UNIT, count >> 1);
  const runs: Run[] = [];
  equal.fill(0);
  // Of runs that reach as far the shortest period comes first; its multiples describe the same run again.
  for (let end = 0; end <= count; end++) {
    const unit = end < count ? units[end] : -1;
    for (let period = 1; period <= longest; period++) {
      if (end >= period && unit === units[end - period]) {
        equal[period] = (equal[period] ?? 0) + 1;
        continue;
      }
      const length = equal[period] ?? 0;
      if (length === 0) continue;
      if (length >= period) addRun(runs, [end - period - length, end, period]);
      equal[period] = 0;
    }
  }
  return runs.sort((a, b) => a[2] - b[2] || a[0] - b[0]);
}

/** Adds a run, unless that is known by a shorter period; a character is not cut in two. */
function addRun(runs: Run[], [from, end, period]: Run): void {
  const start = isLowSurrogate(units[from] ?? 0) ? from + 1 : from;
  // Only the last ones reach as far.
  const isKnown = runs.slice(-period).some((run) => run[0] === start && run[1] === end);
  if (end - start >= 2 * period && !isKnown) runs.push([start, end, period]);
}
