import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { TextlintKernel } from '@textlint/kernel';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type preset from '../../src/index.ts';
import { Workspace } from './textlint.ts';

const seed = new URL('../../../shared/seed.txt', import.meta.url);
const isPresent = existsSync(seed);
const title = isPresent
  ? 'the seed document'
  : 'the seed document (skipped: ../shared/seed.txt is not beside this folder)';

/** Each as it was, and as it is to be. */
const SPLIT_WORDS = [
  ['人工 智能', '人工智能'],
  ['OpenA I', 'OpenAI'],
  ['阿 里巴巴', '阿里巴巴'],
  ['国 家', '国家'],
  ['未 来', '未来'],
  ['不 同', '不同'],
  ['带 来', '带来'],
  ['引 领', '引领'],
  ['规 则', '规则'],
  ['不 仅', '不仅'],
  ['赋 能', '赋能'],
] as const;
const CUT_WORDS = [
  ...['人工智⏎能', '埃⏎隆', '强⏎劲', '短⏎期', '产⏎业', '企⏎业', '团⏎队', '筛⏎查', '方⏎式', '效⏎应', '合⏎作', '倡⏎议'],
  ...['全⏎球', '尊⏎重', '基⏎础'],
];

const spacesBetweenHan = (text: string): number => text.match(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu)?.length ?? 0;
const squash = (text: string): string => text.replace(/\s/g, '');
/** The text without white space, as the repairs of letters and marks are to leave it. */
const repaired = (text: string): string =>
  squash(text).replace('各行各业的的创新', '各行各业的创新').replace('(AIGC)', '（AIGC）');

/** What is true of the seed's repaired text, whatever markup it stands in. `prefix` is that of a line after the first. */
function expectRepaired(before: string, after: string, prefix = ''): void {
  const cuts = CUT_WORDS.map((word) => [word.replace('⏎', `\n${prefix}`), word.replace('⏎', '')] as const);
  const pairs = [...SPLIT_WORDS, ...cuts];
  expect(pairs.filter(([broken]) => !before.includes(broken))).toEqual([]);
  expect(pairs.filter(([broken]) => after.includes(broken))).toEqual([]);
  expect(pairs.filter(([, whole]) => !after.includes(whole))).toEqual([]);
  expect(after).toContain('各行各业 的 创新');
  expect(after).toContain('（ AIGC ）');
  expect(after.split('\n').filter((line) => line.slice(prefix.length).startsWith('、'))).toEqual([]);
  const bare = (text: string): string => text.replaceAll(`\n${prefix}`, '\n');
  expect(squash(bare(after))).toBe(repaired(bare(before)));
  expect(spacesBetweenHan(after)).toBeGreaterThanOrEqual(659);
  expect(spacesBetweenHan(after)).toBeLessThanOrEqual(684);
}

describe.runIf(isPresent)(title, () => {
  let before = '';
  let after = '';

  beforeAll(async () => {
    before = readFileSync(seed, 'utf8');
    const work = await Workspace.make({ 'seed.txt': before });
    after = await work.fixed('seed.txt');
  });

  it('is word-segmented, with 704 spaces between Han', () => {
    expect(spacesBetweenHan(before)).toBe(704);
  });

  it('is repaired, and nothing else in it changes', () => {
    expectRepaired(before, after);
  });

  it('keeps its separators, quotes, empty lines, and the number of its lines', () => {
    const lines = (text: string): string[] => text.split('\n');
    const kept = (text: string): string[] => lines(text).filter((line) => /^(?:--)?$/.test(line));
    expect(kept(after)).toEqual(kept(before));
    expect(lines(after)).toHaveLength(lines(before).length);
    const quotes = (text: string): string[] => text.match(/ ?[“”《》] ?/g) ?? [];
    expect(quotes(after)).toEqual(quotes(before));
  });

  it('has no finding left, and a second --fix changes nothing', async () => {
    const work = await Workspace.make({ 'seed.txt': after });
    expect(await work.findings('seed.txt')).toEqual([]);
    expect(await work.fixed('seed.txt')).toBe(after);
  });

  describe('as one Markdown paragraph', () => {
    const lines = () => before.split('\n').filter((line) => !/^(?:--)?$/.test(line));
    const wrapped = (first: string, prefix: string): string => `${first}${lines().join(`\n${prefix}`)}\n`;

    it.each([
      ['by itself', '', ''],
      ['in a block quote', '> ', '> '],
      ['in a list item', '- ', '  '],
      ['in a quoted list item', '> 1. ', '>    '],
    ])('%s is repaired the same', async (_, first, prefix) => {
      const plain = await Workspace.make({ 'seed.md': wrapped('', '') });
      const expected = await plain.fixed('seed.md');
      expectRepaired(wrapped('', ''), expected);
      const work = await Workspace.make({ 'seed.md': wrapped(first, prefix) });
      const fixed = await work.fixed('seed.md');
      expectRepaired(wrapped(first, prefix), fixed, prefix);
      expect(fixed).toBe(`${first}${expected.trimEnd().split('\n').join(`\n${prefix}`)}\n`);
      expect(await work.fixed('seed.md')).toBe(fixed);
    });

    it('has the same words as the text file', async () => {
      const work = await Workspace.make({ 'seed.md': wrapped('', '') });
      expect(squash(await work.fixed('seed.md'))).toBe(squash(after).replaceAll('--', ''));
    });
  });

  it('comes out the same whatever the order of the rules', async () => {
    const load = createRequire(path.join(inject('consumer'), 'package.json'));
    const { rules } = load('textlint-rule-preset-zh-quality') as typeof preset;
    const { default: plugin } = load('@textlint/textlint-plugin-text');
    const kernel = new TextlintKernel();
    for (const order of orders(Object.keys(rules))) {
      const { output } = await kernel.fixText(before, {
        ext: '.txt',
        plugins: [{ pluginId: 'text', plugin }],
        rules: order.map((ruleId) => ({ ruleId, rule: rules[ruleId] as never, options: true })),
      });
      expect(output, order.join(', ')).toBe(after);
    }
  });
});

/** All orders of a few items; of many, each pair of neighbours both ways, and the whole backwards. */
function orders<T>(items: readonly T[]): T[][] {
  if (items.length > 4) {
    const swapped = items.slice(1).map((_, i) => items.with(i, items[i + 1] as T).with(i + 1, items[i] as T));
    return [[...items], items.toReversed(), ...swapped];
  }
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, i) => orders(items.toSpliced(i, 1)).map((rest) => [item, ...rest]));
}
