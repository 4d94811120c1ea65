package dev.arrow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the menu of a project knows once it was built, with the real compiler. */
final class MenuconfigBuiltTest {
  private static final String UNKNOWN = "What the program needs is not known yet";

  @TempDir private Path folder;

  private String press(String keys) {
    Invocation menu = Invocation.real(folder, "menuconfig", "--size", "100x40", "--keys", keys);
    assertThat(menu.error()).isEmpty();
    return menu.output();
  }

  @Test
  void aBuildTellsWhatTheProgramNeedsAndHowLargeItIs() throws IOException {
    Files.writeString(
        folder.resolve("arrow.yaml"),
        "name: demo\napp: {sources: [main.c]}\ntargets: [linuxu/x86_64]\n");
    Files.writeString(
        folder.resolve("main.c"),
        "#include <stdio.h>\nint main(void)\n{\n\tputs(\"text\");\n\treturn 0;\n}\n");
    String stdio = "/lib_libc_stdio<Enter>";
    assertThat(press("")).contains(UNKNOWN);
    assertThat(press(stdio + "?")).contains("LIB_LIBC_STDIO = n", "its size is not known yet");
    assertThat(Invocation.real(folder, "build").status()).isZero();
    assertThat(press("")).doesNotContain(UNKNOWN);
    assertThat(press(stdio)).contains("-*- LIB_LIBC_STDIO  program needs `puts`");
    assertThat(press(stdio + "?"))
        .contains("LIB_LIBC_STDIO = y")
        .containsPattern("\n +[1-9][0-9]* bytes in the last build\n");
    assertThat(press("/lib_ramfs<Enter>?")).contains("    not in the last build\n");
    // An option of a library that the program needs can be changed now.
    assertThat(press("/stdio_float<Enter>")).contains("> [ ] Floating point in printf");
  }
}
