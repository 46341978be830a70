import * as v from 'valibot';
import type { Block, Document } from '../../src/document/document.ts';
import { isLinkedHeading } from '../../src/facts/heading-anchors.ts';
import { isInRepeat } from '../../src/facts/repeats.ts';
import { mixtureOf } from '../../src/facts/variant-majority.ts';
import { variantCandidates, verdictOf } from '../../src/facts/variant-verdicts.ts';
import type { Candidate, Variant } from '../../src/lexicon/variants.ts';
import { message } from '../../src/message.ts';
import { type Finding, NO_FINDINGS } from '../../src/rule.ts';

const level = (description: string) =>
  v.pipe(v.picklist(['standard', 'consistent', 'off']), v.description(description));

/** Options on words with two spellings. */
export const variantOptions = {
  wrongWords: v.optional(
    level('错词和已淘汰的异形词（做为、帐户、登陆）：`standard` 一律报告，`consistent` 只在正误并见时报告，`off` 不管'),
    'standard',
  ),
  variantWords: v.optional(
    level(
      '通行的异形词（其它/其他、想像/想象）：`standard` 一律改为推荐词形，`consistent` 只在两种并见时从多数，`off` 不管',
    ),
    'consistent',
  ),
};

type Level = 'standard' | 'consistent' | 'off';
type Levels = { readonly wrongWords: Level; readonly variantWords: Level };

/** Words that are written in a way that is not the standard one, or in two ways in one document (GF 1001-2001). */
export function variants(document: Document, block: Block, levels: Levels): Iterable<Finding> {
  const candidates = variantCandidates(document).get(block);
  return candidates ? variantsAmong(document, block, candidates, levels) : NO_FINDINGS;
}

function* variantsAmong(
  document: Document,
  block: Block,
  candidates: readonly Candidate[],
  levels: Levels,
): Generator<Finding> {
  for (const candidate of candidates) {
    if (isInRepeat(block, candidate.range)) continue;
    const reason = reasonFor(document, candidate.variant, levels);
    const verdict = reason && verdictOf(document, block, candidate);
    if (!verdict) continue;
    const { range, variant } = candidate;
    const edit = { range, text: variant.right, certain: verdict === 'certain' };
    // A heading that links lead to keeps its letters.
    yield {
      range,
      message: message(variant.wrong, variant.right, reason),
      ...(!isLinkedHeading(document, block) && { edit }),
    };
  }
}

/** Why a variant is a fault in this document, if it is. */
function reasonFor(document: Document, variant: Variant, { wrongWords, variantWords }: Levels): string | undefined {
  const level = variant.isAccepted ? variantWords : wrongWords;
  if (level === 'off') return undefined;
  if (level === 'standard') return variant.isAccepted ? '推荐词形' : '规范的写法';
  const mixture = mixtureOf(document, variant);
  if (!mixture || (variant.isAccepted && mixture.variants > mixture.standards)) return undefined;
  return `本文另有 ${mixture.standards} 处`;
}
