import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import rule from '../rules/consistent-terms/index.ts';
import { ListError } from '../src/terms/list-error.ts';
import { readList } from '../src/terms/list-file.ts';
import { checkSpecs } from '../src/terms/specs.ts';
import { fix, lint } from './helpers/linter.ts';

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'lists-'));
afterAll(() => fs.rmSync(root, { recursive: true }));

let folders = 0;

/** A project folder with lists; names may lead out of it (`../shared.yml`). */
function project(files: Record<string, string | Buffer>): string {
  const folder = path.join(root, `${++folders}`, 'project');
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
  return folder;
}

/** A list of one term. */
const list = (expected: string, pattern: string, more = ''): string =>
  `version: 1\nrules:\n  - expected: ${expected}\n    pattern: ${pattern}\n${more}`;

const messagesOf = async (source: string, options: object): Promise<string[]> =>
  (await lint([rule], source, 'md', options)).messages.map(({ message }) => message);
const fixed = async (source: string, options: object): Promise<string> =>
  (await fix([rule], source, 'md', options)).output;

const read = (folder: string, name = 'terms.yml', allowOutside = false) =>
  readList(path.join(folder, name), { baseDirectory: folder, allowOutside });

/** What is told of a list that cannot be read. */
function faultOf(files: Record<string, string | Buffer>, name = 'terms.yml'): string {
  try {
    read(project(files), name);
  } catch (error) {
    if (error instanceof ListError) return error.message;
    throw error;
  }
  return '';
}

describe('a list', () => {
  it('is followed, and every finding names its file and line', async () => {
    const folder = project({
      'terms.yml': `${list('借阅证', '借书卡')}  - expected: 还书$1\n    pattern: /归书(箱|台)/\n    prh: 馆内统一用语\n  - OPAC\n`,
    });
    const options = { rulePaths: [path.join(folder, 'terms.yml')] };
    const source = '持借**书卡**到归书箱前，在 Opac 中登记。归书一事另议。';
    expect((await messagesOf(source, options)).map((one) => one.replace(/词表 \S+ /, '词表 '))).toEqual([
      '借书卡 -> 借阅证：词表 第 3 行',
      '归书箱 -> 还书箱：词表 第 5 行（馆内统一用语）',
      'Opac -> OPAC：词表 第 8 行',
    ]);
    expect(await fixed(source, options)).toBe('持借**阅证**到还书箱前，在 OPAC 中登记。归书一事另议。');
  });

  it('is read again when it has changed', async () => {
    const folder = project({ 'terms.yml': list('借阅证', '借书卡') });
    const options = { rulePaths: [path.join(folder, 'terms.yml')] };
    expect(await fixed('借书卡与阅览牌。', options)).toBe('借阅证与阅览牌。');
    fs.writeFileSync(path.join(folder, 'terms.yml'), list('阅览证', '阅览牌'));
    fs.utimesSync(path.join(folder, 'terms.yml'), 1, 1);
    expect(await fixed('借书卡与阅览牌。', options)).toBe('借书卡与阅览证。');
  });

  it('leaves code, addresses and what is right alone', async () => {
    const folder = project({ 'terms.yml': list('借阅证', '借书卡') });
    const source = '`借书卡`与[借阅证](https://example.com/借书卡)。\n\n```\n借书卡\n```\n';
    expect(await messagesOf(source, { rulePaths: [path.join(folder, 'terms.yml')] })).toEqual([]);
  });

  it('leaves line ends alone: a match that reaches over one is told without a fix', async () => {
    const folder = project({ 'terms.yml': list('借阅证', '/借书\\s*卡/') });
    const options = { rulePaths: [path.join(folder, 'terms.yml')] };
    expect(await messagesOf('请出示借书\n卡。', options)).toHaveLength(1);
    expect(await fixed('请出示借书\n卡。', options)).toBe('请出示借书\n卡。');
  });

  it('tells without a fix what has code inside', async () => {
    const folder = project({ 'terms.yml': list('借阅证', '/借.卡/') });
    const options = { rulePaths: [path.join(folder, 'terms.yml')] };
    expect(await messagesOf('请出示借`书`卡。', options)).toHaveLength(1);
    expect(await fixed('请出示借`书`卡。', options)).toBe('请出示借`书`卡。');
  });

  it('does not change what a longer term of it wants', async () => {
    const folder = project({ 'terms.yml': `${list('服务器端', '服务器')}  - expected: 服务\n    pattern: 伺服\n` });
    const options = { rulePaths: [path.join(folder, 'terms.yml')] };
    const once = await fixed('服务器端与服务器都在伺服。', options);
    expect(once).toBe('服务器端与服务器端都在服务。');
    expect(await fixed(once, options)).toBe(once);
  });

  it('that contradicts itself is told, and fixes nothing', async () => {
    const folder = project({ 'terms.yml': `${list('甲馆', '乙馆')}  - expected: 乙馆\n    pattern: 甲馆\n` });
    const options = { rulePaths: [path.join(folder, 'terms.yml')] };
    expect((await messagesOf('去甲馆。', options))[0]).toMatch(
      /^甲馆 -> 乙馆：词表 .* 第 5 行；与词表 .* 第 3 行矛盾$/,
    );
    expect(await fixed('去甲馆。', options)).toBe('去甲馆。');
  });

  it('may have terms named like the properties of every object', async () => {
    const folder = project({
      'terms.yml': `${list('constructor', '构造器')}  - expected: valueOf\n    pattern: __proto__\n`,
    });
    const options = { rulePaths: [path.join(folder, 'terms.yml')] };
    const { output } = await fix([rule], '构造器与 __proto__ 和 toString。', 'txt', options);
    expect(output).toBe('constructor与 valueOf 和 toString。');
  });

  it('may have patterns that prh itself takes wrongly', () => {
    const { entries } = read(project({ 'terms.yml': `${list('电子邮件', 'e-mail')}  - C++\n  - Node.js\n` }));
    expect(entries.map(({ pattern }) => pattern.source)).toEqual([
      '(?:e-mail)',
      '[CcＣｃ]\\+\\+',
      '[NnＮｎ][OoＯｏ][DdＤｄ][EeＥｅ]\\.[JjＪｊ][SsＳｓ]',
    ]);
  });
});

