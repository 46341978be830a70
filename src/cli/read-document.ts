import path from 'node:path';
import { type Document, documentOf } from '../document/document.ts';
import type { TreeNode } from '../document/tree.ts';
import { pluginOfPeer } from './peer.ts';
import { readBytes, textOf, UnreadableError } from './read-text.ts';

/** What textlint's plugins read, by their names. */
const PLUGINS: Readonly<Record<string, readonly string[]>> = {
  '@textlint/textlint-plugin-markdown': ['.md', '.markdown', '.mdown', '.mkdn', '.mkd', '.mdwn', '.mkdown', '.ron'],
  '@textlint/textlint-plugin-text': ['.txt', '.text'],
};

/** The extensions of the files that can be read. */
export const EXTENSIONS: readonly string[] = Object.values(PLUGINS).flat();

/**
 * Reads a file into a document, with the parsers of the textlint that this package is installed beside.
 * @throws UnreadableError
 */
export async function readDocument(file: string): Promise<Document> {
  const parse = parserOf(path.extname(file).toLowerCase());
  if (!parse) throw new UnreadableError('不是 Markdown 或纯文本');
  const { source } = textOf(await readBytes(file));
  return documentOf(parse(source), source);
}

/** Why a file could not be read into a document, or a parser failed on it, in words for the user. */
export const faultOf = (error: Error): string =>
  error instanceof UnreadableError ? error.message : `分析失败（${error.message.split('\n')[0]}）`;

type Parse = (source: string) => TreeNode;
/** What is used of a textlint plugin. */
interface Plugin {
  readonly Processor: new () => { processor(extension: string): { preProcess(text: string): TreeNode } };
}

const parsers = new Map<string, Parse>();

function parserOf(extension: string): Parse | undefined {
  const name = Object.keys(PLUGINS).find((plugin) => PLUGINS[plugin]?.includes(extension));
  if (!name) return undefined;
  let parse = parsers.get(name);
  if (!parse) {
    const { Processor } = pluginOfPeer<Plugin>(name);
    const processor = new Processor().processor(extension);
    parse = (source) => processor.preProcess(source);
    parsers.set(name, parse);
  }
  return parse;
}
