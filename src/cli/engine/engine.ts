import path from 'node:path';
import type { TextlintKernel, TextlintKernelOptions } from '@textlint/kernel';
import type { TextlintFixResult, TextlintResult } from '@textlint/types';
import { ofPeer } from '../peer.ts';
import { UsageError } from '../usage-error.ts';
import { type Configuration, loadConfiguration, type Settings } from './configuration.ts';
import { OwnRules } from './own-rules.ts';

/** The rules of a configuration, with textlint's kernel, or without it where all of them are of this package. */
export class Engine {
  private constructor(
    readonly configuration: Configuration,
    /** The extensions of files for which there is a plugin. */
    readonly extensions: readonly string[],
    private readonly own: OwnRules,
    private readonly kernel: TextlintKernel,
    private readonly options: Omit<TextlintKernelOptions, 'ext'>,
  ) {}

  /**
   * Loads what a configuration names.
   * @throws UsageError where the configuration is missing or wrong, or has no rules
   */
  static async load(settings: Settings): Promise<Engine> {
    const { TextlintKernel, TextlintKernelDescriptor } = ofPeer<typeof import('@textlint/kernel')>('@textlint/kernel');
    const configuration = await loadConfiguration(settings);
    const { rules, filterRules, plugins, ownPlugins } = configuration;
    const configBaseDir = path.dirname(configuration.file);
    const descriptor = new TextlintKernelDescriptor({
      rules: [...rules],
      filterRules,
      plugins: [...plugins],
      configBaseDir,
    });
    if (descriptor.rule.lintableDescriptors.length === 0)
      throw new UsageError(`textlint 的配置 ${configuration.file} 没有打开任何规则。`);
    const options = descriptor.toKernelOptions();
    const kernel = new TextlintKernel({ quiet: settings.isQuiet });
    const own = new OwnRules(descriptor, ownPlugins, configBaseDir, settings.isQuiet);
    const engine = new Engine(configuration, descriptor.availableExtensions, own, kernel, options);
    await engine.check();
    return engine;
  }

  /** What a text has; `file` says what kind of text it is, and is told to rules. */
  async lint(text: string, file: string): Promise<TextlintResult> {
    const ext = extensionOf(file);
    return tried(() => this.own.lint(text, file, ext)) ?? this.kernel.lintText(text, this.optionsFor(file, ext));
  }

  /** What becomes of a text: as textlint has it, one rule mends what the one before it has left. */
  async fix(text: string, file: string): Promise<TextlintFixResult> {
    const ext = extensionOf(file);
    return tried(() => this.own.fix(text, file, ext)) ?? this.kernel.fixText(text, this.optionsFor(file, ext));
  }

  private optionsFor(filePath: string, ext: string): TextlintKernelOptions {
    return { ...this.options, ext, filePath };
  }

  /** Has all rules made ready, when they find fault with their options. */
  private async check(): Promise<void> {
    await this.kernel.lintText('', { ...this.options, ext: '.md' }).catch((error: Error) => {
      // What a rule makes of an empty text without a name says nothing of other texts.
      if (/^Error while loading/.test(error.message)) throw new UsageError(`textlint 的配置有误：${error.message}`);
    });
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
