package dev.arrow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.menuconfig.MenuSession;
import dev.arrow.menuconfig.Patience;
import dev.arrow.menuconfig.keys.Key;
import dev.arrow.menuconfig.keys.KeyText;
import dev.arrow.menuconfig.state.Size;
import dev.arrow.menuconfig.view.Glyphs;
import dev.arrow.menuconfig.view.StateView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session with a project whose files others write, cannot be written, or are left behind. */
final class ProjectWorkplaceTest {
  private static final String STRACE = "/strace<Enter>y";
  private static final String LINE = "CONFIG_LIB_STRACE=y\n";

  @TempDir private Path folder;
  private Path common;

  @BeforeEach
  void writeProject() throws IOException {
    Files.write(folder.resolve("prog"), new byte[] {0x7f, 'E', 'L', 'F'});
    Files.writeString(
        folder.resolve("arrow.yaml"),
        "name: demo\napp: {elf: prog}\ntargets: [kvm/x86_64, linuxu/x86_64]\n");
    common = folder.resolve("config/common.config");
  }

  private MenuSession open() {
    Session session = Invocation.session(folder);
    ConfigOptions.Opened opened = new ConfigOptions().open(session, folder.toString());
    ProjectWorkplace workplace = new ProjectWorkplace(session, opened, place -> {}, false);
    return MenuSession.open(workplace, Optional.empty(), new Size(80, 24), Patience.ENDLESS);
  }

  private static String press(MenuSession menu, String keys) {
    for (Key key : KeyText.keys(keys)) {
      assertThat(menu.isOver()).as("the session is over before " + key).isFalse();
      menu.press(key);
    }
    return StateView.text(menu.state(), Glyphs.ASCII);
  }

  private void writeCommon(String text) throws IOException {
    Files.createDirectories(common.getParent());
    Files.writeString(common, text);
  }

  @Test
  void aChangeOfSomebodyElseIsToldBeforeSaving() throws IOException {
    MenuSession menu = open();
    press(menu, STRACE);
    writeCommon("CONFIG_LIB_FAIL_ALLOC=y\n");
    assertThat(press(menu, "s"))
        .contains("A file in config/ was changed by somebody else since it was read.");
    assertThat(Files.readString(common)).isEqualTo("CONFIG_LIB_FAIL_ALLOC=y\n");
    assertThat(press(menu, "d")).contains("- LIB_FAIL_ALLOC  y -> n", "+ LIB_STRACE  n -> y");
    press(menu, "<Esc>sw");
    assertThat(Files.readString(common)).contains(LINE).doesNotContain("FAIL_ALLOC");
    // Its own writing is nobody else's.
    assertThat(press(menu, "us")).contains("wrote config/");
    assertThat(common).doesNotExist();
  }

  @Test
  void whatCannotBeWrittenIsToldAndTheSessionGoesOn() throws IOException {
    // Root may write everywhere, but not over a folder.
    Files.createDirectories(common.resolve("below"));
    MenuSession menu = open();
    press(menu, STRACE);
    assertThat(press(menu, "s")).contains("not saved", "config");
    assertThat(menu.isOver()).isFalse();
    assertThat(press(menu, "qs")).contains("not saved");
    assertThat(menu.isOver()).isFalse();
    press(menu, "S<C-u>" + folder + "/copy<Enter>");
    assertThat(Files.readString(folder.resolve("copy"))).isEqualTo(LINE);
  }

  @Test
  void aSessionThatWasCutOffIsOfferedOnce() throws IOException {
    press(open(), STRACE);
    Path left = common.resolveSibling("common.config.unsaved");
    String own = "arrow session " + ProcessHandle.current().pid();
    assertThat(left).content().startsWith(own);
    MenuSession next = open();
    assertThat(press(next, "")).contains("It left 1 change that was not saved.");
    assertThat(press(next, "r/strace<Enter>")).contains("> *[*] Trace system calls".substring(2));
    press(next, "sq");
    assertThat(common).content().contains(LINE);
    assertThat(left).doesNotExist();
    assertThat(press(open(), "")).contains("Top");
  }

  @Test
  void linesOfVanishedSymbolsAreToldAndStayWhenSomethingElseIsSaved() throws IOException {
    writeCommon("CONFIG_LIB_STRAC=y\nCONFIG_KVM_STACK_KIB=1\n");
    MenuSession menu = open();
    assertThat(press(menu, ""))
        .contains("Lines that have no effect", "There is no symbol `LIB_STRAC`", "STRACE");
    press(menu, "<Esc>/fail_alloc<Enter>ys");
    assertThat(common).content().contains("CONFIG_LIB_STRAC=y", "CONFIG_LIB_FAIL_ALLOC=y");
  }
}
