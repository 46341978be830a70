import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { characterPair, characterSet, offsetsOf, REPEAT, setsIn } from '../src/text/character-sets.ts';
import { isHanUnit } from '../src/text/han.ts';
import { HAN_UNITS } from '../src/text/han-units.ts';
import { findRepeats } from '../src/text/repeats.ts';

const LETTERS = characterSet('a-z，');
const VOWELS = characterSet('aeiou');
const LETTER_DIGIT = characterPair('a-z', '0-9', '…');

describe('what one pass tells of a text', () => {
  test.each([
    ['甲a', LETTERS, true],
    ['甲，', LETTERS, true],
    ['甲A', LETTERS, false],
    ['bcd', VOWELS, false],
    ['bed', VOWELS, true],
    ['a1', LETTER_DIGIT, true],
    ['1a 1', LETTER_DIGIT, false],
    ['甲…', LETTER_DIGIT, true],
    ['', LETTERS, false],
  ])('%j', (text, set, expected) => {
    expect((setsIn(text) & set) !== 0).toBe(expected);
  });

  test('where the characters of a set are', () => {
    expect(offsetsOf('bed, 甲，a', LETTERS)).toEqual([0, 1, 2, 6, 7]);
  });

  test('every text with a repeat is known as one that may have it', () => {
    const text = fc.string({ unit: fc.constantFrom(...'的在人工智能 \n，a𠀀'), maxLength: 40 });
    fc.assert(
      fc.property(text, (text) => findRepeats(text).length === 0 || (setsIn(text) & REPEAT) !== 0),
      { numRuns: 2000 },
    );
  });
});

test('the list of Han units is what the test of one says', () => {
  const listed = new RegExp(`[${HAN_UNITS}]`);
  const units = Array.from({ length: 0x10000 }, (_, unit) => unit);
  expect(units.filter((unit) => listed.test(String.fromCharCode(unit)) !== isHanUnit(unit))).toEqual([]);
});
