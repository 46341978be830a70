import { expect, it } from 'vitest';
import { Workspace } from './textlint.ts';

const LIST =
  'version: 1\nrules:\n  - expected: 借阅证\n    pattern: 借书卡\n  - expected: 还书$1\n    pattern: /归书(箱|台)/\n';
const options = { 'consistent-terms': { rulePaths: ['terms.yml'], terms: ['OPAC'] } };
const MARKDOWN = '请带**借书卡**，书放进归书箱，再查 Opac。\n';

it('finds and repairs what a list beside the configuration wants otherwise', async () => {
  const work = await Workspace.make({ 'terms.yml': LIST, 'a.md': MARKDOWN }, options);
  const { stdout } = await work.textlint(['-f', 'unix', 'a.md']);
  expect(stdout).toContain('借书卡 -> 借阅证：词表 terms.yml 第 3 行');
  expect(stdout).toContain('归书箱 -> 还书箱：词表 terms.yml 第 5 行');
  expect(stdout).toContain('Opac -> OPAC：配置中的词表');
  expect(await work.fixed('a.md')).toBe('请带**借阅证**，书放进还书箱，再查 OPAC。\n');
  expect(await work.findings('a.md')).toEqual([]);
});

it('stops at a list that is wrong, and says where', async () => {
  const work = await Workspace.make({ 'terms.yml': `${LIST}  - pattern: 甲\n`, 'a.md': MARKDOWN }, options);
  const { status, stdout, stderr } = await work.textlint(['a.md']);
  expect(status).not.toBe(0);
  expect(stdout + stderr).toContain('词表 terms.yml 第 7 行：缺少 rules[2].expected');
  expect((await work.textlint(['--fix', 'a.md'])).status).not.toBe(0);
  expect(await work.read('a.md')).toBe(MARKDOWN);
});

it('stops at a pattern that takes for ever, and says where', async () => {
  const list = 'version: 1\nrules:\n  - expected: 好\n    pattern: /(好+)+坏$/\n';
  const work = await Workspace.make({ 'terms.yml': list, 'a.md': `${'好'.repeat(60)}。\n` }, options);
  const { status, stdout, stderr } = await work.textlint(['a.md']);
  expect(status).not.toBe(0);
  expect(stdout + stderr).toContain('词表 terms.yml 第 3 行：正则表达式用时过长');
});
