import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Sentences } from '../src/baseline/sentences.ts';

/** Few different characters, so that sentences come more than once. */
const source = fc.string({
  unit: fc.constantFrom('书', '的', '。', '！', '”', '\n', '\r\n', '📖', ' '),
  maxLength: 60,
});

/** A text with a place in it. */
const place = source.chain((text) =>
  fc.tuple(fc.constant(text), fc.nat(text.length), fc.nat(text.length)).map(([, a, b]) => ({
    text,
    range: [Math.min(a, b), Math.max(a, b, Math.min(a, b) + 1)] as const,
  })),
);

test('a place is found again by its key and ordinal, and lies within what is found', () => {
  fc.assert(
    fc.property(place, ({ text, range: [start, end] }) => {
      fc.pre(end <= text.length);
      const sentences = new Sentences(text);
      const { key, ordinal } = sentences.placeOf([start, end]);
      const [from = Number.NaN, to = Number.NaN] = sentences.rangesOf(key)[ordinal - 1] ?? [];
      expect(from).toBeLessThanOrEqual(start);
      expect(to).toBeGreaterThanOrEqual(end);
    }),
  );
});

test('a place is found again where other text was put before it', () => {
  fc.assert(
    fc.property(place, source, ({ text, range: [start, end] }, before) => {
      fc.pre(end <= text.length);
      const { key } = new Sentences(text).placeOf([start, end]);
      const moved = `${before}\n`;
      const ranges = new Sentences(moved + text).rangesOf(key);
      const isThere = ranges.some(([from, to]) => from <= moved.length + start && moved.length + end <= to);
      // Closing marks belong to the sentence before them, where there is one on the line.
      expect(isThere).toBe(true);
    }),
  );
});
