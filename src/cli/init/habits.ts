import type { Document } from '../../document/document.ts';
import { bracketPairCounts } from '../../facts/bracket-style.ts';
import { latinSpacing } from '../../facts/latin-spacing.ts';
import { quoteUses } from '../../facts/quote-uses.ts';
import type { GapKind } from '../../text/latin-gaps.ts';

/** Something that documents write in one way or another. */
interface Question {
  readonly name: string;
  /** The ways by the values of the option that asks for them, with their names. */
  readonly ways: Readonly<Record<string, string>>;
  /** The way that the rules want by themselves. */
  readonly standard?: string;
  /** What is written the same way as this is, unless the documents show that it is not. */
  readonly like?: string;
  /** How often a document writes each way. */
  count(document: Document): Readonly<Record<string, number>>;
}

const SPACES = { always: '空一格', never: '不空' };

const spaces = (name: string, kind: GapKind, like?: GapKind) => ({
  name,
  ways: SPACES,
  ...(like && { like }),
  count(document: Document) {
    const { spaced, joined } = latinSpacing(document)[kind];
    return { always: spaced, never: joined };
  },
});

type Topic = GapKind | 'brackets' | 'quotes';

/** What is like another comes after it. */
const QUESTIONS: Readonly<Record<Topic, Question>> = {
  letters: spaces('汉字与字母之间', 'letters'),
  digits: spaces('汉字与数字之间', 'digits', 'letters'),
  dates: spaces('日期里', 'dates', 'digits'),
  labels: spaces('序号里', 'labels', 'digits'),
  brackets: { name: '圆括号', ways: { full: '全角', half: '半角' }, count: bracketPairCounts },
  quotes: {
    name: '引号',
    ways: { curly: '弯引号', corner: '直角引号', straight: '直引号' },
    standard: 'curly',
    count: (document) => quoteUses(document).han,
  },
};

/** How often something is written one way, and in how many documents that is the most frequent one. */
interface Use {
  readonly way: string;
  readonly name: string;
  count: number;
  documents: number;
}

/** How a project writes something. */
export interface Habit {
  readonly topic: Topic;
  readonly name: string;
  /** The ways that were met, the most frequent one first. */
  readonly uses: readonly Use[];
  /** The way that is clearly the project's. */
  readonly clear: string | undefined;
  /** Whether the rules want that way by themselves. */
  readonly isStandard: boolean;
}

/** Counts how documents write what guides differ in. */
export class Habits {
  private readonly uses = new Map<Topic, Use[]>(
    Object.entries(QUESTIONS).map(([topic, { ways }]) => [
      topic as Topic,
      Object.entries(ways).map(([way, name]) => ({ way, name, count: 0, documents: 0 })),
    ]),
  );

  add(document: Document): void {
    for (const [topic, uses] of this.uses) {
      const counts: Readonly<Record<string, number>> = QUESTIONS[topic].count(document);
      const most = Math.max(...uses.map(({ way }) => counts[way] ?? 0));
      for (const use of uses) {
        const count = counts[use.way] ?? 0;
        use.count += count;
        if (count > 0 && count === most) use.documents++;
      }
    }
  }

  /** What was met at all, and how. */
  all(): Habit[] {
    const found = new Map<string, Habit>();
    for (const [topic, all] of this.uses) {
      const uses = all.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
      if (uses.length === 0) continue;
      const { name, standard, like = '' } = QUESTIONS[topic];
      const way = prevalent(uses);
      const isEnough = (uses[0]?.count ?? 0) >= ENOUGH || way === found.get(like)?.clear;
      const isStandard = way !== undefined && way === standard;
      found.set(topic, { topic, name, uses, clear: isEnough ? way : undefined, isStandard });
    }
    return [...found.values()];
  }
}

/** Fewer than this say nothing of a project. */
const ENOUGH = 20;
/** A habit is what is so many times as frequent as all else, by places and by documents: one long document is no project. */
const CLEAR = 9;

function prevalent([first, ...others]: readonly Use[]): string | undefined {
  const isClear = (of: 'count' | 'documents'): boolean =>
    (first?.[of] ?? 0) >= CLEAR * others.reduce((sum, other) => sum + other[of], 0);
  return isClear('count') && isClear('documents') ? first?.way : undefined;
}
