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

/** Han text that only gaps interrupt: its UTF-16 units without the gaps, and where each of them stands. */
interface Stretch {
  readonly units: Uint16Array;
  readonly offsets: Uint32Array;
}

const SPACE = 0x20;
const LINE_END = 0x0a;
/** What may stand between the copies of a repeat: spaces, line ends, and spaces without width. */
export const REPEAT_GAPS = /[ \n\u00ad\u200b\u2060\ufeff]/g;
const isGap = (unit: number): boolean => unit === SPACE || unit === LINE_END || isInvisibleUnit(unit);

/** The longest unit that is looked for, in UTF-16 units. */
export const LONGEST_UNIT = 8;

/**
 * The maximal repeats of a text: stretches of Han in which a unit of up to eight UTF-16 units stands at least twice in a
 * row. Each is given once, with its shortest unit; a shorter repeat inside a longer one's unit is given as well. Spaces
 * and line ends between the copies do not separate them, marks do. Linear in the text's length.
 */
export function findRepeats(text: string): Repeat[] {
  const repeats: Repeat[] = [];
  for (const { units, offsets } of stretches(text))
    for (const [from, to, period] of runsOf(units)) {
      const length = to - from;
      const [start = 0, last = 0] = [offsets[from], offsets[to - 1]];
      const listed = length > LONGEST_LISTED ? [] : [...offsets.subarray(from, to), last + 1];
      repeats.push({ start, end: last + 1, length, offsets: listed, period });
    }
  return repeats;
}

/** Of longer repeats (rows of one character, patterns) only the place is told. */
const LONGEST_LISTED = 64;

/**
 * Where each UTF-16 unit was last seen, as a count that goes on from text to text, so that nothing need be cleared. An
 * old count may by chance look near: what is found is looked at again.
 */
const lastSeen = new Uint16Array(0x10000);
let seen = 0;

/**
 * The stretches with a repeat in them, and hardly any others. Nearly all text has none, so finding that out must cost
 * next to nothing: in a second copy of d units all were seen not long before, and its last one no more than d units ago.
 */
function stretches(text: string): Stretch[] {
  const found: Stretch[] = [];
  let start = -1;
  let end = 0;
  let mayRepeat = false;
  // How many units in a row were seen shortly before.
  let run = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isHanUnit(unit)) {
      const distance = (++seen - (lastSeen[unit] ?? 0)) & 0xffff;
      lastSeen[unit] = seen;
      run = distance <= LONGEST_UNIT ? run + 1 : 0;
      if (run >= distance) mayRepeat = true;
      if (start < 0) start = i;
      end = i + 1;
    } else if (start >= 0 && !isGap(unit)) {
      if (mayRepeat) found.push(withoutGaps(text, start, end));
      seen += LONGEST_UNIT;
      start = -1;
      run = 0;
      mayRepeat = false;
    }
  }
  if (mayRepeat) found.push(withoutGaps(text, start, end));
  seen = (seen + LONGEST_UNIT) & 0xffff;
  return found;
}

function withoutGaps(text: string, start: number, end: number): Stretch {
  const units = new Uint16Array(end - start);
  const offsets = new Uint32Array(end - start);
  let length = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (isGap(unit)) continue;
    units[length] = unit;
    offsets[length++] = i;
  }
  return { units: units.subarray(0, length), offsets: offsets.subarray(0, length) };
}

type Run = readonly [start: number, end: number, period: number];

/**
 * The runs of a text without gaps, by period: `units[i] === units[i + period]` all along, at least two periods. One pass
 * for all periods, since a long text does not stay in the processor's cache from one to the next.
 */
function runsOf(units: Uint16Array): Run[] {
  const longest = Math.min(LONGEST_UNIT, units.length >> 1);
  const runs: Run[] = [];
  // For each period, how many units before this one have equalled those a period before them.
  const equal = new Uint32Array(longest + 1);
  // Of runs that reach as far the shortest period comes first; its multiples describe the same run again.
  for (let end = 0; end <= units.length; end++) {
    const unit = end < units.length ? units[end] : -1;
    for (let period = 1; period <= longest; period++) {
      if (end >= period && unit === units[end - period]) {
        equal[period] = (equal[period] ?? 0) + 1;
        continue;
      }
      const length = equal[period] ?? 0;
      if (length >= period) addRun(runs, units, [end - period - length, end, period]);
      equal[period] = 0;
    }
  }
  return runs.sort((a, b) => a[2] - b[2] || a[0] - b[0]);
}

/** Adds a run, unless that is known by a shorter period; a character is not cut in two. */
function addRun(runs: Run[], units: Uint16Array, [from, end, period]: Run): void {
  const start = isLowSurrogate(units[from] ?? 0) ? from + 1 : from;
  // Only the last ones reach as far.
  const isKnown = runs.slice(-period).some((run) => run[0] === start && run[1] === end);
  if (end - start >= 2 * period && !isKnown) runs.push([start, end, period]);
}
