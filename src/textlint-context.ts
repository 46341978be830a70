import type { TextlintRuleContext, TextlintRuleError, TextlintRuleErrorDetails } from '@textlint/types';

/** What of textlint's context a rule uses. The command has one of its own. */
export interface TextlintContext {
  readonly Syntax: { readonly Document: string };
  readonly RuleError: new (message: string, details: TextlintRuleErrorDetails) => TextlintRuleError;
  readonly locator: Pick<TextlintRuleContext['locator'], 'range'>;
  readonly fixer: Pick<TextlintRuleContext['fixer'], 'replaceTextRange'>;
  report(root: Root, error: TextlintRuleError): void;
  getSource(): string;
  getConfigBaseDir(): string | undefined;
}

/** The root of a text's tree. */
export type Root = Parameters<TextlintRuleContext['report']>[0];
