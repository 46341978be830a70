import { describe, expect, it } from 'vitest';
import { version } from '../../package.json';
import { rules } from '../../rules/index.ts';
import { allOptions } from '../../src/rule.ts';
import { folderOf, runZhQuality } from './textlint.ts';

const explain = async (...args: string[]) => runZhQuality(await folderOf({}), ['explain', ...args]);

describe('zh-quality explain', () => {
  it('lists the rules, one a line', async () => {
    const { status, stdout, stderr } = await explain();
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const lines = stdout.trimEnd().split('\n');
    expect(lines.map((line) => line.split(/\s{2,}/))).toEqual(
      rules.map(({ definition: { id, summary } }) => [id, summary]),
    );
  });

  it.each(rules.map(({ definition }) => definition))('tells of $id what its page tells', async (definition) => {
    const { id, summary } = definition;
    const { status, stdout, stderr } = await explain(id);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.startsWith(`${id}  ${summary}\n\n`)).toBe(true);
    const parts = stdout.split(/\n\n(?=\S)/).map((part) => part.split('\n')[0]);
    expect(parts.slice(2)).toEqual([
      '例',
      '选项',
      expect.stringMatching(/^关闭：/),
      '依据',
      expect.stringMatching(/^详见 /),
    ]);
    expect(stdout).toMatch(/\n {2}错误：\n {4}\S[\s\S]+\n {2}正确：\n {4}\S/);
    for (const option of Object.keys(allOptions(definition))) expect(stdout).toContain(`\n  ${option} `);
    expect(stdout).toMatch(/\n依据\n\n {2}\S/);
    expect(stdout).toContain(`"preset-zh-quality": { "${id}": false }`);
    expect(stdout).toContain(`textlint-rule-preset-zh-quality@${version}/rules/${id}/README.md\n`);
    expect(stdout).not.toMatch(/undefined|<!-- (?!textlint-disable)/);
  });

  it('shows an example before and after, with its messages, and the options with their defaults', async () => {
    const { stdout } = await explain('no-repeated-characters');
    expect(stdout).toContain(`
  虚词和介词不会连用两次。
  错误：
    读者可以在在阅览室里办理借书手续。
  修复后：
    读者可以在阅览室里办理借书手续。
  消息：
    在在 -> 在：重复的字
`);
    expect(stdout).toContain(`
  suggestions  把不确定的修改作为 suggestion 给出
               true、false；默认 false
`);
  });

  it.each(['zh-quality/no-repeated-characters', 'zh-quality/gb/no-repeated-characters'])(
    'knows a rule as messages name it: %s',
    async (name) => expect(await explain(name)).toEqual(await explain('no-repeated-characters')),
  );

  it.each([
    ['no-repeated-charaters', '没有规则 no-repeated-charaters，是否指 no-repeated-characters。'],
    ['Consistent_Terms', '没有规则 Consistent_Terms，是否指 consistent-terms。'],
    ['quotation', '没有规则 quotation，是否指 consistent-quotation-marks。'],
    ['xyz', '没有规则 xyz。用 zh-quality explain 列出全部规则。'],
  ])('does not know the rule %s', async (name, said) => {
    expect(await explain(name)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(said) });
  });

  it('explains itself', async () => {
    expect((await explain('--help')).stdout).toContain('用法：zh-quality explain');
    expect(await explain('consistent-terms', 'no-unmatched-pair')).toMatchObject({ status: 2 });
  });
});
