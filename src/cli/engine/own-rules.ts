import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { TextlintKernelRule, TextlintPluginCreator } from '@textlint/kernel';
import type {
  TextlintFixResult,
  TextlintMessage,
  TextlintResult,
  TextlintRuleError,
  TextlintRuleErrorDetails,
} from '@textlint/types';
import { Positions } from '../../../plugins/markdown/src/positions.ts';
import { type Document, documentOf } from '../../document/document.ts';
import { editedDocument } from '../../document/edited.ts';
import type { Root, TextlintContext } from '../../textlint-context.ts';
import { type Configuration, optionsOf } from './configuration.ts';
import { applyFixes, inOrder } from './messages.ts';

/** A rule of this package as textlint calls it: with the root of a text's tree. */
type Reporter = (context: TextlintContext, options: unknown) => { Document(root: Root): void };

interface OwnRule {
  readonly id: string;
  readonly severity: TextlintMessage['severity'];
  readonly options: unknown;
  readonly reporter: Reporter;
}

type Processor = InstanceType<TextlintPluginCreator['Processor']>;
type Parse = (text: string, file: string) => Root;

const ERROR = 2;
const SEVERITY: Readonly<Record<string, TextlintMessage['severity']>> = { none: 0, warning: 1, error: ERROR, info: 3 };

/** What else ends a line for textlint. */
const LINE_ENDS = '\u2028\u2029';

/**
 * Does with rules of this package what textlint's kernel does with any, with the same results. To serve any rule the kernel
 * visits all nodes for each, makes an array of the characters of a text to mend it, and compares each message with every
 * other: that is a quarter of the time of a lint, half of that of a fix, and all of it where there are very many faults.
 */
export class OwnRules {
  /** The extensions of files for which there is a plugin. */
  readonly extensions: readonly string[];
  private readonly kinds: readonly { readonly processor: Processor; readonly extensions: readonly string[] }[];
  private readonly linters: readonly OwnRule[];
  private readonly fixers: readonly OwnRule[];
  private readonly baseDirectory: string;
  /** Of the last text in which something was found. */
  private last: { readonly text: string; readonly positions: Positions } | undefined;

  /**
   * @param configuration one with nothing but this package's
   * @param isQuiet whether only errors count
   * @throws where a rule has a severity that is none
   */
  constructor(
    { rules, plugins, file }: Pick<Configuration, 'rules' | 'plugins' | 'file'>,
    private readonly isQuiet: boolean,
  ) {
    this.baseDirectory = path.dirname(file);
    this.kinds = plugins.filter(isOn).map((configured) => {
      const processor = new configured.plugin.Processor(optionsOf(configured));
      return { processor, extensions: processor.availableExtensions() };
    });
    this.extensions = this.kinds.flatMap(({ extensions }) => extensions);
    const used = withoutCopies(rules.filter(isOn));
    this.linters = used.map((rule) => ownRule(rule, 'linter'));
    this.fixers = used.map((rule) => ownRule(rule, 'fixer'));
  }

  /** What a text has; undefined where the kernel is to say. */
  lint(text: string, file: string, extension: string): TextlintResult | undefined {
    const root = this.parserOf(text, extension)?.(text, file);
    if (!root) return undefined;
    const document = documentOf(root, text);
    const messages = this.linters.flatMap((rule) => this.messagesOf(rule, root, document));
    return { messages: inOrder(messages), filePath: file };
  }

  /** What becomes of a text, as one rule mends what the one before it has left; undefined where the kernel is to do it. */
  fix(text: string, file: string, extension: string): TextlintFixResult | undefined {
    const parse = this.parserOf(text, extension);
    if (!parse) return undefined;
    const messages: TextlintMessage[] = [];
    const applyingMessages: TextlintMessage[] = [];
    const remainingMessages: TextlintMessage[] = [];
    let output = text;
    const root = parse(text, file);
    let document = documentOf(root, text);
    for (const rule of this.fixers) {
      const found = inOrder(this.messagesOf(rule, root, document));
      if (found.length === 0) continue;
      const fixed = applyFixes(output, found);
      for (const one of found) messages.push(one);
      for (const one of fixed.applied) applyingMessages.push(one);
      for (const one of fixed.remaining) remainingMessages.push(one);
      if (fixed.edits.length === 0) continue;
      output = fixed.output;
      document = editedDocument(document, output, fixed.edits) ?? documentOf(parse(output, file), output);
    }
    return { filePath: file, output, messages, applyingMessages, remainingMessages };
  }