describe('imports', () => {
  it('are read, of a term what the list itself says, and less what it leaves out', () => {
    const folder = project({
      'terms.yml': `imports:\n  - path: lists/more.yml\n    ignoreRules:\n      - /(?:乙)/gmu\n      - expected: 丙馆\n${list('甲馆', '甲')}`,
      'lists/more.yml': `imports: ../last.yml\n${list('甲馆', '贾')}  - {expected: 乙馆, pattern: 乙}\n  - {expected: 丙馆, pattern: 丙}\n`,
      'last.yml': list('丁馆', '丁'),
    });
    expect(read(folder).entries.map(({ expected, literals, place }) => [expected, literals, place?.file])).toEqual([
      ['甲馆', ['甲'], 'terms.yml'],
      ['丁馆', ['丁'], 'last.yml'],
    ]);
  });

  it('of imports can be left out', () => {
    const folder = project({
      'terms.yml': 'imports:\n  - {path: a.yml, disableImports: true}\n',
      'a.yml': `imports: b.yml\n${list('甲馆', '甲')}`,
      'b.yml': list('乙馆', '乙'),
    });
    expect(read(folder).entries.map(({ expected }) => expected)).toEqual(['甲馆']);
  });

  it('from outside the project are refused unless allowed, also by way of a link', () => {
    const folder = project({
      'terms.yml': 'version: 1\nimports: ../shared.yml\n',
      '../shared.yml': list('甲馆', '甲'),
    });
    fs.symlinkSync('../shared.yml', path.join(folder, 'link.yml'));
    fs.writeFileSync(path.join(folder, 'linked.yml'), 'imports:\n  - link.yml\n');
    expect(() => read(folder)).toThrow('词表 terms.yml 第 2 行：imports 引用了项目以外的文件 ../shared.yml');
    expect(() => read(folder, 'linked.yml')).toThrow('词表 linked.yml 第 2 行：imports 引用了项目以外的文件 link.yml');
    expect(read(folder, 'terms.yml', true).entries).toHaveLength(1);
    expect(read(folder, '../shared.yml').entries).toHaveLength(1);
  });
});

const BOMB = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
  .map(
    (name, i, all) =>
      `${name}: &${name} [${Array(9)
        .fill(i > 0 ? `*${all[i - 1]}` : 'x')
        .join()}]`,
  )
  .join('\n');

