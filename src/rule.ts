import type { TextlintFixableRuleModule } from '@textlint/types';
import type * as v from 'valibot';
import { type Block, type Document, documentOf, wrapsWithin } from './document/document.ts';
import { compatible, keepStructure, keepsStructure, type SourceEdit } from './document/structure.ts';
import type { Edit, Finding } from './finding.ts';
import { isAllowed, type OptionEntries, parseOptions, type SharedOptions, shared } from './options.ts';
import { overlaps } from './text/range.ts';
import type { Root, TextlintContext } from './textlint-context.ts';
import { type Repair, restAsOne, toldTogether } from './told.ts';

export type { Edit, Finding } from './finding.ts';

/** What a rule has to say of nearly all blocks. */
export const NO_FINDINGS: readonly Finding[] = [];

/** A rule as its author writes it: a pure function over a document. */
export interface RuleDefinition<E extends OptionEntries> {
  /** The name in `.textlintrc.json`. */
  readonly id: string;
  /** One sentence in Chinese for tables. */
  readonly summary: string;
  /** The Valibot schemas of the rule's own options. */
  readonly options: E;
  /**
   * Whether a block may have findings. Asked of every block before `detect`, it costs next to nothing, where a generator
   * for each would be a third of all memory that is made and thrown away.
   */
  hasCandidates?(block: Block, context: RuleContext<E>): boolean;
  /** Yields the findings of a block, in any order; their edits must be disjoint. */
  detect(block: Block, context: RuleContext<E>): Iterable<Finding>;
}

export interface RuleContext<E extends OptionEntries> {
  readonly document: Document;
  readonly options: v.InferOutput<v.StrictObjectSchema<E, undefined>>;
  /** The folder of the configuration file, which paths in options start from. */
  readonly baseDirectory: string;
}

/** A textlint rule with the definition it was made from. */
export interface Rule extends TextlintFixableRuleModule {
  readonly definition: RuleDefinition<OptionEntries>;
}

/**
 * Makes a textlint rule of a definition. The only place that reports: it checks options, turns ranges of blocks into
 * ranges of the file, withholds edits that would break the document or that the user excepted, and keeps uncertain
 * edits from becoming fixes.
 * @throws Error naming rule, option and what is allowed, when the options are wrong; or when edits overlap, a rule's bug
 */
export function defineRule<const E extends OptionEntries>(definition: RuleDefinition<E>): Rule {
  const { hasCandidates } = definition;
  const reporter = (given: TextlintContext, rawOptions: unknown = {}) => {
    const { own, common } = parseOptions(definition.id, definition.options, rawOptions);
    const baseDirectory = given.getConfigBaseDir() ?? process.cwd();
    // textlint keeps its listeners in a WeakMap, of which V8 lets go only in full collections: the context leads to the tree.
    let held: TextlintContext | undefined = given;
    return {
      Document(root: Root) {
        const context = held as TextlintContext;
        held = undefined;
        const document = context.document ?? documentOf(root, context.getSource());
        const ruleContext = { document, options: own as RuleContext<E>['options'], baseDirectory };
        for (const block of document.blocks) {
          if (hasCandidates?.(block, ruleContext) === false) continue;
          const findings = collected(definition.detect(block, ruleContext));
          if (!findings) continue;
          assertDisjoint(definition.id, findings);
          const told = findings.filter((finding) => !isExcepted(block, finding, common));
          const repairs = toldTogether(document, repairable(document, block, told));
          for (const repair of restAsOne(document, repairs)) report(context, root, block, repair, common);
        }
      },
    };
  };
  return { linter: reporter, fixer: reporter, definition: definition as unknown as RuleDefinition<OptionEntries> };
}

/** What a rule has found; nothing, as in most blocks, takes no array, of which a lint would throw away thousands. */
function collected(findings: Iterable<Finding>): Finding[] | undefined {
  let all: Finding[] | undefined;
  for (const finding of findings)
    if (all) all.push(finding);
    else all = [finding];
  return all;
}

