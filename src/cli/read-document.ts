import path from 'node:path';
import markdown from '../../plugins/markdown/src/index.ts';
import { type Document, documentOf } from '../document/document.ts';
import type { TreeNode } from '../document/tree.ts';
import { pluginOfPeer } from './peer.ts';
import { readBytes, textOf, UnreadableError } from './read-text.ts';

/** What is used of a textlint plugin. */
interface Plugin {
  readonly Processor: new () => {
    availableExtensions(): readonly string[];
    processor(extension: string): { preProcess(text: string): TreeNode };
  };
}

type Parsers = ReadonlyMap<string, (source: string) => TreeNode>;

let known: Parsers | undefined;

/** Our parser for Markdown and textlint's for plain text, by the extensions of files. */
function parsers(): Parsers {
  known ??= new Map(
    [markdown, pluginOfPeer<Plugin>('@textlint/textlint-plugin-text')].flatMap(({ Processor }: Plugin) => {
      const processor = new Processor();
      return processor
        .availableExtensions()
        .map(
          (extension) => [extension, (source: string) => processor.processor(extension).preProcess(source)] as const,
        );
    }),
  );
  return known;
}

/** The extensions of the files that can be read. */
export const readableExtensions = (): string[] => [...parsers().keys()];

/**
 * Reads a file into a document.
 * @throws UnreadableError
 */
export function readDocument(file: string): Document {
  const parse = parsers().get(path.extname(file).toLowerCase());
  if (!parse) throw new UnreadableError('不是 Markdown 或纯文本');
  const { source } = textOf(readBytes(file));
  return documentOf(parse(source), source);
}

/** Why a file could not be read into a document, or a parser failed on it, in words for the user. */
export const faultOf = (error: Error): string =>
  error instanceof UnreadableError ? error.message : `分析失败（${error.message.split('\n')[0]}）`;
