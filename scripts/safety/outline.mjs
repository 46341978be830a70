// What of a Markdown document no fix may change, as three parsers see it: its nodes with all that they say, and the
// bytes of what is no prose. Texts are left out, and soft line ends, which may come and go.
import MarkdownIt from 'markdown-it';
import footnote from 'markdown-it-footnote';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mathFromMarkdown } from 'mdast-util-math';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { math } from 'micromark-extension-math';
import { parseAsTextlint } from './linter.mjs';

const FRONT_MATTER = ['yaml', 'toml'];
const parse = (markdown, syntax, toNodes) =>
  fromMarkdown(markdown, {
    extensions: [gfm(), frontmatter(FRONT_MATTER), ...syntax],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(FRONT_MATTER), ...toNodes],
  });
const parseWithMath = (markdown, singleDollarTextMath) =>
  parse(markdown, [math({ singleDollarTextMath })], [mathFromMarkdown()]);

/** `$$x$$` on a line of its own opens a formula of all that follows, to this parser; no page shows it so. */
const isOpenFormula = ({ type, position }, source) =>
  type === 'math' && !/\n[ \t>]*\$\$+[ \t]*$/.test(source.slice(position.start.offset, position.end.offset));

function parseDocument(source) {
  const tree = parseWithMath(source, false);
  return tree.children.some((node) => isOpenFormula(node, source)) ? parse(source, [], []) : tree;
}

/** Nodes of which every byte stays, by what the failure is called. */
const VERBATIM = {
  code: 'code',
  inlineCode: 'inline code',
  html: 'HTML',
  yaml: 'front matter',
  toml: 'front matter',
  math: 'math',
  inlineMath: 'math',
  definition: 'definition',
  image: 'image',
  imageReference: 'image',
  footnoteReference: 'note mark',
};

/** The lines of a tree, and the bytes of what is no prose with its name, in order. */
class Outline {
  lines = [];
  verbatim = [];

  text(depth) {
    const line = `${depth} text`;
    if (this.lines.at(-1) !== line) this.lines.push(line);
  }

  node(depth, own) {
    this.lines.push(`${depth} ${JSON.stringify(own)}`);
  }

  bytes(kind, bytes) {
    if (kind) this.verbatim.push([kind, bytes]);
  }
}

/** By CommonMark with GitHub's extensions, front matter and mathematics. */
function byMdast(source) {
  const outline = new Outline();
  const visit = (node, depth) => {
    if (node.type === 'text') {
      outline.text(depth);
      return;
    }
    const { children, position, data: _, ...own } = node;
    outline.node(depth, own);
    if (position) {
      const [start, end] = [position.start.offset, position.end.offset];
      outline.bytes(VERBATIM[node.type], source.slice(start, end));
      if (/^link/.test(node.type)) outline.bytes('link target', linkTarget(source, node, start, end));
    }
    for (const child of children ?? []) visit(child, depth + 1);
  };
  visit(parseDocument(source), 0);
  return outline;
}

/** Only mathematics between single dollars; with Han and no command (`$5 的书和 $6`) they are prices. */
function formulasOf(source) {
  const outline = new Outline();
  const visit = (node) => {
    const isPrice = /\p{Script=Han}/u.test(node.value ?? '') && !/\\[A-Za-z]/.test(node.value);
    if (node.type === 'inlineMath' && !isPrice) outline.bytes('math', node.value);
    for (const child of node.children ?? []) visit(child);
  };
  visit(parseWithMath(source, true));
  return outline;
}

/** What of a link is not its text, without a line end at the end of that: all of an autolink. */
function linkTarget(source, { children }, start, end) {
  const last = children.at(-1)?.position?.end.offset;
  return source[start] === '[' && last !== undefined
    ? source.slice(last, end).replace(/^[\s>]+/, '')
    : source.slice(start, end);
}

/** By the parser whose tree the rules are given. */
function byTextlint(source) {
  const outline = new Outline();
  const visit = (node, depth) => {
    if (node.type === 'Str') {
      outline.text(depth);
      return;
    }
    const { children, range: _, loc: __, raw, ...own } = node;
    outline.node(depth, own);
    if (!children && node.type !== 'Break') outline.bytes('node of textlint', raw);
    for (const child of children ?? []) visit(child, depth + 1);
  };
  visit(parseAsTextlint(source), 0);
  return outline;
}

const markdownIt = new MarkdownIt({ html: true, maxNesting: 1000 }).use(footnote);

/** By a parser of another family. */
function byMarkdownIt(source) {
  const outline = new Outline();
  const visit = (tokens, depth) => {
    for (const { type, tag, attrs, level, content, children, info, markup, hidden, meta } of tokens) {
      if (type === 'text' || type === 'softbreak' || type === 'text_special') outline.text(depth + level);
      else if (type === 'inline') visit(children, depth + level);
      else outline.node(depth + level, { type, tag, attrs, content, info, markup, hidden, meta });
    }
  };
  visit(markdownIt.parse(source, {}), 0);
  return outline;
}

const PARSERS = {
  'syntax tree': byMdast,
  'math between $': formulasOf,
  'syntax tree of textlint': byTextlint,
  'syntax tree of markdown-it': byMarkdownIt,
};

/**
 * How two texts differ in what no fix may change.
 * @returns for each parser that sees a difference, what it is
 */
export function structuralChanges(before, after) {
  const changes = [];
  for (const [check, parse] of Object.entries(PARSERS)) {
    if (check.includes('$') && !before.includes('$')) continue;
    const [a, b] = [parse(before), parse(after)];
    const line = firstDifference(a.lines, b.lines);
    if (line >= 0) changes.push({ check, detail: `${a.lines[line]} → ${b.lines[line]}` });
    const node = firstDifference(a.verbatim.map(String), b.verbatim.map(String));
    if (line < 0 && node >= 0) {
      const [kind, bytes] = a.verbatim[node];
      changes.push({ check: kind, detail: `${bytes} → ${b.verbatim[node]?.[1]}` });
    }
  }
  return changes;
}

function firstDifference(a, b) {
  const length = Math.max(a.length, b.length);
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return i;
  return -1;
}
