package dev.arrow.resolve;

import dev.arrow.diag.DiagnosticLog;
import dev.arrow.pool.CFileFacts;
import dev.arrow.pool.CFileScanner;
import dev.arrow.pool.FolderReader;
import dev.arrow.pool.PoolIndex;
import dev.arrow.pool.PublicHeader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The facts of C files, each file read once for all targets. Public headers come from the index.
 */
public final class FileFacts {
  private final FolderReader reader;
  private final DiagnosticLog log = new DiagnosticLog();
  private final Map<Path, CFileFacts> known = new HashMap<>();

  public FileFacts(PoolIndex pools) {
    this.reader = new FolderReader(log);
    pools.contractHeaders().forEach(this::add);
    pools.libraries().forEach(library -> library.headers().forEach(this::add));
  }

  /** The facts of a file; none after the error was reported to {@link #log}. */
  public CFileFacts of(Path file) {
    CFileFacts facts = known.get(file);
    if (facts == null) {
      facts = CFileScanner.scan(reader.content(file));
      known.put(file, facts);
    }
    return facts;
  }

  /** The column of an option's mention in a line; looked for only to be told. */
  public int column(Path file, int line, String option) {
    String text = new String(reader.content(file), StandardCharsets.UTF_8);
    return text.lines().skip(line - 1L).findFirst().map(s -> s.indexOf(option) + 1).orElse(0);
  }

  /** All that is known so far. */
  Map<Path, CFileFacts> known() {
    return Map.copyOf(known);
  }

  FolderReader reader() {
    return reader;
  }

  DiagnosticLog log() {
    return log;
  }

  private void add(PublicHeader header) {
    known.put(header.file(), header.facts());
  }
}
