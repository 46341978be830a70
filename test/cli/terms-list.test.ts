import { chmod, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { MIXED, termsProject } from './samples.ts';

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
    const { folder, terms, read } = await termsProject(MIXED);
    expect((await terms('--write', 'terms.yml')).stderr).toBe('已写词表 terms.yml。\n');
    expect(await read('terms.yml')).toBe(LIST);
    expect((await terms('--write', 'terms.yml')).stderr).toBe('词表 terms.yml 没有变化。\n');
    expect((await readdir(folder)).sort()).toEqual(['docs', 'terms.yml']);
  });

  it('keeps what a person has written, and adds what is new in its place', async () => {
    const { terms, read } = await termsProject({
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
    const { terms, read } = await termsProject({
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
    const { folder, terms, read } = await termsProject({
      ...MIXED,
      'only.yml': 'version: 1\n',
      'bad.yml': 'rules: [1\n',
    });
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
    const { folder, terms } = await termsProject({ ...MIXED, 'terms.yml': LIST });
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
    const { terms } = await termsProject({
      ...MIXED,
      'l.yml': `version: 1\nrules:\n${rule('GitHub')}${rule('Github')}`,
    });
    expect((await terms('--check', '--list', 'l.yml')).status).toBe(0);
  });

  it('asks for a list where there is none', async () => {
    const { terms } = await termsProject(MIXED);
    expect(await terms('--check')).toMatchObject({ status: 2, stderr: expect.stringContaining('没有词表 terms.yml') });
  });
});
