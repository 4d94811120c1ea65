package dev.arrow.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.DiagnosticPrinter;
import dev.arrow.diag.SourcePosition;
import dev.arrow.manifest.ExternalRules;
import dev.arrow.manifest.Origin;
import dev.arrow.manifest.PlacedText;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.ProjectFileReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources of external libraries, from archives and repositories in folders. */
final class LibrarySourcesTest {
  private static final SourcePosition AT = new SourcePosition("library.yaml", 5, 3);
  private static final String PATCH =
      """
      --- a/src/a.c
      +++ b/src/a.c
      @@ -1,3 +1,3 @@
       int a;
      -int b;
      +int c;
       int d;
      """;

  @TempDir Path folder;
  private ProjectSources sources;
  private Origin archive;

  @BeforeEach
  void serve() throws IOException {
    Path file = folder.resolve("web/arrow.yaml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "name: web\napp: {sources: [main.c]}\ntargets: [kvm/x86_64]\n");
    open(file, false);
    archive =
        origin("x-1.0.tar.gz", new Archives().file("x-1.0/src/a.c", "int a;\nint b;\nint d;\n"));
  }

  private void open(Path file, boolean offline) {
    ProjectFile project = ProjectFileReader.read(file);
    sources =
        ProjectSources.of(project, new ProjectSources.Place(folder.resolve("cache"), offline));
  }

  private Origin origin(String name, Archives content) throws IOException {
    byte[] bytes = Archives.gzip(content.tar());
    Files.write(folder.resolve(name), bytes);
    String sum = TreeSum.of(new ByteArrayInputStream(bytes));
    return new Origin.Archive("file://" + folder.resolve(name), sum, AT);
  }

  private Path fetch(Optional<String> sum, Origin... origins) throws IOException {
    boolean patched = Files.exists(folder.resolve("lib/patches"));
    ExternalRules rules =
        new ExternalRules(
            "1.0",
            sum,
            List.of(origins),
            patched ? Optional.of(new PlacedText("patches", AT)) : Optional.empty(),
            List.of(),
            AT);
    return sources.library("x", rules, folder.resolve("lib"));
  }

  private void patch(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve("lib/patches"));
    Files.writeString(folder.resolve("lib/patches").resolve(name), text);
  }

