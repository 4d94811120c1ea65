package dev.arrow.generate.build;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.SourcePosition;
import dev.arrow.plan.BuildLayout;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.LockSupport;

/**
 * Keeps a project's build to one at a time. The operating system drops the lock when its holder
 * ends, however it ends. The file stays: removing it would let two builds lock different files of
 * one name.
 */
final class BuildLock implements AutoCloseable {

  private static final String FILE = ".lock";
  private static final int LONGEST_HOLDER = 32;

  private static final int HOLDER_TRIES = 5;
  private static final long HOLDER_PAUSE_NS = 20_000_000;

  private final FileChannel channel;

  private BuildLock(FileChannel channel) {
    this.channel = channel;
  }

  /** The lock's file, relative to the project's folder. */
  static String file() {
    return BuildLayout.BUILD + "/" + FILE;
  }

  /** Waits until no other build of the project runs; tells the listener if it has to. */
  static BuildLock acquire(Path project, BuildListener listener) throws IOException {
    Path build = project.resolve(BuildLayout.BUILD);
    if (Files.isSymbolicLink(build)) {
      throw ArrowException.of(
          Diagnostic.of(
                  BuildError.UNUSABLE_BUILD_FOLDER,
                  "This is a symbolic link, and has to be a folder.")
              .at(SourcePosition.wholeFile(build.toString()))
              .withHint("Remove the link; `mount --bind` can put the folder on another disk."));
    }
    Files.createDirectories(build);
    FileChannel channel =
        FileChannel.open(
            project.resolve(file()),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock == null) {
        listener.waiting("another build of this project runs" + holder(channel) + "; waiting");
        channel.lock();
      }
      writeHolder(channel);
      return new BuildLock(channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** The holder names itself right after it took the lock, so its name may be a moment late. */
  private static String holder(FileChannel channel) throws IOException {
    for (int i = 0; i < HOLDER_TRIES; i++) {
      String process = readHolder(channel);
      if (process.matches("[0-9]+")) {
        return " (process " + process + ")";
      }
      LockSupport.parkNanos(HOLDER_PAUSE_NS);
    }
    return "";
  }

  private static String readHolder(FileChannel channel) throws IOException {
    ByteBuffer text = ByteBuffer.allocate(LONGEST_HOLDER);
    channel.read(text, 0);
    return new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII).strip();
  }

  private static void writeHolder(FileChannel channel) throws IOException {
    channel.truncate(0);
    String process = ProcessHandle.current().pid() + "\n";
    channel.write(ByteBuffer.wrap(process.getBytes(StandardCharsets.US_ASCII)), 0);
  }

  @Override
  public void close() throws IOException {
    try {
      // The next holder is taken for this one until it has named itself.
      channel.truncate(0);
    } finally {
      channel.close();
    }
  }
}
