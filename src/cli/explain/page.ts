import type { Code, Nodes, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { descriptionIn } from '../../rule-page.ts';
import { columns } from '../../text/columns.ts';

/** What stands before the block of an example, by what its fence says. */
const LABELS: Readonly<Record<string, string>> = {
  incorrect: '错误',
  corrected: '修复后',
  messages: '消息',
  correct: '正确',
};

/** The page of a rule for a terminal: what it finds, its first examples, its options, how to turn it off, its sources. */
export function shownPage(page: string): string {
  const sections = sectionsOf(page);
  const section = (name: string): Nodes[] => sections.find(([heading]) => heading.startsWith(name))?.[1] ?? [];
  const options = section('选项');
  // Below the table stands how to turn the rule off.
  const table = options.findIndex(({ type }) => type === 'table');
  return [
    descriptionIn(page),
    ...['例', examples(section('错误')), examples(section('正确'))],
    ...['选项', shownTable(options[table] as Table), ...options.slice(table + 1, table + 2).map(textOf)],
    ...['依据', ...section('依据').map((node) => indented(textOf(node)))],
  ].join('\n\n');
}

/** The headings of a page with what stands below each. */
function sectionsOf(page: string): [heading: string, nodes: Nodes[]][] {
  const sections: [string, Nodes[]][] = [];
  const root = fromMarkdown(page, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  for (const node of root.children)
    if (node.type === 'heading') sections.push([textOf(node), []]);
    else sections.at(-1)?.[1].push(node);
  return sections;
}

/** The first example of a section: the sentence above it, the text, and what comes of it. */
function examples(nodes: readonly Nodes[]): string {
  const start = nodes.findIndex(({ type }) => type === 'code');
  const next = nodes.findIndex((node, i) => i > start && (node.type !== 'code' || !isOutcome(node)));
  const example = nodes.slice(Math.max(0, start - 1), next < 0 ? undefined : next);
  const lines = example.flatMap((node) =>
    node.type === 'code' ? [`${LABELS[node.meta ?? '']}：`, indented(node.value)] : [textOf(node)],
  );
  return indented(lines.join('\n'));
}

const isOutcome = ({ meta }: Code): boolean => meta === 'corrected' || meta === 'messages';

/** The rows of a table, cells below each other but for the last, which may be long. */
function shownTable({ children: [, ...rows] }: Table): string {
  const cells = rows.map(({ children }) => children.map((cell) => textOf(cell).replaceAll('`', '')));
  const width = Math.max(...cells.map(([name = '']) => columns(name)));
  const lines = cells.map(([name = '', values = '', value = '', description = '']) => {
    const padding = ' '.repeat(width - columns(name) + 2);
    return `${name}${padding}${description}\n${' '.repeat(width + 2)}${values}；默认 ${value}`;
  });
  return indented(lines.join('\n'));
}

const indented = (text: string): string => text.replace(/^(?=.)/gm, '  ');

/** What a reader reads: links are their text. */
function textOf(node: Nodes): string {
  if (node.type === 'inlineCode') return `\`${node.value}\``;
  if (node.type === 'list') return node.children.map((item) => `· ${textOf(item)}`).join('\n');
  if ('children' in node) return node.children.map(textOf).join('');
  return 'value' in node && node.type !== 'html' ? node.value : '';
}
