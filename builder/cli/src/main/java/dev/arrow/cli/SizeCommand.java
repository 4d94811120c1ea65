package dev.arrow.cli;

import dev.arrow.cli.console.CliError;
import dev.arrow.cli.json.AnswersInJson;
import dev.arrow.cli.packages.PackageScopes;
import dev.arrow.cli.packages.SystemPackage.Verb;
import dev.arrow.cli.size.SizeText;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.generate.build.BuiltTarget;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.ProjectFileReader;
import dev.arrow.size.Grouping;
import dev.arrow.size.ImageSizes;
import dev.arrow.size.SizeTable;
import dev.arrow.size.SizesFile;
import dev.arrow.text.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Stack;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** `arrow size`: the bytes of images by who brings them, and how they changed. */
@Command(
    description = {
      "Builds what is not up to date and shows whose the bytes of each image are. Text, rodata",
      "and data are in the file, bss takes memory alone. The file column adds up to the size of",
      "the image's file. Change is against the last image of the target that was another.",
    })
final class SizeCommand implements Callable<Integer>, AnswersInJson {
  private static final int SOME = 20;

  private final Session session;

  @Parameters(
      arity = "0..1",
      paramLabel = "PROJECT",
      description = "its folder; without it the nearest one above here")
  private String project = "";

  @Option(
      names = {"-t", "--target"},
      paramLabel = "TARGET",
      description = "one of the project's targets, may be repeated; all without it")
  private List<String> targets = new ArrayList<>();

  @Option(
      names = "--by",
      paramLabel = "WHAT",
      completionCandidates = Candidates.Groupings.class,
      description = "library (without it), section or symbol")
  private String by = "";

  @Option(
      names = "--symbols",
      arity = "0..1",
      paramLabel = "N",
      preprocessor = Attached.class,
      description = "also show the N largest functions and variables; 20 without N")
  private int symbols;

  @Option(
      names = "--against",
      paramLabel = "TARGET|FILE",
      description = "compare with another target, or with sizes that --save wrote")
  private String against = "";

  @Option(names = "--save", paramLabel = "FILE", description = "keep the sizes for --against")
  private String save = "";

  @Mixin private BuildOptions options = new BuildOptions();

  /** `--symbols demo` means the project `demo`: a number is taken behind `=` alone. */
  static final class Attached implements IParameterPreprocessor {
    @Override
    public boolean preprocess(
        Stack<String> words, CommandSpec command, ArgSpec option, Map<String, Object> facts) {
      if ("=".equals(facts.get("separator"))) {
        return false;
      }
      option.setValue(SOME);
      return true;
    }
  }

  SizeCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Grouping grouping = grouping(by);
    if (symbols < 0) {
      throw usage("`--symbols` takes a number from 0 on.");
    }
    Path folder = BuildPlace.of(session, session.project(project));
    ProjectFile file = ProjectFileReader.read(folder.resolve(ProjectFileReader.FILE_NAME));
    SizeBaseline baseline = SizeBaseline.named(against, session, file);
    session.needPackages(
        Verb.BUILD,
        PackageScopes.of(file, file.targetNames()),
        ProgramPackages.of(session, file, file.targetNames()),
        options.yes());
    List<BuiltTarget> built = build(folder, baseline);
    TreeMap<String, ImageSizes> sizes = new TreeMap<>();
    List<Shown> shown = new ArrayList<>();
    for (BuiltTarget target : built) {
      if (targets.isEmpty() || targets.contains(target.target())) {
        ImageSizes now = ImageSizes.of(target.image());
        Optional<ImageSizes> before = baseline.of(target, built);
        sizes.put(target.target(), now);
        shown.add(
            new Shown(
                target.target(),
                SizeTable.of(grouping, now, before),
                SizeTable.of(Grouping.SYMBOL, now, before).largest(symbols)));
      }
    }
    if (!save.isEmpty()) {
      keep(session.path(save), SizesFile.text(sizes));
    }
    session
        .console()
        .result(() -> SizeDocument.of(shown), out -> lines(shown, baseline).forEach(out::println));
    return ArrowCommand.DONE;
  }

  /**
   * What is shown of a target.
   *
   * @param target its name
   * @param table what was asked for
   * @param symbols the largest, none unless they were asked for
   */
  record Shown(String target, SizeTable table, SizeTable symbols) {}

  private List<BuiltTarget> build(Path folder, SizeBaseline baseline) {
    List<String> wanted = new ArrayList<>(targets);
    if (!targets.isEmpty()) {
      baseline.target().filter(each -> !wanted.contains(each)).ifPresent(wanted::add);
    }
    return Builds.build(session, options.request(session, folder, wanted)).targets();
  }

  private static List<String> lines(List<Shown> shown, SizeBaseline baseline) {
    List<String> lines = new ArrayList<>();
    for (Shown each : shown) {
      lines.add(SizeText.head(each.target(), each.table().sum(), baseline.words()));
      lines.addAll(SizeText.lines(each.table()));
      if (!each.symbols().rows().isEmpty()) {
        lines.add("");
        lines.addAll(SizeText.rows(each.symbols()));
      }
    }
    return lines;
  }

  private static void keep(Path file, String text) {
    try {
      AtomicFile.writeIfChanged(file, text);
    } catch (IOException e) {
      throw Session.unreadable(file, e);
    }
  }

  private static Grouping grouping(String word) {
    List<String> words = Stream.of(Grouping.values()).map(Grouping::word).toList();
    String wanted = word.isEmpty() ? words.get(0) : word;
    return Stream.of(Grouping.values())
        .filter(each -> each.word().equals(wanted))
        .findFirst()
        .orElseThrow(() -> usage("`--by` takes one of " + String.join(", ", words) + "."));
  }

  private static ArrowException usage(String message) {
    return ArrowException.of(Diagnostic.of(CliError.USAGE, message));
  }
}
