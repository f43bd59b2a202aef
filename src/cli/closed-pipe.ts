/**
 * A reader that has had enough, such as `head`, is no fault: what is still printed goes nowhere, without a stack.
 * The work itself goes on to its end, for an import or a repair must not stop halfway, and the exit code stays true.
 */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
