import { dictionaryData } from './data.ts';

/** A character begins a word, ends one, stands inside one, or is one. */
const BEGIN = 0;
const END = 1;
const MIDDLE = 2;
const SINGLE = 3;
const STATES = 4;

/** Which two states may stand before each; where they are equally probable, the latter is taken. */
const ONE_BEFORE = [END, BEGIN, BEGIN, END];
const OTHER_BEFORE = [SINGLE, MIDDLE, MIDDLE, SINGLE];

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
  // For each character and state: the state before it; of the last character: the probabilities, as logarithms.
  const before = new Uint8Array((end - start) * STATES);
  let last = new Float64Array(STATES);
  let now = new Float64Array(STATES);
  for (let state = 0; state < STATES; state++)
    last[state] = (model.start[state] ?? NEVER) + emission(state, text.charCodeAt(start));
  for (let at = start + 1; at < end; at++) {
    const unit = text.charCodeAt(at);
    for (let state = 0; state < STATES; state++) {
      const [one, other] = [ONE_BEFORE[state] ?? END, OTHER_BEFORE[state] ?? SINGLE];
      const shown = emission(state, unit);
      const throughOne = (last[one] ?? NEVER) + (model.transitions[one]?.[state] ?? NEVER) + shown;
      const throughOther = (last[other] ?? NEVER) + (model.transitions[other]?.[state] ?? NEVER) + shown;
      before[(at - start) * STATES + state] = throughOther >= throughOne ? other : one;
      now[state] = Math.max(throughOne, throughOther);
    }
    [last, now] = [now, last];
  }
  const ends: number[] = [];
  let state = (last[SINGLE] ?? NEVER) >= (last[END] ?? NEVER) ? SINGLE : END;
  for (let at = end - 1; at >= start; at--) {
    if (state === END || state === SINGLE) ends.push(at + 1);
    state = before[(at - start) * STATES + state] ?? BEGIN;
  }
  return ends.reverse();
}
