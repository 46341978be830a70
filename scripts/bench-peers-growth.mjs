import { measure } from './bench-peers-passes.mjs';
import { fill, markdownOf, textOf } from './bench-texts.mjs';

/** What is repeated until there is a text: what rules or parsers might take for candidates everywhere. */
const UNITS = [
  ...['的', '人人', '的 ', '人工 智能 ', '的\n', '（', '“', '…', '，', '！', 'Ab', 'a的', 'API Api ', '3 个', 'Ａ'],
  ...['**', '*的 ', '`', '[', '![](', '_的', '<a', '&amp;', '- ', '> 的\n', '|', '\\', '$', '[^1]', 'www.a', '^'],
];

/** Prose without marks, in pieces of so many characters: one long block with a border everywhere. */
const inPieces = (length, size, border) => {
  const text = textOf(length).replace(/[\n，。：；？！、“”（）]/g, '');
  return text.replace(new RegExp(`.{${size}}`, 'gu'), `$&${border}`).slice(0, length);
};

/** The texts that are made to hurt, by what is said of them. */
const hostileTexts = (length) => [
  ...UNITS.map((unit) => [unit, fill(length, () => unit.repeat(1000))]),
  ['prose without marks in lines of 7', inPieces(length, 7, '\n')],
  ['prose without marks in pieces of 3', inPieces(length, 3, ' ')],
];

/**
 * How a contender's time grows with the length of a Markdown text, and how many times the time of prose texts take that
 * are made to hurt, character by character, the slowest first.
 */
export async function growthOf(contender, runs, [small, ...larger]) {
  const secondsFor = async (source) =>
    source.length / (await measure([contender], [{ source, file: 'a.md' }], runs))[0].speed;
  const sizes = [];
  for (const length of [small, ...larger]) sizes.push({ length, seconds: await secondsFor(markdownOf(length)) });
  const hostile = [];
  for (const [what, text] of hostileTexts(small))
    hostile.push({ what, ratio: (await secondsFor(text)) / sizes[0].seconds });
  return { sizes, hostile: hostile.toSorted((a, b) => b.ratio - a.ratio) };
}
