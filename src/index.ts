import type { TextlintFixableRuleModule } from '@textlint/types';
import { rules } from '../rules/index.ts';

/** The preset, as textlint wants it: rules by name, and which of them are on. */
const preset: { rules: Record<string, TextlintFixableRuleModule>; rulesConfig: Record<string, boolean> } = {
  rules: Object.fromEntries(rules.map(({ linter, fixer, definition }) => [definition.id, { linter, fixer }])),
  rulesConfig: Object.fromEntries(rules.map(({ definition }) => [definition.id, true])),
};

export default preset;
