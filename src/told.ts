import type { Document } from './document/document.ts';
import type { SourceEdit } from './document/structure.ts';
import type { Finding } from './finding.ts';

/** A finding with what to put in the source for it, where that may be done. */
export interface Repair {
  readonly finding: Finding;
  readonly edit: SourceEdit | undefined;
}

/** The repairs of a block with those that are one fault made one: its range and fix reach from the first to the last. */
export function toldTogether(document: Document, repairs: readonly Repair[]): readonly Repair[] {
  if (!repairs.some(({ finding }) => finding.together !== undefined)) return repairs;
  const groups = new Map<Repair | string, Repair[]>();
  for (const repair of repairs) {
    const key = repair.finding.together ?? repair;
    const group = groups.get(key);
    if (group) group.push(repair);
    else groups.set(key, [repair]);
  }
  return [...groups.values()].flatMap((group) => (group.length === 1 ? group : [asOne(document, group)]));
}

/**
 * So many findings of a rule in one block are told one by one. No text that is meant has more, and textlint compares each
 * message with every other: thirty thousand take it a quarter of a minute.
 */
const MOST = 500;

/**
 * The repairs of a block, those beyond the first few hundred told as two at most: what can be mended, with one fix for
 * all, and what cannot. Comments may turn rules off amid a block, finding by finding: then they all stay.
 */
export function restAsOne(document: Document, repairs: readonly Repair[]): readonly Repair[] {
  if (repairs.length <= MOST || document.source.includes('<!--')) return repairs;
  const sorted = repairs.toSorted((a, b) => a.finding.range[0] - b.finding.range[0]);
  const rest = sorted.slice(MOST);
  const groups = [rest.filter(isMended), rest.filter((repair) => !isMended(repair))].filter(({ length }) => length > 0);
  return [
    ...sorted.slice(0, MOST),
    ...groups.map((group): Repair => {
      const { finding, edit } = asOne(document, group);
      return {
        finding: { ...finding, message: `${finding.message}（此后同段还有 ${group.length - 1} 处同类问题）` },
        edit,
      };
    }),
  ];
}

const isMended = ({ finding, edit }: Repair): boolean => edit !== undefined && finding.edit?.certain === true;

/** Several repairs, in order, as one: what is said of the first, from it to the last, with the edits of all. */
function asOne({ source }: Document, repairs: readonly Repair[]): Repair {
  const { finding: first } = repairs[0] as Repair;
  const { finding: last } = repairs.at(-1) as Repair;
  const edits = repairs.flatMap((repair) => (repair.edit && isMended(repair) ? [repair.edit] : []));
  const finding = { ...first, range: [first.range[0], last.range[1]], edit: first.edit ?? last.edit } as Finding;
  return { finding, edit: edits.length > 0 ? combined(source, edits) : undefined };
}

/** Edits as one that leaves what lies between them as it is. */
function combined(source: string, edits: readonly SourceEdit[]): SourceEdit {
  const sorted = edits.toSorted((a, b) => a.range[0] - b.range[0]);
  const start = sorted[0]?.range[0] ?? 0;
  let end = start;
  let text = '';
  for (const edit of sorted) {
    text += source.slice(end, edit.range[0]) + edit.text;
    end = edit.range[1];
  }
  return { range: [start, end], text };
}
