import path from 'node:path';
import type { TextlintKernel, TextlintKernelOptions } from '@textlint/kernel';
import type { TextlintFixResult, TextlintResult } from '@textlint/types';
import { ofPeer } from '../peer.ts';
import { UsageError } from '../usage-error.ts';
import { type Configuration, loadConfiguration, type Settings } from './configuration.ts';

/** textlint's kernel with the rules of a configuration. */
export class Engine {
  private constructor(
    readonly configuration: Configuration,
    /** The extensions of files for which there is a plugin. */
    readonly extensions: readonly string[],
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
    const { rules, filterRules, plugins } = configuration;
    const descriptor = new TextlintKernelDescriptor({
      rules: [...rules],
      filterRules,
      plugins: [...plugins],
      configBaseDir: path.dirname(configuration.file),
    });
    if (descriptor.rule.lintableDescriptors.length === 0)
      throw new UsageError(`textlint 的配置 ${configuration.file} 没有打开任何规则。`);
    const options = descriptor.toKernelOptions();
    const kernel = new TextlintKernel({ quiet: settings.isQuiet });
    const engine = new Engine(configuration, descriptor.availableExtensions, kernel, options);
    await engine.check();
    return engine;
  }

  /** What a text has; `file` says what kind of text it is, and is told to rules. */
  lint(text: string, file: string): Promise<TextlintResult> {
    return this.kernel.lintText(text, this.optionsFor(file));
  }

  /** What becomes of a text: as textlint has it, one rule mends what the one before it has left. */
  fix(text: string, file: string): Promise<TextlintFixResult> {
    return this.kernel.fixText(text, this.optionsFor(file));
  }

  private optionsFor(file: string): TextlintKernelOptions {
    // As textlint: a file without an extension may be known by its name.
    const ext = path.extname(file) || path.basename(file);
    return { ...this.options, ext, filePath: file };
  }

  /** Has all rules made ready, when they find fault with their options. */
  private async check(): Promise<void> {
    await this.kernel.lintText('', { ...this.options, ext: '.md' }).catch((error: Error) => {
      // What a rule makes of an empty text without a name says nothing of other texts.
      if (/^Error while loading/.test(error.message)) throw new UsageError(`textlint 的配置有误：${error.message}`);
    });
  }
}