  /** How texts with an extension are parsed; what begins with a byte order mark is for the kernel, which takes it off. */
  private parserOf(text: string, extension: string): Parse | undefined {
    if (text.startsWith('\ufeff')) return undefined;
    const kind = this.kinds.find(({ extensions }) => extensions.some((one) => extension.endsWith(one)));
    return kind?.processor.processor(extension).preProcess as unknown as Parse | undefined;
  }

  /** @param root any: what a rule looks at is the document */
  private messagesOf(rule: OwnRule, root: Root, document: Document): TextlintMessage[] {
    const messages: TextlintMessage[] = [];
    const { source } = document;
    const context: TextlintContext = {
      RuleError: OwnError,
      locator: { range: (range) => ({ type: 'TextlintRuleErrorPaddingLocation', isAbsolute: false, range }) },
      fixer: { replaceTextRange: (range, text) => ({ range, text, isAbsolute: false }) },
      report: (_, error) => {
        messages.push(messageOf(rule, error, this.positionsOf(source)));
      },
      document,
      getSource: () => source,
      getConfigBaseDir: () => this.baseDirectory,
    };
    rule.reporter(context, rule.options).Document(root);
    return this.isQuiet && rule.severity !== ERROR ? [] : messages;
  }

  private positionsOf(text: string): Positions {
    if (this.last?.text !== text) this.last = { text, positions: new Positions(text, LINE_ENDS) };
    return this.last.positions;
  }
}

const isOn = ({ options }: { readonly options?: unknown }): boolean => options !== false;

/** A rule that is named twice, in two presets, is used once, if its options are the same. */
const withoutCopies = (rules: readonly TextlintKernelRule[]): TextlintKernelRule[] =>
  rules.filter((one, i) => !rules.slice(0, i).some((other) => isCopy(one, other)));

const isCopy = (one: TextlintKernelRule, other: TextlintKernelRule): boolean =>
  one.rule === other.rule && isDeepStrictEqual(optionsOf(one), optionsOf(other));

function ownRule(configured: TextlintKernelRule, part: 'linter' | 'fixer'): OwnRule {
  const options = optionsOf(configured);
  const { [String(options['severity'] ?? 'error')]: severity } = SEVERITY;
  if (severity === undefined) throw new Error(`no severity: ${options['severity']}`);
  const { [part]: reporter } = configured.rule as unknown as Record<typeof part, Reporter>;
  return { id: configured.ruleId, severity, options, reporter };
}

/** What a rule reports. */
class OwnError implements TextlintRuleError {
  declare readonly padding?: NonNullable<TextlintRuleError['padding']>;
  declare readonly fix?: NonNullable<TextlintRuleError['fix']>;
  declare readonly suggestions?: NonNullable<TextlintRuleError['suggestions']>;

  constructor(
    readonly message: string,
    details: TextlintRuleErrorDetails,
  ) {
    Object.assign(this, details);
  }
}

/** A message as the kernel makes it of what a rule reports with a range. */
function messageOf({ id, severity }: OwnRule, error: TextlintRuleError, positions: Positions): TextlintMessage {
  const { message, padding, fix, suggestions } = error;
  const { range } = padding as { range: TextlintMessage['range'] };
  const place = (offset: number) => {
    const { line, column } = positions.at(offset);
    return { line, column: column + 1 };
  };
  const loc = { start: place(range[0]), end: place(range[1]) };
  const { line, column } = loc.start;
  return {
    // In this order formatters have it.
    ...{ type: 'lint', ruleId: id, message, index: range[0], line, column, range, loc, severity },
    ...(fix && { fix: { range: fix.range, text: fix.text } }),
    ...(suggestions && {
      suggestions: suggestions.map(({ id, message, fix: { range, text } }) => ({ id, message, fix: { range, text } })),
    }),
  };
}
