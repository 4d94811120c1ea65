package dev.arrow.cli;

import dev.arrow.cli.console.CliError;
import dev.arrow.cli.graph.GraphDot;
import dev.arrow.cli.graph.GraphMermaid;
import dev.arrow.cli.graph.GraphView;
import dev.arrow.cli.json.AnswersInJson;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.manifest.Target;
import dev.arrow.pool.Library;
import dev.arrow.resolve.LibraryGraph;
import dev.arrow.resolve.LibraryGraphFinder;
import dev.arrow.text.NearestName;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** `arrow graph`: which libraries are on and who brings them. */
@Command
final class GraphCommand implements Callable<Integer>, AnswersInJson {
  private final Session session;

  @Parameters(
      arity = "0..1",
      paramLabel = "PROJECT|LIBRARY",
      description = "a project's folder, or the one library that is asked about")
  private String word = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      completionCandidates = Candidates.GraphFormats.class,
      description = "text (without it), dot for graphviz, or mermaid")
  private String format = "text";

  @Option(names = "--all", description = "also what a library depends on without bringing it")
  private boolean all;

  @Mixin private ConfigOptions options = new ConfigOptions();

  GraphCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (!Candidates.GraphFormats.WORDS.contains(format)) {
      throw usage(
          "`--format` takes one of " + String.join(", ", Candidates.GraphFormats.WORDS) + ".");
    }
    boolean folder = !word.isEmpty() && Files.exists(session.path(word).resolve("arrow.yaml"));
    ConfigOptions.Opened opened = options.open(session, folder ? word : "");
    Target target = options.target(opened.project());
    Configuration values = opened.editor().configuration(target);
    if (!opened.editor().knowsNeeds(target)) {
      session.console().remark("what the program needs is not known yet; `arrow build` finds out");
    }
    LibraryGraph graph = LibraryGraphFinder.of(opened.pools(), values);
    boolean whole = folder || word.isEmpty();
    GraphView view =
        whole
            ? new GraphView.Whole(graph, all)
            : new GraphView.Focus(graph, onLibrary(opened, graph, values, target), all);
    session
        .console()
        .result(
            () -> GraphDocument.of(session, target, view),
            out -> lines(view, title(opened, target)).forEach(out::println));
    return ArrowCommand.DONE;
  }

  private static String title(ConfigOptions.Opened opened, Target target) {
    return opened.project().name() + " " + target;
  }

  private List<String> lines(GraphView view, String title) {
    return switch (format) {
      case "dot" -> GraphDot.lines(title, view.edges(), session.console()::shown);
      case "mermaid" -> GraphMermaid.lines(view.edges());
      default -> text(view, title);
    };
  }

  private List<String> text(GraphView view, String title) {
    int count = view.libraries().size();
    List<String> lines = new ArrayList<>();
    lines.add(title + ": " + count + (count == 1 ? " library" : " libraries"));
    view.text().forEach(line -> lines.add(session.console().shown(line)));
    return lines;
  }

  /** The library that is asked about; an ArrowException that says why it is off. */
  private String onLibrary(
      ConfigOptions.Opened opened, LibraryGraph graph, Configuration values, Target target) {
    if (graph.libraries().contains(word)) {
      return word;
    }
    Library library =
        opened.pools().library(word).orElseThrow(() -> unknown(opened.pools().libraries()));
    throw ArrowException.of(off(library, values, target));
  }

  /** Says why, and what would switch it on if there is anything. */
  private static Diagnostic off(Library library, Configuration values, Target target) {
    Diagnostic fault =
        Diagnostic.of(
            CliError.LIBRARY_OFF,
            "The library `" + library.name() + "` is off for `" + target + "`.");
    if (library.provides().isPresent()) {
      return fault.withHint(
          "It is one of those that provide `" + library.provides().get() + "`; ask for that.");
    }
    UserLine line =
        UserLine.user(library.symbol(), "y", SourcePosition.wholeFile(library.symbol()));
    Configuration tried = values.with(line);
    if (tried.on(library.symbol())) {
      return fault.withHint("`arrow config set " + library.symbol() + "=y` switches it on.");
    }
    return tried.refusals().stream()
        .filter(refusal -> refusal.line().equals(line))
        .findFirst()
        .map(refusal -> fault.withNote(refusal.reason().message()))
        .orElse(fault);
  }

  private ArrowException unknown(Collection<Library> libraries) {
    List<String> names = libraries.stream().map(Library::name).toList();
    Diagnostic fault =
        Diagnostic.of(
            CliError.UNKNOWN_LIBRARY,
            "`" + word + "` is neither a library nor the folder of a project.");
    return ArrowException.of(
        NearestName.of(word, names)
            .map(nearest -> fault.withHint("The nearest name is `" + nearest + "`."))
            .orElse(fault.withHint("`arrow lib list` shows all.")));
  }

  private static ArrowException usage(String message) {
    return ArrowException.of(Diagnostic.of(CliError.USAGE, message));
  }
}
