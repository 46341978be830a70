import { describe, expect, test } from 'vitest';
import { documentFrom, type Extension, mapOf, textsOf } from './helpers/linter.ts';

describe('prose of Markdown', () => {
  test.each<[string, string, string[]]>([
    ['paragraphs', '春天来了。\n\n花开了。', ['春天来了。', '花开了。']],
    ['ATX headings, closed ones too', '# 春天\n\n## 夏天 ##', ['春天', '夏天']],
    ['setext headings', '春天\n===\n\n夏天\n---', ['春天', '夏天']],
    ['list items', '- 春天\n- 夏天\n  1. 初夏\n     次行\n', ['春天', '夏天', '初夏\n次行']],
    ['several paragraphs of an item', '- 春天\n\n  花开了。\n', ['春天', '花开了。']],
    ['task list items', '- [ ] 种花\n- [x] 浇水\n', ['种花', '浇水']],
    ['quotes', '> 春天\n> 来了\n', ['春天\n来了']],
    ['nested quotes', '> > 春天\n> > 来了\n>\n> 花开', ['春天\n来了', '花开']],
    ['a quote in a list in a quote', '> - 甲\n>   > 春天\n>   > 来了\n', ['甲', '春天\n来了']],
    // textlint's parser makes a paragraph of its own of a lazy line.
    ['lazy lines of a quote', '> 春天\n来了\n', ['春天', '来了']],
    ['cells', '| 名称 | 说明 |\n| --- | --- |\n| 甲 | 春天 |\n', ['名称', '说明', '甲', '春天']],
    ['cells with an escaped bar', '| 甲\\|乙 |\n| --- |\n| 丙 |\n', ['甲|乙', '丙']],
    ['text of emphasis', '春*天*来**了**，~~花~~_开_。', ['春天来了，花开。']],
    ['text of links', '见[说明](https://a.cn "标题")。', ['见说明。']],
    ['text of reference links', '见[说明][s]、[甲]和[乙][]。\n\n[s]: u\n[甲]: v\n[乙]: w', ['见说明、甲和乙。']],
    ['footnotes', '正文[^1]。\n\n[^1]: 注释\n    次行\n', ['正文\ufffc。', '注释\n次行']],
    ['notes within the text', '正文^[注释]。', ['正文\ufffc。', '注释']],
    ['text between HTML blocks', '<div>\n\n春天\n\n</div>', ['春天']],
    ['words between tags', '春<b>天</b>来了', ['春\ufffc天\ufffc来了']],
  ])('%s', (_, source, texts) => expect(textsOf(source)).toEqual(texts));

  test('knows what kind each block is', () => {
    const { blocks } = documentFrom('# 春天\n\n夏天\n\n| 秋 |\n|-|\n| 冬 |\n');
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'cell', 'cell']);
  });

  test('knows the nodes around a range', () => {
    const [block] = documentFrom('> 春**天**来了').blocks;
    expect([...(block?.nodeTypes([0, 1]) ?? [])]).toEqual(['Document', 'BlockQuote', 'Paragraph']);
    expect(block?.nodeTypes([0, 2])).toContain('Strong');
    expect(block?.nodeTypes([2, 4])).not.toContain('Strong');
  });

  test('leaves Japanese blocks alone, and only these', () => {
    expect(textsOf('これは文章です。\n\n这是文章。')).toEqual(['这是文章。']);
    expect(textsOf('これは文章です。\n\n这是文章。', 'txt')).toEqual(['这是文章。']);
  });
});

