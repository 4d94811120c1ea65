package dev.arrow.cli;

import dev.arrow.cli.console.CliError;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.manifest.ArchManifest;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.ProjectFileReader;
import dev.arrow.manifest.Target;
import dev.arrow.pool.Arch;
import dev.arrow.pool.Platform;
import dev.arrow.pool.PoolIndex;
import dev.arrow.pool.PoolScanner;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a program is built for: a target of a project, or outside of one any target. */
final class ExecTarget {
  @Option(
      names = {"-t", "--target"},
      paramLabel = "TARGET",
      description = "one of the project's targets; the first without it")
  private String target = "";

  @Option(
      names = {"-C", "--project"},
      paramLabel = "PROJECT",
      description = "its folder; without it the nearest one above here, if any")
  private String named = "";

  /** The architecture of the target. */
  ArchManifest arch(Session session) {
    Optional<ProjectFile> project = project(session);
    PoolIndex pools =
        project
            .map(file -> ProjectPools.of(session.arrowHome(), file, session.fetched(false)))
            .orElseGet(() -> PoolScanner.scan(session.arrowHome()));
    Target wanted = project.map(file -> Targets.named(file, target)).orElseGet(() -> any(pools));
    return pools
        .arch(wanted.arch())
        .map(Arch::manifest)
        .orElseThrow(() -> unknown(wanted.toString(), pools));
  }

  /** The prefix that the project gives to the tools of an architecture. */
  Optional<String> prefix(Session session, ArchManifest arch) {
    return project(session)
        .flatMap(file -> Optional.ofNullable(file.toolchain().prefix().get(arch.name())));
  }

  private Optional<ProjectFile> project(Session session) {
    if (named.isEmpty() && session.nearest().isEmpty()) {
      return Optional.empty();
    }
    Path file = session.project(named).resolve(ProjectFileReader.FILE_NAME);
    return Optional.of(ProjectFileReader.read(file));
  }

  /** A target of the pools; no project limits the choice. */
  private Target any(PoolIndex pools) {
    if (target.isEmpty()) {
      throw ArrowException.of(
          Diagnostic.of(CliError.USAGE, "There is no project here; a target must be given.")
              .withHint("Such as `-t " + names(pools).get(0) + "`."));
    }
    return Target.parse(target)
        .filter(each -> names(pools).contains(each.base().toString()))
        .orElseThrow(() -> unknown(target, pools));
  }

  /** All targets without variants, sorted. */
  static List<String> names(PoolIndex pools) {
    return pools.platforms().stream()
        .map(Platform::offer)
        .flatMap(offer -> offer.archs().stream().map(arch -> offer.name().text() + "/" + arch))
        .sorted()
        .toList();
  }

  private static ArrowException unknown(String name, PoolIndex pools) {
    return ArrowException.of(
        Diagnostic.of(CliError.UNKNOWN_TARGET, "`" + name + "` is not a target.")
            .withHint(Suggestion.of(name, names(pools))));
  }
}
