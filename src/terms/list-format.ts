import { createRequire } from 'node:module';
import * as v from 'valibot';
import type * as Yaml from 'yaml';
import { ListError } from './list-error.ts';

// Read only where a list is used.
const load = (name: string): unknown => createRequire(import.meta.url)(name);

// All scalars are read as text (帐号, 3.10, yes), and what is left empty counts as not there.
const absent = v.pipe(
  v.literal(''),
  v.transform(() => undefined),
);
const maybe = <S extends v.GenericSchema>(schema: S) => v.optional(v.union([absent, schema]));
const oneOrMore = v.union([
  v.pipe(
    v.string(),
    v.transform((one) => [one]),
  ),
  v.array(v.pipe(v.string(), v.nonEmpty())),
]);

const RULE = v.object({
  expected: v.string(),
  pattern: maybe(oneOrMore),
  patterns: maybe(oneOrMore),
  regexpMustEmpty: maybe(v.pipe(v.string(), v.regex(/^\$\d+$/))),
  options: maybe(v.object({ wordBoundary: maybe(v.picklist(['true', 'false'])) })),
  specs: maybe(v.array(v.object({ from: v.string(), to: v.string() }))),
  prh: maybe(v.string()),
});
const ruleOf = (expected: string): v.InferOutput<typeof RULE> => ({ expected });
const IGNORED = v.union([
  v.pipe(
    v.string(),
    v.transform((pattern) => ({ pattern, expected: undefined })),
  ),
  v.object({ pattern: v.optional(v.string()), expected: v.optional(v.string()) }),
]);
const importOf = (path: string) => ({ path, disableImports: undefined, ignoreRules: undefined });
const IMPORT = v.union([
  v.pipe(v.string(), v.transform(importOf)),
  v.object({
    path: v.string(),
    disableImports: maybe(v.picklist(['true', 'false'])),
    ignoreRules: maybe(v.array(IGNORED)),
  }),
]);
const LIST = v.object({
  version: maybe(v.picklist(['1', '1.0'])),
  imports: maybe(
    v.union([
      v.pipe(
        v.string(),
        v.nonEmpty(),
        v.transform((path) => [importOf(path)]),
      ),
      v.array(IMPORT),
    ]),
  ),
  rules: maybe(v.array(v.union([v.pipe(v.string(), v.nonEmpty(), v.transform(ruleOf)), RULE]))),
});

/** What a list says of a term, an import, and what of an import is left out, in the words of prh. */
export type RawRule = v.InferOutput<typeof RULE>;
export type RawImport = v.InferOutput<typeof IMPORT>;
export type RawIgnored = v.InferOutput<typeof IGNORED>;

/** A list, and where in its file something of it stands. */
interface Parsed {
  readonly list: v.InferOutput<typeof LIST>;
  lineOf(...keys: (string | number)[]): number | undefined;
}

const NOT_A_LIST = '应为含有 rules 的 YAML 映射';

/** Aliases of aliases of aliases are a trap: a short file that unfolds without end. */
const MAX_ALIASES = 100;

/**
 * Reads the text of a list: YAML of the shape that prh has. Keys that prh does not know are left to the list's author.
 * @throws ListError that says what is wrong, in which line
 */
export function parseList(file: string, text: string): Parsed {
  const { LineCounter, parseDocument } = load('yaml') as typeof Yaml;
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', merge: true, lineCounter, logLevel: 'silent' });
  const [fault] = document.errors;
  if (fault)
    throw new ListError({ file, line: lineCounter.linePos(fault.pos[0]).line }, `YAML 语法错误（${fault.code}）`);
  const lineOf = (...keys: (string | number)[]): number | undefined => {
    for (let depth = keys.length; depth >= 0; depth--) {
      const node = document.getIn(keys.slice(0, depth), true) as Yaml.Node | undefined;
      if (node?.range) return lineCounter.linePos(node.range[0]).line;
    }
    return undefined;
  };
  const content = contentOf(file, document);
  if (Array.isArray(content)) throw new ListError({ file, line: lineOf() }, NOT_A_LIST);
  const result = v.safeParse(LIST, content);
  if (result.success) return { list: result.output, lineOf };
  const issue = innermost(result.issues[0]);
  const keys = issue.path?.map(({ key }) => key as string | number) ?? [];
  throw new ListError({ file, line: lineOf(...keys) }, explain(issue, keys));
}

function contentOf(file: string, document: Yaml.Document): unknown {
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES }) ?? {};
  } catch {
    throw new ListError({ file }, 'YAML 别名过多或循环');
  }
}

type Issue = v.BaseIssue<unknown>;

/** Of the ways in which a value fits none of several shapes, the one that comes closest: where something inside is wrong. */
function innermost(issue: Issue): Issue {
  const inner = (issue.issues ?? [])
    .map(innermost)
    .toSorted((a, b) => (b.path?.length ?? 0) - (a.path?.length ?? 0))[0];
  if (!inner?.path) return issue;
  return { ...inner, path: [...(issue.path ?? []), ...inner.path] as Issue['path'] & object };
}

function explain({ input, path }: Issue, keys: readonly (string | number)[]): string {
  const name = keys.map((key, i) => (typeof key === 'number' ? `[${key}]` : i > 0 ? `.${key}` : key)).join('');
  if (!path) return NOT_A_LIST;
  if (name === 'version') return `version 应为 1，给出的是 ${String(input)}`;
  return input === undefined ? `缺少 ${name}` : `${name} 的值不正确`;
}
