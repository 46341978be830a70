// Markdown and plain text of every construct, with the defects that the rules mend between them.
import fc from 'fast-check';

const PROSE = [
  '春天来了',
  '人工智能',
  '我们在图书馆借书',
  '服务器',
  '𠮷野家',
  '〇',
  '请先阅读说明',
  '的',
  '他说',
  '第三章',
];
const DEFECTS = [
  '在在',
  '的 的',
  '，，',
  '。。',
  '(新)',
  '（上)',
  '"好"',
  '“好"',
  ',',
  ':',
  '!',
  '...',
  '--',
  ' ',
  '　',
  '\u00a0',
];
const MARKS = ['，', '。', '：', '！', '“', '”', '「', '」', '（', '）', '《', '》', '、', '……', '——', '·', '～'];
const FOREIGN = ['AI', 'Vue 3', '12', '5%', '한글', 'かな', 'カナ', 'שלום', 'مرحبا', 'e\u0301', 'は', 'Ω'];
const INVISIBLE = ['\u200b', '\u200d', '\ufeff', '\u2060', '\u00ad', '\u200f', '😀', '👨‍👩‍👧', '\ufe0f', '\u3099'];

const words = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...PROSE) },
      { weight: 3, arbitrary: fc.constantFrom(...DEFECTS) },
      { weight: 3, arbitrary: fc.constantFrom(...MARKS) },
      { weight: 1, arbitrary: fc.constantFrom(...FOREIGN) },
      { weight: 1, arbitrary: fc.constantFrom(...INVISIBLE) },
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(''));

/** What is markup in some places and text in others. */
const noise = fc.constantFrom(...'*_~`[]()<>!|#&\\:=+-.$^{}', '**', '~~', '![', '](', '[^1]', ':::');
const leafInline = fc.constantFrom(
  ...['`的 的`', '``（上)``', '<b>', '</b>', '<i title="的的">', '<br>', '<!-- 的的 -->', '<https://a.cn/的>'],
  ...[
    'https://a.cn/x',
    'www.a.cn',
    'a@b.cn',
    '[春天]',
    '[人工][春天]',
    '[^1]',
    '![的的](图.png)',
    '\\*',
    '\\\\',
    '&amp;',
  ],
  ...['&#x4e2d;', '$a_1$', '$$x$$', '{{ 的 }}', ':abbr[的的]{#x}'],
);
const lineEnd = fc.constantFrom('\n', '\n', ' \n', '\n  ', '  \n', '\\\n');

const { inline } = fc.letrec((tie) => ({
  inline: fc.array(tie('piece'), { minLength: 1, maxLength: 4, size: 'small' }).map((pieces) => pieces.join('')),
  piece: fc.oneof(
    { maxDepth: 3, depthSize: 'xsmall', withCrossShrink: true },
    { weight: 10, arbitrary: words },
    { weight: 1, arbitrary: noise },
    { weight: 3, arbitrary: leafInline },
    { weight: 2, arbitrary: lineEnd },
    {
      weight: 4,
      arbitrary: fc
        .tuple(fc.constantFrom('**', '*', '_', '__', '~~', '***'), tie('inline'))
        .map(([mark, text]) => mark + text + mark),
    },
    { weight: 2, arbitrary: tie('inline').map((text) => `[${text}](https://a.cn/的的 "的的")`) },
  ),
}));

const prefixed = (text, first, rest) =>
  text
    .split('\n')
    .map((line, i) => (i === 0 ? first : rest) + line)
    .join('\n');
const oneLine = inline.map((text) => text.replace(/\s*\n\s*/g, ' '));

const leafBlock = fc.oneof(
  { weight: 12, arbitrary: inline },
  { weight: 2, arbitrary: oneLine.map((text) => `## ${text}`) },
  { weight: 1, arbitrary: inline.map((text) => `${text}\n===`) },
  { weight: 2, arbitrary: fc.tuple(oneLine, oneLine).map(([a, b]) => `| ${a} | 名 |\n| --- | --- |\n| ${b} | ${a} |`) },
  fc.constantFrom('```\n的的\n```', '    的的', '<div>\n的的\n</div>', '<!-- 的\n\n的 -->', '***', '$$\n的的\n$$'),
  inline.map((text) => `[^1]: ${prefixed(text, '', '    ')}`),
  inline.map((text) => `::: tip 提示\n${text}\n:::`),
  // A long line, and deep nesting.
  { weight: 1, arbitrary: words.map((text) => text.repeat(20)) },
  { weight: 1, arbitrary: oneLine.map((text) => `${'> '.repeat(30)}${text}`) },
);

const { blocks } = fc.letrec((tie) => ({
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3, size: 'small' }).map((all) => all.join('\n\n')),
  block: fc.oneof(
    { maxDepth: 3, depthSize: 'xsmall', withCrossShrink: true },
    { weight: 5, arbitrary: leafBlock },
    ...['> ', '- ', '- [ ] ', '1. ', '>>> ', '- - - '].map((mark) => ({
      weight: 1,
      arbitrary: tie('blocks').map((text) => prefixed(text, mark, mark.includes('>') ? mark : ' '.repeat(mark.length))),
    })),
  ),
}));

const frontMatter = fc.constantFrom('', '', '', '---\ntitle: 的的\n---\n\n', '+++\n的的 = 1\n+++\n\n');

/** A document with its kind, with line ends of one kind, with and without the last and a byte order mark. */
export const generatedText = fc
  .record({
    front: frontMatter,
    body: blocks,
    definitions: fc.constantFrom('', '\n\n[春天]: https://a.cn/的的\n', '\n'),
    lineEnd: fc.constantFrom('\n', '\n', '\r\n', '\r'),
    mark: fc.constantFrom('', '', '', '\ufeff'),
    ext: fc.constantFrom('.md', '.md', '.md', '.txt'),
  })
  .map(({ front, body, definitions, lineEnd, mark, ext }) => ({
    source: mark + (front + body + definitions).replaceAll('\n', lineEnd),
    ext,
  }));
