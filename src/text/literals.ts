/** A text to be looked for, with what it stands for; where two are the same, the first counts. */
export type Literal<T> = readonly [text: string, value: T];

/** A place where a literal text stands. */
export interface Found<T> {
  readonly index: number;
  readonly text: string;
  readonly value: T;
}

/** A literal text begins with a unit: of several, or by itself. */
const [LONGER, SINGLE] = [1, 2];

const NOTHING: readonly never[] = [];

/** Finds many literal texts in one pass over a text, however many they are. */
export class Literals<T> {
  /** By the first character, or the first two, the longest first. */
  private readonly byStart = new Map<number, Literal<T>[]>();
  /** For each unit, what may begin with it: nearly all of a text is told by it. */
  private readonly starts = new Uint8Array(0x10000);
  /** By a number that few other pairs of units have. */
  private readonly pairs = new Uint8Array(0x10000);

  constructor(literals: readonly Literal<T>[]) {
    for (const literal of literals) {
      const [text] = literal;
      const key = keyAt(text, 0, text.length);
      const bucket = this.byStart.get(key);
      if (bucket) bucket.push(literal);
      else this.byStart.set(key, [literal]);
      const first = text.charCodeAt(0);
      this.starts[first] = (this.starts[first] ?? 0) | (text.length < 2 ? SINGLE : LONGER);
      if (text.length > 1) this.pairs[mixOf(first, text.charCodeAt(1))] = 1;
    }
    for (const bucket of this.byStart.values()) bucket.sort(([a], [b]) => b.length - a.length);
  }

  /** The longest literal at each place of a text. */
  in(text: string): readonly Found<T>[] {
    let all: Found<T>[] | undefined;
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      const start = this.starts[unit] ?? 0;
      if (start === 0) continue;
      // Not beyond the end: NaN would make numbers of another kind, three times as slow, of all.
      const next = index + 1 < text.length ? text.charCodeAt(index + 1) : 0;
      if ((start & SINGLE) === 0 && !this.pairs[mixOf(unit, next)]) continue;
      const literal = this.at(text, index, 2) ?? this.at(text, index, 1);
      if (!literal) continue;
      const found = { index, text: literal[0], value: literal[1] };
      if (all) all.push(found);
      else all = [found];
    }
    return all ?? NOTHING;
  }

  private at(text: string, index: number, length: number): Literal<T> | undefined {
    return this.byStart.get(keyAt(text, index, length))?.find(([literal]) => text.startsWith(literal, index));
  }
}

/** Two UTF-16 units in sixteen bits. */
const mixOf = (unit: number, next: number): number => (unit * 31 + next) & 0xffff;

/** The first two UTF-16 units of a text as one number, or the only one. */
const keyAt = (text: string, index: number, length: number): number =>
  length < 2 ? text.charCodeAt(index) : (text.charCodeAt(index) + 1) * 0x10000 + (text.charCodeAt(index + 1) || 0);
