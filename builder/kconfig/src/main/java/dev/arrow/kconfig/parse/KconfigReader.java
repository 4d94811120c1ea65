package dev.arrow.kconfig.parse;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Expr;
import dev.arrow.kconfig.syntax.KconfigError;
import dev.arrow.kconfig.syntax.Shell;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Reads a tree of Kconfig files into entries: the door to this package. */
public final class KconfigReader {
  /**
   * What was read.
   *
   * @param entries the whole tree, flat
   * @param files every file, in the order of first use
   * @param environment every variable that was looked at
   */
  public record Result(
      List<Entry> entries, List<Path> files, SortedMap<String, String> environment) {}

  /**
   * Where a tree lies.
   *
   * @param rootFile the file to start with
   * @param sourceRoot where relative paths start
   * @param allowedRoots further folders that files may lie in
   */
  public record Place(Path rootFile, Path sourceRoot, List<Path> allowedRoots) {
    public Place {
      allowedRoots = List.copyOf(allowedRoots);
    }
  }

  private KconfigReader() {}

  /** Reads a tree; faults go to the reporter. */
  public static Result read(
      Place place,
      Dialect dialect,
      Map<String, String> environment,
      Shell shell,
      SyntaxReporter reporter) {
    SourceFiles files =
        new SourceFiles(dialect, place.sourceRoot(), place.allowedRoots(), reporter);
    EnvironmentText variables = new EnvironmentText(environment);
    Macros macros = new Macros(dialect, variables, shell, reporter);
    SourceText root = files.openRoot(place.rootFile());
    List<Entry> entries = List.of();
    if (root != null) {
      entries = new Parser(dialect, files, macros, new Words(dialect), reporter).parse(root);
    }
    return new Result(entries, files.read(), variables.read());
  }

  /**
   * Reads a single expression. A fault is an {@link ArrowException}.
   *
   * @param at where the text starts
   */
  public static Expr expression(String text, Dialect dialect, SourcePosition at) {
    DiagnosticLog log = new DiagnosticLog();
    SyntaxReporter reporter = new SyntaxReporter(log);
    SourceText source = new SourceText(text.getBytes(StandardCharsets.UTF_8), at);
    Macros macros = new Macros(dialect, new EnvironmentText(Map.of()), Shell.SILENT, reporter);
    Lexer lexer = new Lexer(source, new Words(dialect), macros, reporter, false);
    Expr result = lexer.next() ? wholeLine(lexer, reporter) : null;
    if (result == null && !log.hasErrors()) {
      reporter.report(KconfigError.SYNTAX, "An expression is expected here.", at);
    }
    log.throwIfErrors();
    return Objects.requireNonNull(result);
  }

  private static @Nullable Expr wholeLine(Lexer lexer, SyntaxReporter reporter) {
    Tokens tokens = lexer.tokens();
    Expr result = new ExprParser(reporter).parse(tokens);
    if (result != null && (!tokens.atEnd() || lexer.next())) {
      reporter.report(
          KconfigError.SYNTAX, "The expression should end here.", lexer.tokens().position());
    }
    return result;
  }
}
