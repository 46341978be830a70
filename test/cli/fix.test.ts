import { chmod, readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLEAN, MARKDOWN, MARKDOWN_FIXED, results, TEXT } from './samples.ts';
import { Workspace } from './textlint.ts';

describe('zh-quality fix', () => {
  it('writes what textlint --fix would write', async () => {
    const root = new URL('../../', import.meta.url);
    const rules = (await readdir(new URL('rules', root))).filter((name) => !name.endsWith('.ts'));
    const names = ['README.zh-CN.md', 'test/documents/ocean.txt', ...rules.map((rule) => `rules/${rule}/cases.md`)];
    // Others' documents, where they lie beside this folder.
    const kept = new URL('../shared/eval/clean-dev/', root);
    const others = (await readdir(kept, { recursive: true }).catch(() => [])).filter((name) => name.endsWith('.md'));
    names.push(...others.filter((_, i) => i % 20 === 0).map((name) => `../shared/eval/clean-dev/${name}`));
    const texts = await Promise.all(
      names.map((name) => readFile(new URL(encodeURI(name), root), 'utf8').catch(() => '')),
    );
    const files = Object.fromEntries(texts.map((text, i) => [`${i}${path.extname(names[i] ?? '')}`, text]));
    const [ours, theirs] = [await Workspace.make(files), await Workspace.make(files)];
    await Promise.all([ours.zhQuality(['fix', '.']), theirs.textlint(['--fix', '.'])]);
    for (const [i, name] of names.entries()) {
      const file = Object.keys(files)[i] ?? '';
      expect(await ours.read(file), name).toBe(await theirs.read(file));
    }
  });

  it('runs rules on what earlier ones have made of the text', async () => {
    const rule = (from: string, to: string) => `const rule = ({ Syntax, RuleError, fixer, report, locator }) => ({
      [Syntax.Str](node) {
        const at = node.value.indexOf('${from}');
        if (at < 0) return;
        const fix = fixer.replaceTextRange([at, at + 1], '${to}');
        report(node, new RuleError('${from}', { padding: locator.at(at), fix }));
      } });
    module.exports = { linter: rule, fixer: rule };\n`;
    const rules = { 'rules/a.js': rule('甲', '乙'), 'rules/b.js': rule('乙', '丙'), 'rules/c.js': rule('丁', '甲') };
    const files = { 'a.md': '甲、乙、丁。\n', 'b.md': '**丁**\n', 'c.txt': '戊\n', ...rules };
    const [ours, theirs] = [await Workspace.make(files, false), await Workspace.make(files, false)];
    const args = ['-f', 'json', '--rulesdir', 'rules', '.'];
    const [a, b] = [await ours.zhQuality(['fix', ...args]), await theirs.textlint(['--fix', ...args])];
    const inOurs = b.stdout.replaceAll(theirs.folder, ours.folder);
    expect(results(a.stdout)).toEqual(results(inOurs));
    expect([await ours.read('a.md'), await ours.read('b.md')]).toEqual([
      await theirs.read('a.md'),
      await theirs.read('b.md'),
    ]);
  });

  it('touches only what changes, and keeps byte order mark, line ends and mode', async () => {
    const work = await Workspace.make({ 'a.md': MARKDOWN, 'b.md': CLEAN, 'c.txt': `\uFEFF${TEXT.trim()}\r\n` });
    const at = (name: string) => path.join(work.folder, name);
    await chmod(at('a.md'), 0o640);
    const before = await stat(at('b.md'), { bigint: true });
    expect((await work.zhQuality(['fix', '.'])).status).toBe(0);
    expect(await work.read('a.md')).toBe(MARKDOWN_FIXED);
    expect(await work.read('c.txt')).toBe(`\uFEFF${TEXT.trim().replace('的的', '的')}\r\n`);
    expect((await stat(at('a.md'))).mode & 0o777).toBe(0o640);
    const after = await stat(at('b.md'), { bigint: true });
    expect([after.mtimeNs, after.ino]).toEqual([before.mtimeNs, before.ino]);
    expect((await readdir(work.folder)).sort()).toEqual(['.textlintrc.json', 'a.md', 'b.md', 'c.txt']);
  });

  it('shows what it would do with --dry-run, without doing it', async () => {
    const work = await Workspace.make({ 'a.md': MARKDOWN });
    const args = ['--dry-run', '-f', 'diff', '--no-color', 'a.md'];
    expect(await work.zhQuality(['fix', ...args])).toEqual(await work.textlint(['--fix', ...args]));
    expect(await work.read('a.md')).toBe(MARKDOWN);
  });

  it('shows the difference of what it has done', async () => {
    const work = await Workspace.make({ 'a.md': MARKDOWN });
    const { stdout } = await work.zhQuality(['fix', '-f', 'diff', '--no-color', 'a.md']);
    expect(stdout).toContain('+ 请在总台办理，出示借书证（见下文）。');
    expect(await work.read('a.md')).toBe(MARKDOWN_FIXED);
  });

  it('gives back what it is given on standard input, mended, and writes no file', async () => {
    const work = await Workspace.make({ 'a.md': CLEAN });
    const fixed = (text: string) => work.zhQuality(['fix', '--stdin', '--stdin-filename', 'a.md'], text);
    expect(await fixed(MARKDOWN)).toEqual({ status: 0, stdout: MARKDOWN_FIXED, stderr: '' });
    expect((await fixed(`\uFEFF${CLEAN}`)).stdout).toBe(`\uFEFF${CLEAN}`);
    expect(await work.read('a.md')).toBe(CLEAN);
  });

  it('says which files it may not write, and writes the others', async () => {
    const work = await Workspace.make({ 'a.md': MARKDOWN, 'b.md': MARKDOWN });
    await chmod(path.join(work.folder, 'a.md'), 0o444);
    const { status, stderr } = await work.zhQuality(['fix', '.']);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^跳过 a\.md：写不了 .*a\.md：文件是只读的\n$/);
    expect([await work.read('a.md'), await work.read('b.md')]).toEqual([MARKDOWN, MARKDOWN_FIXED]);
  });
});
