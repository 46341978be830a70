import { promises } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { TextlintKernelPlugin, TextlintKernelRule, TextlintPluginCreator } from '@textlint/kernel';
import markdown from '../../../plugins/markdown/src/index.ts';
import { parse } from '../../../plugins/markdown/src/parse.ts';
import { ofPeer, pluginOfPeer } from '../peer.ts';
import { UsageError } from '../usage-error.ts';
import { parsingOnce } from './parsing-once.ts';

type ConfigLoader = typeof import('@textlint/config-loader');
type Loaded = Extract<Awaited<ReturnType<ConfigLoader['loadConfig']>>, { ok: true }>;

/** What textlint imports packages with. */
interface Resolver {
  /** Has a function asked first, which leaves to textlint what it gives nothing for. */
  registerImportHook(hook: (file: string) => { exports: object } | undefined): void;
}

/** What of the command line says which rules there are. Threads send it to each other. */
export interface Settings {
  /** The configuration file, or a package that is one; without it, `.textlintrc` and its like are looked for. */
  readonly config: string | undefined;
  /** A folder of more rules. */
  readonly rulesdir: string | undefined;
  /** Whether only errors count. */
  readonly isQuiet: boolean;
}

/** What textlint's configuration says. */
export interface Configuration {
  readonly file: string;
  readonly rules: readonly (TextlintKernelRule & { readonly filePath: string })[];
  readonly filterRules: Loaded['config']['filterRules'];
  readonly plugins: readonly (TextlintKernelPlugin & { readonly filePath?: string })[];
  /** Whether all of it is of this package, so that `OwnRules` can do all. */
  readonly isOwn: boolean;
}

/**
 * Loads textlint's configuration as textlint does, with the rules and plugins that it names; Markdown is for our parser.
 * @throws UsageError where there is none, or it is wrong
 */
export async function loadConfiguration({ config, rulesdir }: Settings): Promise<Configuration> {
  const loader = ofPeer<ConfigLoader>('@textlint/config-loader');
  ofPeer<Resolver>('@textlint/resolver').registerImportHook(required);
  const result = await loader.loadConfig(config === undefined ? {} : { configFilePath: config });
  if (!result.ok) throw new UsageError(`textlint 的配置有误：${messagesOf(result.error)}`);
  const more = rulesdir === undefined ? [] : await rulesIn(rulesdir, loader);
  const { rules, filterRules, plugins } = result.config;
  const isBuiltIn = ({ moduleName }: { moduleName?: string }) => moduleName === '@textlint/textlint-plugin-markdown';
  const isOwn = filterRules.length === 0 && plugins.every(isBuiltIn) && [...more, ...rules].every(isOurs);
  // Its nodes say less of their types than textlint's.
  const ours = parsingOnce((isOwn ? { Processor: WithoutPlaces } : markdown) as TextlintPluginCreator);
  const text = parsingOnce(pluginOfPeer<TextlintPluginCreator>('@textlint/textlint-plugin-text'));
  return {
    file: result.configFilePath,
    rules: [...more, ...rules],
    filterRules,
    // The first plugin that knows a file's extension has it.
    plugins: [
      { pluginId: 'text', plugin: text },
      { pluginId: 'markdown', plugin: ours },
      ...plugins.map((other) => (isBuiltIn(other) ? { ...other, plugin: ours } : other)),
    ],
    isOwn,
  };
}

/** Our parser, for rules that do not ask a node in which line it is. */
class WithoutPlaces extends markdown.Processor {
  override processor(extension: string) {
    return { ...super.processor(extension), preProcess: (text: string) => parse(text, { places: false }) };
  }
}

/** The options of a rule, filter or plugin, which may also be a boolean, or missing. */
export const optionsOf = ({ options }: { readonly options?: unknown }): Record<string, unknown> =>
  typeof options === 'object' && options !== null ? { ...options } : {};

const load = (name: string): unknown => createRequire(import.meta.url)(name);

/** Modules of CommonJS as textlint's own `import` gives them, without Node's loader of modules, which takes long to start. */
const required = (file: string): { exports: object } | undefined =>
  file.endsWith('.cjs') ? { exports: { default: load(file) } } : undefined;

const here = path.parse(fileURLToPath(import.meta.url));

/**
 * Whether a rule is of this package, whose command this is: it stands in the same folder, as a module of the same kind, so
 * that it has the same document module as the command, not a second one.
 */
function isOurs({ filePath }: { readonly filePath: string }): boolean {
  const { dir, ext } = path.parse(filePath);
  return dir === here.dir && ext === here.ext;
}

/** The rules of a folder, one in each file, by the names of the files. */
async function rulesIn(folder: string, loader: ConfigLoader): Promise<Configuration['rules']> {
  const names = await promises.readdir(folder).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`读不了 --rulesdir 的文件夹 ${folder}：${error.code}`);
  });
  const files = names.filter((name) => /\.[jt]s$/.test(name)).sort();
  return Promise.all(
    files.map(async (name) => {
      const filePath = path.resolve(folder, name);
      const module = await import(pathToFileURL(filePath).href);
      const rule = module.default?.default ?? module.default;
      if (!loader.isTextlintRuleModule(rule)) throw new UsageError(`${filePath} 不是 textlint 的规则。`);
      return { ruleId: path.parse(name).name, rule, options: true, filePath };
    }),
  );
}

function messagesOf({ message, errors = [] }: { message: string; errors?: Error[] }): string {
  return errors.length > 0 ? errors.map((error) => error.message.trim()).join('\n') : message;
}
