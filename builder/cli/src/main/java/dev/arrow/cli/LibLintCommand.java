package dev.arrow.cli;

import dev.arrow.cli.json.AnswersInJson;
import dev.arrow.cli.packages.SearchPath;
import dev.arrow.lint.HeaderCompiler;
import dev.arrow.lint.LintReport;
import dev.arrow.lint.LintRequest;
import dev.arrow.lint.Linter;
import dev.arrow.pool.Arch;
import dev.arrow.pool.Library;
import dev.arrow.process.HostArch;
import dev.arrow.text.json.Json;
import dev.arrow.text.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** `arrow lib lint`: what libraries must be beyond what a build needs of them. */
@Command(
    footer = {
      "",
      "Status 1 with errors. docs/manual/lint.md explains the rules, whose names",
      "stand in brackets.",
    })
final class LibLintCommand implements Callable<Integer>, AnswersInJson {
  private final Session session;

  @Parameters(
      arity = "0..*",
      paramLabel = "NAME",
      description = "a library; without names all of the pool")
  private List<String> names = new ArrayList<>();

  @Mixin private LintPlace place = new LintPlace();

  @Option(names = "--strict", description = "status 1 with warnings too")
  private boolean strict;

  LibLintCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    LintPlace.Found found = place.find(session, names);
    Path scratch = scratch();
    try {
      LintReport report =
          Linter.lint(
              new LintRequest(
                  found.pools(),
                  found.libraries(),
                  found.faults(),
                  scratch,
                  compilers(found, scratch)));
      session.console().diagnostics(report.diagnostics());
      session.console().result(() -> document(found, report), out -> out.println(report.summary()));
      boolean failed = report.errors() > 0 || (strict && report.warnings() > 0);
      return failed ? ArrowCommand.FAILED : ArrowCommand.DONE;
    } finally {
      Scratch.remove(scratch);
    }
  }

  private static JsonObject document(LintPlace.Found found, LintReport report) {
    return JsonObject.EMPTY
        .with("libraries", Json.texts(found.libraries().stream().map(Library::name).toList()))
        .with("errors", report.errors())
        .with("warnings", report.warnings());
  }

  private static Path scratch() {
    try {
      return Files.createTempDirectory("arrow-lint").toRealPath();
    } catch (IOException e) {
      throw Session.unreadable(Path.of(System.getProperty("java.io.tmpdir", "/tmp")), e);
    }
  }

  private List<HeaderCompiler> compilers(LintPlace.Found found, Path scratch) {
    SearchPath path = new SearchPath(session.environment().getOrDefault("PATH", ""));
    List<HeaderCompiler> compilers = new ArrayList<>();
    for (Arch arch : found.pools().archs()) {
      String prefix = arch.name().equals(HostArch.name()) ? "" : arch.manifest().triplet() + "-";
      Optional<HeaderCompiler> compiler =
          path.find(prefix + "gcc")
              .flatMap(
                  file ->
                      HeaderCompiler.gcc(arch.name(), prefix + "gcc", scratch, session.commands()));
      compiler.ifPresent(compilers::add);
    }
    return compilers;
  }
}
