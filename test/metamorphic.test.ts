import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../rules/index.ts';
import { lint } from './helpers/linter.ts';
import { type Example, readExamples, root } from './read-examples.ts';

// What is found in a text does not depend on where it stands: the examples of all rules, put into a quotation, a list, a
// file with other line ends, beside other paragraphs. Only texts without markup of their own are moved.

/** Says nothing about marks, spaces, quotes and spellings, so that no majority changes. */
const NEUTRAL = '馆里很安静';

const inLines = (text: string, first: string, rest: string): string =>
  text
    .split('\n')
    .map((line, i) => (i === 0 ? first : rest) + line)
    .join('\n');

const MOVES: Readonly<Record<string, (text: string) => string>> = {
  'in a block quote': (text) => inLines(text, '> ', '> '),
  'in a list item': (text) => inLines(text, '- ', '  '),
  'in an ordered list in a block quote': (text) => inLines(text, '> 1. ', '>    '),
  'with CRLF': (text) => text.replaceAll('\n', '\r\n'),
  'behind another paragraph': (text) => `${NEUTRAL}\n\n${text}`,
  'before another paragraph': (text) => `${text}\n\n${NEUTRAL}\n`,
  'in emphasis': (text) => (text.includes('\n') ? text : `**${text}**`),
  'in a table cell': (text) => (text.includes('\n') ? text : `| 一 | 二 |\n| --- | --- |\n| 三 | ${text} |`),
  'behind front matter': (text) => `---\ntitle: 的的\n---\n\n${text}`,
};

/** In a cell a space may part items, and a word in small letters may be a value: these rules are more careful there. */
const CAREFUL_IN_CELLS = new Set(['no-space-between-han', 'consistent-terms']);

const examples = rules.flatMap(({ definition: { id } }) =>
  ['README.md', 'cases.md']
    .map((page) => path.join(root, 'rules', id, page))
    .filter((page) => fs.existsSync(page))
    .flatMap((page) => readExamples(page))
    .filter(isPlain)
    .map((example) => ({ id, ...example })),
);

/** Paragraphs of Markdown without markup. */
function isPlain({ extension, text }: Example): boolean {
  return extension === 'md' && !/^[ \t>#|+*-]|^\d+[.)]|[\\<>|&]|\n[ \t>#|+*=-]|\n\d|[*_~`[\]]| $| \n/.test(text);
}

describe.each(Object.entries(MOVES))('%s', (where, move) => {
  it('the same is found', async () => {
    expect(examples.length).toBeGreaterThan(300);
    for (const { id, place, text, options } of examples) {
      if (where === 'in a table cell' && CAREFUL_IN_CELLS.has(id)) continue;
      const rule = rules.filter(({ definition }) => definition.id === id);
      const found = async (source: string) =>
        (await lint(rule, source, 'md', options)).messages.map(({ message }) => message);
      expect.soft(await found(move(text)), `${place}: ${text}`).toEqual(await found(text));
    }
  });
});