describe('a bad list is told with file and line', () => {
  it.each([
    ['YAML that is none', 'rules:\n  - expected: 甲\n   pattern: [\n', ' 第 3 行：YAML 语法错误（'],
    ['a key given twice', 'rules:\n  - expected: 甲\n    expected: 乙\n', ' 第 3 行：YAML 语法错误（DUPLICATE_KEY）'],
    ['no mapping', '- 甲\n', ' 第 1 行：应为含有 rules 的 YAML 映射'],
    ['plain text', '甲馆\n', ' 第 1 行：应为含有 rules 的 YAML 映射'],
    ['another version', 'version: 2\nrules: []\n', ' 第 1 行：version 应为 1，给出的是 2'],
    ['a term without its spelling', 'rules:\n  - pattern: 甲\n', ' 第 2 行：缺少 rules[0].expected'],
    ['a pattern of a wrong kind', list('甲', '\n      - {a: b}'), ' 第 5 行：rules[0].pattern[0] 的值不正确'],
    ['a wrong group', list('甲', '乙', '    regexpMustEmpty: 1\n'), ' 第 5 行：rules[0].regexpMustEmpty 的值不正确'],
    ['a pattern that does not compile', list('甲', '/(/'), ' 第 3 行：正则表达式不正确：'],
    ['a pattern that finds nothing everywhere', list('甲', '/乙*/'), ' 第 3 行：正则表达式能匹配空文本'],
    ['aliases without end', `${BOMB}\nrules: *h\n`, '：YAML 别名过多或循环'],
    ['an alias of itself', 'rules: &a\n  - *a\n', ' 第 2 行：缺少 rules[0].expected'],
    [
      'an import that is not there',
      'version: 1\nimports:\n  - no.yml\n',
      ' 第 3 行：imports 中的 no.yml：没有这个文件',
    ],
    ['an import of itself', 'imports: terms.yml\n', ' 第 1 行：imports 循环引用了 terms.yml'],
  ])('%s', (_, text, fault) => {
    expect(faultOf({ 'terms.yml': text }).startsWith(`词表 terms.yml${fault}`), faultOf({ 'terms.yml': text })).toBe(
      true,
    );
  });

  it('a file that is none, is missing, or no text', () => {
    expect(faultOf({ 'terms.yml': Buffer.from([0xff, 0xfe, 0x00]) })).toBe('词表 terms.yml：不是 UTF-8 文本');
    expect(faultOf({ 'a/terms.yml': '' }, 'a')).toBe('词表 a：无法读取（EISDIR）');
    expect(faultOf({ 'a.yml': '' })).toBe('词表 terms.yml：没有这个文件');
  });

  it('a pattern that takes for ever', async () => {
    const folder = project({ 'terms.yml': list('好', '/(好+)+坏$/') });
    const source = `${'好'.repeat(60)}。`;
    await expect(messagesOf(source, { rulePaths: [path.join(folder, 'terms.yml')] })).rejects.toThrow(
      /词表 \S*terms\.yml 第 3 行：正则表达式用时过长/,
    );
  });

  it('an empty list says nothing', () => expect(faultOf({ 'terms.yml': '' })).toBe(''));
});

it('the examples of a list are run, each with its own term, and say where they stand', () => {
  const specs = '    specs:\n      - {from: 我的借书卡, to: 我的借阅证}\n      - {from: 旧借书卡, to: 旧证}\n';
  const folder = project({ 'terms.yml': list('借阅证', '借书卡', specs) });
  expect(checkSpecs('terms.yml', { baseDirectory: folder, allowOutside: false })).toEqual([
    { file: 'terms.yml', line: 6, from: '我的借书卡', to: '我的借阅证', actual: '我的借阅证' },
    { file: 'terms.yml', line: 7, from: '旧借书卡', to: '旧证', actual: '旧借阅证' },
  ]);
});

it.each([
  'prh-rules/media/WEB+DB_PRESS.yml',
  'prh-rules/media/techbooster.yml',
  'prh-rules/terms/javascript.yml',
  'misc/prh.yml',
  'misc/imports.yml',
  'misc/test.yml',
  'misc/target.yml',
])('a list that comes with prh works, its examples too: %s', (name) => {
  const results = checkSpecs(`node_modules/prh/${name}`);
  expect(results.filter(({ to, actual }) => to !== actual)).toEqual([]);
});

// Without spaces: between Han that was Latin before they would be another rule's, or another source's.
it('a second fix changes nothing, whatever the terms', async () => {
  const word = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', 'a', 'A'), minLength: 1, maxLength: 3 });
  const terms = fc.array(fc.record({ prefer: word, over: fc.array(word, { maxLength: 2 }) }), { maxLength: 3 });
  const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', 'a', 'A', '，', '-'), maxLength: 24 });
  await fc.assert(
    fc.asyncProperty(terms, text, async (some, source) => {
      const once = await fixed(`馆${source}。`, { terms: some });
      expect(await fixed(once, { terms: some })).toBe(once);
    }),
    // From a fixed start, so that no build fails by chance; take out the seed to look for more.
    { numRuns: 500, seed: 20 },
  );
});

// What stands beside a term is judged as it is before the fix: a letter put for the Han there makes one word of both.
it.fails('known: a term of mixed letters right behind one for which letters are put', async () => {
  const terms = [
    { prefer: 'a', over: ['甲'] },
    { prefer: 'aA甲', over: [] },
  ];
  const once = await fixed('馆甲AA甲。', { terms });
  expect(await fixed(once, { terms })).toBe(once);
});
