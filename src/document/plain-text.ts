import { columns, wrapWidth } from '../text/columns.ts';
import { hasLetter } from '../text/letters.ts';
import { NOT_AT_LINE_START } from '../text/marks.ts';
import type { Placed, Prose } from './prose.ts';
import { WRAP } from './segment.ts';
import type { TreeNode } from './tree.ts';

/** A line of plain text: its letters, and the source range of them without the white space around. */
interface Line {
  readonly text: string;
  readonly start: number;
  readonly indent: number;
  readonly columns: number;
}

/**
 * Whether a tree is of plain text. Its parser puts line ends between paragraphs, as children of the document; a file of
 * one line has none, and is told from Markdown by what Markdown's parser leaves on a node (unist's `position`).
 */
export function isPlainText(root: TreeNode): boolean {
  const children = root.children ?? [];
  if (children.some(({ type }) => type === 'Break')) return true;
  const [only, ...others] = children;
  const [text, ...rest] = only?.children ?? [];
  const isOneLine = only?.type === 'Paragraph' && text?.type === 'Str' && others.length + rest.length === 0;
  return isOneLine && text.value === text.raw && root.position === undefined;
}

/** Closing marks that a wrap has put on a line of their own: they belong to the line before. */
const CLOSING_MARKS = new RegExp(`^[${NOT_AT_LINE_START}· ]+$`, 'u');
/** Ends of a sentence, after which a short line ends its paragraph. */
const SENTENCE_END = /[。！？”」』…]$/;
/** A line that opens a list item or a numbered section stands by itself. */
const ITEM = /^(?:[-*•·●○■◆►]\s|[(（]?[0-9０-９一二三四五六七八九十]{1,3}[)）.、．]|[①-⑳])/u;
/** With fewer lines than this, one width proves little. */
const FEW = 3;

/**
 * The prose of plain text. A block is a run of lines that belong
 * together: a new one begins at a blank line, at a line without letters and digits (`--`), at an indented line, at a
 * list item, and after a line that ends its paragraph. Text that was not wrapped has a block for every line.
 */
export function* plainTextProse(source: string): Generator<Prose> {
  const groups = [...groupLines(linesOf(source))];
  const inner = groups.flatMap((group) => group.slice(0, -1).map((line) => line.columns));
  const width = wrapWidth(inner);
  for (const group of groups)
    for (const paragraph of width === undefined
      ? group.map((line) => [line])
      : paragraphsOf(group, width, inner.length))
      yield { kind: 'paragraph', pieces: piecesOf(paragraph) };
}

/** The lines, undefined for those without letters and digits. Read from the source: textlint takes no `\r` as an end. */
function* linesOf(source: string): Generator<Line | undefined> {
  for (const { 0: raw, index } of source.matchAll(/[^\r\n]*(?:\r\n|\n|\r|$)/g)) yield lineOf(raw, index);
}

function lineOf(raw: string, index: number): Line | undefined {
  const text = raw.trimEnd();
  if (!hasLetter(text) && !CLOSING_MARKS.test(text)) return undefined;
  const before = text.search(/[^ \t]/);
  return {
    text: text.slice(before),
    start: index + before,
    indent: before === 0 ? 0 : columns(text.slice(0, before).replaceAll('\t', '    ')),
    columns: columns(text),
  };
}

/** Lines that nothing separates: neither a blank line nor an indent nor the mark of a list item. */
function* groupLines(lines: Iterable<Line | undefined>): Generator<Line[]> {
  let group: Line[] = [];
  for (const line of lines) {
    const previous = group.at(-1);
    const opens =
      !line ||
      !previous ||
      line.text.startsWith('\u3000') ||
      line.indent >= previous.indent + 2 ||
      ITEM.test(line.text);
    if (opens && group.length > 0) {
      yield group;
      group = [];
    }
    if (line) group.push(line);
  }
  if (group.length > 0) yield group;
}

/** The paragraphs of a group of wrapped lines. */
function* paragraphsOf(group: readonly Line[], width: number, evidence: number): Generator<Line[]> {
  let paragraph: Line[] = [];
  for (const [i, line] of group.entries()) {
    paragraph.push(line);
    const next = group[i + 1];
    if (next && !endsParagraph(line, next, width, evidence)) continue;
    yield paragraph;
    paragraph = [];
  }
}

function endsParagraph(line: Line, next: Line, width: number, evidence: number): boolean {
  const endsSentence = SENTENCE_END.test(line.text);
  if (evidence < FEW) return endsSentence || next.columns > width + 4;
  return endsSentence && line.columns < width - 4;
}

function piecesOf(lines: readonly Line[]): Placed[] {
  const nodeTypes = ['Document', 'Paragraph'];
  return lines.flatMap(({ text, start }, i): Placed[] => {
    const end = start + text.length;
    const letters: Placed = { kind: 'copy', text, source: [start, end], nodeTypes };
    const next = lines[i + 1];
    return next ? [letters, { kind: 'wrap', text: WRAP, source: [end, next.start], nodeTypes }] : [letters];
  });
}
