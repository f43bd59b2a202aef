/** A progress bar on the terminal; where there is none, a line each tenth. */
export function openProgress(what: string, total: number) {
  const start = performance.now();
  const { stderr } = process;
  const memory = (): number => Math.round(process.memoryUsage.rss() / 2 ** 20);
  const WIDTH = 30;
  return {
    /** Megabytes of resident memory. */
    memory,
    /** Draws the bar, and answers the memory it showed. */
    show(done: number): number {
      const rss = memory();
      const filled = Math.round((done / total) * WIDTH);
      const rate = Math.round(done / ((performance.now() - start) / 1000));
      const bar = `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}`;
      const text = `${bar} ${done}/${total} ${what}, ${rate}/s, ${rss} MB`;
      if (stderr.isTTY) stderr.write(`\r${text}\u001B[K`);
      else if (done % (total / 10) === 0) stderr.write(`${text}\n`);
      return rss;
    },
    done(): void {
      if (stderr.isTTY) stderr.write('\n');
    },
  };
}
