package dev.arrow.cli;

import dev.arrow.cli.console.CliError;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.kconfig.mode.RandomAnswers;
import dev.arrow.kconfig.mode.RandomAnswers.Probability;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** `arrow kconfig randconfig`: answers at random, the same for the same seed. */
@Command
final class KconfigRandconfigCommand implements Callable<Integer> {
  private static final String MODE = "randconfig";

  private final Session session;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "makes it repeatable; without it $KCONFIG_SEED or one that is told")
  private String seed = "";

  @Option(
      names = "--probability",
      paramLabel = "PERCENT",
      description = "P, Y:M or B:Y:M; without it $KCONFIG_PROBABILITY or 50:33:33")
  private String probability = "";

  @Mixin private KconfigOptions options = new KconfigOptions();

  KconfigRandconfigCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    KconfigTree tree = options.open(session);
    long number = seed(tree);
    session
        .console()
        .out()
        .println("KCONFIG_SEED=0x" + Long.toHexString(number).toUpperCase(Locale.ROOT));
    return tree.write(
        RandomAnswers.of(tree.model(), number, probability(tree), tree.kept(MODE))
            .configuration(tree.model()));
  }

  private long seed(KconfigTree tree) {
    String text = seed.isEmpty() ? tree.environment().getOrDefault("KCONFIG_SEED", "") : seed;
    if (text.isEmpty()) {
      return new SecureRandom().nextInt() & 0xffffffffL;
    }
    try {
      // As a C program reads it: 0x and 0 say the base, and 32 bits count.
      if (text.indexOf('#') < 0) {
        return Long.decode(text.strip()) & 0xffffffffL;
      }
      throw new NumberFormatException();
    } catch (NumberFormatException e) {
      throw usage("The seed `" + text + "` is no number.", "Write it like 42 or 0x2A.");
    }
  }

  private Probability probability(KconfigTree tree) {
    String text =
        probability.isEmpty()
            ? tree.environment().getOrDefault("KCONFIG_PROBABILITY", "")
            : probability;
    if (text.isEmpty()) {
      return Probability.USUAL;
    }
    try {
      return Probability.parse(text);
    } catch (IllegalArgumentException e) {
      throw usage(
          "`" + text + "` are no probabilities.", "Write P, Y:M or B:Y:M, in percent, up to 100.");
    }
  }

  private static ArrowException usage(String message, String hint) {
    return ArrowException.of(Diagnostic.of(CliError.USAGE, message).withHint(hint));
  }
}
