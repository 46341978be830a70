import { describe, expect, test } from 'vitest';
import type { Block, Document } from '../src/document/document.ts';
import { compatible, keepsStructure, type SourceEdit } from '../src/document/structure.ts';
import { documentFrom, type Extension } from './helpers/linter.ts';

/** A source in which each `⟦found¦by⟧` is an edit: the document before the edits, the block they are in, and them. */
function marked(text: string, extension: Extension = 'md'): [Document, Block, SourceEdit[]] {
  const edits: SourceEdit[] = [];
  let source = '';
  for (const [, plain = '', found, by] of text.matchAll(/([^⟦]*)(?:⟦([^¦]*)¦([^⟧]*)⟧)?/g)) {
    source += plain;
    if (found === undefined || by === undefined) continue;
    edits.push({ range: [source.length, source.length + found.length], text: by });
    source += found;
  }
  const document = documentFrom(source, extension);
  const [first] = edits;
  const block = document.blocks.find(({ segments }) => (segments.at(-1)?.source[1] ?? 0) >= (first?.range[0] ?? 0));
  if (!block || !first) throw new Error(`no block holds an edit of ${text}`);
  return [document, block, edits];
}

/** Whether the one edit of a marked source may be made. */
function mayEdit(text: string, extension: Extension = 'md'): boolean {
  const [document, block, [edit]] = marked(text, extension);
  return edit !== undefined && keepsStructure(document, block, edit);
}

