import type { TreeNode } from '../../src/document/tree.ts';
import { columns } from '../../src/text/columns.ts';
import { NOT_AT_LINE_END, NOT_AT_LINE_START } from '../../src/text/marks.ts';
import { treeOf } from './linter.ts';
import { nodesOf } from './markdown.ts';

/** The paragraphs of a Markdown file that are one line each and by themselves a paragraph again, in order. */
export function paragraphsOf(source: string): string[] {
  const paragraphs = [...nodesOf(treeOf(source, 'md'))].filter(({ type }) => type === 'Paragraph');
  return paragraphs.map(({ raw = '' }) => raw).filter((raw) => HAS_PROSE.test(raw) && isParagraph(raw));
}

const HAS_PROSE = /\p{Script=Han}{2}/u;

/** Whether a line is a paragraph wherever it stands, and no more than text, code, links and emphasis. */
const isParagraph = (raw: string): boolean => {
  if (/[\n\r<>|$\\]|:::|^\s|^\[|\{\{|\{%/.test(raw)) return false;
  const [only, ...others] = treeOf(raw, 'md').children ?? [];
  return only?.type === 'Paragraph' && others.length === 0;
};

/** What a line may not be broken in: code, links and images with their addresses, Latin words, single characters. */
const TOKEN = /`+[^`]*`+|!?\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])?|[*_~]+|[!-)+-^`-}]+|\s+|[^\s!-~]/gu;
/** What begins a block where it begins a line. */
const BEGINS_BLOCK = /^(?:#{1,6}\s|>|[-+*=]+(?:\s|$)|\d+[.)]\s|\||~~~|```)/;

/**
 * A paragraph wrapped as an editor does: each line takes as much as its columns allow.
 * @param keepsMarks whether no mark starts or ends a line that may not (GB/T 15834 §5.1)
 */
export function wrap(text: string, width: number, keepsMarks: boolean): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of unbreakable(text, keepsMarks)) {
    const fits = columns(line) + columns(piece.trimEnd()) <= width;
    if (line === '' || fits || BEGINS_BLOCK.test(piece)) line += piece;
    else {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    }
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

/** The pieces of a text between which a line may end. */
function unbreakable(text: string, keepsMarks: boolean): string[] {
  const pieces: string[] = [];
  const opened: string[] = [];
  let bindsNext = false;
  for (const [token] of text.matchAll(TOKEN)) {
    const last = pieces.at(-1) ?? '';
    const [before, after] = [last.at(-1) ?? ' ', token.charAt(0)];
    const isDelimiter = /^[*_~]/.test(token);
    const closes = isDelimiter && opened.at(-1) === token;
    if (closes) opened.pop();
    else if (isDelimiter) opened.push(token);
    const isSpace = token.trim() === '' || before.trim() === '';
    const isKept = keepsMarks && (NOT_AT_LINE_START.includes(after) || NOT_AT_LINE_END.includes(before));
    const isBound = bindsNext || closes || token.trim() === '' || (isKept && !isSpace) || isStray(last, token);
    if (pieces.length > 0 && isBound) pieces[pieces.length - 1] = last + token;
    else pieces.push(token);
    // A delimiter stays with what it opens or closes.
    bindsNext = isDelimiter && !closes;
  }
  return pieces;
}

/** A space between two full-width characters is a defect itself: once a line ends there, nothing tells it was one. */
const isStray = (last: string, token: string): boolean => /[^\s!-~]\s+$/u.test(last) && /^[^\s!-~]/u.test(token);

/** A paragraph without the white space that a line end beside Latin, code or a link may have brought or taken. */
export const withoutLatinSpaces = (text: string): string => text.replace(/(?<=[!-~])\s+|\s+(?=[!-~])/g, '').trim();

/** The nodes of a tree in order, with all in them but white space. */
export const outlineOf = (source: string): string[] => {
  const outline: string[] = [];
  for (const { type, value, url } of nodesOf(treeOf(source, 'md')) as Iterable<TreeNode>) {
    const text = type === 'Str' ? String(value).replace(/\s/g, '') : `${value ?? ''}${url ?? ''}`;
    outline.push(`${type} ${text}`);
  }
  return outline;
};
