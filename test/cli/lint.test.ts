import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { findingsIn, Workspace } from './textlint.ts';

const MARKDOWN = '# 借书\n\n请在在总台办理,出示借书证（见下文)。\n';
const MARKDOWN_FIXED = '# 借书\n\n请在总台办理，出示借书证（见下文）。\n';
const TEXT = '馆员每天整理整理书架，读者可以在网上查询的的书目。\n';
const CLEAN = '# 还书\n\n还书不必出示证件。\n';

/** The results of `-f json`, by file. */
const results = (stdout: string): Record<string, unknown> =>
  Object.fromEntries(
    JSON.parse(stdout).map((result: { filePath: string }) => [path.basename(result.filePath), result]),
  );

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

describe('--cache', () => {
  /** A rule that leaves a trace of each text it sees. */
  const TRACE = `const trace = ({ Syntax, getFilePath }) => ({ [Syntax.Document]() {
    const file = getFilePath();
    if (file) require('node:fs').appendFileSync('trace.txt', require('node:path').basename(file) + '\\n');
  } });
  module.exports = { linter: trace, fixer: trace };\n`;

  async function project() {
    const work = await Workspace.make({ 'a.md': MARKDOWN, 'b.md': CLEAN, 'rules/trace.js': TRACE });
    /** Runs a command and gives the files that rules were asked about. */
    const seen = async (...args: string[]) => {
      await writeFile(path.join(work.folder, 'trace.txt'), '');
      await work.zhQuality([...args, '--cache', '--rulesdir', 'rules', '*.md']);
      return [...new Set((await work.read('trace.txt')).trim().split('\n'))].filter(Boolean);
    };
    return { work, seen, write: (name: string, text: string) => writeFile(path.join(work.folder, name), text) };
  }

  it('passes over files in which nothing was found, until they change', async () => {
    const { work, seen, write } = await project();
    expect(await seen('lint')).toEqual(['a.md', 'b.md']);
    expect(await seen('lint')).toEqual(['a.md']);
    await write('b.md', MARKDOWN);
    expect(await seen('lint')).toEqual(['a.md', 'b.md']);
    const { stdout } = await work.zhQuality(['lint', '--cache', '-f', 'json', '.']);
    expect(Object.keys(results(stdout))).toEqual(['a.md', 'b.md', 'trace.txt']);
  });

  it('works for fix, which looks once more at what it has changed', async () => {
    const { work, seen } = await project();
    expect(await seen('fix')).toEqual(['a.md', 'b.md']);
    expect(await work.read('a.md')).toBe(MARKDOWN_FIXED);
    expect(await seen('fix')).toEqual(['a.md']);
    expect(await seen('fix')).toEqual([]);
    expect(await work.read('b.md')).toBe(CLEAN);
  });

  it('looks again where the configuration, a rule or a list of terms has changed', async () => {
    const { seen, write } = await project();
    const config = (rulePaths: string[]) =>
      JSON.stringify({ rules: { 'preset-zh-quality': { 'consistent-terms': { rulePaths } } } });
    await write('terms.yml', 'version: 1\nrules: []\n');
    await write('a.md', CLEAN);
    await seen('lint');
    expect(await seen('lint')).toEqual([]);
    await write('rules/trace.js', `${TRACE}\n`);
    expect(await seen('lint')).toEqual(['a.md', 'b.md']);
    await write('.textlintrc.json', config(['terms.yml']));
    expect(await seen('lint')).toEqual(['a.md', 'b.md']);
    expect(await seen('lint')).toEqual([]);
    await write('terms.yml', 'version: 1\nrules:\n  - expected: 借阅证\n    pattern: 借书卡\n');
    expect(await seen('lint')).toEqual(['a.md', 'b.md']);
  });

  it('takes a place for the cache, and a broken cache for none', async () => {
    const work = await Workspace.make({ 'a.md': CLEAN, 'cache/zh': '{"lint":' });
    const args = ['lint', '--cache', '--cache-location', 'cache/zh', 'a.md'];
    expect(await work.zhQuality(args)).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(await work.read('cache/zh')).toContain('a.md');
    expect(await work.zhQuality(args)).toEqual({ status: 0, stdout: '', stderr: '' });
  });
});
