package dev.arrow.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ProgressMonitor;

/** Ends a fetch that takes too long or brings too much. */
final class FetchWatch implements ProgressMonitor {
  private static final long PAUSE_NS = 200_000_000;

  private final Path folder;
  private final long mostBytes;
  private final long end;
  private long next = System.nanoTime();
  private String reason = "";

  FetchWatch(Path folder, long mostBytes, Duration limit) {
    this.folder = folder;
    this.mostBytes = mostBytes;
    this.end = System.nanoTime() + limit.toNanos();
  }

  /** Why the fetch was ended; empty if it was not. */
  String reason() {
    return reason;
  }

  @Override
  public boolean isCancelled() {
    long now = System.nanoTime();
    if (reason.isEmpty() && now - next >= 0) {
      next = now + PAUSE_NS;
      if (now - end >= 0) {
        reason = "it takes too long";
      } else if (size() > mostBytes) {
        reason = "it brings more than " + mostBytes / 1024 / 1024 + " MiB";
      }
    }
    return !reason.isEmpty();
  }

  private long size() {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.mapToLong(FetchWatch::sizeOf).sum();
    } catch (IOException | RuntimeException e) {
      // Files come and go while JGit writes them; the next look counts again.
      return 0;
    }
  }

  private static long sizeOf(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      return 0;
    }
  }

  @Override
  public void start(int totalTasks) {}

  @Override
  public void beginTask(String title, int totalWork) {}

  @Override
  public void update(int completed) {}

  @Override
  public void endTask() {}

  @Override
  public void showDuration(boolean enabled) {}
}
