/** Numbers from 0 to 1 that are the same on every run. */
export function numbersFrom(seed: number): () => number;
