package dev.arrow.cli.budget;

import dev.arrow.cli.console.CliError;
import dev.arrow.diag.Diagnostic;
import dev.arrow.manifest.Budget.Figure;
import dev.arrow.size.Bytes;
import dev.arrow.size.SizeRow;
import dev.arrow.size.SizeTable;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Says that an image costs too much, and where that comes from. */
public final class Overspending {
  private static final int SHOWN = 5;

  private Overspending() {}

  /**
   * The error of one figure.
   *
   * @param target whose image it is
   * @param libraries its sizes by library, against the image before
   */
  public static Diagnostic of(String target, Cost cost, SizeTable libraries) {
    Diagnostic error =
        Diagnostic.of(CliError.OVER_BUDGET, "The image " + cost.sentence())
            .at(cost.limit().at())
            .forTargets(List.of(target))
            .withHint("`arrow size -t " + target + " --symbols` shows where the bytes are.");
    ToLongFunction<Bytes> bytes =
        cost.figure() == Figure.MEMORY ? each -> each.file() + each.bss() : Bytes::file;
    if (cost.figure() != Figure.INSNS) {
      error = error.withNote("The largest: " + largest(libraries, bytes) + " bytes.");
    }
    return grown(error, libraries, bytes);
  }

  private static String largest(SizeTable libraries, ToLongFunction<Bytes> bytes) {
    return libraries.rows().stream()
        .sorted(Comparator.comparingLong(row -> -bytes.applyAsLong(row.shown())))
        .limit(SHOWN)
        .map(row -> row.key().name() + " " + bytes.applyAsLong(row.shown()))
        .collect(Collectors.joining(", "));
  }

  private static Diagnostic grown(
      Diagnostic error, SizeTable libraries, ToLongFunction<Bytes> bytes) {
    if (!libraries.compared()) {
      return error;
    }
    ToLongFunction<SizeRow> growth =
        row -> bytes.applyAsLong(row.shown()) - bytes.applyAsLong(row.before().orElse(Bytes.NONE));
    String grown =
        libraries.rows().stream()
            .filter(row -> growth.applyAsLong(row) > 0)
            .sorted(Comparator.comparingLong(row -> -growth.applyAsLong(row)))
            .limit(SHOWN)
            .map(row -> row.key().name() + " +" + growth.applyAsLong(row))
            .collect(Collectors.joining(", "));
    return error.withNote(
        grown.isEmpty()
            ? "Nothing grew since the image before."
            : "Grew since the image before: " + grown + " bytes.");
  }
}