/** The option entries of a definition with those that all rules share. */
export const allOptions = ({ options }: RuleDefinition<OptionEntries>): OptionEntries => ({ ...options, ...shared });

/** The findings of a block with the edits that leave the file's structure alone, all together as well as one by one. */
function repairable(document: Document, block: Block, findings: readonly Finding[]): Repair[] {
  const drafts = findings.map(
    (finding): Repair => ({ finding, edit: finding.edit && sourceEdit(document, block, finding.edit) }),
  );
  // Edits that are made together need not be tried one by one, which for a long paragraph takes a parse for each.
  const joint = drafts.flatMap(({ finding, edit }) => (edit && finding.together ? [edit] : []));
  const mayAll = joint.length > 1 && keepStructure(document, block, joint);
  const repairs = drafts.map((draft): Repair => {
    const { finding, edit } = draft;
    const isKept =
      !edit || (mayAll && finding.together) || keepsStructure(document, block, edit, finding.edit?.certain === true);
    return isKept ? draft : { finding, edit: undefined };
  });
  const certain = repairs.flatMap(({ finding, edit }) => (edit && finding.edit?.certain ? [edit] : []));
  const kept = new Set(compatible(document, block, certain));
  const isKept = ({ finding, edit }: Repair): boolean => !!edit && (!finding.edit?.certain || kept.has(edit));
  const halved = new Set(repairs.flatMap((repair) => (isKept(repair) ? [] : [repair.finding.pair])));
  return repairs.map((repair) => {
    const { finding } = repair;
    const isWithheld = !isKept(repair) || (finding.pair !== undefined && halved.has(finding.pair));
    return isWithheld ? { finding, edit: undefined } : repair;
  });
}

function report(
  { report, RuleError, locator, fixer }: TextlintContext,
  root: Root,
  block: Block,
  { finding: { range, message, edit: proposed }, edit }: Repair,
  { suggestions }: SharedOptions,
): void {
  const [start, end] = block.toSource(range);
  const padding = locator.range([start, end]);
  const command = edit && fixer.replaceTextRange([...edit.range], edit.text);
  if (command && proposed?.certain) report(root, new RuleError(message, { padding, fix: command }));
  else if (command && suggestions) {
    const suggestion = { id: 'expected', message, fix: command };
    report(root, new RuleError(message, { padding, suggestions: [suggestion] }));
  } else report(root, new RuleError(message, { padding }));
}

/** An edit of a block's text as one of the source; undefined where it changes nothing or cannot be made in one piece. */
function sourceEdit(document: Document, block: Block, { range, text }: Edit): SourceEdit | undefined {
  if (!block.isEditable(range)) return undefined;
  const wraps = wrapsWithin(document, block, range);
  // A line end that stays keeps the prefix of its next line, whatever quote or list it stands in.
  let missing = false;
  const replacement = text.replace(/\n/g, () => {
    const wrap = wraps.shift();
    missing ||= wrap === undefined;
    return wrap ?? '';
  });
  const edit = { range: block.toSource(range), text: replacement };
  if (missing || document.source.slice(...edit.range) === replacement) return undefined;
  return edit;
}

function isExcepted(block: Block, { range }: Finding, { except, allow }: SharedOptions): boolean {
  if (except.length > 0) {
    const types = block.nodeTypes(range);
    if (except.some((type) => types.has(type))) return true;
  }
  return isAllowed(block.text, range, allow);
}

/** textlint drops one of two overlapping fixes of a rule without a word, so no rule may yield such. */
function assertDisjoint(id: string, findings: readonly Finding[]): void {
  if (findings.length < 2) return;
  const edits = findings.flatMap(({ edit }) => (edit?.certain ? [edit] : [])).sort((a, b) => a.range[0] - b.range[0]);
  edits.forEach((edit, i) => {
    const next = edits[i + 1];
    if (next && overlaps(edit.range, next.range))
      throw new Error(`${id}：两处修改重叠（${edit.range} 与 ${next.range}）`);
  });
}