describe('what is no prose in Markdown', () => {
  test.each<[string, string]>([
    ['fenced code', '```js\n春天 春天\n```\n\n~~~\n的的\n~~~'],
    ['indented code', '    春天的的\n'],
    ['HTML blocks', '<div class="的的">\n的的\n</div>'],
    ['comments', '<!-- 的的 -->\n\n<!--\n的的\n\n的的\n-->'],
    ['scripts', '<script>\nconst 的 = 1;\n\n的的\n</script>'],
    ['front matter in YAML', '---\ntitle: 的的\n---\n'],
    ['front matter in TOML', '+++\ntitle = "的的"\n+++\n'],
    ['front matter in JSON', ';;;\n{ "title": "的的" }\n;;;\n'],
    ['definitions', '[的的]: https://a.cn "的的"\n'],
    ['images alone', '![的的](的的.png "的的")'],
    ['rules and empty items', '-\n\n---\n\n***\n'],
    ['container lines', '::: tip 的的\n:::\n'],
    ['container lines with markup in them', '::: tip **的的** `的`\n:::\n'],
    ['display mathematics in lines of its own', '$$\n\\text{的的} = 1\n$$'],
    ['display mathematics over blank lines', '$$\na = \\text{的的}\n\n- b\n\n\\text{的的}\n$$'],
    ['display mathematics with what looks like a heading', '$$\n\\text{的的}\n= 1\n=\n\\text{的的}\n$$'],
    ['nothing', ''],
    ['nothing but white space', ' \n\t\n\r\n'],
  ])('%s: no block at all', (_, source) => expect(textsOf(source)).toEqual([]));

  test.each<[string, string, string]>([
    ['inline code', '用`的 的`表示', '用\ufffc表示'],
    ['inline code over two lines', '用`的\n的`表示', '用\ufffc表示'],
    ['images', '图![的的](u)如下', '图\ufffc如下'],
    ['tags and comments', '甲<i title="的的">乙<!-- 的的 -->', '甲\ufffc乙\ufffc'],
    ['the content of elements of code', '用<code>的 的</code>和<KBD>的的</KBD>表示', '用\ufffc和\ufffc表示'],
    ['the content of elements of code with markup in it', '用<code>的*的*</code>表示', '用\ufffc表示'],
    ['autolinks', '见<https://a.cn/的的>和<a@b.cn>。', '见\ufffc和\ufffc。'],
    ['bare addresses', '见 https://a.cn/x?y=1 和 www.b.cn 。', '见 \ufffc 和 \ufffc 。'],
    ['bare addresses that textlint sees no link in', '文档（ftp://a.cn/x）在此', '文档（\ufffc）在此'],
    ['e-mail addresses', '写信给 a.b@c.cn 即可', '写信给 \ufffc 即可'],
    ['entities', '甲&nbsp;乙&amp;丙&#x4e2d;丁', '甲\ufffc乙\ufffc丙\ufffc丁'],
    ['an entity at the end', '甲 &amp;', '甲 \ufffc'],
    ['an entity at the end of emphasis', '*甲&amp;* 乙', '甲\ufffc 乙'],
    ['mathematics', '设 $x_1 + x_2$ 为常数', '设 \ufffc 为常数'],
    ['mathematics with words in it', '设 $P(\\text{正面 正面})$ 为常数', '设 \ufffc 为常数'],
    ['mathematics that looks like emphasis', '设 $a*b$ 与 $c*d$ 为常数', '设 \ufffc 与 \ufffc 为常数'],
    ['display mathematics in a line', '即 $$\\text{若 $x$ 的的}$$ 成立', '即 \ufffc 成立'],
    ['templates', '你好，{{ 用户 的 的 }}！{% if 的的 %}', '你好，\ufffc！\ufffc'],
    ['templates with a tag in them', '见 {{< ref "的的" >}}。', '见 \ufffc。'],
    ['anchors of headings', '# 安装 {#的的}', '安装 \ufffc'],
    ['attributes', '# 安装 {.的的 #id}', '安装 \ufffc'],
    ["the mark of GitHub's notes", '> [!NOTE]\n> 注意', '\ufffc\n注意'],
  ])('%s: one U+FFFC', (_, source, text) => expect(textsOf(source)).toEqual([text]));

  test.each<[string, string]>([
    ['prices', '苹果 $5 一斤，梨 $6 一斤'],
    ['a name with an escape', '甲\\$乙\\$丙'],
    ['a dollar sign that nothing closes', '$$ 是进程号'],
    ['braces', '集合 {甲, 乙}'],
  ])('%s are prose', (_, source) => expect(textsOf(source)).toEqual([source.replaceAll('\\', '')]));

  test('dollars that nothing closes hide no paragraph', () =>
    expect(textsOf('$$ 是进程号\n\n春天\n\n夏天')).toEqual(['$$ 是进程号', '春天', '夏天']));

  test('a container line parts its paragraph in two', () =>
    expect(textsOf('::: tip 提示\n春天\n来了\n:::\n夏天')).toEqual(['春天\n来了', '夏天']));

  test('colons at the start of a cell or heading are text', () =>
    expect(textsOf('# :::甲\n\n| ::: 乙 |\n|-|\n| 丙 |\n')).toEqual([':::甲', '::: 乙', '丙']));

  test('what stands before and after display mathematics stays', () =>
    expect(textsOf('由\n$$\na\n\nb\n$$\n可知')).toEqual(['由\n\ufffc', '\ufffc\n可知']));
});

