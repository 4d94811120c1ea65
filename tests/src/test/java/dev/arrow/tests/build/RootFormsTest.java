package dev.arrow.tests.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.Processes;
import dev.arrow.tests.harness.SourceTree;
import dev.arrow.tests.harness.TestProject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever form a root filesystem comes in, the image is the same; what is hostile is refused. */
@Tag("build")
final class RootFormsTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Path PLANETS = Path.of("examples/busybox/root/data/planets");

  /** As the archives have it; a folder's files get this time. */
  private static final String TAR =
      "tar --sort=name --mtime=@1767225600 --owner=0 --group=0 --numeric-owner -C root -c";

  /** How each form is made of the folder `root`, by the name of what is made. */
  private static final Map<String, String> FORMS =
      Map.of(
          "root.tar", TAR + " -f root.tar .",
          "root.tar.gz", TAR + " . | gzip >root.tar.gz",
          "root.tar.xz", TAR + " . | xz >root.tar.xz",
          "root.cpio", "cd timed && find . | cpio -o -H newc -R 0:0 --quiet >../root.cpio",
          "root.cpio.gz", "gzip <root.cpio >root.cpio.gz");

  private static TestProject project() throws IOException {
    TestProject project =
        TestProject.linked("forms", List.of("kvm/x86_64"), "")
            .sharingObjects()
            .write("root/data/planets", SourceTree.text(PLANETS))
            .script("root/bin/script", "true");
    Path root = project.folder().resolve("root");
    Files.createSymbolicLink(root.resolve("data/link"), Path.of("planets"));
    Files.createLink(root.resolve("data/hard"), root.resolve("data/planets"));
    Files.createDirectory(root.resolve("empty"));
    shell(project, "cp -a root timed && find timed -exec touch -h -d @1767225600 {} +");
    for (String form :
        List.of("root.tar", "root.tar.gz", "root.tar.xz", "root.cpio", "root.cpio.gz")) {
      shell(project, FORMS.getOrDefault(form, "false"));
    }
    try (OutputStream out =
        new ZstdCompressorOutputStream(
            Files.newOutputStream(project.folder().resolve("root.tar.zst")))) {
      Files.copy(project.folder().resolve("root.tar"), out);
    }
    ImageLayout.write(project.folder().resolve("layout"), project.folder().resolve("root.tar.gz"));
    return project;
  }

  private static void shell(TestProject project, String command) {
    Processes.run(project.folder(), LIMIT, List.of("sh", "-c", command)).expect(0);
  }

  private static void root(TestProject project, String rootfs) {
    project.write(
        "arrow.yaml",
        "name: forms\napp: {elf: /bin/busybox}\ntargets: [kvm/x86_64]\nrootfs: " + rootfs + "\n");
  }

  private static byte[] archive(TestProject project) throws IOException {
    return Files.readAllBytes(project.image("kvm-x86_64").resolveSibling("forms.root.cpio"));
  }

  @Test
  void everyFormGivesTheSameImageAndHostileOnesNone() throws IOException {
    TestProject project = project();
    root(project, "root");
    project.arrow("build").expect(0);
    byte[] ofFolder = archive(project);
    for (String form :
        List.of(
            "root.tar",
            "root.tar.gz",
            "root.tar.xz",
            "root.tar.zst",
            "root.cpio",
            "root.cpio.gz",
            "layout")) {
      root(project, form);
      project.arrow("build").expect(0);
      assertThat(archive(project)).as(form).isEqualTo(ofFolder);
    }
    String planets = "-rw-r--r--    2 root     root           126 Jan  1  2026";
    assertThat(project.arrow("run", "--", "ls", "-l", "/data").expect(0).output())
        .isEqualTo(
            "total 8\n"
                + planets
                + " hard\n"
                + "lrwxrwxrwx    1 root     root             7 Jan  1  2026 link -> planets\n"
                + planets
                + " planets\n");
    refuses(project);
  }

  private static void refuses(TestProject project) throws IOException {
    byte[] before = archive(project);
    hostile(project, "escape.tar", "../outside", "", 0);
    refused(project, "escape.tar", "`../outside` leads out of the root filesystem.");
    hostile(project, "link.tar", "etc/passwd", "/etc", 0);
    refused(project, "link.tar", "`etc/passwd` lies below `etc`, which is no folder.");
    hostile(project, "bomb.tar.gz", "zeros", "", (1L << 30) + 1);
    refused(project, "bomb.tar.gz", "`zeros` makes more than the 1024 MiB allowed.");
    project.write("text", "no archive at all\n".repeat(100));
    refused(project, "text", "This is no tar or cpio archive, or a damaged one.");
    refused(project, "absent", "There is no such file.");
    project.write("layout/index.json", "{\"manifests\": [{\"digest\": \"sha256:../x\"}]}");
    refused(project, "layout", "A blob of the image has no size or no sha256 digest.");
    assertThat(archive(project)).isEqualTo(before);
    try (var left = Files.list(project.image("kvm-x86_64").getParent())) {
      assertThat(left.map(each -> each.getFileName().toString()))
          .noneMatch(name -> name.endsWith(".tmp"));
    }
  }

  private static void refused(TestProject project, String form, String why) {
    root(project, form);
    Outcome outcome = project.arrow("build").expect(1);
    assertThat(outcome.error()).contains(why).contains(form).doesNotContain("Exception");
  }

  /** An archive with a link of that target at {@code etc}, if there is one, and a file. */
  private static void hostile(TestProject project, String form, String name, String link, long size)
      throws IOException {
    Path file = project.folder().resolve(form);
    OutputStream plain = Files.newOutputStream(file);
    try (OutputStream out = form.endsWith(".gz") ? new GZIPOutputStream(plain) : plain;
        TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8")) {
      if (!link.isEmpty()) {
        TarArchiveEntry entry = new TarArchiveEntry("etc", TarConstants.LF_SYMLINK);
        entry.setLinkName(link);
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
      }
      TarArchiveEntry entry = new TarArchiveEntry(name, true);
      entry.setSize(size);
      tar.putArchiveEntry(entry);
      byte[] zeros = new byte[1 << 20];
      for (long left = size; left > 0; left -= zeros.length) {
        tar.write(zeros, 0, (int) Math.min(left, zeros.length));
      }
      tar.closeArchiveEntry();
    }
  }
}