describe('edits that would break a document are refused', () => {
  test.each<[string, string]>([
    ['the text of what is no definition for its bracket', '[夏]: 春（上⟦)¦）⟧ "春"'],
    ['the title of what is no definition', '[夏]: 春（上) ⟦"¦“⟧春"'],
    ['the text of a note with a space in its mark', '[^ 夏]:⟦的的¦的⟧'],
    ['the colon of what is no address for its space', '<AO⟦:¦：⟧春。 。>'],
    ['the text of what is no tag', '<a 春⟦ ¦⟧夏>'],
    ['what is no address, but would be one without an edit', 'www.能⟦--¦——⟧能_['],
    ['a letter between a backslash and the end of a line', '::: tip\n\\⟦a¦⟧\n:::'],
    ['a letter between a label and a bracket that nothing closes', '[夏]⟦春¦⟧[春\n\n[夏]: u'],
    ['the end of a line that ends in what is no address', '“www.<⟦\n¦⟧。'],
    ['the point of what may be an address behind a link', '[能](u)www⟦.¦。⟧'],
    ['what follows an address behind an open bracket', '[http://a.cn/能⟦的的¦的⟧'],
    ['what follows an address with a link in it', 'http://能[]( ⟦的的¦的⟧)'],
    ['the target of what is no link for its space', '[图](图片⟦ ¦⟧说明.png)'],
    ['the space that lets emphasis end', '**总结：**⟦ ¦⟧对于新手'],
    ['a mark without which emphasis does not end', '**总结⟦¦：⟧**对于新手'],
    ['brackets that make a link', '[注]⟦（¦(⟧见下文)。'],
    ['a space between a label and brackets', '[注]⟦ ¦⟧(见下文)'],
    ['an exclamation mark before a link', '看⟦！¦!⟧[链接](u)'],
    ['a colon that makes a definition', '[甲]⟦：¦:⟧乙'],
    ['a full stop that makes a list', '1⟦．¦.⟧ 第一'],
    ['a bracket that makes a list', '1⟦）¦)⟧ 第一'],
    ['a digit that makes a list', '⟦１¦1⟧. 第一'],
    ['a hyphen that makes a list', '⟦－¦-⟧ 第一'],
    ['a plus that makes a list', '⟦＋¦+⟧ 第一'],
    ['a mark that makes a quote', '⟦＞¦>⟧ 第一'],
    ['a mark that makes a quote in a later line', '第一\n⟦＞¦>⟧ 第二'],
    ['a mark that makes a heading', '⟦＃¦#⟧ 第一'],
    ['a mark that makes HTML', '甲⟦＜¦<⟧b>乙'],
    ['a mark that ends HTML', '甲<b⟦＞¦>⟧乙'],
    ['a mark that makes emphasis', '甲⟦＊¦*⟧乙*丙'],
    ['a mark that makes a column', '| 甲⟦｜¦|⟧乙 |\n|-|\n| 丙 |'],
    ['a mark that makes a table', '甲⟦｜¦|⟧乙\n-|-'],
    ['a tilde that strikes out', '20⟦～¦~⟧29 与 30~39'],
    ['a backtick that makes code', '甲⟦｀¦`⟧乙`丙'],
    ['a backslash that makes an escape', '甲⟦＼¦\\⟧*乙'],
    ['a mark behind a backslash', '甲\\⟦，¦,⟧乙'],
    ['a semicolon that makes an entity', '甲&lt⟦；¦;⟧乙'],
    ['an ampersand that makes an entity', '甲⟦＆¦&⟧lt;乙'],
    ['the text of a task', '- [ ] ⟦的¦⟧'],
    ['the text of an item', '- ⟦的¦⟧\n- 乙'],
    ['a bracket that makes a task', '- [ ⟦］¦]⟧ 甲'],
    ['a line end that keeps brackets from being a task', '- [ ]⟦ \n      >¦⟧ 甲'],
    ['the text of a heading', '# ⟦的¦⟧'],
    ['a closing sequence of a heading', '# 甲 ⟦＃¦#⟧'],
    ['the text of a setext heading', '⟦的¦⟧\n==='],
    ['the text of a cell', '| ⟦的¦⟧ | 乙 |\n|-|-|\n| 丙 | 丁 |'],
    ['the text of a later cell', '| 甲 | ⟦乙¦⟧ |\n|-|-|\n| 丙 | 丁 |'],
    ['what stands between two images', '看 ![图](u)⟦，¦⟧![图](u)'],
    ['the space between two pieces of code', '用 `a`⟦ ¦⟧`b`'],
    ['the text of emphasis', '甲*⟦的¦⟧*乙'],
    ['the text of strong emphasis', '甲**⟦的¦⟧**乙'],
    ['the text of a struck-out word', '甲~~⟦的¦⟧~~乙'],
    ['the text of a link', '甲[⟦的¦⟧](u)乙'],
    ['the space after an address', '见 https://a.cn⟦ ¦⟧Bb'],
    ['the space after an address, before Han', '见 https://a.cn⟦ ¦⟧中文'],
    ['a mark after an address', '见 https://a.cn⟦，¦,⟧Bb'],
    ['a mark that makes a host name', '见 www⟦．¦.⟧a.cn'],
    ['the space before an e-mail address', '见 B⟦ ¦⟧a@b.cn'],
    ['the space between two references', '见[甲]⟦ ¦⟧[乙]。\n\n[甲]: u\n[乙]: v'],
    ['the space between a reference and a note in brackets', '见[甲]⟦ ¦⟧(乙)。\n\n[甲]: u'],
    ['a bracket behind a footnote', '春[^1]⟦（¦(⟧)夏\n\n[^1]: 秋'],
    ['a colon behind a footnote', '[^1]⟦：¦:⟧ 甲\n\n正文[^1]\n\n[^1]: 乙'],
    ['an enumeration comma that keeps a number from being a list', '1)⟦、¦⟧ 第一'],
    ['a digit that makes a list of a note', '[^注]: ⟦１¦1⟧. 甲\n\n正文[^注]'],
    ['a digit that keeps a number from being a list', '123456789⟦0¦⟧. 第一'],
    ['a space that keeps brackets from being a link', '[注](见⟦ ¦⟧下文)'],
    ['a line end that keeps brackets from being a link', '[注](见⟦\n¦⟧下文)'],
    ['a space that keeps a line from being a definition', '[注]: 见⟦ ¦⟧下文'],
    ['a mark beside delimiters that are only text', '甲 * 乙⟦:¦,⟧*丙'],
    ['a mark in a block with an emoji beside emphasis', '**⟦,¦.⟧甲🎉**乙'],
    ['spaces that make code', '⟦的¦⟧    甲'],
    ['spaces that make a hard break', '甲  ⟦的¦⟧\n乙'],
    ['dollars that make mathematics elsewhere', '甲⟦＄¦$⟧乙$丙'],
    ['braces that make a template elsewhere', '甲⟦｛｛¦{{⟧乙}}'],
    ['a move of emphasis that looks the same', '春*甲⟦ ¦⟧*乙*冬'],
  ])('%s', (_, text) => expect(mayEdit(text)).toBe(false));

  test.each<[string, string]>([
    ['a hash', '甲乙\n⟦的¦⟧# 丙'],
    ['a list mark', '甲乙\n⟦的¦⟧- 丙'],
    ['a number', '甲乙\n⟦的¦⟧1. 丙'],
    ['an underline', '甲乙\n⟦的¦⟧==='],
    ['a rule', '甲乙\n⟦的¦⟧---'],
    ['a fence', '甲乙\n⟦的¦⟧~~~'],
    ['an HTML block', '甲乙\n⟦的¦⟧<div>'],
    ['an underline in a list', '- 甲乙\n  ⟦的¦⟧==='],
    ['a rule in a quote', '> 甲乙\n> ⟦的¦⟧---'],
    ['a row of a table', '甲|乙⟦\n¦⟧丙\n-|-'],
    ['cells over a delimiter row', '甲|乙\n⟦的¦⟧-|-'],
  ])('%s at the start of a line', (_, text) => expect(mayEdit(text)).toBe(false));

  test('a pair of brackets that makes a link only together', () => {
    const [document, block, edits] = marked('见[注]⟦（¦(⟧下文⟦）¦)⟧，⟦,¦，⟧乙');
    expect(edits.map((edit) => keepsStructure(document, block, edit))).toEqual([true, true, true]);
    expect(compatible(document, block, edits)).toEqual([edits[0], edits[2]]);
  });

  test('edits that do no harm together are all kept', () => {
    const [document, block, edits] = marked('甲⟦,¦，⟧乙⟦（¦(⟧丙⟦）¦)⟧，⟦。¦.⟧');
    expect(compatible(document, block, edits)).toEqual(edits);
  });

  test('doubtful edits of a very long block', () => {
    expect(mayEdit(`${'春天来了，'.repeat(5000)}甲⟦，¦,⟧乙`)).toBe(false);
    expect(mayEdit(`${'春天来了，'.repeat(5000)}甲⟦,¦，⟧乙`)).toBe(true);
  });
});

