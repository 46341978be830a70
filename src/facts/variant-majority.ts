import { perKey } from '../document/document.ts';
import type { Variant } from '../lexicon/variants.ts';
import { placesOf } from './variant-uses.ts';
import { variantCandidates, verdictOf } from './variant-verdicts.ts';

/** The two spellings of a word that a document uses both, with how often. */
export interface Mixture {
  readonly variant: Variant;
  readonly standards: number;
  readonly variants: number;
}

/** How a document mixes a variant with its standard spelling; undefined where it keeps to one. */
export const mixtureOf = perKey((document, variant: Variant): Mixture | undefined => {
  let standards = 0;
  for (const { text } of document.blocks)
    for (const [, end] of placesOf(text, variant.right)) if (!isOnlyStandard(variant, text, end)) standards++;
  if (standards === 0) return undefined;
  let variants = 0;
  for (const [block, candidates] of variantCandidates(document))
    for (const candidate of candidates)
      if (candidate.variant.wrong === variant.wrong && verdictOf(document, block, candidate)) variants++;
  return variants === 0 ? undefined : { variant, standards, variants };
});

/** 其他 is for persons as well, 其它 for things only: before persons 其他 says nothing of how the document writes things. */
const PERSONS =
  /^(?:的)?(?:人|同学|用户|开发者|成员|作者|读者|老师|朋友|玩家|同事|员工|[一-龥]{1,2}者|[一-龥]{1,2}员)/u;

const isOnlyStandard = ({ right }: Variant, text: string, end: number): boolean =>
  right === '其他' && PERSONS.test(text.slice(end, end + NEAR));

const NEAR = 6;
