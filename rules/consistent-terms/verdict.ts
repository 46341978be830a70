import { perKey } from '../../src/document/document.ts';
import { termSpellings, type Use, usesOf } from '../../src/facts/spellings.ts';
import { type StandardName, standardName } from '../../src/lexicon/standard-names.ts';
import type { NameOption } from './spellings.ts';

/** How a word is to be spelled. */
export interface Verdict {
  readonly expected: string;
  readonly reason: string;
  /**
   * Where the word cannot be something else: `anywhere`; where no other word stands beside it in small letters (`alone`:
   * redis may be the command); where none at all does (`apart`); in the midst of a Chinese sentence (`amid`: a capital
   * may be due to the place).
   */
  readonly where: 'anywhere' | 'alone' | 'apart' | 'amid';
  /** Whether an editor would accept it unseen. */
  readonly certain: boolean;
}

/** Spellings that should be others. */
export type Verdicts = ReadonlyMap<string, Verdict>;

/** The verdicts on the spellings of a document that should be others, by spelling: the same wherever they stand. */
export const verdictsOf = perKey((document, names: NameOption): Verdicts => {
  const wrong = new Map<string, Verdict>();
  for (const { form, spellings, most } of termSpellings(document))
    for (const word of spellings) {
      const standard = names === 'off' ? undefined : standardName(word);
      // What most of them are is only asked where there may be a majority.
      if (standard ? standard.name === word : spellings.length < 2 || most < ENOUGH_FOR_CAPITALS) continue;
      const uses = !standard || spellings.includes(standard.name) ? usesOf(document, form) : UNUSED;
      const verdict = standard ? byName(word, uses, standard, names) : byMajority(word, uses);
      if (verdict) wrong.set(word, verdict);
    }
  return wrong;
});

/** Of a name that is not there. */
const UNUSED: ReadonlyMap<string, Use> = new Map();

const others = (count: number): string => `本文另有 ${count} 处`;

/** A name of the list. A document that mostly spells it in another way does so on purpose. */
function byName(
  word: string,
  uses: ReadonlyMap<string, Use>,
  { name, kind }: StandardName,
  names: NameOption,
): Verdict | undefined {
  const right = uses.get(name)?.count ?? 0;
  if (right === 0 && names === 'consistent') return undefined;
  const wrong = [...uses].reduce((sum, [spelling, { count }]) => (spelling === name ? sum : sum + count), 0);
  const reason = right > 0 ? `${others(right)} ${name}` : '专名的标准写法';
  const isMajority = right >= 2 && right >= 2 * wrong;
  // Of names that few know the list may be wrong itself: AppArmor, which it had as Apparmor.
  if (kind === 'lesser' && right === 0 && /[a-z][A-Z]/.test(word) && !/[a-z][A-Z]/.test(name)) return undefined;
  if (isOddlyCapital(word, name)) return { expected: name, reason, where: 'anywhere', certain: !isIdentifier(word) };
  const isCapitals = word === word.toUpperCase();
  if (kind !== 'known' && (isCapitals || kind === 'capitals') && !isMajority) return undefined;
  // html and url may also be the end of a file name or a field.
  const isWordOnly = kind === 'known' && word === word.toLowerCase() && /[a-z]/.test(name);
  return { expected: name, reason, where: 'alone', certain: isMajority || isWordOnly };
}

/** Capitals that neither an English word nor a sentence gives: Github, MacOS, ReDis; not GITHUB, docker, Docker. */
const isOddlyCapital = (word: string, name: string): boolean =>
  /[A-Z]/.test(word) && /[a-z]/.test(word) && (/[a-z].*[A-Z]/.test(name) || /[a-z].*[A-Z]|[A-Z]{2}.*[a-z]/.test(word));

/** A variable or property: javaScript. */
const isIdentifier = (word: string): boolean => /^[a-z]+[A-Z]/.test(word);

const MARGIN = 4;
const ENOUGH = 5;
/** Of capitals that no sentence gives (API, OpenResty) fewer places say as much, where only case differs. */
const MARGIN_FOR_CAPITALS = 3;
const ENOUGH_FOR_CAPITALS = 3;

/** What the document spells in several ways, one of which is clearly its own. */
function byMajority(word: string, uses: ReadonlyMap<string, Use>): Verdict | undefined {
  const [best, second] = [...uses].sort(([, a], [, b]) => b.count - a.count);
  if (!best || !second || best[0] === word) return undefined;
  const [expected, { count }] = best;
  const rest = [...uses.values()].reduce((sum, use) => sum + use.count, 0) - count;
  const differsByCase = word.toLowerCase() === expected.toLowerCase() && !/[- ]/.test(word);
  const isClear = count >= ENOUGH && count >= MARGIN * rest;
  const isClearByCapitals =
    differsByCase &&
    areItsOwnCapitals(word, expected) &&
    count >= ENOUGH_FOR_CAPITALS &&
    count >= MARGIN_FOR_CAPITALS * rest;
  if (!isClear && !isClearByCapitals) return undefined;
  if (isAmbiguous(word, expected)) return undefined;
  if ([...uses.keys()].some(isIdentifier)) return undefined;
  // Keepalive beside Keep-Alive may be the name of something else; Openresty beside OpenResty is not.
  const isName = isClear && /[a-z].*[A-Z]/.test(expected) && /[A-Z]/.test(word) && differsByCase;
  // Small letters are due to no place: qps at the start of a sentence, where else there is QPS.
  const where = isName ? 'anywhere' : isClearByCapitals ? 'apart' : 'amid';
  return { expected, reason: `${others(count)} ${expected}`, where, certain: isName };
}

/** Capitals of a name or an abbreviation: OpenResty, API; not those of a word that is made large, as WEB for Web. */
const areItsOwnCapitals = (word: string, expected: string): boolean =>
  /[a-z].*[A-Z]/.test(expected) || (/.[A-Z]/.test(expected) && word === word.toLowerCase());

/** Words of two kinds, each right in its place: units, keywords of SQL and HTTP, English words like it and us. */
const AMBIGUOUS = new Set(
  'add all am and any as asc at by call char create data date debug delete desc drop edit error etcd exit false file from get go group head hello in info insert int is it join k8s key like limit log main map max me min name no not npm null of off on open options or order out patch path pop post print push put read return run select set show sum table text to true type up update us use user value vs warn webpack where write yes'.split(
    ' ',
  ),
);
const UNIT = /^(?:[kmgtp]?b|[kmg]?bps|[kmgt]?hz|[mun]?s|[kmc]?m|[km]?g|qps|tps|px|em|k?w|k?v)$/i;

const isAmbiguous = (word: string, expected: string): boolean =>
  // What has capitals may be a name that the document else writes about in general: Timer, ID.
  expected === word.toLowerCase() ||
  word.length < 2 ||
  UNIT.test(word) ||
  AMBIGUOUS.has(word.toLowerCase()) ||
  // Two words may just stand side by side: Chat Model beside ChatModel.
  (word.includes(' ') && standardName(expected)?.name !== expected) ||
  // A package or command: vue-router beside Vue Router.
  (word.includes('-') && word === word.toLowerCase() && expected !== expected.toLowerCase());
