import { parse } from '../../plugins/markdown/src/parse.ts';
import type { TreeNode } from './tree.ts';

/** The structure of some Markdown: its nodes and all in them that is no prose, as one comparable string; and its texts. */
export interface Outline {
  readonly shape: string;
  readonly texts: readonly string[];
}

/** What is compared as it is written, with all in it. */
const WHOLE = new Set([
  'Code',
  'CodeBlock',
  'Html',
  'Image',
  'ImageReference',
  'FootnoteReference',
  'Definition',
  'Break',
]);
/** What of a node is told by its place, or by what is in it. */
const LEFT_OUT = new Set(['type', 'range', 'loc', 'raw', 'children', 'value']);

/** The outline of Markdown, by CommonMark's rules with GitHub's extensions (tables, strikethrough, tasks, footnotes). */
export function outlineOf(markdown: string): Outline {
  const shape: string[] = [];
  const texts: string[] = [];
  const visit = (node: TreeNode, depth: number): void => {
    if (node.type === 'Str') {
      shape.push(`${depth} text`);
      texts.push(String(node.value));
      return;
    }
    shape.push(`${depth} ${node.type} ${isWhole(node) ? node.raw : propertiesOf(node)}`);
    for (const child of node.children ?? []) visit(child, depth + 1);
  };
  visit(parse(markdown, { places: false }) as TreeNode, 0);
  return { shape: shape.join('\n'), texts };
}

/** Whether nothing in a node may change: code, images, an address that is its own text. */
const isWhole = ({ type, raw = '' }: TreeNode): boolean => WHOLE.has(type) || (type === 'Link' && !raw.startsWith('['));

const propertiesOf = (node: TreeNode): string =>
  JSON.stringify(Object.entries(node).filter(([key]) => !LEFT_OUT.has(key)));
