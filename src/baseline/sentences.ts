import { createHash } from 'node:crypto';
import { indexFrom, type Range } from '../text/range.ts';

/** A sentence as it stands in the source: up to its stop, with what closes behind it, or to the end of its line. */
const SENTENCE = /[^\n。！？；!?]*(?:[。！？；!?]+[”’」』）〉》】)]*|\n|$)/g;

/**
 * What says that a place was not changed since: the hash of its sentence; of a place over several sentences the first's,
 * how many there are, and that of the others (`3f0a…`, `3f0a….2.77c1…`).
 */
export type Key = string;

/** Where a finding stands: by the text of its sentences, and at which of the places in the file that have this text. */
export interface Place {
  readonly key: Key;
  /** From 1. */
  readonly ordinal: number;
}

/** A source text as sentences, which are recognised wherever they have moved to. */
export class Sentences {
  private readonly ranges: readonly Range[];
  /** The sentences, by index, that have a hash. */
  private readonly byHash = new Map<string, number[]>();

  constructor(private readonly source: string) {
    const found = [...source.matchAll(SENTENCE)].filter(([text]) => text !== '');
    this.ranges = found.map(({ 0: text, index }) => [index, index + text.length]);
    this.ranges.forEach((range, i) => {
      const hash = this.hash(range);
      const places = this.byHash.get(hash);
      if (places) places.push(i);
      else this.byHash.set(hash, [i]);
    });
  }

  /** The place of a range of the source. */
  placeOf([start, end]: Range): Place {
    const first = Math.min(indexFrom(this.ranges, start), this.ranges.length - 1);
    const last = Math.max(first, indexFrom(this.ranges, end - 1));
    const key = this.key(first, last - first + 1);
    return { key, ordinal: this.indices(key).indexOf(first) + 1 };
  }

  /** The ranges that have a key, in order: each reaches over its sentences. */
  rangesOf(key: Key): Range[] {
    const count = Number(key.split('.')[1] ?? 1);
    return this.indices(key).map((first) => this.over(first, count));
  }

  private indices(key: Key): number[] {
    const [hash = '', count = '1'] = key.split('.');
    return (this.byHash.get(hash) ?? []).filter((first) => this.key(first, Number(count)) === key);
  }

  private key(first: number, count: number): Key {
    const hash = this.hash(this.over(first, 1));
    return count === 1 ? hash : `${hash}.${count}.${this.hash(this.over(first + 1, count - 1))}`;
  }

  private over(first: number, count: number): Range {
    return [this.ranges[first]?.[0] ?? 0, this.ranges[first + count - 1]?.[1] ?? this.source.length];
  }

  /** Line ends are alike, whatever system a file was checked out on, and the last line has one or none. */
  private hash([start, end]: Range): string {
    const text = this.source.slice(start, end).replaceAll('\r\n', '\n').replace(/\n$/, '');
    return createHash('sha256').update(text).digest('hex').slice(0, 16);
  }
}
