/** The name that a misspelt one is most likely meant for: with the fewest edits, no more than a third of its letters. */
export function nearest(misspelt: string, names: readonly string[]): string | undefined {
  const measured = names.map((name) => ({ name, distance: distance(misspelt.toLowerCase(), name) }));
  const [best] = measured.toSorted((a, b) => a.distance - b.distance);
  const isPart = (name: string): boolean => misspelt.length > 2 && name.includes(misspelt.toLowerCase());
  return best && best.distance * 3 <= best.name.length ? best.name : names.find(isPart);
}

/** How many letters have to be put, dropped or changed to make one word of the other (Levenshtein). */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...from].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...to].entries()) {
      const changed = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
