import { measure } from './bench-peers-passes.mjs';
import { fill, markdownOf } from './bench-texts.mjs';

/** What is repeated until there is a text: what rules or parsers might take for candidates everywhere. */
const UNITS = [
  ...['的', '人人', '的 ', '人工 智能 ', '的\n', '（', '“', '…', '，', '！', 'Ab', 'a的', 'API Api ', '3 个', 'Ａ'],
  ...['**', '*的 ', '`', '[', '![](', '_的', '<a', '&amp;', '- ', '> 的\n', '|', '\\', '$', '[^1]', 'www.a', '^'],
];

/**
 * How a contender's time grows with the length of a Markdown text, and how many times the time of prose texts of one unit
 * repeated take, character by character, the slowest first.
 */
export async function growthOf(contender, runs, [small, ...larger]) {
  const secondsFor = async (source) =>
    source.length / (await measure([contender], [{ source, file: 'a.md' }], runs))[0].speed;
  const sizes = [];
  for (const length of [small, ...larger]) sizes.push({ length, seconds: await secondsFor(markdownOf(length)) });
  const hostile = [];
  for (const unit of UNITS) {
    const seconds = await secondsFor(fill(small, () => unit.repeat(1000)));
    hostile.push({ unit, ratio: seconds / sizes[0].seconds });
  }
  return { sizes, hostile: hostile.toSorted((a, b) => b.ratio - a.ratio) };
}
