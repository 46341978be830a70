/** A line on a terminal's standard error that counts files; nothing where that is no terminal. */
export class Progress {
  /** When it was last shown. What takes no time needs no line, nor Node's stream for it. */
  private shown = Date.now();
  private isShown = false;
  private done = 0;

  constructor(private readonly total: number) {}

  advance(files: number): void {
    this.done += files;
    const now = Date.now();
    if (now - this.shown < 100 || !process.stderr.isTTY) return;
    this.shown = now;
    this.isShown = true;
    process.stderr.write(`\r\u001b[K已读 ${this.done}/${this.total} 个文件`);
  }

  end(): void {
    if (this.isShown) process.stderr.write('\r\u001b[K');
  }
}
