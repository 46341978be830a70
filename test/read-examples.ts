import fs from 'node:fs';
import path from 'node:path';
import type { Code, Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** One example of a documentation page: a text, and what must come of it. */
export interface Example {
  /** The paragraph above it. */
  readonly name: string;
  /** Where it stands, as `file:line`. */
  readonly place: string;
  readonly extension: 'md' | 'txt';
  readonly options: Readonly<Record<string, unknown>>;
  readonly text: string;
  /** Whether the text is right as it is. */
  readonly isCorrect: boolean;
  /** What the fixes make of an incorrect text; undefined where nothing is fixed. */
  readonly corrected: string | undefined;
  /** The messages that must be given, in order; undefined where they are not told. */
  readonly messages: readonly string[] | undefined;
}

/** The folder of the repository. */
export const root = path.resolve(import.meta.dirname, '..');

const FENCE = /^(?<kind>incorrect|corrected|correct|options|messages)$/;
const LANGUAGES: Readonly<Record<string, string>> = { options: 'json', messages: 'text' };

/**
 * The examples of a page: fences `md incorrect`, then perhaps `md corrected` and `text messages`; `md correct`; the same
 * with `txt`. `json options` holds until the next heading. Other fences are no examples.
 * @throws Error where a fence stands in a place that gives it no meaning: such an example would never be run
 */
export function readExamples(file: string): Example[] {
  const examples: Example[] = [];
  let name = '';
  let options: Record<string, unknown> = {};
  let open = false;
  for (const node of fromMarkdown(fs.readFileSync(file, 'utf8')).children) {
    if (node.type === 'heading') [name, options, open] = [textOf(node), {}, false];
    if (node.type === 'paragraph') name = textOf(node);
    if (node.type !== 'code' || !node.meta) continue;
    const place = `${path.relative(root, file)}:${node.position?.start.line}`;
    const kind = kindOf(node, place);
    if (kind === 'options') options = JSON.parse(node.value);
    else if (kind === 'corrected' || kind === 'messages') {
      const last = examples.pop();
      if (!last || !open || last[kind] !== undefined) throw new Error(`${place}: nothing incorrect stands before it`);
      if (kind === 'corrected' && node.lang !== last.extension) throw new Error(`${place}: is to be ${last.extension}`);
      examples.push({ ...last, ...(kind === 'corrected' ? { corrected: node.value } : { messages: linesOf(node) }) });
    } else {
      if (node.lang !== 'md' && node.lang !== 'txt') throw new Error(`${place}: is to be md or txt`);
      open = kind === 'incorrect';
      const isCorrect = kind === 'correct';
      examples.push({
        ...{ name, place, extension: node.lang, options, text: node.value },
        ...{ isCorrect, corrected: undefined, messages: undefined },
      });
    }
  }
  return examples;
}

function kindOf({ lang, meta }: Code, place: string): string {
  const kind = FENCE.exec(meta ?? '')?.groups?.['kind'];
  if (!kind) throw new Error(`${place}: unknown kind of fence: ${meta}`);
  if (LANGUAGES[kind] && lang !== LANGUAGES[kind]) throw new Error(`${place}: is to be ${LANGUAGES[kind]}`);
  return kind;
}

const linesOf = ({ value }: Code): string[] => value.split('\n');

const textOf = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';
