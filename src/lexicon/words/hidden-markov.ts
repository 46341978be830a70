import { dictionaryData } from './data.ts';

/** A character begins a word, ends one, stands inside one, or is one. */
const BEGIN = 0;
const END = 1;
const MIDDLE = 2;
const SINGLE = 3;
const STATES = [BEGIN, END, MIDDLE, SINGLE];

/** Which two states may stand before each; where they are equally probable, the latter is taken. */
const BEFORE = [
  [END, SINGLE],
  [BEGIN, MIDDLE],
  [BEGIN, MIDDLE],
  [END, SINGLE],
] as const;

/** The logarithm of what does not happen. */
const NEVER = -3.14e100;

/** The logarithm of the probability that a state shows itself as a character. */
function emission(state: number, unit: number): number {
  const { model, emissions, emissionPlaces } = dictionaryData();
  const place = state * (model.last - model.first + 1) + unit - model.first;
  const millionths = emissions[emissionPlaces[place] ?? 0] ?? 0;
  return millionths === 0 ? NEVER : -millionths / 1e6;
}

/**
 * The ends of the words that the hidden Markov model of jieba sees in a run of characters without a word of the
 * dictionary: those of the most probable sequence of states (Viterbi's algorithm).
 *
 * @param text Han characters of the model's range from `start` to `end`, two at least.
 */
export function likelyEnds(text: string, start: number, end: number): number[] {
  const { model } = dictionaryData();
  const before = new Uint8Array((end - start) * STATES.length);
  let last = STATES.map((state) => (model.start[state] ?? NEVER) + emission(state, text.charCodeAt(start)));
  const through = (from: number, to: number): number =>
    (last[from] ?? NEVER) + (model.transitions[from]?.[to] ?? NEVER);
  for (let at = start + 1; at < end; at++) {
    last = STATES.map((state) => {
      const [first, second] = BEFORE[state] ?? BEFORE[BEGIN];
      const shown = emission(state, text.charCodeAt(at));
      const [one, other] = [through(first, state) + shown, through(second, state) + shown];
      before[(at - start) * STATES.length + state] = other >= one ? second : first;
      return Math.max(one, other);
    });
  }
  const ends: number[] = [];
  let state = (last[SINGLE] ?? NEVER) >= (last[END] ?? NEVER) ? SINGLE : END;
  for (let at = end - 1; at >= start; at--) {
    if (state === END || state === SINGLE) ends.push(at + 1);
    state = before[(at - start) * STATES.length + state] ?? BEGIN;
  }
  return ends.reverse();
}
