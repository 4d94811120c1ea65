package dev.arrow.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.DiagnosticPrinter;
import dev.arrow.manifest.LockFileReader;
import dev.arrow.manifest.Origin;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.ProjectFile.PoolReference;
import dev.arrow.manifest.ProjectFileReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pools of git repositories, which lie in folders here. */
final class ProjectSourcesTest {
  @TempDir Path folder;
  private GitServer server;
  private String commit = "";

  @BeforeEach
  void serve() throws IOException, GitAPIException {
    server = GitServer.in(folder.resolve("server/my-pool.git"));
    commit = server.file("pool.yaml", "name: my-pool\n").file("mm/rope/a.c", "int a;\n").tag("v1");
  }

  @AfterEach
  void close() {
    server.close();
  }

  private ProjectFile project(String more) throws IOException {
    Path file = folder.resolve("web/arrow.yaml");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        "name: web\napp: {sources: [main.c]}\ntargets: [kvm/x86_64]\nlibraries:\n  - {git: \""
            + server.url()
            + "\", tag: v1"
            + more
            + "}\n");
    return ProjectFileReader.read(file);
  }

  private ProjectSources sources(ProjectFile project, boolean offline) {
    return ProjectSources.of(project, new ProjectSources.Place(folder.resolve("cache"), offline));
  }

  private Path fetch(ProjectFile project, boolean offline) {
    ProjectSources sources = sources(project, offline);
    Path pool = sources.pool(origin(project));
    sources.save();
    return pool;
  }

  private static Origin.Git origin(ProjectFile project) {
    return ((PoolReference.Fetched) project.libraries().get(0)).origin();
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
  void theFirstFetchPinsTheCommit() throws IOException {
    ProjectFile project = project("");
    Path pool = fetch(project, false);
    assertThat(pool.resolve("mm/rope/a.c")).hasContent("int a;\n");
    assertThat(pool.getParent()).hasFileName(commit);
    assertThat(Files.readString(project.lock()).replace(folder.toString(), "/here"))
        .isEqualTo(
            """
            # Written by arrow; keep it with the project. `arrow lib update` renews it.
            version: 1
            pools:
              - git: "file:///here/server/my-pool.git"
                tag: "v1"
                commit: "%s"
                sha256: "%s"
            """
                .formatted(commit, TreeSum.of(pool)));
  }

  @Test
  void aCachedPoolNeedsNoServer() throws IOException {
    ProjectFile project = project("");
    Path pool = fetch(project, false);
    SourceCache.remove(folder.resolve("server"));
    assertThat(fetch(project, true)).isEqualTo(pool);
    assertThat(fetch(project, false)).isEqualTo(pool);
  }

  @Test
  void offlineSaysWhatIsMissing() throws IOException {
    ProjectFile project = project("");
    assertThat(complaint(() -> fetch(project, true)))
        .isEqualTo(
            """
            /here/web/arrow.yaml:5:11: error: The cache does not hold the tag `v1`, which nothing \
            pins yet, of `file:///here/server/my-pool.git`.
            hint: Run the command once without `--offline` on a machine with a network; the cache \
            then has it.
            """);
    fetch(project, false);
    SourceCache.remove(folder.resolve("cache"));
    assertThat(complaint(() -> fetch(project, true)))
        .startsWith(
            "/here/web/arrow.yaml:5:11: error: The cache does not hold commit " + commit + " of ");
  }

  @Test
  void aTagThatMovedIsAnErrorUntilThePinIsRenewed() throws IOException, GitAPIException {
    ProjectFile project = project("");
    fetch(project, false);
    String moved = server.file("pool.yaml", "name: my-pool\n# changed\n").tag("v1");
    SourceCache.remove(folder.resolve("cache"));
    assertThat(complaint(() -> fetch(project, false)))
        .isEqualTo(
            """
            /here/web/arrow.yaml:5:11: error: The tag `v1` names the commit %s, but arrow.lock \
            says %s.
            hint: Somebody moved the tag. `arrow lib update my-pool` takes the new commit, if you \
            trust it.
            """
                .formatted(moved, commit));
    ProjectSources sources = sources(project, false);
    assertThat(new PinUpdate(project, sources).renew(Optional.of("my-pool")))
        .containsExactly(new PinUpdate.Outcome("my-pool", "v1 is " + moved + ", it was " + commit));
    sources.save();
    assertThat(fetch(project, true).resolve("pool.yaml")).content().contains("changed");
  }

  @Test
  void aCommitInTheProjectMustBeTheTags() throws IOException {
    String other = "0".repeat(40);
    ProjectFile project = project(", commit: \"" + other + "\"");
    assertThat(complaint(() -> fetch(project, false)))
        .isEqualTo(
            """
            /here/web/arrow.yaml:5:11: error: The tag `v1` names the commit %s, but `commit` says \
            %s.
            hint: Somebody moved the tag, or one of the two is a mistake.
            """
                .formatted(commit, other));
    assertThat(project.lock()).doesNotExist();
  }

  @Test
  void aTagThatDoesNotExistHasANearestOne() throws IOException, GitAPIException {
    server.file("x", "").tag("v1.0.1");
    Origin.Git origin = origin(project(""));
    Origin.Git wrong = new Origin.Git(origin.url(), "v1.0.2", Optional.empty(), origin.at());
    assertThat(complaint(() -> sources(project(""), false).pool(wrong)))
        .isEqualTo(
            """
            /here/web/arrow.yaml:5:11: error: `file:///here/server/my-pool.git` has no tag `v1.0.2`.
            hint: The nearest tag is `v1.0.1`.
            """);
  }

  @Test
  void aPlaceThatIsNotThereIsSaid() throws IOException {
    ProjectFile project = project("");
    SourceCache.remove(folder.resolve("server"));
    assertThat(complaint(() -> fetch(project, false)))
        .startsWith(
            "/here/web/arrow.yaml:5:11: error: `file:///here/server/my-pool.git` cannot be fetched: ")
        .endsWith(
            "hint: Is the address right, and is there a network? No user or password is ever asked"
                + " for.\n");
  }

  @Test
  void aLinkThatLeavesTheTreeIsRefused() throws IOException, GitAPIException {
    server.link("mm/out", "../../etc").tag("v1");
    assertThat(complaint(() -> fetch(project(""), false)))
        .isEqualTo(
            """
            /here/web/arrow.yaml:5:11: error: `file:///here/server/my-pool.git` is not unpacked: \
            it holds the link `mm/out` to `../../etc`, which leaves it or has no end.
            """);
  }

  @Test
  void submodulesArePassedOverAndLinksInsideAreKept() throws IOException, GitAPIException {
    server.link("mm/in", "rope/a.c").submodule("sub").tag("v1");
    Path pool = fetch(project(""), false);
    assertThat(pool.resolve("mm/in")).hasContent("int a;\n");
    assertThat(pool.resolve("sub")).doesNotExist();
  }

  @Test
  void whatWasMeddledWithIsFetchedAgain() throws IOException {
    ProjectFile project = project("");
    Path file = fetch(project, false).resolve("mm/rope/a.c");
    Files.delete(file);
    Files.writeString(file, "int evil;\n");
    assertThat(complaint(() -> fetch(project, true))).contains("The cache does not hold commit");
    assertThat(fetch(project, false).resolve("mm/rope/a.c")).hasContent("int a;\n");
  }

  @Test
  void leftoversOfAKilledFetchDoNotMatter() throws IOException {
    Path part = folder.resolve("cache/sources/." + commit + ".part/work");
    Files.createDirectories(part);
    Files.writeString(part.resolve("half"), "half");
    assertThat(fetch(project(""), false).resolve("half")).doesNotExist();
    try (Stream<Path> left = Files.list(folder.resolve("cache/sources"))) {
      assertThat(left.map(each -> each.getFileName().toString()))
          .containsExactlyInAnyOrder(commit, "." + commit + ".lock");
    }
  }

  @Test
  void twoFetchesAtOnceEndWell() throws IOException, InterruptedException, ExecutionException {
    ProjectFile project = project("");
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Path>> calls =
          Stream.generate(
                  () -> (Callable<Path>) () -> sources(project, false).pool(origin(project)))
              .limit(4)
              .toList();
      for (Future<Path> each : threads.invokeAll(calls)) {
        assertThat(each.get().resolve("mm/rope/a.c")).hasContent("int a;\n");
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void aChecksumThatWasChangedByHandIsAnError() throws IOException {
    ProjectFile project = project("");
    String sum = TreeSum.of(fetch(project, false));
    String wrong = "f".repeat(64);
    Files.writeString(project.lock(), Files.readString(project.lock()).replace(sum, wrong));
    assertThat(complaint(() -> fetch(project, false)))
        .isEqualTo(
            """
            /here/web/arrow.yaml:5:11: error: The files of commit %s have the SHA-256 %s, but \
            arrow.lock says %s.
            hint: One of the two was changed by hand: restore arrow.lock, or remove the commit's \
            folder from the cache.
            """
                .formatted(commit, sum, wrong));
  }

  @Test
  void aNameThatIsNotPinnedIsSaid() throws IOException {
    ProjectFile project = project("");
    assertThat(
            complaint(
                () ->
                    new PinUpdate(project, sources(project, false)).renew(Optional.of("my-poll"))))
        .isEqualTo(
            """
            error: Nothing called `my-poll` is pinned.
            hint: The nearest name is `my-pool`.
            """);
  }

  @Test
  void aLockFileIsReadAsItWasWritten() throws IOException {
    ProjectFile project = project("");
    ProjectSources sources = sources(project, false);
    sources.pool(origin(project));
    sources.save();
    String text = Files.readString(project.lock());
    assertThat(LockFileReader.read(project.lock()).text()).isEqualTo(text);
  }
}
