import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

/** The options of a command by their long names. */
export type Options = NonNullable<ParseArgsConfig['options']>;

/** What was given on the command line. */
export interface Arguments {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
}

/**
 * Reads a command line.
 * @throws UsageError for an option that the command does not have, a value that is missing, or one too many
 */
export function parseArguments(args: readonly string[], options: Options): Arguments {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (!option) throw new UsageError(`没有选项 ${token.rawName}${similar(token.name, options)}。用 --help 查看用法。`);
    // `--write --check`: the next option is no value.
    const isMissing = !token.value || (!token.inlineValue && token.value.startsWith('-'));
    if (option.type === 'string' && isMissing) throw new UsageError(`选项 ${token.rawName} 后面缺少值。`);
    if (option.type === 'boolean' && token.value !== undefined)
      throw new UsageError(`选项 ${token.rawName} 不接受值。`);
  }
  return { values: values as Arguments['values'], positionals };
}

/**
 * The number of threads that was asked for.
 * @throws UsageError where it is none
 */
export function jobsOf(text: string | undefined): number | undefined {
  if (text !== undefined && !/^[1-9]\d{0,3}$/.test(text)) throw new UsageError(`--jobs 应为正整数，而不是 ${text}。`);
  return text === undefined ? undefined : Number(text);
}

function similar(name: string, options: Options): string {
  const close = Object.keys(options).find((known) => known.startsWith(name) || name.startsWith(known));
  return close ? `，是否指 --${close}` : '';
}
