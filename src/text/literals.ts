/** A text to be looked for, with what it stands for; where two are the same, the first counts. */
export type Literal<T> = readonly [text: string, value: T];

/** Finds many literal texts in one pass over a text, however many they are. */
export class Literals<T> {
  /** By the first character, or the first two, the longest first. */
  private readonly byStart = new Map<number, Literal<T>[]>();
  /** By a number that few other pairs of units have: nearly all of a text is told by it. */
  private readonly mayStart = new Uint8Array(0x10000);
  private readonly singles = new Set<number>();

  constructor(literals: readonly Literal<T>[]) {
    for (const literal of literals) {
      const [text] = literal;
      const key = keyAt(text, 0, text.length);
      const bucket = this.byStart.get(key);
      if (bucket) bucket.push(literal);
      else this.byStart.set(key, [literal]);
      if (text.length < 2) this.singles.add(text.charCodeAt(0));
      else this.mayStart[mixOf(text.charCodeAt(0), text.charCodeAt(1))] = 1;
    }
    for (const bucket of this.byStart.values()) bucket.sort(([a], [b]) => b.length - a.length);
  }

  /** The longest literal at each place of a text. */
  *in(text: string): Generator<{ index: number; text: string; value: T }> {
    const hasSingles = this.singles.size > 0;
    let next = text.charCodeAt(0);
    for (let index = 0; index < text.length; index++) {
      const unit = next;
      // Not beyond the end: NaN would make numbers of another kind, three times as slow, of all.
      next = index + 1 < text.length ? text.charCodeAt(index + 1) : 0;
      if (!this.mayStart[mixOf(unit, next)] && !(hasSingles && this.singles.has(unit))) continue;
      const found = this.at(text, index, 2) ?? this.at(text, index, 1);
      if (found) yield { index, text: found[0], value: found[1] };
    }
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
