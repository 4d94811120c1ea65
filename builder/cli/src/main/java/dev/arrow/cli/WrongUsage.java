package dev.arrow.cli;

import dev.arrow.cli.console.CliError;
import dev.arrow.diag.Diagnostic;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What the parser of command lines does not take, told as every other mistake is. */
final class WrongUsage {
  private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]+");

  private final CommandSpec command;
  private final String name;

  private WrongUsage(CommandSpec command) {
    this.command = command;
    this.name = "`" + command.name() + "`";
  }

  /**
   * A diagnostic for each mistake the parser has found.
   *
   * @param words the command line behind the command
   */
  static List<Diagnostic> of(ParameterException e, List<String> words) {
    return new WrongUsage(e.getCommandLine().getCommandSpec()).mistakes(e, words);
  }

  private List<Diagnostic> mistakes(ParameterException e, List<String> words) {
    if (e instanceof UnmatchedArgumentException left) {
      return left.getUnmatched().stream().map(word -> unmatched(typed(word, words))).toList();
    }
    if (e instanceof MissingParameterException missing) {
      return List.of(missing(missing.getMissing()));
    }
    if (e instanceof OverwrittenOptionException twice) {
      return List.of(mistake("`" + label(twice.getOverwritten()) + "` stands twice.", ""));
    }
    Optional<Diagnostic> valued = valuedFlag(words);
    return List.of(valued.orElseGet(() -> badValue(e)));
  }

  /** Of letters behind one dash the parser has taken the first ones that it knows. */
  private static String typed(String left, List<String> words) {
    boolean cut = left.startsWith("-") && !words.contains(left);
    return words.stream()
        .filter(word -> cut && word.startsWith("-") && word.endsWith(left.substring(1)))
        .findFirst()
        .orElse(left);
  }

  private Diagnostic unmatched(String word) {
    String program =
        command.userObject() instanceof PassesWords
            ? "Words for the program stand after `--`."
            : "";
    if (word.startsWith("-") && word.length() > 1) {
      int end = word.indexOf('=');
      String option = end < 0 ? word : word.substring(0, end);
      return mistake(
          name + " has no option `" + option + "`.", UnknownOption.hint(command, word), program);
    }
    return mistake("`" + word + "` is a word too many.", takes(), program);
  }

  /** Which words the command takes beside options. */
  private String takes() {
    String labels =
        command.positionalParameters().stream()
            .map(ArgSpec::paramLabel)
            .collect(Collectors.joining(" "));
    return labels.isEmpty()
        ? name + " takes options alone."
        : name + " takes " + labels + " beside its options.";
  }

  private Diagnostic missing(List<ArgSpec> missing) {
    ArgSpec first = missing.get(0);
    if (first.isOption()) {
      return mistake(
          "`" + label(first) + "` needs a value: " + first.paramLabel() + ".", about(first));
    }
    String labels = missing.stream().map(ArgSpec::paramLabel).collect(Collectors.joining(" and "));
    String meanings = missing.stream().map(WrongUsage::about).collect(Collectors.joining(" "));
    return mistake(name + " needs " + labels + ".", meanings);
  }

  /** A value behind an option that has none; the parser does not say which. */
  private Optional<Diagnostic> valuedFlag(List<String> words) {
    for (String word : words) {
      int end = word.indexOf('=');
      OptionSpec option = end < 0 ? null : command.findOption(word.substring(0, end));
      if (option != null && option.arity().max() == 0) {
        return Optional.of(
            mistake("`" + label(option) + "` takes no value.", "Write it without `=`."));
      }
    }
    return Optional.empty();
  }

  private Diagnostic badValue(ParameterException e) {
    @Nullable ArgSpec option = e.getArgSpec();
    if (option == null || e.getValue() == null) {
      return mistake(Objects.requireNonNullElse(e.getMessage(), "This is not understood."), "");
    }
    boolean number = NUMBER.matcher(e.getValue()).matches();
    return mistake(
        "`" + label(option) + "` cannot be `" + e.getValue() + "`.",
        number ? "That is beyond all bounds." : "It takes a whole number.");
  }

  /** A diagnostic with up to two sentences of advice around that of the help text. */
  private Diagnostic mistake(String message, String before, String after) {
    String hint =
        Stream.of(before, "`" + command.name() + " --help` shows what it takes.", after)
            .filter(sentence -> !sentence.isEmpty())
            .collect(Collectors.joining(" "));
    return Diagnostic.of(CliError.USAGE, message).withHint(hint);
  }

  private Diagnostic mistake(String message, String before) {
    return mistake(message, before, "");
  }

  /** The longest name of an option, the word for a parameter. */
  private static String label(ArgSpec spec) {
    return spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel();
  }

  /** Such as `SECONDS: how long it may run.` */
  private static String about(ArgSpec spec) {
    return spec.paramLabel() + ": " + String.join(" ", spec.description()) + ".";
  }
}
