import { rules } from '../../rules/index.ts';
import type { Rule } from '../rule.ts';

/** What this preset names its rules by: `zh-quality/RULE`, and in a sub-preset `zh-quality/gb/RULE`. */
const NAME = /^zh-quality\/(?:[^/]+\/)?([^/]+)$/;

/** The definition of a rule by the name that textlint reports; undefined where it is none of this preset. */
export const definitionOf = (ruleId: string): Rule['definition'] | undefined => {
  const id = NAME.exec(ruleId)?.[1];
  return rules.find(({ definition }) => definition.id === id)?.definition;
};
