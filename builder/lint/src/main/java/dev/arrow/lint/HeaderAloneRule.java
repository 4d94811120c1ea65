package dev.arrow.lint;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Property;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.pool.Arch;
import dev.arrow.pool.Library;
import dev.arrow.pool.PublicHeader;
import dev.arrow.resolve.Dependencies;
import dev.arrow.resolve.IncludePath;
import dev.arrow.text.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every public header includes what it uses: it compiles by itself, twice in a row, with what its
 * library declares, with each option off and on. One call of the compiler looks at all headers of a
 * library.
 */
final class HeaderAloneRule implements Rule {
  private static final Pattern COMPLAINT =
      Pattern.compile("^(/[^:\n]+):([0-9]+):([0-9]+): (?:fatal )?error: (.*)$", Pattern.MULTILINE);

  private final LintPools pools;
  private final KconfigModel model;
  private final Dependencies dependencies;
  private final Findings findings;
  private final LintRequest request;

  HeaderAloneRule(
      LintPools pools,
      KconfigModel model,
      Dependencies dependencies,
      Findings findings,
      LintRequest request) {
    this.pools = pools;
    this.model = model;
    this.dependencies = dependencies;
    this.findings = findings;
    this.request = request;
  }

  @Override
  public void check(Library library) {
    if (library.headers().isEmpty()) {
      return;
    }
    for (HeaderCompiler compiler : request.compilers()) {
      boolean ofOther =
          library.family().equals(Library.ARCH_FAMILY)
              && !pools
                  .index()
                  .arch(compiler.arch())
                  .map(arch -> arch.library().equals(library))
                  .orElse(false);
      if (!ofOther && pools.index().arch(compiler.arch()).isPresent()) {
        check(library, compiler, library.name(), library.headers());
      }
    }
  }

  /** The contracts belong to no library, and each architecture answers them in its own way. */
  void checkContracts() {
    for (HeaderCompiler compiler : request.compilers()) {
      pools
          .index()
          .arch(compiler.arch())
          .map(Arch::library)
          .ifPresent(
              library -> check(library, compiler, "contract", pools.index().contractHeaders()));
    }
  }

  private void check(
      Library library, HeaderCompiler compiler, String title, List<PublicHeader> headers) {
    IncludePath path =
        new IncludePath(
            pools.index(), pools.index().arch(compiler.arch()).orElseThrow(), pools.facts());
    List<Path> folders = path.folders(library, dependencies.possible(library), List.of());
    String said = compiler.complaints(request.scratch(), folders, programs(title, headers));
    if (!said.isEmpty()) {
      report(library, title, said);
    }
  }

  private void report(Library library, String title, String said) {
    Matcher complaint = COMPLAINT.matcher(said);
    boolean placed = false;
    while (complaint.find()) {
      placed = true;
      findings.add(
          LintKind.HEADER_ALONE,
          new SourcePosition(
              complaint.group(1), number(complaint.group(2)), number(complaint.group(3))),
          "A header of `" + title + "` does not compile by itself: " + complaint.group(4) + ".",
          "Include what it uses, and select in Kconfig what that belongs to.");
    }
    if (!placed) {
      findings.add(
          Diagnostic.of(
                  LintKind.HEADER_ALONE,
                  "The headers of `" + title + "` do not compile by themselves.")
              .at(library.manifest().at())
              .withHint("The compiler says: " + said.lines().findFirst().orElse("nothing")));
    }
  }

  /** Options that any header mentions: it may be one that is included. */
  private SortedSet<String> optionsOfAll() {
    SortedSet<String> options = new TreeSet<>();
    for (Library library : pools.index().libraries()) {
      for (PublicHeader header : library.headers()) {
        options.addAll(header.facts().options().keySet());
      }
    }
    return options;
  }

  /** Two files a header: one with its options off, one with them on. */
  private List<Path> programs(String title, List<PublicHeader> headers) {
    List<Path> files = new ArrayList<>();
    SortedSet<String> options = optionsOfAll();
    for (int i = 0; i < headers.size(); i++) {
      PublicHeader header = headers.get(i);
      for (int value = 0; value <= 1; value++) {
        Path file = request.scratch().resolve(title + "-" + i + "-" + value + ".c");
        boolean changes = !header.facts().options().isEmpty();
        if (value == 0 || changes) {
          write(file, program(header, options, value));
          files.add(file);
        }
      }
    }
    return files;
  }

  private String program(PublicHeader header, Set<String> options, int value) {
    StringBuilder text = new StringBuilder();
    for (String option : options) {
      text.append("#define CONFIG_").append(option).append(' ');
      text.append(value(option, value)).append('\n');
    }
    String include = "#include \"" + header.file() + "\"\n";
    return text.append(include).append(include).toString();
  }

  /** A bool is off or on; all else has its first default. */
  private String value(String option, int bool) {
    Optional<Symbol> symbol = model.symbol(option);
    if (symbol.isEmpty() || symbol.get().type().isLogical()) {
      return String.valueOf(bool);
    }
    String text =
        symbol.get().definitions().stream()
            .flatMap(node -> node.defaults().stream())
            .findFirst()
            .map(Property.Default::value)
            .map(Object::toString)
            .orElse("0");
    return text.matches("-?[0-9a-fA-Fx]+|\"[^\"\\\\\n]*\"") ? text : "0";
  }

  private static int number(String digits) {
    return digits.length() > 9 ? 0 : Integer.parseInt(digits);
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.resolveSibling(""));
      AtomicFile.writeIfChanged(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
