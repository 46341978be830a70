import { columns } from '../../text/columns.ts';
import type { FileTerms } from './file-terms.ts';
import type { Place, Spelling, Variants } from './variants.ts';

/** What was found in a project. */
export interface Findings {
  readonly files: number;
  readonly variants: readonly Variants[];
  readonly skipped: readonly FileTerms[];
}

/** The table shows this many places of a spelling, the JSON all that were kept. */
const SHOWN = 3;
const HEAD = ['统一为', '次数', '其他写法', '次数', '位置'];

/** A place as editors and terminals make links of. */
export const shownPlace = ({ file, line, column }: Place): string => `${file}:${line}:${column}`;

/** The variants as a table, a row for each spelling. */
export function asTable({ variants }: Findings): string {
  const rows = variants.flatMap(({ expected, minor, open }) =>
    [...minor, ...open].map((spelling, i) => [
      i === 0 ? expected.text : '',
      i === 0 ? String(expected.count) : '',
      open.includes(spelling) ? `${spelling.text}（次数相近，待定）` : spelling.text,
      String(spelling.count),
      shownPlaces(spelling),
    ]),
  );
  if (rows.length === 0) return '';
  const all = [HEAD, ...rows];
  const widths = HEAD.map((_, i) => all.reduce((most, row) => Math.max(most, columns(row[i] ?? '')), 0));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - columns(cell)))
      .join('  ')
      .trimEnd();
  return `${all.map(line).join('\n')}\n`;
}

function shownPlaces({ count, places }: Spelling): string {
  const shown = places.slice(0, SHOWN).map(shownPlace).join(' ');
  return count > SHOWN ? `${shown} 等` : shown;
}

/** The variants for other programs. */
export function asJson({ files, variants, skipped }: Findings): string {
  const result = {
    files,
    skipped: skipped.map(({ file, fault }) => ({ file, reason: fault })),
    variants: variants.map(({ expected, minor, open }) => ({
      expected: expected.text,
      spellings: [
        asEntry(expected, 'expected'),
        ...minor.map((spelling) => asEntry(spelling, 'variant')),
        ...open.map((spelling) => asEntry(spelling, 'undecided')),
      ],
    })),
  };
  return `${JSON.stringify(result, undefined, 2)}\n`;
}

const asEntry = ({ text, count, files, places }: Spelling, role: string) => ({ text, role, count, files, places });
