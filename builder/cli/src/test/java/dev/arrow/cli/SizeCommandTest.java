package dev.arrow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sizes of a Linux process, built with the real compiler. */
final class SizeCommandTest {
  private static final String TARGET = "linuxu/x86_64";

  @TempDir static Path all;

  private final Path folder = SharedObjects.newFolder(all);

  @BeforeEach
  void write() throws IOException {
    SharedObjects.link(folder.resolve("build"), all.resolve("objects"));
    Files.writeString(
        folder.resolve("arrow.yaml"),
        "name: demo\napp: {sources: [main.c]}\ntargets: [linuxu/x86_64, \"linuxu/x86_64:twin\"]\n");
    program("char large[100];\nint main(void)\n{\n\treturn large[0];\n}\n");
  }

  private void program(String text) throws IOException {
    Files.writeString(folder.resolve("main.c"), text);
  }

  private Invocation size(String... more) {
    List<String> argv = new java.util.ArrayList<>(List.of("size"));
    argv.addAll(List.of(more));
    return Invocation.real(folder, argv.toArray(String[]::new));
  }

  private long fileSize() throws IOException {
    return Files.size(folder.resolve("build/linuxu-x86_64/demo"));
  }

  @Test
  void theTableAddsUpAndShowsWhatChanged() throws IOException {
    Invocation first = size("-t", TARGET);
    assertThat(first.status()).isZero();
    assertThat(first.output())
        .startsWith(TARGET + ": " + fileSize() + " bytes\nlibrary ")
        .containsPattern("\nsum .* " + fileSize() + "\n$")
        .containsPattern("\nprogram +[0-9]+ +0 +0 +100 +[0-9]+\n");
    long before = fileSize();

    program(
        "#include <stdio.h>\nint data = 7;\n"
            + "int main(void)\n{\n\tputs(\"text\");\n\treturn data;\n}\n");
    Invocation second = size("-t", TARGET, "--symbols=3");
    String change = (fileSize() - before > 0 ? "+" : "") + (fileSize() - before);
    assertThat(second.output())
        .startsWith(TARGET + ": " + fileSize() + " bytes, " + change + " against the image before")
        .containsPattern("\nlibc-stdio .* new \\+[0-9]+\n")
        .containsPattern("\ncame: .*libc-stdio")
        .containsPattern("\n\nsymbol .*\n(.+\n){3}$");
    assertThat(size("-t", TARGET).output())
        .isEqualTo(second.output().replaceAll("(?s)\n\n.*", "\n"));

    Invocation symbols = size("-t", TARGET, "--by", "symbol");
    assertThat(symbols.output())
        .containsPattern("\nlarge +0 .* gone 0 +program\n")
        .containsPattern("\ndata +0 +0 +4 +0 +4 +new \\+4 +program\n");
  }

  @Test
  void comparesWithTargetsAndKeptSizes() throws IOException {
    assertThat(size("--against", "linuxu/x86_64:twin", "-t", TARGET, "--by=section").output())
        .startsWith(TARGET + ": " + fileSize() + " bytes, 0 against linuxu/x86_64:twin\nsection")
        .doesNotContain("twin: ");
    assertThat(size("--save", "kept", "-t", TARGET).status()).isZero();
    String kept = Files.readString(folder.resolve("kept"));
    assertThat(kept).startsWith("arrow-sizes 1\nimage " + TARGET + "\n").endsWith("\nend\n");
    assertThat(size("--against", "kept", "-t", TARGET).output())
        .startsWith(TARGET + ": " + fileSize() + " bytes, 0 against kept\n");
    Invocation absent = size("--against", "kept");
    assertThat(absent.status()).isEqualTo(2);
    assertThat(absent.error()).contains("`kept` holds no sizes of `linuxu/x86_64:twin`.");
  }

  @Test
  void aFormerImageThatIsNotWholeIsSaid() throws IOException {
    size("-t", TARGET);
    program("int main(void)\n{\n\treturn 3;\n}\n");
    size("-t", TARGET);
    Files.delete(folder.resolve("build/linuxu-x86_64/former/demo.map"));
    Invocation shown = size("-t", TARGET);
    assertThat(shown.status()).isZero();
    assertThat(shown.error()).contains("the image before was not kept whole");
    assertThat(shown.output()).doesNotContain("change");
  }

  @Test
  void wrongWordsAreRefused() {
    assertThat(size("--by", "file").error())
        .isEqualTo("error: `--by` takes one of library, section, symbol.\n");
    assertThat(size("--symbols=-1").error()).contains("`--symbols` takes a number from 0 on.");
    assertThat(size("--against", "nothing").error())
        .contains("`nothing` is neither a target of this project nor a file of sizes.")
        .contains("The targets are `linuxu/x86_64`, `linuxu/x86_64:twin`;");
    assertThat(size("--symbols", "nowhere").error())
        .contains("There is no arrow.yaml in `nowhere`");
  }
}
