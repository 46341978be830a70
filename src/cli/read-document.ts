import { readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Document, documentOf } from '../document/document.ts';
import type { TreeNode } from '../document/tree.ts';

const load = createRequire(import.meta.url);

/** What textlint's plugins read, by their names. */
const PLUGINS: Readonly<Record<string, readonly string[]>> = {
  '@textlint/textlint-plugin-markdown': ['.md', '.markdown', '.mdown', '.mkdn', '.mkd', '.mdwn', '.mkdown', '.ron'],
  '@textlint/textlint-plugin-text': ['.txt', '.text'],
};

/** The extensions of the files that can be read. */
export const EXTENSIONS: readonly string[] = Object.values(PLUGINS).flat();

/** Why a file cannot be read, in words for the user. */
export class UnreadableError extends Error {
  override name = 'UnreadableError';
}

/**
 * Reads a file into a document, with the parsers of the textlint that this package is installed beside.
 * @throws UnreadableError
 */
export async function readDocument(file: string): Promise<Document> {
  const parse = parserOf(path.extname(file).toLowerCase());
  if (!parse) throw new UnreadableError('不是 Markdown 或纯文本');
  const source = await sourceOf(file);
  return documentOf(parse(source), source);
}

async function sourceOf(file: string): Promise<string> {
  const bytes = await bytesOf(file).catch((error: NodeJS.ErrnoException) => {
    throw error instanceof UnreadableError ? error : new UnreadableError(`读不了（${error.code}）`);
  });
  let source: string;
  try {
    // Lone surrogates, which UTF-8 does not allow, fail here too; a byte order mark is left out.
    source = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableError('不是 UTF-8 编码');
  }
  if (source.includes('\0')) throw new UnreadableError('含有 NUL 字符，不是文本');
  return source;
}

/** A pipe is not opened: it would wait for a writer. */
async function bytesOf(file: string): Promise<Uint8Array> {
  if (!(await stat(file)).isFile()) throw new UnreadableError('不是普通文件');
  return readFile(file);
}

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
    // textlint's own, wherever npm put them.
    const plugin = createRequire(load.resolve('textlint'))(name) as Plugin | { default: Plugin };
    const { Processor } = 'default' in plugin ? plugin.default : plugin;
    const processor = new Processor().processor(extension);
    parse = (source) => processor.preProcess(source);
    parsers.set(name, parse);
  }
  return parse;
}
