/** Ends a command that cannot begin: one sentence for the operator, no stack, nothing done. */

/** 2 says that the command was given the wrong thing; 1 stays what its own work found. */
export function refuse(sentence: string, code = 2): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(code);
}
