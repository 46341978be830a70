import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Workspace } from './textlint.ts';

const read = (name: string): string => readFileSync(new URL(`../documents/${name}`, import.meta.url), 'utf8');
const paragraphs = (text: string): string[] => text.split(/\n\s*\n/).map((part) => part.replace(/\s+/g, ' ').trim());
/** Line ends between Han are no spaces, and neither marks nor Han have any beside them. */
const asProse = (text: string): string[] =>
  paragraphs(text).map((paragraph) =>
    paragraph
      .replace(/ ?([，。、；：？！（）《》“”·]) ?/gu, '$1')
      .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, ''),
  );

describe('preset-zh-quality/desegment', () => {
  it('turns word-segmented text into prose, its defects mended', async () => {
    const workspace = await Workspace.make({ 'ocean.txt': read('ocean.txt') }, undefined, {
      rules: { 'preset-zh-quality/desegment': true },
    });
    const fixed = await workspace.fixed('ocean.txt');
    expect(fixed).not.toMatch(/\p{Script=Han} +[\p{Script=Han}，。、；：]|[，。、；：] /u);
    // A Latin name that a line end cut stays cut: nothing tells it from two words.
    expect(asProse(fixed)).toEqual(asProse(read('ocean.expected.txt').replace('Argo', 'Ar go')));
  });

  it('leaves ordinary prose as the preset does', async () => {
    const text = '本馆周一闭馆，其余时间开放。\n\n请在前台登记（免费），然后领取借书证。\n';
    const workspace = await Workspace.make({ 'a.md': text }, undefined, {
      rules: { 'preset-zh-quality/desegment': true },
    });
    expect(await workspace.fixed('a.md')).toBe(text);
  });
});
