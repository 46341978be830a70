import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLEAN, MARKDOWN, MARKDOWN_FIXED, results } from './samples.ts';
import { Workspace } from './textlint.ts';

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
