import path from 'node:path';
import type { TextlintKernelOptions } from '@textlint/kernel';
import type { TextlintFixResult, TextlintResult } from '@textlint/types';
import { ofPeer } from '../peer.ts';
import { UsageError } from '../usage-error.ts';
import type { Configuration } from './configuration.ts';

/** textlint's kernel with the rules of a configuration, which is loaded with it: it takes a quarter of the start. */
export class Kernel {
  /** The extensions of files for which there is a plugin. */
  readonly extensions: readonly string[];
  private readonly kernel;
  private readonly options: Omit<TextlintKernelOptions, 'ext'>;

  constructor({ rules, filterRules, plugins, file }: Configuration, isQuiet: boolean) {
    const { TextlintKernel, TextlintKernelDescriptor } = ofPeer<typeof import('@textlint/kernel')>('@textlint/kernel');
    const descriptor = new TextlintKernelDescriptor({
      rules: [...rules],
      filterRules,
      plugins: [...plugins],
      configBaseDir: path.dirname(file),
    });
    this.extensions = descriptor.availableExtensions;
    this.options = descriptor.toKernelOptions();
    this.kernel = new TextlintKernel({ quiet: isQuiet });
  }

  lint(text: string, file: string, ext: string): Promise<TextlintResult> {
    return this.kernel.lintText(text, { ...this.options, ext, filePath: file });
  }

  fix(text: string, file: string, ext: string): Promise<TextlintFixResult> {
    return this.kernel.fixText(text, { ...this.options, ext, filePath: file });
  }

  /**
   * Has all rules made ready.
   * @throws UsageError where they find fault with their options
   */
  async check(): Promise<void> {
    await this.kernel.lintText('', { ...this.options, ext: '.md' }).catch((error: Error) => {
      // What a rule makes of an empty text without a name says nothing of other texts.
      if (/^Error while loading/.test(error.message)) throw new UsageError(`textlint 的配置有误：${error.message}`);
    });
  }
}
