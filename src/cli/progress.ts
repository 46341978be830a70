/** A line on a terminal's standard error that counts files; nothing where that is no terminal. */
export class Progress {
  private shown = 0;
  private done = 0;

  constructor(private readonly total: number) {}

  advance(files: number): void {
    this.done += files;
    const now = Date.now();
    if (!process.stderr.isTTY || now - this.shown < 100) return;
    this.shown = now;
    process.stderr.write(`\r\u001b[K已读 ${this.done}/${this.total} 个文件`);
  }

  end(): void {
    if (this.shown > 0) process.stderr.write('\r\u001b[K');
  }
}
