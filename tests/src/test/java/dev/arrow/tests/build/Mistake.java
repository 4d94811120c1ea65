package dev.arrow.tests.build;

import dev.arrow.tests.harness.TestProject;
import dev.arrow.tests.harness.Transcript;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Twenty mistakes that a build of a unikernel meets: how each comes about, and what is typed. */
enum Mistake {
  UNKNOWN_OPTION(
      "An option that no library has",
      demo -> demo.write("config/common.config", "CONFIG_NET_TURBO=y\n"),
      "arrow build"),
  OPTION_TYPO("A misspelt option", demo -> {}, "arrow config set LIBC_STDIO_FLAOT=y"),
  UNMET_DEPENDENCY(
      "An option whose dependency is not met",
      demo -> {},
      "arrow config set -t linuxu/x86_64 LIB_PVH=y",
      "arrow build"),
  FORCED_SELECT("Switching off what others need", demo -> {}, "arrow config set LIB_CMDLINE=n"),
  ABSENT_LIBRARY(
      "A library that no pool has",
      demo -> {},
      "arrow config set LIB_LWIP=y",
      "arrow lib show lwip"),
  BAD_NUMBER(
      "A number that is none, or out of range",
      demo -> {},
      "arrow config set LINUXU_MEMORY_MIB=lots",
      "arrow config set LINUXU_MEMORY_MIB=99999999"),
  GARBAGE_LINE(
      "A line of a configuration file that is none",
      demo ->
          demo.write(
              "config/common.config", "CONFIG_LIB_PMM=y\nLINUXU_MEMORY_MIB=64\n<<<<<<< HEAD\n"),
      "arrow build"),
  MISSING_LIBRARY_PATH(
      "A pool that is not there",
      demo -> demo.append("arrow.yaml", "libraries: [{path: ../pool}]"),
      "arrow build"),
  MISSING_DEFCONFIG(
      "A configuration file that is not there", demo -> {}, "arrow config merge small.config"),
  MISSING_SOURCE(
      "A source that is not there",
      demo -> replace(demo, "[main.c]", "[main.c, http.c]"),
      "arrow build"),
  MISSING_MANIFEST(
      "A library without its manifest",
      demo ->
          demo.write("pool/pool.yaml", "name: mine\narrow: \">=0.1 <0.2\"\n")
              .write("pool/http/Kconfig", "config LIB_HTTP\n\tbool \"HTTP\"\n")
              .append("arrow.yaml", "libraries: [{path: pool}]"),
      "arrow build"),
  NO_MAIN(
      "A program without main",
      demo -> demo.write("main.c", "int start(void);\n\nint start(void)\n{\n\treturn 0;\n}\n"),
      "arrow build"),
  SOURCE_REMOVED(
      "A source that was removed after a build",
      demo -> {
        replace(demo, "[main.c]", "[main.c, http.c]");
        demo.write("http.c", "int http(void);\n\nint http(void)\n{\n\treturn 80;\n}\n");
      },
      "arrow build",
      "rm http.c",
      "arrow build"),
  NO_CROSS_COMPILER(
      "No compiler for the target",
      demo -> demo.append("arrow.yaml", "toolchain: {prefix: {x86_64: x86_64-elf-}}"),
      "arrow build"),
  FETCH_OFFLINE(
      "A pool that has to be fetched, without a network",
      demo ->
          demo.append(
              "arrow.yaml", "libraries: [{git: \"https://example.org/pool.git\", tag: v1}]"),
      "arrow build --offline"),
  NO_CONFIGURATION(
      "No configuration and no terminal: nothing is asked", demo -> {}, "arrow build </dev/null"),
  NAME_CLASH(
      "A project that is called like a target of make",
      demo -> replace(demo, "name: demo", "name: all"),
      "arrow build",
      "arrow new makefile"),
  SILENT_EXIT(
      "A machine that ends without a word",
      demo ->
          demo.write(
              "main.c",
              "int main(void)\n{\n\tstatic const char none[10];\n"
                  + "\t__asm__ volatile(\"lidt %0; ud2\" : : \"m\"(none));\n\treturn 0;\n}\n"),
      "arrow run"),
  TOO_LITTLE_MEMORY("Too little memory", demo -> {}, "arrow run --memory 512K"),
  BUILD_FOLDER_CLUTTER(
      "Other things in the build folder",
      demo ->
          demo.write("build/notes.txt", "mine\n")
              .write("build/linuxu-x86_64/main.o", "old\n")
              .write("build/obj/main.o", "old\n"),
      "arrow build",
      "rm build/linuxu-x86_64/demo && mkdir build/linuxu-x86_64/demo",
      "arrow build");

  private final String title;
  private final Consumer<TestProject> cause;
  private final List<String> lines;

  Mistake(String title, Consumer<TestProject> cause, String... lines) {
    this.title = title;
    this.cause = cause;
    this.lines = List.of(lines);
  }

  private static void replace(TestProject demo, String old, String with) {
    demo.write("arrow.yaml", demo.text("arrow.yaml").replace(old, with));
  }

  /** What the manual calls it. */
  String title() {
    return title;
  }

  /** The name of its files. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Makes the mistake and types what shows it. */
  String answer(TestProject demo) {
    cause.accept(demo);
    Transcript transcript = new Transcript(demo.folder());
    lines.forEach(transcript::type);
    return transcript.text();
  }
}
