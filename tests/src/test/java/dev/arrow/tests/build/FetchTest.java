package dev.arrow.tests.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Arrow;
import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.Processes;
import dev.arrow.tests.harness.SourceTree;
import dev.arrow.tests.harness.TestProject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A pool from a repository, with a library whose code comes from an archive and is patched. */
@Tag("build")
final class FetchTest {
  private static final Path SERVER = SourceTree.path("tests/target/projects/fetch-server");
  private static final String MAIN =
      """
      #include <arrow/greet.h>
      #include <stdio.h>

      int main(void)
      {
      	puts(arrow_greet());
      	return 0;
      }
      """;

  private static final Map<String, String> POOL =
      Map.of(
          "pool.yaml",
          "name: greetings\narrow: \">=0.1 <0.2\"\n",
          "text/greet/Kconfig",
          "config LIB_GREET\n\tbool\n",
          "text/greet/include/arrow/greet.h",
          "#pragma once\n#include <arrow/compiler.h>\nARROW_API const char *arrow_greet(void);\n",
          "text/greet/src/greet.c",
          "#include <arrow/greet.h>\n#include <hello.h>\n"
              + "const char *arrow_greet(void)\n{\n\treturn hello_text();\n}\n",
          "text/greet/patches/1.patch",
          "--- a/src/hello.c\n+++ b/src/hello.c\n@@ -1,2 +1,2 @@\n #include <hello.h>\n"
              + "-const char *hello_text(void) { return \"hello\"; }\n"
              + "+const char *hello_text(void) { return \"hello, \" __FILE__; }\n",
          "text/greet/library.yaml",
          """
          name: greet
          summary: Greets
          license: BSD-3-Clause
          sources: [src/*.c, external/src/*.c]
          external:
            version: 1.0
            patches: patches
            include: [include]
            origins: [{archive: "ARCHIVE", sha256: "SUM"}]
          """);

  @Test
  void aFetchedPoolAndLibraryBuildAndRunAndNeedNoServerAgain()
      throws IOException, GitAPIException, GeneralSecurityException {
    serve();
    TestProject project = project("fetch-one");
    assertThat(arrow(project, "cache-one", "run", "--offline").expect(125).error())
        .contains("error: The cache does not hold the tag `v1`, which nothing pins yet, of ");
    Outcome first = arrow(project, "cache-one", "run").expect(0);
    assertThat(first.output()).isEqualTo("hello, external/greet/src/hello.c\n");
    String lock = Files.readString(project.folder().resolve("arrow.lock"));
    TestProject other = project("fetch-two").write("arrow.lock", lock);
    arrow(other, "cache-two", "build").expect(0);
    Path image = project.image("linuxu-x86_64");
    assertThat(Files.mismatch(image, other.image("linuxu-x86_64"))).isEqualTo(-1);
    assertThat(Files.readString(debug(image), StandardCharsets.ISO_8859_1))
        .doesNotContain("cache-one");

    remove(SERVER);
    project.removeBuild();
    arrow(project, "cache-one", "run", "--offline").expect(0);
    assertThat(project.folder().resolve("arrow.lock")).hasContent(lock.strip());
    assertThat(arrow(project, "cache-one", "lib", "update").expect(1).error())
        .contains("cannot be fetched: ");
  }

  private static TestProject project(String name) {
    return TestProject.linkedIn(name, "greeting", List.of("linuxu/x86_64"), MAIN)
        .append("arrow.yaml", "libraries: [{git: \"file://" + SERVER + "/pool\", tag: v1}]");
  }

  private static Outcome arrow(TestProject project, String cache, String... arguments) {
    Path folder = SourceTree.path("tests/target/projects").resolve(cache);
    return Processes.run(
        project.folder(),
        Duration.ofSeconds(300),
        Map.of("XDG_CACHE_HOME", folder.toString()),
        Arrow.command(arguments));
  }

  private static Path debug(Path image) {
    return image.resolveSibling(image.getFileName() + ".debug");
  }

  private static void serve() throws IOException, GitAPIException, GeneralSecurityException {
    for (String old : List.of("fetch-server", "cache-one", "cache-two")) {
      remove(SERVER.resolveSibling(old));
    }
    Path archive = SERVER.resolve("hello-1.0.tar.gz");
    Files.createDirectories(SERVER);
    pack(
        archive,
        Map.of(
            "hello-1.0/include/hello.h",
            "const char *hello_text(void);\n",
            "hello-1.0/src/hello.c",
            "#include <hello.h>\nconst char *hello_text(void) { return \"hello\"; }\n"));
    byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(archive));
    try (Git git = Git.init().setDirectory(SERVER.resolve("pool").toFile()).call()) {
      for (Map.Entry<String, String> file : POOL.entrySet()) {
        Path path = SERVER.resolve("pool").resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(
            path,
            file.getValue()
                .replace("ARCHIVE", "file://" + archive)
                .replace("SUM", HexFormat.of().formatHex(sum)));
      }
      git.add().addFilepattern(".").call();
      git.commit()
          .setMessage("v1")
          .setAuthor("A", "a@b")
          .setCommitter("A", "a@b")
          .setSign(false)
          .call();
      git.tag().setName("v1").setAnnotated(false).call();
    }
  }

  private static void pack(Path archive, Map<String, String> files) throws IOException {
    try (OutputStream file = Files.newOutputStream(archive);
        OutputStream gzip = new GzipCompressorOutputStream(file);
        TarArchiveOutputStream tar = new TarArchiveOutputStream(gzip)) {
      for (Map.Entry<String, String> each : files.entrySet()) {
        byte[] content = each.getValue().getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(each.getKey());
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
      }
    }
  }

  private static void remove(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> walk = Files.walk(folder)) {
        for (Path each : walk.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }
}
