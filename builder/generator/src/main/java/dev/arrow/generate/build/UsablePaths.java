package dev.arrow.generate.build;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.generate.makefile.MakeText;
import dev.arrow.pool.Pool;
import dev.arrow.pool.PoolIndex;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Refuses folders whose names no makefile can hold, before make trips over them. */
final class UsablePaths {

  private UsablePaths() {}

  static void require(Path home, PoolIndex pools) {
    List<Path> folders = new ArrayList<>();
    folders.add(home);
    pools.pools().stream().map(Pool::root).forEach(folders::add);
    for (Path folder : folders) {
      if (!MakeText.canSpell(folder.toString())) {
        throw ArrowException.of(
            Diagnostic.of(
                    BuildError.UNUSABLE_PATH, "make cannot work with files in `" + folder + "`.")
                .withHint("Use letters, digits, blanks and `_-+=,./@^~` in names of folders."));
      }
    }
  }
}
