package dev.arrow.cli;

import dev.arrow.cli.console.CliError;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.manifest.Target;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One part of a project's targets, for one of several machines that build them.
 *
 * @param part which, from 1
 * @param parts how many there are
 */
record Shard(int part, int parts) {
  private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,3})/([1-9][0-9]{0,3})");

  /** Targets that stand together here share most objects, so that few are compiled twice. */
  private static final Comparator<Target> ORDER =
      Comparator.comparing(Target::arch)
          .thenComparing(Target::platform)
          .thenComparing(target -> target.variant().orElse(""));

  /** Reads {@code K/N}. */
  static Shard parse(String text) {
    Matcher form = FORM.matcher(text);
    if (form.matches()) {
      Shard shard = new Shard(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
      if (shard.part <= shard.parts) {
        return shard;
      }
    }
    throw ArrowException.of(
        Diagnostic.of(CliError.USAGE, "`--shard` takes K/N, such as `1/4`, with K from 1 to N."));
  }

  /** Its targets: the parts differ by one at most, and each target is in one of them. */
  List<Target> of(List<Target> targets) {
    List<Target> sorted = targets.stream().distinct().sorted(ORDER).toList();
    return sorted.subList(sorted.size() * (part - 1) / parts, sorted.size() * part / parts);
  }
}
