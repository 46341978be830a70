import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { CLEAN, MARKDOWN, results, TEXT } from './samples.ts';
import { findingsIn, Workspace } from './textlint.ts';

describe('zh-quality lint', () => {
  it('finds what textlint finds, sorted by file', async () => {
    const work = await Workspace.make({ 'b.md': MARKDOWN, 'a.txt': TEXT, 'c/d.md': CLEAN });
    const ours = await work.zhQuality(['lint', '-f', 'json', '.']);
    const theirs = await work.textlint(['-f', 'json', '.']);
    expect(Object.keys(results(ours.stdout))).toEqual(['a.txt', 'b.md', 'd.md']);
    expect(results(ours.stdout)).toEqual(results(theirs.stdout));
    expect([ours.status, ours.stderr]).toEqual([theirs.status, theirs.stderr]);
  });

  it('has the formats of textlint', async () => {
    const work = await Workspace.make({ 'a.md': MARKDOWN });
    for (const format of ['stylish', 'checkstyle', 'github', 'junit'])
      expect(await work.zhQuality(['lint', '-f', format, '--no-color', 'a.md']), format).toEqual(
        await work.textlint(['-f', format, '--no-color', 'a.md']),
      );
  });

  it('takes a formatter of the user’s, and writes into a file', async () => {
    const formatter = 'module.exports = (results) => results.map(({ messages }) => messages.length).join();\n';
    const work = await Workspace.make({ 'a.md': MARKDOWN, 'b.md': CLEAN, 'count.js': formatter });
    expect((await work.zhQuality(['lint', '-f', './count.js', 'a.md', 'b.md'])).stdout).toBe('3,0');
    const output = ['-f', './count.js', '-o', 'out/count.txt'];
    expect(await work.zhQuality(['lint', ...output, 'a.md'])).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(await work.read('out/count.txt')).toBe('3');
  });

  it('says nothing of clean files, and succeeds', async () => {
    const work = await Workspace.make({ 'a.md': CLEAN, 'empty.md': '' });
    expect(await work.zhQuality(['lint', '.'])).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('fails for errors only', async () => {
    const work = await Workspace.make({ 'a.txt': TEXT }, { 'no-repeated-characters': { severity: 'warning' } });
    expect(await work.zhQuality(['lint', 'a.txt'])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('的的'),
    });
    expect(await work.zhQuality(['lint', '--quiet', 'a.txt'])).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('leaves out what .textlintignore lists, as textlint does', async () => {
    const names = ['a.md', 'docs/a.md', 'docs/old/b.md', 'old/c.md', 'vendor/x/y.md', 'node_modules/m.md', 'notes.txt'];
    const files = Object.fromEntries(names.map((name) => [name, MARKDOWN]));
    const work = await Workspace.make(files);
    for (const pattern of ['docs/', 'docs/*', 'docs/**\n*.{txt,mdx}', '!a.md\na.md']) {
      await writeFile(path.join(work.folder, '.textlintignore'), `# 不看\n\n${pattern}\n`);
      const left = async (run: Promise<{ stdout: string }>) =>
        JSON.parse((await run).stdout)
          .map(({ filePath }: { filePath: string }) => filePath)
          .sort();
      const expected = await left(work.textlint(['-f', 'json', '.']));
      expect(await left(work.zhQuality(['lint', '-f', 'json', '.'])), pattern).toEqual(expected);
    }
    expect(await work.zhQuality(['lint', 'a.md'])).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('takes filters, rules of a folder and plugins as textlint does', async () => {
    const folder = path.join(inject('consumer'), 'node_modules/textlint-plugin-note');
    await mkdir(folder);
    await writeFile(
      path.join(folder, 'index.js'),
      `const { Processor } = require('@textlint/textlint-plugin-text').default;
       module.exports = { Processor: class extends Processor { availableExtensions() { return ['.note']; } } };\n`,
    );
    const work = await Workspace.make(
      {
        'a.md': `<!-- textlint-disable preset-zh-quality/no-repeated-characters -->\n\n${MARKDOWN}`,
        'b.note': TEXT,
        'c.mdx': MARKDOWN,
        'rules/no-library.js': `module.exports = ({ Syntax, RuleError, report }) => ({
          [Syntax.Str](node) { if (node.value.includes('总台')) report(node, new RuleError('总台')); } });\n`,
      },
      true,
      { filters: { comments: true }, plugins: { note: true, '@textlint/markdown': { extensions: ['.mdx'] } } },
    );
    const args = ['-f', 'json', '--rulesdir', 'rules', '.'];
    const ours = results((await work.zhQuality(['lint', ...args])).stdout);
    expect(ours).toEqual(results((await work.textlint(args)).stdout));
    expect(findingsIn(JSON.stringify([ours['a.md']])).map((finding) => finding.split(' ')[0])).toEqual([
      'no-library',
      'consistent-punctuation-width',
      'consistent-punctuation-width',
    ]);
  });

  it('reads standard input', async () => {
    const work = await Workspace.make();
    const args = ['-f', 'json', '--stdin', '--stdin-filename', 'a.md'];
    expect(await work.zhQuality(['lint', ...args], MARKDOWN)).toEqual(await work.textlint(args, MARKDOWN));
    expect((await work.zhQuality(['lint', '--stdin'], MARKDOWN)).stderr).toContain('--stdin-filename');
    const other = await work.zhQuality(['lint', '--stdin', '--stdin-filename', 'a.rst'], MARKDOWN);
    expect(other).toMatchObject({ status: 2, stderr: expect.stringContaining('a.rst') });
  });

  it('tells of files that cannot be read, looks at the others, and fails', async () => {
    const work = await Workspace.make({ 'a.md': new Uint8Array([0xd6, 0xd0]), 'b.md': CLEAN });
    expect(await work.zhQuality(['lint', '.'])).toEqual({
      status: 1,
      stdout: '',
      stderr: '跳过 a.md：不是 UTF-8 编码\n',
    });
  });

  it('finds in threads what it finds in one', async () => {
    const texts = [MARKDOWN, CLEAN, TEXT];
    const files = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`f${i}.md`, texts[i % 3] ?? '']));
    const work = await Workspace.make({ ...files, 'f50.md': new Uint8Array([0xff]) });
    const one = await work.zhQuality(['lint', '-f', 'unix', '--jobs', '1', '.']);
    expect(await work.zhQuality(['lint', '-f', 'unix', '--jobs', '3', '.'])).toEqual(one);
    expect(one.stderr).toBe('跳过 f50.md：不是 UTF-8 编码\n');
  });

  it('says what is wrong with the configuration', async () => {
    const said = async (config: string, ...args: string[]) => {
      const work = await Workspace.make({ '.textlintrc.json': config, 'a.md': CLEAN });
      const { status, stdout, stderr } = await work.zhQuality(['lint', ...args, 'a.md']);
      expect([status, stdout]).toEqual([2, '']);
      return stderr;
    };
    expect(await said('{ "rules": {} }')).toContain('没有打开任何规则');
    expect(await said('{ "rules": ')).toContain('textlint 的配置有误');
    expect(await said('{ "rules": { "no-such-rule": true } }')).toContain('no-such-rule');
    expect(await said('{}', '--config', 'nowhere.json')).toContain('textlint 的配置有误');
    expect(await said('{}', '--rulesdir', 'nowhere')).toContain('nowhere');
    const options = { rules: { 'preset-zh-quality': { 'no-repeated-characters': { alow: [] } } } };
    expect(await said(JSON.stringify(options))).toMatch(/no-repeated-characters.*alow/);
  });

  it.each([
    [['lint'], '没有指定文件'],
    [['lint', 'nowhere/**'], '没有找到要检查的文件：nowhere/**'],
    [['lint', '-f', 'nothing', 'a.md'], '没有输出格式 nothing'],
    [['lint', '--dry-run', 'a.md'], '没有选项 --dry-run'],
    [['fix', '--jobs', 'many', 'a.md'], '--jobs 应为正整数'],
  ])('%j ends with status 2 and says why', async (args, said) => {
    const work = await Workspace.make({ 'a.md': CLEAN });
    expect(await work.zhQuality(args)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(said) });
  });
});