  private String complaint(Callable<?> action) {
    try {
      action.call();
      return "";
    } catch (ArrowException e) {
      return DiagnosticPrinter.text(e.diagnostics()).replace(folder.toString(), "/here");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void anArchiveIsUnpackedAndPinned() throws IOException {
    Path tree = fetch(Optional.empty(), archive);
    assertThat(tree.resolve("src/a.c")).hasContent("int a;\nint b;\nint d;\n");
    assertThat(sources.lock().library("x", "1.0").orElseThrow().sha256())
        .isEqualTo(TreeSum.of(tree));
  }

  @Test
  void anArchiveThatChangedIsRefused() throws IOException {
    origin("x-1.0.tar.gz", new Archives().file("x-1.0/src/a.c", "int evil;\n"));
    assertThat(complaint(() -> fetch(Optional.empty(), archive)))
        .startsWith("library.yaml:5:3: error: `file:///here/x-1.0.tar.gz` has the SHA-256 ")
        .endsWith("hint: The file was changed where it lies, or `sha256` is a mistake.\n");
  }

  @Test
  void aPlaceThatIsNotThereIsPassedOver() throws IOException {
    Origin gone = new Origin.Archive("file:///none/x.tar.gz", "0".repeat(64), AT);
    assertThat(fetch(Optional.empty(), gone, archive).resolve("src/a.c")).exists();
    assertThat(complaint(() -> fetch(Optional.empty(), gone)))
        .isEqualTo(
            """
            library.yaml:5:3: error: `file:///none/x.tar.gz` cannot be fetched: there is no such \
            file.
            hint: Is the address right, and is there a network? No user or password is ever asked \
            for.
            """);
  }

  @Test
  void allOriginsMustHoldTheSameFiles() throws IOException, GitAPIException {
    fetch(Optional.empty(), archive);
    try (GitServer server = GitServer.in(folder.resolve("server"))) {
      String same = server.file("src/a.c", "int a;\nint b;\nint d;\n").tag("v1.0");
      String other = server.file("src/a.c", "int e;\n").tag("v1.1");
      Origin right = new Origin.Git(server.url(), "v1.0", Optional.of(same), AT);
      assertThat(fetch(Optional.empty(), right).resolve("src/a.c")).exists();
      Origin wrong = new Origin.Git(server.url(), "v1.1", Optional.of(other), AT);
      assertThat(complaint(() -> fetch(Optional.empty(), wrong)))
          .startsWith("library.yaml:5:3: error: The sources of `x` have the SHA-256 ")
          .contains(", but arrow.lock says ")
          .endsWith(
              "hint: All origins must hold the same files; `arrow lib update x` takes these, if"
                  + " you trust them.\n");
    }
  }

  @Test
  void theManifestMayPinTheTree() throws IOException {
    String sum = TreeSum.of(fetch(Optional.empty(), archive));
    assertThat(fetch(Optional.of(sum), archive)).exists();
    assertThat(complaint(() -> fetch(Optional.of("0".repeat(64)), archive)))
        .contains("`external.sha256` says 0000");
  }

  @Test
  void offlineSaysWhatIsMissing() throws IOException {
    open(folder.resolve("web/arrow.yaml"), true);
    assertThat(complaint(() -> fetch(Optional.empty(), archive)))
        .isEqualTo(
            """
            library.yaml:5:3: error: The cache does not hold the sources of `x` 1.0.
            hint: Run the command once without `--offline` on a machine with a network; the cache \
            then has it.
            """);
  }

  @Test
  void patchesAreAppliedInOrder() throws IOException {
    patch("2.patch", PATCH.replace("int b;", "int c;").replace("+int c;", "+int e;"));
    patch("1.patch", PATCH);
    patch("3.diff", "--- /dev/null\n+++ b/src/new.c\n@@ -0,0 +1 @@\n+int n;\n");
    Path tree = fetch(Optional.empty(), archive);
    assertThat(tree.resolve("src/a.c")).hasContent("int a;\nint e;\nint d;\n");
    assertThat(tree.resolve("src/new.c")).hasContent("int n;\n");
    assertThat(fetch(Optional.empty(), archive)).isEqualTo(tree);
    Files.delete(folder.resolve("lib/patches/2.patch"));
    assertThat(fetch(Optional.empty(), archive).resolve("src/a.c"))
        .hasContent("int a;\nint c;\nint d;\n");
  }

  @Test
  void aPatchThatDoesNotFitIsNamed() throws IOException {
    patch("1.patch", PATCH.replace("int a;", "int z;"));
    assertThat(complaint(() -> fetch(Optional.empty(), archive)))
        .startsWith("/here/lib/patches/1.patch: error: The patch does not fit: ")
        .endsWith(
            "hint: Patches are made by `git diff` or `diff -u` with `a/` and `b/` before names.\n");
    patch("1.patch", "hello\n");
    assertThat(complaint(() -> fetch(Optional.empty(), archive)))
        .startsWith("/here/lib/patches/1.patch: error: The patch is none, or a damaged one.\n");
    patch("1.patch", PATCH.replace("src/a.c", "src/none.c"));
    assertThat(complaint(() -> fetch(Optional.empty(), archive)))
        .contains("The patch changes `src/none.c`, which is no file of the sources.");
  }

  @Test
  void aPatchStaysInsideTheTree() throws IOException {
    patch("1.patch", "--- /dev/null\n+++ b/../../evil\n@@ -0,0 +1 @@\n+int n;\n");
    assertThat(complaint(() -> fetch(Optional.empty(), archive)))
        .contains("The patch holds a path with `..`, `../../evil`.");
    patch(
        "1.patch",
        "diff --git a/l b/l\nnew file mode 120000\nindex 0000000..1111111\n--- /dev/null\n"
            + "+++ b/l\n@@ -0,0 +1 @@\n+/etc\n\\ No newline at end of file\n");
    assertThat(complaint(() -> fetch(Optional.empty(), archive)))
        .contains("The patch makes or changes a link or a submodule.");
  }
}
