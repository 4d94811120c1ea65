package dev.arrow.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A small tree, and the commands of `arrow kconfig` on it. */
abstract class KconfigDemo {
  private static final String TREE =
      """
      mainmenu "Demo"
      config MODULES
      \tbool "modules"
      \tdefault y
      \tmodules
      config A
      \tbool "a"
      \thelp
      \t  What a is.
      config T
      \ttristate "t"
      \tdepends on A
      config N
      \tint "n"
      \trange 1 9
      \tdefault 4
      choice
      \tprompt "c"
      config X
      \tbool "x"
      config Y
      \tbool "y"
      endchoice
      """;

  @TempDir Path folder;

  @BeforeEach
  final void writeTree() throws IOException {
    Files.writeString(folder.resolve("Kconfig"), TREE);
  }

  final Invocation kconfig(String... words) {
    return kconfig(Map.of(), words);
  }

  final Invocation kconfig(Map<String, String> environment, String... words) {
    List<String> argv = new ArrayList<>(List.of("kconfig"));
    argv.addAll(List.of(words));
    argv.addAll(List.of("--dialect", "linux-6.12"));
    return Invocation.in(folder, environment, argv.toArray(String[]::new));
  }

  final String config() throws IOException {
    return Files.readString(folder.resolve(".config"));
  }

  final void config(String text) throws IOException {
    Files.writeString(folder.resolve(".config"), text);
  }
}
