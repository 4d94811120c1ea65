package dev.arrow.manifest;

import static dev.arrow.manifest.shape.Mapping.optional;
import static dev.arrow.manifest.shape.Mapping.required;

import dev.arrow.manifest.shape.Mapping;
import dev.arrow.manifest.shape.Shape;
import dev.arrow.manifest.shape.Shape.Either;
import dev.arrow.manifest.shape.Shape.Flag;
import dev.arrow.manifest.shape.Shape.Listing;
import dev.arrow.manifest.shape.Shape.Table;
import dev.arrow.manifest.shape.Shape.Text;

/** What a `library.yaml` may look like. */
final class LibraryShape {
  private static final Shape SOURCE =
      Either.of(
          "",
          Text.of("A glob of files, relative to the library.", "src/*.c"),
          Mapping.of(
              "Files that are compiled on a condition.",
              required(
                  "if",
                  Text.of("A Kconfig expression without `CONFIG_`.", "MINE_TRACE && ARCH_ARM64")),
              required("files", Listing.of(Text.of("", "src/trace.c"), "Globs of the files."))));

  private static final Mapping TESTS =
      Mapping.of(
          "The library's unit tests.",
          optional(
              "host", Listing.of(Text.of("", "tests/*_host.c"), "Programs for the build machine.")),
          optional("guest", Listing.of(Text.of("", "tests/*.c"), "Programs for a booted image.")));

  private static final Mapping EXTERNAL =
      Mapping.of(
          "Sources that lie elsewhere; patterns of `sources` that begin with `external/` mean"
              + " them.",
          required("version", Text.of("For people.", "2.1.3")),
          optional("sha256", OriginShapes.sum()),
          required(
              "origins",
              Listing.some(
                  Mapping.oneOf(
                      "Where they can be had.",
                      OriginShapes.PINNED_GIT,
                      OriginShapes.ARCHIVE,
                      OriginShapes.DEBIAN),
                  "Where they can be had, tried in order.")),
          optional(
              "patches", Text.of("The folder of patches, relative to the library.", "patches")),
          optional(
              "include",
              Listing.of(
                  Text.of("", "include"),
                  "Folders of the tree on the include path of this library's files alone.")));

  private static final Mapping REGISTRATION =
      Mapping.of(
          "",
          required(
              "ops",
              Text.matching(Names.IDENTIFIER, "The object of C that is entered in the table.")),
          optional("rank", Shape.Whole.from(0, "Its place in the table, lowest first.")));

  static final Mapping FILE =
      Mapping.of(
          "What Kconfig cannot say about a library.",
          required("name", Text.matching(Names.LIBRARY, "The name of the library's folder.")),
          required("summary", Text.of("One line for lists.")),
          required("license", Text.of("An SPDX expression.", "BSD-3-Clause", "MIT")),
          optional("interface", new Flag("Whether providers define what this library declares.")),
          optional("provides", Text.of("The interface whose functions this library defines.")),
          optional(
                  "default-rank",
                  Shape.Whole.from(
                      0,
                      "Its place among the providers: the lowest that can be had is the default."))
              .beside("provides"),
          optional(
              "program",
              new Flag("Whether its code is the program's side and may use vector registers.")),
          optional(
              "sources",
              Listing.of(
                  SOURCE, "What is compiled; files in `src/ARCH/` are found by themselves.")),
          optional("cflags", flags("Flags for this library's files alone.")),
          optional(
              "cflags-everywhere",
              flags("Flags for all that is compiled for a target with this library.")),
          optional(
              "init",
              Text.matching(Names.IDENTIFIER, "The exported function that is called at start-up.")),
          optional(
              "registers",
              new Table(
                  "Entries in tables of other libraries, by table.",
                  "",
                  Either.of("", REGISTRATION, Listing.of(REGISTRATION, "Several in one table.")))),
          optional(
              "syscalls",
              Listing.of(
                  Text.matching(Names.IDENTIFIER, ""), "System calls that the library serves.")),
          optional(
              "wanted-by",
              Listing.of(
                  Text.matching(Names.CALL_USE, "", "futex", "clone/thread"),
                  "System calls that a ready program is seen to make when it needs the library.")),
          optional("tests", TESTS),
          optional("external", EXTERNAL));

  private LibraryShape() {}

  /** Flags of a compiler, some of them with other names for other compilers. */
  static Listing flags(String about) {
    return Listing.of(
        Either.of(
            "",
            Text.of("A flag.", "-fno-builtin"),
            Listing.some(
                Text.of(""),
                "Names of one flag: the compiler gets the first it knows; `none` at the end if it"
                    + " may be left out.")),
        about);
  }
}
