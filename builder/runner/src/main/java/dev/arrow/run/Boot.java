package dev.arrow.run;

import dev.arrow.process.Command;

/** How the machines of one kind are started. */
interface Boot {
  /**
   * The command whose process is the machine: its standard output is the console, its standard
   * error what kernel and monitor have to say.
   *
   * @param nonce what the kernel writes into its verdict
   * @param folder for files that this run alone needs; gone when it is over
   * @throws dev.arrow.diag.ArrowException when the request cannot be served
   */
  Command command(RunRequest request, String nonce, RunFolder folder);
}
