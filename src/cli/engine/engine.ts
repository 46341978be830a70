import path from 'node:path';
import type { TextlintFixResult, TextlintResult } from '@textlint/types';
import { UsageError } from '../usage-error.ts';
import { type Configuration, loadConfiguration, type Settings } from './configuration.ts';
import { Kernel } from './kernel.ts';
import { OwnRules } from './own-rules.ts';

/** The rules of a configuration, with textlint's kernel, or without it where all of them are of this package. */
export class Engine {
  private readonly own: OwnRules | undefined;
  private loaded: Kernel | undefined;

  private constructor(
    readonly configuration: Configuration,
    private readonly isQuiet: boolean,
  ) {
    this.own = configuration.isOwn ? tried(() => new OwnRules(configuration, isQuiet)) : undefined;
  }

  /**
   * Loads what a configuration names.
   * @throws UsageError where the configuration is missing or wrong, or has no rules
   */
  static async load(settings: Settings): Promise<Engine> {
    const configuration = await loadConfiguration(settings);
    if (configuration.rules.every(({ options }) => options === false))
      throw new UsageError(`textlint 的配置 ${configuration.file} 没有打开任何规则。`);
    const engine = new Engine(configuration, settings.isQuiet);
    // What is wrong with options is for the kernel to say.
    if (!tried(() => engine.own?.lint('', '', '.md'))) await engine.kernel.check();
    return engine;
  }

  /** The extensions of files for which there is a plugin. */
  get extensions(): readonly string[] {
    return (this.own ?? this.kernel).extensions;
  }

  /** What a text has; `file` says what kind of text it is, and is told to rules. */
  async lint(text: string, file: string): Promise<TextlintResult> {
    const ext = extensionOf(file);
    return tried(() => this.own?.lint(text, file, ext)) ?? this.kernel.lint(text, file, ext);
  }

  /** What becomes of a text: as textlint has it, one rule mends what the one before it has left. */
  async fix(text: string, file: string): Promise<TextlintFixResult> {
    const ext = extensionOf(file);
    return tried(() => this.own?.fix(text, file, ext)) ?? this.kernel.fix(text, file, ext);
  }

  private get kernel(): Kernel {
    this.loaded ??= new Kernel(this.configuration, this.isQuiet);
    return this.loaded;
  }
}

/** As textlint: a file without an extension may be known by its name. */
const extensionOf = (file: string): string => path.extname(file) || path.basename(file);

/** What can be done without the kernel; where a parser or a rule fails, it is for the kernel to say so. */
function tried<Result>(run: () => Result): Result | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
