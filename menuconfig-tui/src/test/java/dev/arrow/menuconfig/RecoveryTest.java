package dev.arrow.menuconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Tristate;
import dev.arrow.kconfig.syntax.Dialects;
import dev.arrow.menuconfig.menu.Change;
import dev.arrow.menuconfig.menu.Edit;
import dev.arrow.menuconfig.menu.EditText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RecoveryTest {
  /** No process has this number: Linux counts to 4,194,304 at most. */
  private static final long NOBODY = 99_999_999;

  private static final KconfigModel MODEL = KeyScript.load("demo", Dialects.LINUX_6_12);
  private static final List<Edit> EDITS =
      List.of(
          new Edit("NET=y", List.of(new Change.Set("NET", "y")), Optional.empty()),
          new Edit(
              "odd\ttext\n",
              List.of(
                  new Change.Set("HOSTNAME", "a\\b\tc\nd"),
                  new Change.Unset("NET"),
                  new Change.Mode(0, Tristate.M)),
              Optional.of("kvm/x86_64")),
          new Edit(
              "loaded",
              List.of(new Change.Replace(List.of(UserLine.user("NET", "y", Change.PLACE)))),
              Optional.empty()));

  @TempDir private Path folder;

  private Recovery recovery(long process) {
    return Recovery.of(folder.resolve(".config"), process);
  }

  @Test
  void whatACutOffSessionLeftIsFound() {
    recovery(NOBODY).keep(EDITS);
    assertThat(recovery(NOBODY + 1).leftOver(MODEL)).isEqualTo(EDITS);
  }

  @Test
  void aSessionThatEndsWellLeavesNothing() {
    Recovery recovery = recovery(NOBODY);
    recovery.keep(EDITS);
    recovery.keep(List.of());
    assertThat(folder).isEmptyDirectory();
    assertThat(recovery.leftOver(MODEL)).isEmpty();
  }

  @Test
  void aSessionThatStillRunsKeepsItsOwn() throws IOException {
    recovery(ProcessHandle.current().pid()).keep(EDITS);
    Recovery other = recovery(NOBODY);
    assertThat(other.leftOver(MODEL)).isEmpty();
    other.keep(List.of());
    assertThat(Files.list(folder)).hasSize(1);
  }

  @Test
  void aFolderThatCannotBeWrittenStopsNothing() throws IOException {
    Files.writeString(folder.resolve("file"), "");
    Recovery recovery = Recovery.of(folder.resolve("file/.config"), NOBODY);
    recovery.keep(EDITS);
    recovery.keep(List.of());
    assertThat(recovery.leftOver(MODEL)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "set\tNET\ty\n",
        "edit\t\tx\nmode\t99\ty\n",
        "edit\t\tx\nmode\t0\tq\n",
        "edit\t\tx\nwhat\ta\tb\n",
        "edit\n"
      })
  void aDamagedFileIsNoSession(String text) throws IOException {
    assertThat(EditText.read(text, MODEL)).isEmpty();
    Files.writeString(folder.resolve(".config.unsaved"), "arrow session 99999999\n" + text);
    assertThat(recovery(NOBODY).leftOver(MODEL)).isEmpty();
  }

  @Test
  void anotherFileOfThatNameIsNoSession() throws IOException {
    Files.writeString(folder.resolve(".config.unsaved"), "notes");
    assertThat(recovery(NOBODY).leftOver(MODEL)).isEmpty();
  }
}
