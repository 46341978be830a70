import { readdir, readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Files, folderOf, runZhQuality, Workspace } from './textlint.ts';

/** A folder of a user's in which the installed command is run. */
async function project(files: Files) {
  const folder = await folderOf(files);
  return {
    folder,
    init: (...args: string[]) => runZhQuality(folder, ['init', ...args]),
    read: (name: string) => readFile(path.join(folder, name), 'utf8'),
  };
}

const SCHEMA = './node_modules/textlint-rule-preset-zh-quality/schema.json';
const written = (settings: unknown): unknown => ({ $schema: SCHEMA, rules: { 'preset-zh-quality': settings } });

/** So many documents with the same text, each in a folder of its own. */
const documents = (count: number, text: string, name = 'a.md'): Files =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`d${i}/${name}`, text]));

const JOINED =
  '本馆用Koha管理馆藏，用OPAC查询书目，用RFID标签盘点。「新书」(到馆一周的)在一楼，「旧书」(五年以上的)在二楼。\n';
const SPACED =
  '本馆用 Koha 管理馆藏，用 OPAC 查询书目，用 RFID 标签盘点，共 3 层。2023年开放，“新书”（到馆一周的）在一楼。\n';

describe('zh-quality init', () => {
  it('writes options for what the documents clearly do, and says why', async () => {
    const { init, read } = await project(documents(12, JOINED));
    expect(await init()).toEqual({
      status: 0,
      stdout: '',
      stderr: `看了 12 篇文档：
  汉字与字母之间  不空 72 处（12 篇）；以不空为准
  圆括号          半角 24 处（12 篇）；以半角为准
  引号            直角引号 24 处（12 篇）；以直角引号为准
已写 .textlintrc.json。接着运行 npx textlint . 查看结果。
`,
    });
    expect(JSON.parse(await read('.textlintrc.json'))).toEqual(
      written({
        'consistent-punctuation-width': { brackets: 'half' },
        'consistent-quotation-marks': { style: 'corner' },
        'consistent-latin-spacing': { style: 'never' },
      }),
    );
  });

  it('keeps apart what is spaced and what is not, and does not say what the rules do by themselves', async () => {
    const { init } = await project(documents(21, SPACED));
    const { stdout, stderr } = await init('--dry-run');
    expect(JSON.parse(stdout)).toEqual(
      written({
        'consistent-punctuation-width': { brackets: 'full' },
        'consistent-latin-spacing': { letters: 'always', digits: 'always', dates: 'never' },
      }),
    );
    expect(stderr).toContain('弯引号 21 处（21 篇）；以弯引号为准（默认如此）');
  });

  it('takes what it met a few times for like what is like it, unless it is not', async () => {
    const numbers = '开放 3 天，借 5 本。本馆用 Koha 管理。\n';
    const styleAfter = async (date: string) => {
      const { init } = await project({ ...documents(20, numbers), 'date.md': `${numbers}\n${date}\n` });
      return JSON.parse((await init('--dry-run')).stdout).rules['preset-zh-quality']['consistent-latin-spacing'];
    };
    expect(await styleAfter('本馆 2023 年开放。')).toEqual({ style: 'always' });
    expect(await styleAfter('本馆2023年开放。')).toEqual({ letters: 'always', digits: 'always', dates: 'majority' });
  });

  it('leaves to each document what the project has no habit in', async () => {
    const mixed = {
      ...documents(6, JOINED),
      ...documents(6, SPACED, 'b.md'),
      'c.txt': '近 几 年 ， 各地 都 在 用 。\n',
    };
    const { init, read } = await project(mixed);
    const { stderr } = await init();
    expect(stderr).toContain('看了 13 篇文档：\n');
    expect(stderr).toContain('空一格 36 处（6 篇），不空 36 处（6 篇）；没有明显的习惯，随各篇的多数\n');
    expect(stderr).toContain('分词文本        1 篇：空格作为词的分隔符保留\n');
    expect(JSON.parse(await read('.textlintrc.json'))).toEqual(written(true));
  });

  it('does not take one long document for a project', async () => {
    const { init } = await project({ 'long.md': JOINED.repeat(100), ...documents(3, SPACED) });
    expect(JSON.parse((await init('--dry-run')).stdout)).toEqual(written(true));
  });

  it('gives a project without documents the default', async () => {
    const { init, read } = await project({});
    expect(await init()).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('没有文档可看，用默认的设置。\n'),
    });
    expect(JSON.parse(await read('.textlintrc.json'))).toEqual(written(true));
    expect(await init('nowhere')).toMatchObject({ status: 2 });
  });

  it('reads some of many files, from all over the tree', async () => {
    const { init } = await project({ ...documents(300, SPACED), ...documents(300, JOINED, 'b.md') });
    const { stderr } = await init('--dry-run');
    expect(stderr).toContain('看了 200 篇文档（共 600 个文件）：\n');
    expect(stderr).toMatch(/空一格 \d+ 处（(?:9\d|10\d|110) 篇）/);
  });

  it('reports what it cannot read, and takes only what it is to', async () => {
    const { init } = await project({
      ...documents(12, SPACED),
      'docs/bad.md': new Uint8Array([0xff]),
      'docs/one.md': SPACED,
      'docs/two.md': JOINED,
      '.textlintignore': 'docs/two.md\n',
    });
    const { stderr } = await init('--dry-run', 'docs');
    expect(stderr).toContain('跳过 docs/bad.md：不是 UTF-8 编码\n看了 1 篇文档（共 2 个文件）：\n');
  });

  it.each([
    ...['.textlintrc', '.textlintrc.json', '.textlintrc.yaml', '.textlintrc.yml', '.textlintrc.js', '.textlintrc.cjs'],
    'package.json',
  ])('leaves a configuration in %s alone', async (name) => {
    const { folder, init, read } = await project({ ...documents(12, JOINED), [name]: '{"textlint": {}}' });
    const { status, stdout, stderr } = await init();
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^zh-quality：已有配置：.+，没有改动。用 --dry-run 查看合适的设置。\n$/);
    expect(stderr).toContain(name);
    expect(await read(name)).toBe('{"textlint": {}}');
    expect((await readdir(folder)).filter((file) => file.includes('textlintrc')).length).toBe(
      name === 'package.json' ? 0 : 1,
    );
    expect((await init('--dry-run')).status).toBe(0);
  });

  it('does not write through a link that leads nowhere', async () => {
    const { folder, init } = await project({ 'package.json': '{}' });
    await symlink('elsewhere.json', path.join(folder, '.textlintrc.json'));
    expect(await init()).toMatchObject({ status: 2, stderr: expect.stringContaining('写不了 .textlintrc.json') });
    expect(await readdir(folder)).not.toContain('elsewhere.json');
  });

  it('writes what textlint takes', async () => {
    const { init, read } = await project(documents(12, JOINED));
    await init();
    const { rules } = JSON.parse(await read('.textlintrc.json'));
    const workspace = await Workspace.make({ 'a.md': '本馆用 Koha 管理。\n' }, rules['preset-zh-quality']);
    expect(await workspace.fixed('a.md')).toBe('本馆用Koha管理。\n');
  });

  it('explains itself', async () => {
    const { init } = await project({});
    expect((await init('--help')).stdout).toContain('用法：zh-quality init');
    expect(await init('--dryrun')).toMatchObject({ status: 2, stderr: expect.stringContaining('没有选项 --dryrun') });
  });
});
