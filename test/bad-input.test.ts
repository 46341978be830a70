import { TextlintKernel, type TextlintMessage } from '@textlint/kernel';
import markdown from '@textlint/textlint-plugin-markdown';
import text from '@textlint/textlint-plugin-text';
import { describe, expect, it } from 'vitest';
import { rules } from '../rules/index.ts';

const kernel = new TextlintKernel();
const options = (ext: string) => ({
  ext,
  plugins: [
    { pluginId: 'markdown', plugin: markdown },
    { pluginId: 'text', plugin: text },
  ],
  rules: rules.map((rule) => ({ ruleId: rule.definition.id, rule, options: true })),
});
const lint = async (source: string, ext: string): Promise<TextlintMessage[]> =>
  (await kernel.lintText(source, options(ext))).messages;
const fix = async (source: string, ext: string): Promise<string> => (await kernel.fixText(source, options(ext))).output;

/** What the findings of a file point at, each with what its message says was found. */
const found = (source: string, messages: readonly TextlintMessage[]): string[][] =>
  messages.map(({ range: [start, end], message }) => [source.slice(start, end), message.split(' -> ')[0] ?? '']);

const EXTENSIONS = ['.md', '.txt'];
/** Two defects in prose that is otherwise clean. */
const FAULTY = '安装包在在服务器（新）上，请先下载(约需五分钟)。';
const REPAIRED = '安装包在服务器（新）上，请先下载（约需五分钟）。';

describe.each(EXTENSIONS)('in %s', (ext) => {
  it.each([
    ['an empty file', ''],
    ['white space only', ' \t\n\n\u3000\n \u00a0\n'],
    ['line ends only', '\r\n\n\r\n\r'],
    ['punctuation only', '，。：；？！、（）「」“”‘’…—·\n'],
    ['unmatched brackets and quotes', '（（（\n\n“““\n\n）））\n\n””\n'],
    ['one character', '的'],
    ['a lone high surrogate', '这里有半个字\ud842，后面照旧。\n'],
    ['a lone low surrogate', '这里有半个字\udfb7，后面照旧。\n'],
    ['surrogates the wrong way round', '这里有半个字\udfb7\ud842，后面照旧。\n'],
    ['a byte order mark alone', '\ufeff'],
    ['control characters', '这里有\u0001控制\u0007字符\u001b，后面照旧。\n'],
    ['noncharacters', '这里有\ufffe非字符\uffff，后面照旧。\n'],
    ['what stands for code in our own model', '这里有\ufffc替代字符\u2028和分行符，后面照旧。\n'],
  ])('says nothing of %s, and leaves it as it is', async (_, source) => {
    expect(found(source, await lint(source, ext))).toEqual([]);
    const clean = source.replace(/^\ufeff/, '');
    expect((await fix(source, ext)).replace(/^\ufeff/, '')).toBe(clean);
  });

  it.each([
    ['a NUL', (text: string) => `这里有\u0000空字符。\n\n${text}\n\n后面\u0000照旧。\n`],
    ['a lone surrogate', (text: string) => `这里有\ud842半个字。\n\n${text}\n\n后面\udfb7照旧。\n`],
    ['characters beyond the basic plane', (text: string) => `𠮷野家在𠮷山脚下。\n\n${text}\n\n后面𠮷照旧。\n`],
    ['CRLF line ends', (text: string) => `前面一行。\r\n\r\n${text}\r\n\r\n后面一行。\r\n`],
    ['line ends of all kinds', (text: string) => `前面一行。\r\n\n${text}\r\n\n后面一行。\n`],
    ['a byte order mark', (text: string) => `\ufeff前面一行。\n\n${text}\n`],
    ['no line end', (text: string) => text],
  ])('repairs the faulty sentence beside %s, and nothing else', async (_, around) => {
    const source = around(FAULTY);
    // textlint takes the mark off before it counts.
    const counted = source.replace(/^\ufeff/, '');
    expect(found(counted, await lint(source, ext))).toEqual([
      ['在在', '在在'],
      ['(', '('],
      [')', ')'],
    ]);
    expect((await fix(source, ext)).replace(/^\ufeff/, '')).toBe(around(REPAIRED).replace(/^\ufeff/, ''));
  });

  it('takes one CR for a line end, as textlint does, and keeps it', async () => {
    const source = `前面一行。\r\r${FAULTY}\r\r后面一行。\r`;
    expect(await fix(source, ext)).toBe(source.replace(FAULTY, REPAIRED));
  });
});

/** Five megabytes without a line end. */
const long = (unit: string): string => unit.repeat(Math.ceil(5_000_000 / new TextEncoder().encode(unit).length));
const PROSE =
  '配置文件在启动时读取一次，之后的修改要等下次启动才会生效。服务默认监听本机的八千端口（可以用参数更改），日志写到标准输出。';

describe('one line of five megabytes', () => {
  it('of ordinary prose is left as it is', async () => {
    const source = long(PROSE);
    expect(await lint(source, '.txt')).toEqual([]);
    expect(await fix(source, '.txt')).toBe(source);
  });

  it('with one defect at its very end is repaired there', async () => {
    const source = `${long(PROSE)}${FAULTY}\n`;
    expect(found(source, await lint(source, '.txt')).map(([what]) => what)).toEqual(['在在', '(', ')']);
    expect(await fix(source, '.txt')).toBe(`${long(PROSE)}${REPAIRED}\n`);
  });

  it.each(['的', '（', '，', '“', '的 ', 'a', ' '])('of %j gives few findings', async (unit) => {
    const source = long(unit);
    const messages = await lint(source, '.txt');
    expect(messages.length).toBeLessThan(10);
    const fixed = await fix(source, '.txt');
    expect(fixed.replace(new RegExp(`[${unit}\\s]`, 'gu'), '')).toBe('');
    expect(await fix(fixed, '.txt')).toBe(fixed);
  });

  it('of a split term changes in nothing but white space', async () => {
    const source = long('人工 智能 ');
    const fixed = await fix(source, '.txt');
    expect(fixed.replaceAll(' ', '')).toMatch(/^(?:人工智能)+$/);
    expect(await fix(fixed, '.txt')).toBe(fixed);
  });
});

describe('one line of a hundred and fifty thousand faults', () => {
  it.each([
    ['书,', '书，'],
    ['借书......', '借书……'],
    ['书 的 的，', '书 的，'],
  ])('of %j is repaired throughout, with some hundred findings', async (unit, repaired) => {
    const source = unit.repeat(150_000);
    expect((await lint(source, '.txt')).length).toBeLessThan(510);
    expect(await fix(source, '.txt')).toBe(repaired.repeat(150_000));
  });
});
