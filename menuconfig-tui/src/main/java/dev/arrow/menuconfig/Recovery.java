package dev.arrow.menuconfig;

import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.menuconfig.menu.Edit;
import dev.arrow.menuconfig.menu.EditText;
import dev.arrow.text.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A file beside the configuration that holds what a session has not saved yet. It names the process
 * that writes it, so that one session does not take over what another is still at.
 */
public final class Recovery {
  private static final String HEAD = "arrow session ";
  private static final int LARGEST = 1 << 24;

  private final Path file;
  private final long process;
  private boolean foreign;
  private boolean failed;

  private Recovery(Path file, long process) {
    this.file = file;
    this.process = process;
  }

  /** The recovery file beside a configuration, for this process. */
  public static Recovery beside(Path config) {
    return of(config, ProcessHandle.current().pid());
  }

  static Recovery of(Path config, long process) {
    return new Recovery(config.resolveSibling(config.getFileName() + ".unsaved"), process);
  }

  /** What a session left that was cut off; nothing while that session still runs. */
  public List<Edit> leftOver(KconfigModel model) {
    Optional<String> text = text();
    int end = text.map(t -> t.indexOf('\n')).orElse(-1);
    if (text.isEmpty() || end < 0 || !text.get().startsWith(HEAD)) {
      return List.of();
    }
    String number = text.get().substring(HEAD.length(), end);
    foreign = number.matches("[0-9]{1,9}") && runs(Long.parseLong(number));
    return foreign
        ? List.of()
        : EditText.read(text.get().substring(end + 1), model).orElse(List.of());
  }

  private boolean runs(long other) {
    return other != process && ProcessHandle.of(other).filter(ProcessHandle::isAlive).isPresent();
  }

  private Optional<String> text() {
    try {
      boolean sound = Files.isRegularFile(file) && Files.size(file) <= LARGEST;
      return sound
          ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Keeps edits; removes the file if there are none. Where it cannot be written the session goes on
   * without: it would be told at every key, and saving tells it anyway.
   */
  public void keep(List<Edit> edits) {
    if (foreign || failed) {
      return;
    }
    try {
      if (edits.isEmpty()) {
        Files.deleteIfExists(file);
      } else {
        AtomicFile.writeIfChanged(file, HEAD + process + "\n" + EditText.of(edits));
      }
    } catch (IOException e) {
      failed = true;
    }
  }
}
