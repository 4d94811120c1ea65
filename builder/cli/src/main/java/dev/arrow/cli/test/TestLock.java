package dev.arrow.cli.test;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps tests that share a folder to one run at a time; the system drops it when a run ends. */
public final class TestLock implements AutoCloseable {
  private static final String FILE = ".lock";

  private final FileChannel channel;

  private TestLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Waits until no other run uses the folder.
   *
   * @param waiting is told once if it has to
   */
  public static TestLock acquire(Path folder, Runnable waiting) throws IOException {
    Files.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock == null) {
        waiting.run();
        channel.lock();
      }
      return new TestLock(channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
