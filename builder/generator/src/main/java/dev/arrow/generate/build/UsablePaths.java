package dev.arrow.generate.build;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.generate.makefile.MakeText;
import dev.arrow.manifest.Names;
import dev.arrow.plan.Step;
import dev.arrow.plan.Unit;
import dev.arrow.pool.Pool;
import dev.arrow.pool.PoolIndex;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Refuses names and flags that no makefile can hold, before make trips over them. */
final class UsablePaths {

  private static final Pattern OBJECT = Pattern.compile("[A-Za-z0-9_+.,@/-]+");

  private UsablePaths() {}

  /** Checks the project's own folder, which appears in rules only by the way out of it. */
  static void require(Path project) {
    String path = project.toString();
    if (path.indexOf('\n') >= 0 || path.indexOf('\r') >= 0) {
      throw ArrowException.of(
          Diagnostic.of(
                  BuildError.UNUSABLE_PATH,
                  "A project cannot be built in `"
                      + Names.shown(path)
                      + "`: the name holds a line end.")
              .withHint("Rename the folder."));
    }
  }

  /** Checks the folders that sources lie in. */
  static void require(Path home, PoolIndex pools) {
    List<Path> folders = new ArrayList<>();
    folders.add(home);
    pools.pools().stream().map(Pool::root).forEach(folders::add);
    for (Path folder : folders) {
      Optional<String> unusable = OddCharacter.in(folder.toString(), MakeText::canSpell);
      if (unusable.isPresent()) {
        throw ArrowException.of(
            Diagnostic.of(
                    BuildError.UNUSABLE_PATH,
                    "make cannot work with files in `"
                        + Names.shown(folder.toString())
                        + "`: the name holds "
                        + unusable.get()
                        + ".")
                .withHint("Use letters, digits, blanks and `_-+=,./@^~` in names of folders."));
      }
    }
  }

  /** Checks the sources of units, whose names become those of objects, and their flags. */
  static void require(List<Unit> units) {
    DiagnosticLog log = new DiagnosticLog();
    for (Unit unit : units) {
      for (Step.Compile step : unit.compiles()) {
        requireSource(step, log);
      }
      for (String flag : unit.ownFlags()) {
        requireFlag(unit, flag, log);
      }
    }
    log.throwIfErrors();
  }

  private static void requireSource(Step.Compile step, DiagnosticLog log) {
    Optional<String> odd = OddCharacter.in(step.output(), UsablePaths::isObject);
    if (step.source().startsWith("-")) {
      odd = Optional.of("`-` at its beginning");
    }
    if (odd.isPresent()) {
      String source = Names.shown(step.label());
      log.report(
          Diagnostic.of(
                  BuildError.UNUSABLE_PATH,
                  "make cannot work with a source named `"
                      + source
                      + "`: the name holds "
                      + odd.get()
                      + ".")
              .withHint("Use letters, digits and `_-+.,@` in names of sources, `-` not first."));
    }
  }

  private static boolean isObject(String path) {
    return OBJECT.matcher(path).matches();
  }

  private static void requireFlag(Unit unit, String flag, DiagnosticLog log) {
    if (flag.chars().anyMatch(Character::isISOControl)) {
      log.report(
          Diagnostic.of(
              BuildError.UNUSABLE_FLAG,
              "A flag of `" + unit.name() + "` is more than a line: `" + Names.shown(flag) + "`."));
    }
  }
}
