package dev.arrow.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.DiagnosticPrinter;
import dev.arrow.manifest.ProjectFileReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PoolScannerTest {
  private static final String POOL = "library-pools/";

  private static PoolIndex scan(Tree tree) {
    return PoolScanner.scan(tree.home());
  }

  private static String complaint(Tree tree) {
    try {
      scan(tree);
      return "";
    } catch (ArrowException e) {
      return DiagnosticPrinter.text(e.diagnostics());
    }
  }

  private static List<String> names(Iterable<Path> paths) {
    List<String> names = new java.util.ArrayList<>();
    paths.forEach(path -> names.add(String.valueOf(path.getFileName())));
    return names;
  }

  @Test
  void findsLibrariesOfAllPools() {
    Tree tree =
        Tree.withTarget()
            .library(POOL + "mm/pmm", "pmm", "")
            .library(POOL + "base", "base", "")
            .library("archs/arm_7", "arch-arm-7", "")
            .file("archs/arm_7/arch.yaml", "name: arm_7\ntriplet: arm\npage-size: 4096\n");
    PoolIndex index = scan(tree);
    assertThat(index.libraries())
        .map(Library::name)
        .containsExactly("arch-arm-7", "arch-x86-64", "base", "plat-kvm", "pmm");
    assertThat(index.libraries())
        .map(Library::family)
        .containsExactly("archs", "archs", "base", "platforms", "mm");
    assertThat(index.library("arch-x86-64").orElseThrow().symbol()).isEqualTo("LIB_ARCH_X86_64");
    assertThat(index.archs()).map(Arch::name).containsExactly("arm_7", "x86_64");
    assertThat(index.platforms()).map(Platform::name).containsExactly("kvm");
  }

  @Test
  void remembersWhatItLookedAt() {
    Tree tree = Tree.withTarget().library(POOL + "mm/pmm", "pmm", "");
    PoolIndex index = scan(tree);
    assertThat(index.filesRead())
        .contains(tree.path(POOL + "mm/pmm/library.yaml"), tree.path("archs/x86_64/arch.yaml"));
    assertThat(index.foldersGlobbed())
        .contains(tree.path("archs"), tree.path(POOL + "mm"), tree.path(POOL + "mm/pmm"));
  }

  @Test
  void indexesHeadersAndExports() {
    Tree tree =
        Tree.withTarget()
            .library(POOL + "mm/pmm", "pmm", "")
            .file(POOL + "mm/pmm/include/arrow/pmm.h", "ARROW_API int arrow_pmm_free(void *p);")
            .file("archs/include/arrow/arch/cpu.h", "")
            .file("archs/x86_64/include/arrow/arch/bits.h", "");
    PoolIndex index = scan(tree);
    assertThat(index.owner("arrow/pmm.h").orElseThrow().name()).isEqualTo("pmm");
    assertThat(index.exporters("arrow_pmm_free")).map(Library::name).containsExactly("pmm");
    assertThat(index.exporters("other")).isEmpty();
    assertThat(index.owner("arrow/arch/cpu.h")).isEmpty();
    assertThat(index.owner("arrow/arch/bits.h")).isEmpty();
    assertThat(index.contractHeaders()).hasSize(1);
    Arch arch = index.arch("x86_64").orElseThrow();
    assertThat(index.header("arrow/arch/bits.h", arch)).isPresent();
    assertThat(index.header("arrow/arch/cpu.h", arch)).isPresent();
  }

  @Test
  void sortsSourcesIntoGroups() {
    Tree tree =
        Tree.withTarget()
            .library(
                POOL + "fs/ramfs",
                "ramfs",
                "sources: [src/*.c, {if: RAMFS_XATTR, files: [src/xattr.c]}]")
            .file(POOL + "fs/ramfs/src/b.c", "")
            .file(POOL + "fs/ramfs/src/a.c", "")
            .file(POOL + "fs/ramfs/src/xattr.c", "")
            .file(POOL + "fs/ramfs/src/ramfs_priv.h", "")
            .file(POOL + "fs/ramfs/src/x86_64/copy.S", "")
            .file(POOL + "fs/ramfs/tests/test_x.c", "");
    Library library = scan(tree).library("ramfs").orElseThrow();
    List<SourceGroup> groups = library.sources();
    assertThat(groups).hasSize(3);
    assertThat(names(groups.get(0).files())).containsExactly("a.c", "b.c");
    assertThat(groups.get(1).condition().orElseThrow()).hasToString("RAMFS_XATTR");
    assertThat(names(groups.get(1).files())).containsExactly("xattr.c");
    assertThat(groups.get(2).arch()).contains("x86_64");
    assertThat(names(library.privateHeaders())).containsExactly("ramfs_priv.h");
  }

  @Test
  void refusesASourceThatNothingMatches() {
    Tree tree =
        Tree.withTarget()
            .library(POOL + "fs/ramfs", "ramfs", "sources: [src/a.c]")
            .file(POOL + "fs/ramfs/src/a.c", "")
            .file(POOL + "fs/ramfs/src/arm64/b.c", "");
    assertThat(complaint(tree))
        .isEqualTo(
            "/arrow/library-pools/fs/ramfs/src/arm64/b.c: error: No pattern of `sources` in"
                + " /arrow/library-pools/fs/ramfs/library.yaml matches this file.\n"
                + "hint: Add `src/arm64/b.c` to `sources`, or remove the file.\n");
  }

  @Test
  void refusesAPatternThatMatchesNothingOrLeadsOut() {
    Tree tree =
        Tree.withTarget()
            .library(POOL + "fs/ramfs", "ramfs", "sources: [src/*.c, ../pmm/a.c, /etc/passwd]");
    assertThat(complaint(tree))
        .isEqualTo(
            """
            /arrow/library-pools/fs/ramfs/library.yaml:4:11: error: The pattern `src/*.c` matches no file.
            hint: Paths start at this file's folder; drop the pattern if there is nothing yet.
            /arrow/library-pools/fs/ramfs/library.yaml:4:20: error: `../pmm/a.c` is not a path below this folder.
            /arrow/library-pools/fs/ramfs/library.yaml:4:32: error: `/etc/passwd` is not a path below this folder.
            """);
  }

  @Test
  void namesBothPlacesOfALibrary() {
    Tree tree =
        Tree.withTarget()
            .library(POOL + "a/buddy", "buddy", "")
            .library(POOL + "b/buddy", "buddy", "");
    assertThat(complaint(tree))
        .isEqualTo(
            """
            /arrow/library-pools/b/buddy/library.yaml:1:7: error: Two libraries are called `buddy`.
            hint: Rename one of them and its folder; names are unique over all pools.
            /arrow/library-pools/a/buddy/library.yaml:1:7: note: The other one is here.
            """);
  }

  @Test
  void namesBothPlacesOfAHeader() {
    Tree tree =
        Tree.withTarget()
            .library(POOL + "a/one", "one", "")
            .file(POOL + "a/one/include/arrow/x.h", "")
            .library(POOL + "a/two", "two", "")
            .file(POOL + "a/two/include/arrow/x.h", "");
    assertThat(complaint(tree))
        .isEqualTo(
            """
            /arrow/library-pools/a/two/include/arrow/x.h: error: Two public headers are called `arrow/x.h`.
            hint: Give one of them a path of its own, after the name of its library.
            /arrow/library-pools/a/one/include/arrow/x.h: note: The other one is here.
            """);
  }

  @Test
  void namesBothPlacesOfAPlatform() {
    Tree tree =
        Tree.withTarget()
            .library("platforms/other", "plat-other", "")
            .file(
                "platforms/other/platform.yaml",
                "platforms: {kvm: {archs: [x86_64], linker: hvm, image: elf}}\n");
    assertThat(complaint(tree)).contains("Two folders offer the platform `kvm`.");
  }

  @Test
  void refusesANameThatIsNotTheFolders() {
    Tree tree = Tree.withTarget().library(POOL + "a/buddy", "body", "");
    assertThat(complaint(tree))
        .contains("The library is called `body`, but its folder is not.")
        .contains("hint: Write `name: buddy`, or rename the folder.");
    assertThat(complaint(Tree.empty().library(POOL + "a $(x)/buddy", "buddy", "")))
        .contains("`a $(x)/buddy` is not a name for a library's folder.");
  }

  @Test
  void requiresAKconfigFile() {
    Tree tree =
        Tree.withTarget()
            .file(POOL + "a/buddy/library.yaml", "name: buddy\nsummary: x\nlicense: MIT\n");
    assertThat(complaint(tree))
        .contains("The library `buddy` has no Kconfig file.")
        .contains("with the entry `config LIB_BUDDY`");
  }

  @Test
  void holdsManifestsToTheirPromises() {
    Tree tree =
        Tree.withTarget()
            .library(
                POOL + "a/uart",
                "uart",
                "init: arrow_uart_int\nregisters: {consol: {ops: arrow_uart_console}}")
            .file(POOL + "a/uart/include/arrow/uart.h", "ARROW_API int arrow_uart_init(void);")
            .library(POOL + "a/console", "console", "")
            .library(POOL + "a/tlsf", "tlsf", "provides: console");
    assertThat(complaint(tree))
        .contains("No public header of `uart` declares `arrow_uart_int` with ARROW_API.")
        .contains("hint: The nearest name is `arrow_uart_init`.")
        .contains("No library `consol` owns a table.")
        .contains("No public header of `uart` declares `arrow_uart_console` with ARROW_API.")
        .contains("No library `console` is an interface.");
  }

  @Test
  void ordersProvidersByRank() {
    Tree tree =
        Tree.withTarget()
            .library(POOL + "a/alloc", "alloc", "interface: true")
            .library(POOL + "a/region", "region", "provides: alloc\ndefault-rank: 20")
            .library(POOL + "a/tlsf", "tlsf", "provides: alloc\ndefault-rank: 10");
    PoolIndex index = scan(tree);
    assertThat(index.interfaces()).map(Library::name).containsExactly("alloc");
    assertThat(index.providers("alloc")).map(Library::name).containsExactly("tlsf", "region");
  }

  @Test
  void scansPoolsOfTheProject() {
    Tree tree =
        Tree.withTarget()
            .file("pool/pool.yaml", "name: mine\narrow: \">=0.1 <0.2\"\n")
            .library("pool/extra", "extra", "")
            .file("web/arrow.yaml", project("../pool"));
    PoolIndex index =
        PoolScanner.scan(tree.home(), ProjectFileReader.read(tree.path("web/arrow.yaml")));
    assertThat(index.library("extra").orElseThrow().pool().name()).isEqualTo("mine");
    assertThat(index.library("extra").orElseThrow().family()).isEqualTo("extra");
  }

  @Test
  void refusesAPoolThatIsNoneOrIsForAnotherVersion() {
    Tree tree =
        Tree.withTarget()
            .file("future/pool.yaml", "name: future\narrow: \">=7\"\n")
            .file("web/arrow.yaml", project("../future"))
            .file("api/arrow.yaml", project("../none"));
    assertThat(complaint(tree, "web")).contains("The pool `future` is not written for Arrow 0.1");
    assertThat(complaint(tree, "api"))
        .contains("/arrow/api/arrow.yaml:4:20: error: There is no folder /arrow/none.");
  }

  @Test
  void isNotLedAstrayByLinks() throws IOException {
    Tree tree = Tree.withTarget().library(POOL + "a/buddy", "buddy", "");
    Files.createSymbolicLink(tree.path(POOL + "a/buddy/self"), tree.path(POOL + "a/buddy"));
    Files.createSymbolicLink(tree.path(POOL + "again"), tree.path(POOL + "a"));
    assertThat(scan(tree).libraries()).map(Library::name).contains("buddy").hasSize(3);
  }

  private static String project(String pool) {
    return "name: web\napp: {sources: [main.c]}\ntargets: [kvm/x86_64]\n"
        + "libraries: [{path: "
        + pool
        + "}]\n";
  }

  private static String complaint(Tree tree, String project) {
    try {
      PoolScanner.scan(
          tree.home(), ProjectFileReader.read(tree.path(project).resolve("arrow.yaml")));
      return "";
    } catch (ArrowException e) {
      return DiagnosticPrinter.text(e.diagnostics());
    }
  }
}
