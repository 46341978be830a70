import * as v from 'valibot';
import { covers, type Range } from './text/range.ts';

/** The options of a rule, by name. */
export type OptionEntries = Record<string, v.GenericSchema>;

const isPattern = (entry: string): RegExpExecArray | null => /^\/(.+)\/([a-z]*)$/su.exec(entry);

/** Whether an `allow` entry is a word, or a pattern that compiles. */
const isWordOrPattern = (entry: string): boolean => {
  try {
    return entry !== '' && !!toPattern(entry);
  } catch {
    return false;
  }
};

/** An `allow` entry as a pattern: `/…/flags` is one already, a word stands for itself. */
function toPattern(entry: string): RegExp {
  const pattern = isPattern(entry);
  if (pattern) return new RegExp(pattern[1] ?? '', [...new Set(`${pattern[2] ?? ''}gu`)].join(''));
  return new RegExp(entry.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&'), 'gu');
}

/** Options that all rules have. */
export const shared = {
  except: v.optional(v.pipe(v.array(v.string()), v.description('不检查这些节点中的文字，如 `BlockQuote`、`Link`')), []),
  allow: v.optional(
    v.pipe(
      v.array(v.pipe(v.string(), v.check(isWordOrPattern, '词语或有效的 /正则表达式/'))),
      v.description('不报告这些词语或 `/正则表达式/` 覆盖的内容'),
    ),
    [],
  ),
  suggestions: v.optional(v.pipe(v.boolean(), v.description('把不确定的修改作为 suggestion 给出')), false),
} satisfies OptionEntries;

/** What rules on spaces do in word-segmented text. */
export const segmented = v.optional(
  v.pipe(
    v.picklist(['keep', 'join']),
    v.description('分词文本中的空格：`keep` 作为词的分隔符保留，`join` 去掉，还原为普通文本'),
  ),
  'keep',
);

export type SharedOptions = v.InferOutput<v.StrictObjectSchema<typeof shared, undefined>>;

interface ParsedOptions {
  readonly own: Record<string, unknown>;
  readonly common: SharedOptions;
}

/**
 * Checks the options that textlint passes to a rule: an object, or a boolean for none. `severity` is textlint's own.
 * @returns the rule's own options and the shared ones, with defaults
 * @throws Error that names the rule and the option, what was given and what is allowed
 */
export function parseOptions(id: string, entries: OptionEntries, raw: unknown): ParsedOptions {
  const isNone = raw === undefined || raw === null || typeof raw === 'boolean';
  if (!isNone && (typeof raw !== 'object' || Array.isArray(raw)))
    throw new Error(`规则 ${id} 的选项不正确：给出的是 ${show(raw)}，应为 对象`);
  const { severity: _, ...given } = isNone ? {} : (raw as Record<string, unknown>);
  return Object.keys(given).length === 0 ? defaultsOf(id, entries) : check(id, entries, given);
}

const defaults = new WeakMap<OptionEntries, ParsedOptions>();

/** What a rule's options are where none is given, found once: rules are set up for each file. */
function defaultsOf(id: string, entries: OptionEntries): ParsedOptions {
  const parsed = defaults.get(entries) ?? check(id, entries, {});
  defaults.set(entries, parsed);
  return parsed;
}

function check(id: string, entries: OptionEntries, given: Record<string, unknown>): ParsedOptions {
  const result = v.safeParse(schemaOf(entries), given);
  if (result.success) return { own: result.output, common: result.output as SharedOptions };
  throw new Error(result.issues.map((issue) => explain(id, entries, issue)).join('\n'));
}

const schemas = new WeakMap<OptionEntries, ReturnType<typeof makeSchema>>();
const makeSchema = (entries: OptionEntries) => v.strictObject({ ...entries, ...shared });

/** The schema of a rule's options, made once. */
function schemaOf(entries: OptionEntries): ReturnType<typeof makeSchema> {
  const schema = schemas.get(entries) ?? makeSchema(entries);
  schemas.set(entries, schema);
  return schema;
}

function explain(id: string, entries: OptionEntries, issue: v.BaseIssue<unknown>): string {
  const path = (issue.path ?? []).map(({ key }) => key as string | number);
  const name = path.map((key, i) => (typeof key === 'number' ? `[${key}]` : i > 0 ? `.${key}` : key)).join('');
  const top = String(path[0] ?? '');
  const known = [...Object.keys(entries), ...Object.keys(shared), 'severity'];
  if (!known.includes(top)) return `规则 ${id} 没有选项 ${name}；可用的选项：${known.join('、')}`;
  const wanted = issue.type === 'check' ? issue.message : (issue.expected ?? issue.type);
  return `规则 ${id} 的选项 ${name} 不正确：给出的是 ${show(issue.input)}，应为 ${expectation(wanted)}`;
}

const show = (value: unknown): string => JSON.stringify(value) ?? String(value);

const NAMES: Readonly<Record<string, string>> = {
  boolean: 'true 或 false',
  string: '字符串',
  number: '数字',
  integer: '整数',
  Array: '数组',
  Object: '对象',
};

/** Valibot's way to say what it expected (`("a" | "b")`, `Array`, `>=1`) in words. */
const expectation = (expected: string): string =>
  expected
    .replace(/^\((.*)\)$/u, '$1')
    .split(' | ')
    .map((one) => NAMES[one] ?? one.replace(/^>=(\d+)$/u, '不小于 $1 的数').replace(/^<=(\d+)$/u, '不大于 $1 的数'))
    .join(' 或 ');

/** Whether a word or pattern of `allow` covers a range of `text`. */
export function isAllowed(text: string, range: Range, allow: readonly string[]): boolean {
  return allow.some((entry) => matchesOf(text, entry).some((match) => covers(match, range)));
}

let lastText = '';
let lastMatches = new Map<string, Range[]>();

/** Where an entry matches; the last block's answers are kept, since its findings come one after the other. */
function matchesOf(text: string, entry: string): Range[] {
  if (text !== lastText) [lastText, lastMatches] = [text, new Map()];
  let matches = lastMatches.get(entry);
  if (!matches) {
    matches = [...text.matchAll(toPattern(entry))].map(({ 0: match, index }) => [index, index + match.length]);
    lastMatches.set(entry, matches);
  }
  return matches;
}
