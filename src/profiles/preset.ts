import { rules } from '../../rules/index.ts';

// Textlint's own types say the same in twenty kilobytes, which would have to come with the package.
/** What textlint calls with each node of a type. */
type Handlers = Record<string, (node: object) => void | Promise<void>>;

/** A rule as textlint calls it: with its own context, and the user's options. */
interface FixableRule {
  linter(context: object, options?: object): Handlers;
  fixer(context: object, options?: object): Handlers;
}

/** What a preset sets for a rule: on, off, or on with options. */
type Setting = boolean | Record<string, unknown>;

/** A preset, as textlint wants it: rules by name, and how each of them is set. */
export interface Preset<S extends Setting = Setting> {
  rules: Record<string, FixableRule>;
  rulesConfig: Record<string, S>;
}

const allRules = Object.fromEntries(rules.map(({ linter, fixer, definition }) => [definition.id, { linter, fixer }]));

/** All rules with every one of them on. */
export const defaults: Preset<boolean> = {
  rules: allRules,
  rulesConfig: Object.fromEntries(rules.map(({ definition }) => [definition.id, true])),
};

/** All rules, some of them set otherwise than by default: what a house guide or a task wants. */
export const presetWith = (settings: Record<string, Setting>): Preset => ({
  rules: allRules,
  rulesConfig: { ...defaults.rulesConfig, ...settings },
});