describe('line ends', () => {
  test.each<[string, string]>([
    ['two spaces', '春天  \n来了'],
    ['a backslash', '春天\\\n来了'],
    ['a tag', '春天<br>来了'],
    ['a closed tag', '春天<br />来了'],
    ['two spaces in a quote', '> 春天  \n> 来了'],
  ])('%s: a hard break is U+2028', (_, source) => expect(textsOf(source)).toEqual(['春天\u2028来了']));

  test.each<[string, string, string]>([
    ['LF', '春天\n来了', '\n'],
    ['CRLF', '春天\r\n来了', '\r\n'],
    ['CR', '春天\r来了', '\r'],
    ['a space before it', '春天 \n来了', ' \n'],
    ['an indent after it', '春天\n   来了', '\n   '],
    ['the prefix of a quote', '> > 春天\n> > 来了', '\n> > '],
    ['the prefix of a quote, narrow', '>> 春天\r\n>>来了', '\r\n>>'],
    ['the prefix of a quote in a list', '1. > 春天\n   > 来了', '\n   > '],
  ])('%s: a soft line end owns the prefix of its next line', (_, source, lineEnd) => {
    expect(textsOf(source)).toEqual(['春天\n来了']);
    expect(mapOf(source)).toEqual(['春', '天', lineEnd, '来', '了']);
  });

  test('a quotation mark deep in an indent is text', () => {
    expect(textsOf('春天\n    > 来了')).toEqual(['春天\n> 来了']);
    expect(mapOf('春天\n    > 来了')[2]).toBe('\n    ');
  });
});

describe('the map to the source', () => {
  test.each<[string, string, string[]]>([
    ['emphasis', '甲**乙**丙', ['甲', '乙', '丙']],
    ['escapes', '甲\\*乙\\a', ['甲', '\\*', '乙', '\\', 'a']],
    ['entities', '甲&lt;乙&#x20000;', ['甲', '&lt;', '乙', '&#x20000;']],
    ['what only looks like an entity', '&甲;&foo;', ['&', '甲', ';', '&', 'f', 'o', 'o', ';']],
    ['NUL', '甲\0乙', ['甲', '\0', '乙']],
    ['mathematics', '设 $a*b*c$ 为', ['设', ' ', '$a*b*c$', ' ', '为']],
    ['labels of reference links', '见[春天]。\n\n[春天]: u', ['见', '春', '天', '。']],
  ])('%s', (_, source, map) => expect(mapOf(source)).toEqual(map));

  test('a character beyond the BMP is one piece', () => {
    const source = '𠮷**𠮷**\\*𠮷';
    const [block] = documentFrom(source).blocks;
    expect(block?.text).toBe('𠮷𠮷*𠮷');
    expect(
      [
        [0, 2],
        [2, 4],
        [5, 7],
      ].map(([a = 0, b = 0]) => source.slice(...(block?.toSource([a, b]) ?? []))),
    ).toEqual(['𠮷', '𠮷', '𠮷']);
  });

  test('a lone surrogate is a character like any other', () => {
    expect(mapOf('甲\ud842乙', 'md')).toEqual(['甲', '\ud842', '乙']);
    expect(mapOf('甲\ud842乙', 'txt')).toEqual(['甲', '\ud842', '乙']);
  });

  test('an insertion beside markup goes outside of it', () => {
    const source = '甲**B**丙[D](u)戊';
    const [block] = documentFrom(source).blocks;
    const places = [0, 1, 2, 3, 4, 5].map((at) => block?.toSource([at, at])[0]);
    expect(places).toEqual([0, 1, 6, 7, 13, 14]);
  });

  test('what crosses markup or is not spelt as it reads cannot be replaced', () => {
    const [block] = documentFrom('甲**乙**丙\\*丁`戊`己[庚]\n辛\n\n[庚]: u').blocks;
    const isEditable = (start: number, end: number) => block?.isEditable([start, end]);
    expect(block?.text).toBe('甲乙丙*丁\ufffc己庚\n辛');
    expect(isEditable(0, 2)).toBe(false);
    expect(isEditable(1, 2)).toBe(true);
    expect(isEditable(3, 4)).toBe(false);
    expect(isEditable(4, 6)).toBe(false);
    expect(isEditable(7, 8)).toBe(false);
    expect(isEditable(8, 10)).toBe(true);
  });

  test('the label of a reference link that is broken over two lines stays as it is', () => {
    const [block] = documentFrom('见[春\n天]。\n\n[春 天]: u').blocks;
    expect(block?.text).toBe('见春\n天。');
    expect(block?.isEditable([2, 3])).toBe(false);
  });

  test('the text of a full reference can be changed', () => {
    const [block] = documentFrom('见[春\n天][s]。\n\n[s]: u').blocks;
    expect(block?.isEditable([1, 4])).toBe(true);
  });
});

describe('a byte order mark', () => {
  test.each<Extension>(['md', 'txt'])('shifts nothing (%s)', (extension) => {
    const { source, blocks } = documentFrom('\ufeff春天\n\n夏天', extension);
    expect(blocks.map(({ text }) => text)).toEqual(['春天', '夏天']);
    expect(blocks.map((block) => source.slice(...block.toSource([0, 2])))).toEqual(['春天', '夏天']);
  });

  test.each<Extension>(['md', 'txt'])('alone in a line or a file (%s)', (extension) => {
    expect(textsOf('\ufeff', extension)).toEqual([]);
    expect(textsOf('\ufeff春天', extension)).toEqual(['春天']);
  });
});
