import { firstWhere } from './search.ts';

/** A stretch of text: UTF-16 offsets, half-open. */
export type Range = readonly [start: number, end: number];

/** Whether two ranges share a character; an empty range shares none, but lies inside a range that surrounds it. */
export const overlaps = ([start, end]: Range, [otherStart, otherEnd]: Range): boolean =>
  start < otherEnd && otherStart < end;

/** Whether `inner` lies within `outer`. */
export const covers = ([start, end]: Range, [innerStart, innerEnd]: Range): boolean =>
  start <= innerStart && innerEnd <= end;

/** Ranges in order, overlapping and touching ones made one. */
export function merge(ranges: readonly Range[]): Range[] {
  const merged: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && range[0] <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], range[1])];
    else merged.push(range);
  }
  return merged;
}

/** The index of the first of `sorted` (disjoint, in order) that ends behind `offset`. */
export const indexFrom = (sorted: readonly Range[], offset: number): number =>
  firstWhere(sorted.length, (i) => (sorted[i]?.[1] ?? 0) > offset);

/** Whether any of `sorted` (disjoint, in order) overlaps `range`. */
export function overlapsAny(sorted: readonly Range[], range: Range): boolean {
  const candidate = sorted[indexFrom(sorted, range[0])];
  return candidate !== undefined && overlaps(candidate, range);
}
