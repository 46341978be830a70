import type { Habit } from './habits.ts';

/** What a configuration says of the rules of this preset: nothing, or options by rule. */
export type Settings = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * The options that make a project's habits hold for each of its documents. What is no clear habit is left to the rules,
 * which follow the majority of each document.
 */
export function settingsFor(habits: readonly Habit[]): Settings {
  // What the rules want by themselves need not be said; said, they would change what is typed in straight quotes, too.
  const wanted = habits.filter(({ isStandard }) => !isStandard);
  const ways = new Map(wanted.map(({ topic, clear }) => [topic, clear ?? 'majority']));
  const option = (key: string, way = 'majority') => (way === 'majority' ? {} : { [key]: way });
  const settings: Settings = {
    'consistent-punctuation-width': option('brackets', ways.get('brackets')),
    'consistent-quotation-marks': option('style', ways.get('quotes')),
    'consistent-latin-spacing': spacing(ways),
  };
  return Object.fromEntries(Object.entries(settings).filter(([, options]) => Object.keys(options).length > 0));
}

/** One style where all that was met has it; else those that differ from what they follow by default. */
function spacing(all: ReadonlyMap<Habit['topic'], string>): Record<string, string> {
  const ways = (['letters', 'digits', 'dates', 'labels'] as const).flatMap((kind) => {
    const way = all.get(kind);
    return way === undefined ? [] : [[kind, way] as const];
  });
  const [first] = ways;
  if (first && ways.every(([, way]) => way === first[1])) return first[1] === 'majority' ? {} : { style: first[1] };
  const digits = all.get('digits') ?? 'majority';
  return Object.fromEntries(
    ways.filter(([kind, way]) => way !== (kind === 'dates' || kind === 'labels' ? digits : 'majority')),
  );
}

/** A configuration of textlint as JSON. */
export function configurationWith(settings: Settings): string {
  const configuration = {
    $schema: './node_modules/textlint-rule-preset-zh-quality/schema.json',
    rules: { 'preset-zh-quality': Object.keys(settings).length > 0 ? settings : true },
  };
  return `${JSON.stringify(configuration, undefined, 2)}\n`;
}
