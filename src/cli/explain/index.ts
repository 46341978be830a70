import { rules } from '../../../rules/index.ts';
import { pageAddress, pageOf } from '../../rule-page.ts';
import { type Options, parseArguments } from '../arguments.ts';
import { UsageError } from '../usage-error.ts';
import { nearest } from './nearest.ts';
import { shownPage } from './page.ts';

export const summary = '说明一条规则：查什么、例子、选项、依据、怎样关闭';

export const help = `用法：zh-quality explain [规则]

${summary}。规则可以写作 no-repeated-characters，
也可以照消息里的写作 zh-quality/no-repeated-characters；不写规则，就列出全部规则。

选项：
  -h, --help  显示本说明

退出状态：0 正常；2 没有这条规则，或用法有误。
`;

const options: Options = { help: { type: 'boolean', short: 'h' } };

/** Runs the command and gives its exit status. */
export async function run(args: readonly string[]): Promise<number> {
  const [name, ...others] = parseArguments(args, options).positionals;
  if (others.length > 0) throw new UsageError('一次只说明一条规则。');
  process.stdout.write(name === undefined ? list() : explanation(name));
  return 0;
}

function list(): string {
  const width = Math.max(...rules.map(({ definition }) => definition.id.length));
  return rules.map(({ definition: { id, summary } }) => `${id.padEnd(width)}  ${summary}\n`).join('');
}

function explanation(name: string): string {
  // In messages the name of the preset stands before it, and that of a sub-preset.
  const id = name.slice(name.lastIndexOf('/') + 1);
  const definition = rules.map((rule) => rule.definition).find((other) => other.id === id);
  if (!definition) throw new UsageError(`没有规则 ${name}${didYouMean(id)}。用 zh-quality explain 列出全部规则。`);
  return `${id}  ${definition.summary}

${shownPage(pageOf(id))}

详见 ${pageAddress(id)}
`;
}

function didYouMean(id: string): string {
  const close = nearest(
    id,
    rules.map(({ definition }) => definition.id),
  );
  return close === undefined ? '' : `，是否指 ${close}`;
}