describe('edits that do no harm are made', () => {
  test.each<[string, string]>([
    ['a comma between Han', '甲⟦,¦，⟧乙'],
    ['a Han character', '春天⟦的¦⟧的花'],
    ['a character beyond the BMP', '春天⟦𠮷¦⟧𠮷的花'],
    ['a space between Han', '人工⟦ ¦⟧智能'],
    ['two lines of a paragraph', '人工⟦\n¦⟧智能'],
    ['two lines with spaces', '人工⟦ \n  ¦⟧智能'],
    ['two lines that end in CRLF', '人工⟦\r\n¦⟧智能'],
    ['two lines of a quote', '> 人工⟦\n> ¦⟧智能'],
    ['two lines of an item', '- 人工⟦\n  ¦⟧智能'],
    ['two lines of a quote in a list in a quote', '> - > 人工⟦\n>   > ¦⟧智能'],
    ['two lines of a list in a list', '1. 甲\n   - 人工⟦\n     ¦⟧智能'],
    ['two lines after a hard break in a quote', '> 甲  \n> 乙⟦(¦（⟧丙)人工\n> 智能'],
    ['two lines of a footnote', '甲[^1]\n\n[^1]: 人工⟦\n    ¦⟧智能'],
    ['two lines of a setext heading', '人工⟦\n¦⟧智能\n==='],
    ['two lines within emphasis', '**人工⟦\n¦⟧智能**'],
    ['lines of which the second starts with a mark', '甲乙⟦\n¦⟧，丙丁'],
    ['a wrap moved by a word', '> 人工⟦\n> 智能 ¦智能\n> ⟧发展'],
    ['one of two characters in emphasis', '甲**的⟦的¦⟧**乙'],
    ['a mark beside emphasis', '甲**乙**⟦,¦，⟧丙'],
    ['a mark within emphasis', '甲**乙⟦,¦，⟧丙**丁'],
    ['a space beside emphasis of letters', '甲**乙**⟦ ¦⟧丙'],
    ['a space before emphasis', '甲⟦ ¦⟧**乙**丙'],
    ['a mark beside code', '甲`乙`⟦,¦，⟧丙'],
    ['a mark beside a link', '甲[乙](u)⟦,¦，⟧丙'],
    ['brackets of a note', '甲⟦(¦（⟧乙)'],
    ['half-width brackets', '甲⟦（¦(⟧乙)'],
    ['text of a link', '甲[乙⟦,¦，⟧丙](u "题")丁'],
    ['text of a cell', '| 甲⟦,¦，⟧乙 | 丙 |\n|-|-|\n| 丁 | 戊 |'],
    ['text of a cell with markup at its edges', '| **甲**⟦,¦，⟧`乙` | 丙 |\n|-|-|\n| 丁 | 戊 |'],
    ['text of a later cell', '| 甲 | 乙 |\n|-|-|\n| 丙 | [丁](u)⟦:¦：⟧\\|戊 |'],
    ['text of a heading', '## 甲⟦,¦，⟧乙 ##'],
    ['text of a heading with markup at its edges', '# **甲**⟦:¦：⟧`乙`'],
    ['text of a heading before its anchor', '# 甲⟦:¦：⟧乙 {#id}'],
    ['text of a setext heading', '甲⟦:¦：⟧*乙*\n---'],
    ['text of a task', '- [ ] 甲⟦:¦：⟧**乙**'],
    ['the first character of a paragraph', '⟦甲¦⟧甲乙'],
    ['the first character of a cell', '| ⟦甲¦⟧甲 |\n|-|\n| 乙 |'],
    ['the first character of a line', '甲乙\n⟦丙¦⟧丙丁'],
    ['the last character of a line', '甲乙⟦乙¦⟧\n丙'],
    ['the space beside a reference', '见[甲]⟦ ¦⟧乙。\n\n[甲]: u'],
    ['letters', '用⟦Ａ¦A⟧模式'],
    ['a space put between Han and Latin', '用⟦¦ ⟧AI'],
    ['a mark between container lines', '::: tip\n甲⟦,¦，⟧*乙*\n:::'],
    ['a colon within a line', '甲⟦：¦:⟧ 乙'],
    ['the space between emphasis and a mark', '甲 **乙**⟦ ¦⟧：丙'],
    ['the space between code and a mark', '甲 `乙`⟦ ¦⟧，丙'],
    ['a bracket before a link', '甲⟦(¦（⟧[乙](u)）'],
    ["a bracket at the end of a link's text", '甲 [乙（丙⟦)¦）⟧](u)'],
    ['a mark at the end of a line', '甲⟦;¦；⟧\n乙'],
  ])('%s', (_, text) => expect(mayEdit(text)).toBe(true));

  test('in plain text nothing is markup', () => {
    expect(mayEdit('⟦－¦-⟧ 甲', 'txt')).toBe(true);
    expect(mayEdit('甲⟦\n¦⟧# 乙', 'txt')).toBe(true);
  });
});
