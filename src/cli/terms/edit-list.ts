import { Document, isMap, isSeq, parseDocument, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { TermList } from './list.ts';
import { isLatin, patternOf } from './patterns.ts';
import { shownPlace } from './report.ts';
import { compare, type Spelling, type Variants } from './variants.ts';

const NEW_LIST = `# 由 zh-quality terms --write 写出，供人审阅：expected 是统一用的写法，patterns 是要改掉的写法。
# 各条可以随意修改、增删。再次运行时，表中已有的不动，只添上表中没有的写法。
# 几种写法都对的，各写一条：expected 和 pattern 都是这种写法。
version: 1
rules: []
`;

/** What begins the lines on terms that a person has to decide on; the command renews all such lines. */
const OPEN = '#~';
const OPEN_HEAD = `${OPEN} 以下各组写法次数相近，请选定：改好后去掉行首的“${OPEN} ”。\n`;

/**
 * A list with the variants that it did not know, each with its count. What stands in it stays, in its order; a new term
 * comes before the first that sorts behind it. Nothing new leaves the text as it is.
 * @param list undefined for a new one
 */
export function withVariants(list: TermList | undefined, all: readonly Variants[]): string {
  const text = (list?.text ?? NEW_LIST).replace(OPEN_LINES, '');
  const unknown = (variants: Variants): readonly Spelling[] => list?.unknown(variants) ?? variants.minor;
  const news = all.filter((variants) => unknown(variants).length > 0);
  const entries = news.map((variants) => ({
    expected: list?.expectedOf(variants) ?? variants.expected,
    variants: unknown(variants),
  }));
  const decided = entries.length === 0 ? text : extended(text, entries);
  const open = all.filter((variants) => variants.open.some(({ text }) => !list?.knows(text)));
  if (open.length === 0) return decided;
  return `${decided.replace(/(?<!\n)$/, '\n')}${OPEN_HEAD}${open.map(openLines).join('')}`;
}

const OPEN_LINES = new RegExp(`^${OPEN}.*\\n?`, 'gm');

/** What a list is to say of a term. */
interface Entry {
  readonly expected: Spelling;
  readonly variants: readonly Spelling[];
}

function extended(text: string, entries: readonly Entry[]): string {
  const document = parseDocument(text);
  const found = document.get('rules');
  const rules = isSeq(found) ? found : new YAMLSeq();
  if (rules !== found) document.set('rules', rules);
  rules.flow = false;
  for (const entry of entries) add(rules, entry);
  return document.toString({ lineWidth: 0 });
}

/** Puts a term into the rule that a list has for it, or into one of its own where that is not as we write them. */
function add(rules: YAMLSeq, entry: Entry): void {
  const { text } = entry.expected;
  const hasBoundary = entry.variants.every((variant) => isLatin(variant.text));
  const known = rules.items.find(
    (rule) =>
      isMap(rule) &&
      rule.get('expected') === text &&
      hasBoundary === (rule.getIn(['options', 'wordBoundary']) === true),
  );
  const patterns = isMap(known) ? known.get('patterns') : undefined;
  if (isSeq(patterns)) {
    patterns.items.push(...patternNodes(entry, hasBoundary));
    return;
  }
  const next = rules.items.findIndex((rule) => isMap(rule) && compare(String(rule.get('expected')), text) > 0);
  rules.items.splice(next < 0 ? rules.items.length : next, 0, ruleOf(entry, hasBoundary));
}

function ruleOf(entry: Entry, hasBoundary: boolean): YAMLMap {
  const rule = new YAMLMap();
  const patterns = new YAMLSeq();
  patterns.items.push(...patternNodes(entry, hasBoundary));
  rule.set('expected', withComment(entry.expected.text, `${entry.expected.count} 处`));
  rule.set('patterns', patterns);
  if (hasBoundary) {
    const options = new YAMLMap();
    options.set('wordBoundary', true);
    rule.set('options', options);
  }
  return rule;
}

const patternNodes = ({ variants }: Entry, hasBoundary: boolean): Scalar[] =>
  variants.map((variant) => withComment(patternOf(variant.text, hasBoundary), usesOf(variant)));

function usesOf({ count, places: [first] }: Spelling): string {
  return first ? `${count} 处，首见 ${shownPlace(first)}` : `${count} 处`;
}

/** Text as YAML of both versions reads it: `on` and `1e3` are quoted. */
function withComment(text: string, comment: string): Scalar {
  const scalar = new Scalar(text);
  if (!/^[\p{L}/]/u.test(text) || /^(?:y|n|yes|no|on|off)$/i.test(text)) scalar.type = Scalar.QUOTE_DOUBLE;
  scalar.comment = ` ${comment}`;
  return scalar;
}

/** A rule for a term that is still open, as lines that are comments. */
function openLines({ expected, minor, open }: Variants): string {
  const variants = [...minor, ...open];
  const rules = new YAMLSeq();
  rules.items.push(
    ruleOf(
      { expected, variants },
      variants.every(({ text }) => isLatin(text)),
    ),
  );
  const lines = new Document({ rules }).toString({ lineWidth: 0 }).trimEnd().split('\n').slice(1);
  return lines.map((line) => `${OPEN} ${line}\n`).join('');
}
