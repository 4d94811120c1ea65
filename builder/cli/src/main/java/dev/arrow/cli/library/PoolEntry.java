package dev.arrow.cli.library;

import dev.arrow.diag.DiagnosticLog;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.ProjectFile.PoolReference;
import dev.arrow.manifest.ProjectFileReader;
import dev.arrow.text.AtomicFile;
import dev.arrow.text.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Adds a pool to an `arrow.yaml` without touching what stands there: one line at its end. Whether
 * that means what it should is read back before the file is changed; where it does not, such as
 * when there is a list of pools already, the user adds the line.
 */
public final class PoolEntry {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.][A-Za-z0-9_./-]*");

  private final ProjectFile project;
  private final Path pool;

  /**
   * @param pool the folder of the pool
   */
  public PoolEntry(ProjectFile project, Path pool) {
    this.project = project;
    this.pool = pool;
  }

  /** What stands in a list of pools, such as {@code {path: libraries}}. */
  public String item() {
    String path = project.folder().relativize(pool).toString();
    String shown = PLAIN.matcher(path).matches() ? path : new Json.Text(path).line();
    return "{path: " + shown + "}";
  }

  /** Adds the line; false if the user has to. */
  public boolean add() throws IOException {
    Path file = project.file();
    String text = Files.readString(file);
    String changed = text + (text.endsWith("\n") ? "" : "\n") + "libraries: [" + item() + "]\n";
    Path trial = file.resolveSibling("." + file.getFileName() + ".new");
    try {
      AtomicFile.writeIfChanged(trial, changed);
      if (!isAsWanted(trial)) {
        return false;
      }
    } finally {
      Files.deleteIfExists(trial);
    }
    return AtomicFile.writeIfChanged(file, changed);
  }

  private boolean isAsWanted(Path trial) {
    DiagnosticLog log = new DiagnosticLog();
    Optional<ProjectFile> read = ProjectFileReader.read(trial, log);
    return !log.hasErrors() && read.map(this::isProjectWithPool).orElse(false);
  }

  private boolean isProjectWithPool(ProjectFile read) {
    List<PoolReference> pools = read.libraries();
    boolean only =
        project.libraries().isEmpty()
            && pools.size() == 1
            && pools.get(0) instanceof PoolReference.Folder folder
            && folder.folder().equals(pool);
    return only
        && read.name().equals(project.name())
        && read.targetNames().equals(project.targetNames())
        && read.args().equals(project.args())
        && read.env().equals(project.env());
  }
}
