import type { TextlintRuleContext, TextlintRuleError, TextlintRuleErrorDetails } from '@textlint/types';
import type { Document } from './document/document.ts';

/** What of textlint's context a rule uses. The command has one of its own. */
export interface TextlintContext {
  readonly RuleError: new (message: string, details: TextlintRuleErrorDetails) => TextlintRuleError;
  readonly locator: Pick<TextlintRuleContext['locator'], 'range'>;
  readonly fixer: Pick<TextlintRuleContext['fixer'], 'replaceTextRange'>;
  /** The document of the text, where it is known. */
  readonly document?: Document;
  report(root: Root, error: TextlintRuleError): void;
  getSource(): string;
  getConfigBaseDir(): string | undefined;
}

/** The root of a text's tree. */
export type Root = Parameters<TextlintRuleContext['report']>[0];
