const NONE: readonly never[] = [];

/**
 * All matches of a pattern in a text, as `matchAll` finds them: that makes a copy of the pattern for each text, which takes
 * longer than to search a paragraph.
 * @param pattern with the flag `g`; it matches no empty text
 */
export function matchesIn(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let all: RegExpExecArray[] | undefined;
  for (let match = pattern.exec(text); match; match = pattern.exec(text))
    if (all) all.push(match);
    else all = [match];
  return all ?? NONE;
}
