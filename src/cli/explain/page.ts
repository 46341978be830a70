import type { MarkdownNode } from '../../../plugins/markdown/src/node.ts';
import { parse } from '../../../plugins/markdown/src/parse.ts';
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
  const section = (name: string): MarkdownNode[] => sections.find(([heading]) => heading.startsWith(name))?.[1] ?? [];
  const options = section('选项');
  // Below the table stands how to turn the rule off.
  const table = options.findIndex(({ type }) => type === 'Table');
  return [
    descriptionIn(page),
    ...['例', examples(section('错误')), examples(section('正确'))],
    ...['选项', shownTable(options[table]), ...options.slice(table + 1, table + 2).map(textOf)],
    ...['依据', ...section('依据').map((node) => indented(textOf(node)))],
  ].join('\n\n');
}

/** The headings of a page with what stands below each. */
function sectionsOf(page: string): [heading: string, nodes: MarkdownNode[]][] {
  const sections: [string, MarkdownNode[]][] = [];
  for (const node of childrenOf(parse(page)))
    if (node.type === 'Header') sections.push([textOf(node), []]);
    else sections.at(-1)?.[1].push(node);
  return sections;
}

/** The first example of a section: the sentence above it, the text, and what comes of it. */
function examples(nodes: readonly MarkdownNode[]): string {
  const start = nodes.findIndex(({ type }) => type === 'CodeBlock');
  const next = nodes.findIndex((node, i) => i > start && (node.type !== 'CodeBlock' || !isOutcome(node)));
  const example = nodes.slice(Math.max(0, start - 1), next < 0 ? undefined : next);
  const lines = example.flatMap((node) =>
    node.type === 'CodeBlock' ? [`${LABELS[String(node['meta'])]}：`, indented(literalOf(node))] : [textOf(node)],
  );
  return indented(lines.join('\n'));
}

const isOutcome = ({ meta }: MarkdownNode): boolean => meta === 'corrected' || meta === 'messages';

/** The rows of a table, cells below each other but for the last, which may be long. */
function shownTable(table: MarkdownNode | undefined): string {
  const [, ...rows] = table ? childrenOf(table) : [];
  const cells = rows.map((row) => childrenOf(row).map((cell) => textOf(cell).replaceAll('`', '')));
  const width = Math.max(...cells.map(([name = '']) => columns(name)));
  const lines = cells.map(([name = '', values = '', value = '', description = '']) => {
    const padding = ' '.repeat(width - columns(name) + 2);
    return `${name}${padding}${description}\n${' '.repeat(width + 2)}${values}；默认 ${value}`;
  });
  return indented(lines.join('\n'));
}

const indented = (text: string): string => text.replace(/^(?=.)/gm, '  ');

const childrenOf = ({ children = [] }: MarkdownNode): readonly MarkdownNode[] => children;
const literalOf = ({ value }: MarkdownNode): string => String(value ?? '');

/** What a reader reads: links are their text. */
function textOf(node: MarkdownNode): string {
  if (node.type === 'Code') return `\`${literalOf(node)}\``;
  if (node.type === 'List')
    return childrenOf(node)
      .map((item) => `· ${textOf(item)}`)
      .join('\n');
  if (node.children) return node.children.map(textOf).join('');
  return node.type === 'Html' ? '' : literalOf(node);
}
