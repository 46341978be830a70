import { existsSync } from 'node:fs';
import path from 'node:path';
import { isFix, type Result } from '../engine/on-files.ts';
import { ofPeer } from '../peer.ts';
import { UsageError } from '../usage-error.ts';

export type Format = (results: readonly Result[]) => Promise<string>;

/** What textlint takes where no format is named. */
const DEFAULT = 'stylish';

type LoadFormatter = (config: {
  formatterName: string;
  color: boolean;
}) => Promise<{ format(results: unknown): string }>;

/**
 * One of textlint's formatters, of its own or of a package or file, for results of `lint` or `fix`.
 * @throws UsageError where there is none of that name
 */
export async function formatOf(action: 'lint' | 'fix', name = DEFAULT, color = true): Promise<Format> {
  const load = async () => {
    const from = action === 'lint' ? '@textlint/linter-formatter' : '@textlint/fixer-formatter';
    const { loadFormatter } = ofPeer<{ loadFormatter: LoadFormatter }>(from);
    // A path of a file is read from here, and not from where textlint is.
    const formatterName = existsSync(name) ? path.resolve(name) : name;
    return loadFormatter({ formatterName, color }).catch(() => {
      throw new UsageError(`没有输出格式 ${name}。`);
    });
  };
  // Where there is nothing to tell, the default tells nothing; all formatters take as long to load as the rest.
  if (name === DEFAULT)
    return async (results) => (results.some((result) => told(result) > 0) ? (await load()).format(results) : '');
  const formatter = await load();
  return async (results) => formatter.format(results);
}

const told = (result: Result): number => (isFix(result) ? result.applyingMessages.length : result.messages.length);

/** Whether a finding is left that is an error. */
export const hasError = (result: Result): boolean =>
  (isFix(result) ? result.remainingMessages : result.messages).some(({ severity }) => severity === 2);
