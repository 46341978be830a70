import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { TextlintFixResult, TextlintResult } from '@textlint/types';
import { readBytes, type Text, textOf, UnreadableError } from '../read-text.ts';
import { UsageError } from '../usage-error.ts';
import type { Settings } from './configuration.ts';
import type { Engine } from './engine.ts';

export type Result = TextlintResult | TextlintFixResult;

/** What is done with files. Threads send it to each other. */
export interface FileTask {
  readonly on: 'files';
  readonly settings: Settings;
  readonly action: 'lint' | 'fix';
  /** Whether the hashes of what is clean are wanted, or known from an earlier run. */
  readonly isCached: boolean;
}

export interface FileItem {
  readonly file: string;
  /** The hash of what the file held when nothing was found in it. */
  readonly cleanHash?: string | undefined;
}

/** What came of a file: a result, or what is the matter with it. */
export interface FileOutcome {
  readonly file: string;
  readonly fault?: string;
  readonly result?: Result;
  /** The hash of what the file holds, if nothing was found in it and it is wanted. */
  readonly cleanHash?: string;
  /** Whether the file is to be written anew. */
  readonly isChanged?: boolean;
}

/** Does a task with files one after the other. */
export function onFiles(
  task: FileTask,
  engine: Promise<Engine>,
): (items: readonly FileItem[]) => Promise<FileOutcome[]> {
  return async (items) => {
    const outcomes: FileOutcome[] = [];
    for (const item of items) {
      outcomes.push(await onFile(item, task, engine).catch((error: Error) => lostFile(item, error)));
      // Other threads get their next batch meanwhile.
      await setImmediate();
    }
    return outcomes;
  };
}

/** What is said of a file that could not be read or written, or on which a parser or a rule failed. */
export const lostFile = ({ file }: FileItem, error: Error): FileOutcome => ({ file, fault: faultOf(error) });

/** What is the matter, in words for the user. */
export const faultOf = (error: Error): string =>
  error instanceof UnreadableError || error instanceof UsageError
    ? error.message
    : `分析失败（${error.message.split('\n')[0]}）`;

async function onFile(
  { file, cleanHash }: FileItem,
  { action, isCached }: FileTask,
  engine: Promise<Engine>,
): Promise<FileOutcome> {
  const bytes = readBytes(file);
  const hash = isCached ? await hashOf(bytes) : undefined;
  const text = textOf(bytes);
  const filePath = path.resolve(file);
  if (hash && hash === cleanHash) return { file, cleanHash, result: nothingIn(text, filePath) };
  const result = await resultOf(action, text, filePath, await engine);
  const isChanged = isFix(result) && result.output !== text.mark + text.source;
  return { file, result, isChanged, ...(hash && result.messages.length === 0 && { cleanHash: hash }) };
}

/** Cryptography takes some milliseconds to load, which are spared where nothing is cached. */
async function hashOf(bytes: Uint8Array): Promise<string> {
  const { createHash } = await import('node:crypto');
  return createHash('sha256').update(bytes).digest('hex');
}

/** What a text has, or what becomes of it; a byte order mark stays. */
export async function resultOf(
  action: FileTask['action'],
  { source, mark }: Text,
  file: string,
  engine: Engine,
): Promise<Result> {
  if (action === 'lint') return engine.lint(source, file);
  const result = await engine.fix(source, file);
  return { ...result, output: mark + result.output };
}

export const isFix = (result: Result): result is TextlintFixResult => 'output' in result;

const nothingIn = ({ source, mark }: Text, filePath: string): TextlintFixResult => ({
  filePath,
  output: mark + source,
  messages: [],
  applyingMessages: [],
  remainingMessages: [],
});
