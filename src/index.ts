import { rules } from '../rules/index.ts';

// Textlint's own types say the same in twenty kilobytes, which would have to come with the package.
/** What textlint calls with each node of a type. */
type Handlers = Record<string, (node: object) => void | Promise<void>>;

/** A rule as textlint calls it: with its own context, and the user's options. */
interface FixableRule {
  linter(context: object, options?: object): Handlers;
  fixer(context: object, options?: object): Handlers;
}

/** The preset, as textlint wants it: rules by name, and which of them are on. */
interface Preset {
  rules: Record<string, FixableRule>;
  rulesConfig: Record<string, boolean>;
}

const preset: Preset = {
  rules: Object.fromEntries(rules.map(({ linter, fixer, definition }) => [definition.id, { linter, fixer }])),
  rulesConfig: Object.fromEntries(rules.map(({ definition }) => [definition.id, true])),
};

export default preset;
