import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';

const consumer = inject('consumer');
const program = path.join(consumer, 'node_modules/textlint-rule-preset-zh-quality/dist/cli.mjs');

type Files = Readonly<Record<string, string | Uint8Array>>;

/** A folder of a user's in which the installed command is run. */
async function project(files: Files) {
  const folder = await mkdtemp(path.join(consumer, 'terms-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  const zhQuality = (...args: string[]) =>
    new Promise<{ status: number; stdout: string; stderr: string }>((resolve) => {
      execFile(process.execPath, [program, ...args], { cwd: folder }, (error, stdout, stderr) =>
        resolve({ status: error ? Number(error.code) : 0, stdout, stderr }),
      );
    });
  return {
    folder,
    terms: (...args: string[]) => zhQuality('terms', ...args),
    zhQuality,
    read: (name: string) => readFile(path.join(folder, name), 'utf8'),
  };
}

/** `GitHub` thrice and `Github` once, in two files. */
const MIXED: Files = {
  'docs/guide.md': '# 借阅指南\n\n本馆的书目放在 GitHub 上，读者可以在 GitHub 提出建议。\n',
  'docs/notes.txt': '馆员每天更新 GitHub 上的书目。\n旧书目也在 Github 上。\n',
};

describe('zh-quality terms', () => {
  it('shows the variants of all files with counts and places', async () => {
    const { terms } = await project(MIXED);
    expect(await terms()).toEqual({
      status: 0,
      stdout: '统一为  次数  其他写法  次数  位置\nGitHub  3     Github    1     docs/notes.txt:2:7\n',
      stderr: '',
    });
  });

  it('gives the same as JSON', async () => {
    const { terms } = await project(MIXED);
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
    const { terms } = await project({
      'a.md': '书目放在 Github 和 Github，也在 GitHub。\n\n本馆叫做书库，那里叫做书房，又叫做书斋。\n',
      'b.md': '其他的书，其他的报，其它的刊。\n',
    });
    expect((await terms()).stdout).toBe(
      '统一为  次数  其他写法  次数  位置\nGitHub  1     Github    2     a.md:1:6 a.md:1:15\n其他    2     其它      1     b.md:1:11\n',
    );
  });

  it('says nothing where each term has one spelling', async () => {
    const { terms } = await project({ 'a.md': '书目放在 GitHub 上。\n' });
    expect(await terms()).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('leaves out what .textlintignore lists, and node_modules', async () => {
    const { terms } = await project({
      ...MIXED,
      'node_modules/a/readme.md': '书目放在 Github 上。\n',
      '.textlintignore': '# 旧的\ndocs/notes.*\n',
    });
    expect((await terms()).stdout).toBe('');
    expect((await terms('--ignore-path', 'docs/guide.md')).stdout).toContain('Github');
  });

  it('reports files that are no text in UTF-8, and reads the others', async () => {
    const { terms } = await project({
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
    const { terms } = await project({ 'bad.md': new Uint8Array([0xff]) });
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
    const { terms } = await project({ ...files, 'd3/bad.md': new Uint8Array([0xff]) });
    const one = await terms('--format', 'json', '--jobs', '1');
    expect(await terms('--format', 'json', '--jobs', '3')).toEqual(one);
    const { files: count, variants } = JSON.parse(one.stdout);
    expect(count).toBe(2000);
    expect(variants[0].spellings.map((spelling: { count: number }) => spelling.count)).toEqual([1980, 20]);
    expect(one.stderr).toBe('跳过 d3/bad.md：不是 UTF-8 编码\n');
  });
});

const LIST = `# 由 zh-quality terms --write 写出，供人审阅：expected 是统一用的写法，patterns 是要改掉的写法。
# 各条可以随意修改、增删。再次运行时，表中已有的不动，只添上表中没有的写法。
# 几种写法都对的，各写一条：expected 和 pattern 都是这种写法。
version: 1
rules:
  - expected: GitHub # 3 处
    patterns:
      - Github # 1 处，首见 docs/notes.txt:2:7
    options:
      wordBoundary: true
`;

describe('--write', () => {
  it('writes a list of prh that a person can edit, and then changes nothing', async () => {
    const { folder, terms, read } = await project(MIXED);
    expect((await terms('--write', 'terms.yml')).stderr).toBe('已写词表 terms.yml。\n');
    expect(await read('terms.yml')).toBe(LIST);
    expect((await terms('--write', 'terms.yml')).stderr).toBe('词表 terms.yml 没有变化。\n');
    expect((await readdir(folder)).sort()).toEqual(['docs', 'terms.yml']);
  });

  it('keeps what a person has written, and adds what is new in its place', async () => {
    const { terms, read } = await project({
      ...MIXED,
      'more.md': 'MySQL 和 MySQL 都是数据库，Mysql 也是。电邮写作 email，email 不写作 e-mail。\n',
      'terms.yml':
        '# 我们的词表\nversion: 1\nrules:\n  - expected: Github # 馆长决定\n    pattern: GitHub\n  - expected: 借书证\n    pattern: 借阅卡\n',
    });
    await terms('--write', 'terms.yml');
    expect(await read('terms.yml')).toBe(`# 我们的词表
version: 1
rules:
  - expected: email # 2 处
    patterns:
      - /e-mail/ # 1 处，首见 more.md:1:51
    options:
      wordBoundary: true
  - expected: Github # 馆长决定
    pattern: GitHub
  - expected: MySQL # 2 处
    patterns:
      - Mysql # 1 处，首见 more.md:1:21
    options:
      wordBoundary: true
  - expected: 借书证
    pattern: 借阅卡
`);
  });

  it('leaves to a person, as comments, what is as frequent one way as the other', async () => {
    const { terms, read } = await project({
      'a.md': '书目放在 LibHub 上。\n\n旧的在 Libhub 上。\n',
      'terms.yml': 'version: 1\nrules: []',
    });
    await terms('--write', 'terms.yml');
    const list = await read('terms.yml');
    expect(list).toContain('#~   - expected: LibHub # 1 处\n#~     patterns:\n#~       - Libhub # 1 处');
    await terms('--write', 'terms.yml');
    expect(await read('terms.yml')).toBe(list);
    expect((await terms('--check')).status).toBe(0);
  });

  it('writes nothing where it may not, or where the list has a fault', async () => {
    const { folder, terms, read } = await project({ ...MIXED, 'only.yml': 'version: 1\n', 'bad.yml': 'rules: [1\n' });
    await chmod(path.join(folder, 'only.yml'), 0o444);
    expect(await terms('--write', 'only.yml')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/写不了 .*only\.yml：文件是只读的\n$/),
    });
    expect(await terms('--write', 'bad.yml')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('词表 bad.yml 第 2 行：YAML 语法错误'),
    });
    expect(await terms('--write', 'docs')).toMatchObject({ status: 2 });
    expect([await read('only.yml'), await read('bad.yml')]).toEqual(['version: 1\n', 'rules: [1\n']);
    expect((await readdir(folder)).sort()).toEqual(['bad.yml', 'docs', 'only.yml']);
  });
});

describe('--check', () => {
  it('fails when a variant appears that the list does not know', async () => {
    const { folder, terms } = await project({ ...MIXED, 'terms.yml': LIST });
    expect(await terms('--check')).toEqual({ status: 0, stdout: '', stderr: '' });
    await writeFile(path.join(folder, 'new.md'), '书目也在 GitHuB 上。\n');
    const { status, stdout, stderr } = await terms('--check');
    expect(status).toBe(1);
    expect(stdout).toContain('GitHuB    1     new.md:1:6');
    expect(stdout).not.toContain('Github');
    expect(stderr).toBe('有 1 个词出现了词表里没有的写法。改正文本，或用 --write 更新词表。\n');
  });

  it('takes both spellings where the list has both', async () => {
    const rule = (text: string) => `  - expected: ${text}\n    pattern: ${text}\n`;
    const { terms } = await project({ ...MIXED, 'l.yml': `version: 1\nrules:\n${rule('GitHub')}${rule('Github')}` });
    expect((await terms('--check', '--list', 'l.yml')).status).toBe(0);
  });

  it('asks for a list where there is none', async () => {
    const { terms } = await project(MIXED);
    expect(await terms('--check')).toMatchObject({ status: 2, stderr: expect.stringContaining('没有词表 terms.yml') });
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
    const { zhQuality } = await project(MIXED);
    expect(await zhQuality(...args)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(said) });
  });

  it('explains itself', async () => {
    const { zhQuality } = await project({});
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
    const { terms } = await project({
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
