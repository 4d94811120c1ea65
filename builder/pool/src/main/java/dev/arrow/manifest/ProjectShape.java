package dev.arrow.manifest;

import static dev.arrow.manifest.shape.Mapping.optional;
import static dev.arrow.manifest.shape.Mapping.required;

import dev.arrow.manifest.shape.Mapping;
import dev.arrow.manifest.shape.Shape.Either;
import dev.arrow.manifest.shape.Shape.Flag;
import dev.arrow.manifest.shape.Shape.Listing;
import dev.arrow.manifest.shape.Shape.Table;
import dev.arrow.manifest.shape.Shape.Text;
import java.util.List;

/** What an `arrow.yaml` may look like. */
final class ProjectShape {
  /** What a makefile and a command line take as it is. */
  static final String COMMAND = "[A-Za-z0-9_+.,@/][A-Za-z0-9_+.,@/-]*";

  static final String SOURCES = "sources";
  static final String ELF = "elf";
  static final String BUILD = "build";
  static final String LIBC = "libc";
  static final String PACKAGES = "packages";

  /** The C libraries that `arrow exec` knows. */
  static final List<String> LIBCS = List.of("musl", "glibc");

  static final String CWD = "cwd";
  static final String PATH = "path";

  /** A directory as a program names it, without control characters. */
  static final String DIRECTORY = "/[^\\x00-\\x1f\\x7f]*";

  private static final String TARGET =
      "(?=.{1,64}$)" + Names.LIBRARY + "/" + Names.ARCH + "(:" + Names.ARCH + ")?";

  private static final Mapping APP =
      Mapping.oneOf(
          "Where the program comes from: C sources to link, or a static executable.",
          Mapping.of(
              "",
              required(
                  SOURCES,
                  Listing.some(
                      Text.of("", "main.c", "src/*.c"),
                      "C files that are linked with the kernel, relative to the project."))),
          Mapping.of(
              "",
              required(
                  ELF,
                  Either.of(
                      "A static executable, relative to the project; one for each architecture"
                          + " where the targets have several.",
                      Text.of("", "bin/tool"),
                      new Table("", Names.ARCH, Text.of("", "bin/tool-arm64")))),
              optional(
                  BUILD,
                  Text.of(
                      "The command that makes it; run for each architecture, ARROW_ARCH says which.",
                      "make")),
              optional(LIBC, Text.oneOf(LIBCS, "What that command links; musl without it.")),
              optional(
                  PACKAGES,
                  new Table(
                      "Debian packages that bring the program, or what its command needs.",
                      Names.PACKAGE,
                      Text.matching(
                          COMMAND,
                          "A program or an absolute path that is there when the package is.",
                          "musl-gcc",
                          "/bin/busybox"))),
              optional(
                  CWD,
                  Text.matching(
                      DIRECTORY, "The directory that it starts in; `/` without it.", "/data"))));

  /** A pool in a folder. */
  static final Mapping FOLDER =
      Mapping.of("", required(PATH, Text.of("A folder, relative to the project.", "../my-pool")));

  private static final Mapping TOOLCHAIN =
      Mapping.of(
          "Which compiler; GCC with the prefix of the target's architecture without it.",
          optional(
              "compiler",
              Text.matching(
                  COMMAND,
                  "`gcc`, `clang`, or the name or path of another compiler.",
                  "gcc",
                  "clang")),
          optional(
              "prefix",
              new Table(
                  "Prefixes of the cross tools, by architecture.",
                  "",
                  Text.matching(COMMAND, "", "aarch64-linux-gnu-"))));

  private static final Mapping RUN =
      Mapping.of(
          "Defaults of `arrow run`.",
          optional("memory", Text.of("Memory of a virtual machine.", "16M", "1152K")),
          optional("publish", Listing.of(Text.of("", "8080:80"), "Ports, each as `HOST:GUEST`.")));

  private static final Mapping TESTS =
      Mapping.of(
          "What `arrow test` runs of the project itself.",
          optional(
              "guest",
              Listing.of(
                  Text.of("", "tests/*.c"),
                  "Globs of test programs, each linked with the program's other sources.")),
          optional(
              "image",
              new Flag("Whether the image is a test that ends with status 0; true without it.")));

  private static final Text AMOUNT = Text.matching(Budget.AMOUNT, "", "16K", "1152K", "600");

  private static final Mapping FIGURES =
      Mapping.of(
          "What the images of one target may cost.",
          optional("size", AMOUNT),
          optional("memory", AMOUNT),
          optional("insns", AMOUNT));

  private static final Table BUDGET =
      new Table(
          "What images may cost: `size`, `memory` and `insns`, for all or under a target's name.",
          "size|memory|insns|" + TARGET,
          Either.of("", AMOUNT, FIGURES));

  static final Mapping FILE =
      Mapping.of(
          "One program and the machines it is built for.",
          required(
              "name",
              Text.matching(
                  Names.PROJECT,
                  "Names the image: small letters, digits, `-`, `_` and `.`, a letter first.")),
          required("app", APP),
          required(
              "targets",
              Listing.some(
                  Text.matching(
                      TARGET,
                      "`platform/arch`, or `platform/arch:variant`.",
                      "kvm/x86_64",
                      "linuxu/x86_64"),
                  "What is built; `arrow run` takes the first unless it is told another one.")),
          optional("toolchain", TOOLCHAIN),
          optional(
              "args", Listing.of(Text.of(""), "The program's arguments, without its own name.")),
          optional("env", new Table("The program's environment.", "", Text.of(""))),
          optional("rootfs", Text.of("The initial filesystem, relative to the project.")),
          optional(
              "libraries",
              Listing.of(
                  Mapping.oneOf(
                      "A pool: a folder, or a tag of a git repository.", FOLDER, OriginShapes.GIT),
                  "Pools beside Arrow's own.")),
          optional("run", RUN),
          optional("tests", TESTS),
          optional("budget", BUDGET),
          optional(
              "shell",
              Listing.of(
                  Text.of("", "git describe --always"),
                  "Commands, word for word, that Kconfig files of the project and its pools may run.")));

  private ProjectShape() {}
}
