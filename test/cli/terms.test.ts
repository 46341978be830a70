import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { MIXED, termsProject } from './samples.ts';

const consumer = inject('consumer');

describe('zh-quality terms', () => {
  it('shows the variants of all files with counts and places', async () => {
    const { terms } = await termsProject(MIXED);
    expect(await terms()).toEqual({
      status: 0,
      stdout: '统一为  次数  其他写法  次数  位置\nGitHub  3     Github    1     docs/notes.txt:2:7\n',
      stderr: '',
    });
  });

  it('gives the same as JSON', async () => {
    const { terms } = await termsProject(MIXED);
    expect(JSON.parse((await terms('docs/*.{md,txt}', '--format', 'json')).stdout)).toEqual({
      files: 2,
      skipped: [],
      variants: [
        {
          expected: 'GitHub',
          spellings: [
            {
              text: 'GitHub',
              role: 'expected',
              count: 3,
              files: 2,
              places: [
                { file: 'docs/guide.md', line: 3, column: 9 },
                { file: 'docs/guide.md', line: 3, column: 24 },
                { file: 'docs/notes.txt', line: 1, column: 8 },
              ],
            },
            {
              text: 'Github',
              role: 'variant',
              count: 1,
              files: 1,
              places: [{ file: 'docs/notes.txt', line: 2, column: 7 }],
            },
          ],
        },
      ],
    });
  });

  it('follows the spelling that a name is known by, and the more frequent of two that are both right', async () => {
    const { terms } = await termsProject({
      'a.md': '书目放在 Github 和 Github，也在 GitHub。\n\n本馆叫做书库，那里叫做书房，又叫做书斋。\n',
      'b.md': '其他的书，其他的报，其它的刊。\n',
    });
    expect((await terms()).stdout).toBe(
      '统一为  次数  其他写法  次数  位置\nGitHub  1     Github    2     a.md:1:6 a.md:1:15\n其他    2     其它      1     b.md:1:11\n',
    );
  });

  it('says nothing where each term has one spelling', async () => {
    const { terms } = await termsProject({ 'a.md': '书目放在 GitHub 上。\n' });
    expect(await terms()).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('leaves out what .textlintignore lists, and node_modules', async () => {
    const { terms } = await termsProject({
      ...MIXED,
      'node_modules/a/readme.md': '书目放在 Github 上。\n',
      '.textlintignore': '# 旧的\ndocs/notes.*\n',
    });
    expect((await terms()).stdout).toBe('');
    expect((await terms('--ignore-path', 'docs/guide.md')).stdout).toContain('Github');
  });

  it('reports files that are no text in UTF-8, and reads the others', async () => {
    const { terms } = await termsProject({
      ...MIXED,
      'bad.md': new Uint8Array([0xd6, 0xd0, 0xce, 0xc4]),
      'lone.md': new Uint8Array([0xed, 0xa0, 0x80]),
      'nul.txt': 'a\0b',
      'picture.png': 'x',
    });
    const { status, stdout, stderr } = await terms('.', 'picture.png');
    expect(stderr).toBe(
      '跳过 bad.md：不是 UTF-8 编码\n跳过 lone.md：不是 UTF-8 编码\n跳过 nul.txt：含有 NUL 字符，不是文本\n跳过 picture.png：不是 Markdown 或纯文本\n',
    );
    expect(stdout).toContain('Github');
    expect(status).toBe(0);
  });

  it('ends with status 2 where not one file could be read', async () => {
    const { terms } = await termsProject({ 'bad.md': new Uint8Array([0xff]) });
    expect(await terms()).toEqual({
      status: 2,
      stdout: '',
      stderr: '跳过 bad.md：不是 UTF-8 编码\nzh-quality：没有一个文件可以读取。\n',
    });
  });

  it('reads thousands of files in threads as it does in one', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 2000 }, (_, i) => [
        `d${i % 20}/f${i}.md`,
        i % 100 === 7 ? '书目放在 Github 上。\n' : '书目放在 GitHub 上。\n',
      ]),
    );
    const { terms } = await termsProject({ ...files, 'd3/bad.md': new Uint8Array([0xff]) });
    const one = await terms('--format', 'json', '--jobs', '1');
    expect(await terms('--format', 'json', '--jobs', '3')).toEqual(one);
    const { files: count, variants } = JSON.parse(one.stdout);
    expect(count).toBe(2000);
    expect(variants[0].spellings.map((spelling: { count: number }) => spelling.count)).toEqual([1980, 20]);
    expect(one.stderr).toBe('跳过 d3/bad.md：不是 UTF-8 编码\n');
  });
});

describe('the command line', () => {
  it.each([
    [['terms', '--formt', 'json'], '没有选项 --formt'],
    [['terms', '-x'], '没有选项 -x'],
    [['terms', '--write'], '选项 --write 后面缺少值'],
    [['terms', '--format', 'xml'], '--format 应为 table 或 json'],
    [['terms', '--jobs', '0'], '--jobs 应为正整数'],
    [['terms', '--check', '--write', 'a.yml'], '不能同时使用'],
    [['terms', 'nowhere/**'], '没有找到要检查的文件：nowhere/**'],
    [['term'], '没有命令 term'],
    [['--verson'], '没有选项 --verson'],
    [[], '用法：zh-quality'],
  ])('%j ends with status 2 and says why', async (args, said) => {
    const { zhQuality } = await termsProject(MIXED);
    expect(await zhQuality(...args)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(said) });
  });

  it('explains itself', async () => {
    const { zhQuality } = await termsProject({});
    expect(await zhQuality('--help')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('terms'),
      stderr: '',
    });
    expect((await zhQuality('terms', '--help')).stdout).toContain('用法：zh-quality terms');
    expect((await zhQuality('--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('is installed as zh-quality', async () => {
    expect(await readdir(path.join(consumer, 'node_modules/.bin'))).toContain('zh-quality');
  });

  it('runs the examples of a list', async () => {
    const list = (to: string): string =>
      `version: 1\nrules:\n  - expected: 借阅证\n    pattern: 借书卡\n    specs:\n      - from: 办借书卡\n        to: ${to}\n`;
    const { terms } = await termsProject({
      'good.yml': list('办借阅证'),
      'bad.yml': list('办借书证'),
      'none.yml': 'version: 2\n',
    });
    expect(await terms('--test', 'good.yml')).toEqual({ status: 0, stdout: '', stderr: '1 个例子，0 个不符。\n' });
    expect(await terms('--test', 'bad.yml')).toEqual({
      status: 1,
      stdout: '词表 bad.yml 第 6 行：办借书卡 -> 办借阅证，应为 办借书证\n',
      stderr: '1 个例子，1 个不符。\n',
    });
    expect(await terms('--test', 'none.yml')).toMatchObject({ status: 2, stderr: expect.stringContaining('none.yml') });
    expect((await terms('--test', 'good.yml', 'docs')).status).toBe(2);
  });
});
