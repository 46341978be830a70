/** Whether a spelling begins and ends with what `\b` takes for a word. */
export const isLatin = (spelling: string): boolean => /^\w(?:.*\w)?$/.test(spelling);

/**
 * The pattern in a list of prh that stands for a spelling: the spelling itself, or a regular expression where prh would
 * misread it (it makes `\-` of a hyphen, which its own `u` flag forbids), or find it within a word (K8S集群 in XK8S集群).
 * @param hasBoundary whether the rule has `wordBoundary`
 */
export function patternOf(spelling: string, hasBoundary: boolean): string {
  const before = !hasBoundary && /^\w/.test(spelling) ? '\\b' : '';
  const after = !hasBoundary && /\w$/.test(spelling) ? '\\b' : '';
  if (!before && !after && !/[-¥]/.test(spelling)) return spelling;
  return `/${before}${spelling.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}${after}/`;
}
