package dev.arrow.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Archives are unpacked below their folder, or not at all. */
final class UnpackingTest {
  private static final TreeLimits SMALL = new TreeLimits(1 << 16, 20, 100);

  private final FileSystem disk = Jimfs.newFileSystem(Configuration.unix());
  private final Path work = disk.getPath("/work");

  @AfterEach
  void close() throws IOException {
    disk.close();
  }

  private Path unpack(byte[] archive) throws IOException {
    SourceCache.remove(work);
    Files.createDirectories(work);
    Path file = Files.write(work.resolve("archive"), archive);
    TreeWriter writer = new TreeWriter(work.resolve("tree"), SMALL);
    Unpacking.unpack(file, writer);
    return writer.finish(true);
  }

  private void refuses(byte[] archive, String what) {
    assertThatThrownBy(() -> unpack(archive)).isInstanceOf(UnsafeTree.class).hasMessage(what);
  }

  @Test
  void everyFormatGivesTheSameTree() throws IOException {
    byte[] tar = new Archives().file("x-1.0/src/a.c", "int a;\n").tar();
    String sum = TreeSum.of(unpack(tar));
    for (byte[] packed :
        List.of(
            Archives.gzip(tar),
            Archives.xz(tar),
            Archives.zstd(tar),
            Archives.zip("x-1.0/src/a.c", "int a;\n"))) {
      assertThat(TreeSum.of(unpack(packed))).isEqualTo(sum);
    }
  }

  @Test
  void theOnlyFolderAtTheTopIsTheTree() throws IOException {
    assertThat(unpack(new Archives().file("x-1.0/a.c", "").tar())).hasFileName("x-1.0");
    assertThat(unpack(new Archives().file("x/a.c", "").file("b.c", "").tar())).hasFileName("tree");
    assertThat(unpack(new Archives().file("a.c", "").tar())).hasFileName("tree");
  }

  @Test
  void linksInsideAreKept() throws IOException {
    Path tree = unpack(new Archives().file("x/d/a.c", "A").link("x/b.c", "d/../d/a.c").tar());
    assertThat(tree.resolve("b.c")).hasContent("A");
    assertThat(Files.isSymbolicLink(tree.resolve("b.c"))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "/etc/passwd, the absolute path `/etc/passwd`",
    "../out, 'a path with `..`, `../out`'",
    "x/../../out, 'a path with `..`, `x/../../out`'"
  })
  void namesThatLeadOutAreRefused(String name, String what) throws IOException {
    refuses(new Archives().file(name, "").tar(), what);
  }

  @Test
  void aNameWithControlCharactersIsRefused() throws IOException {
    refuses(new Archives().file("a\nb", "").tar(), "a name with control characters, `a?b`");
  }

  @ParameterizedTest
  @CsvSource({"/etc", "../../x", "d/../../x", "a"})
  void linksThatLeaveOrNeverEndAreRefused(String target) throws IOException {
    refuses(
        new Archives().file("x/d/f", "").link("x/a", target).file("x/e", "").tar(),
        "the link `a` to `" + target + "`, which leaves it or has no end");
  }

  /** {@code p/q/e} looks as if it stayed inside; by way of {@code p/q/d} it does not. */
  @Test
  void linksThatLeaveByWayOfOthersAreRefused() throws IOException {
    refuses(
        new Archives()
            .file("x/t/f", "")
            .link("x/p/q/d", "../../t")
            .link("x/p/q/e", "d/../../y")
            .tar(),
        "the link `p/q/e` to `d/../../y`, which leaves it or has no end");
  }

  @Test
  void nothingIsWrittenThroughALink() throws IOException {
    Files.createDirectories(disk.getPath("/outside"));
    refuses(
        new Archives().link("x/a", "/outside").file("x/a/evil", "").file("y", "").tar(),
        "`x/a` as a folder and as something else");
    assertThat(disk.getPath("/outside")).isEmptyDirectory();
  }

  @Test
  void devicesAndHardLinksAreRefused() throws IOException {
    for (byte kind :
        new byte[] {
          TarConstants.LF_CHR, TarConstants.LF_BLK, TarConstants.LF_FIFO, TarConstants.LF_LINK
        }) {
      refuses(
          new Archives().entry("x/a", kind, "b").tar(),
          "`x/a`, which is neither file, folder nor link");
    }
  }

  @Test
  void anEntryThatStandsTwiceIsRefused() throws IOException {
    refuses(new Archives().file("x/a", "1").file("x/a", "2").tar(), "`x/a` twice");
    refuses(new Archives().file("x/a", "1").file("x//./a", "2").tar(), "`x/a` twice");
  }

  @Test
  void bombsAreRefused() throws IOException {
    byte[] large = new byte[1 << 17];
    refuses(Archives.gzip(new Archives().file("x", large, 0644).tar()), "more than 0 MiB");
    Archives many = new Archives();
    for (int i = 0; i < 30; i++) {
      many.file("x/" + i, "");
    }
    refuses(many.tar(), "more than 20 entries");
    assertThat(new TreeLimits(1L << 40, 1, 10).forArchive(100).bytes()).isEqualTo(1L << 24);
    assertThat(new TreeLimits(1L << 40, 1, 10).forArchive(1L << 30).bytes())
        .isEqualTo(10 * (1L << 30));
  }

  @Test
  void whatIsNoArchiveIsSaid() {
    for (String text : List.of("", "hello", "PK\3\4 and no more", "\u001f\u008b")) {
      assertThatThrownBy(() -> unpack(text.getBytes(StandardCharsets.ISO_8859_1)))
          .isInstanceOf(BrokenArchive.class);
    }
  }

  /** Whatever the bytes: an answer, and nothing outside the tree. */
  @Test
  void damagedArchivesNeverReachOutside() throws IOException {
    Random random = new Random(20_001);
    byte[] tar =
        new Archives()
            .file("x/a.c", "int a;\n")
            .link("x/b.c", "a.c")
            .file("x/deep/er/c.c", "c".repeat(600))
            .tar();
    List<byte[]> whole =
        List.of(
            tar,
            Archives.gzip(tar),
            Archives.xz(tar),
            Archives.zstd(tar),
            Archives.zip("x/a.c", "int a;\n"));
    for (int round = 0; round < 1000; round++) {
      byte[] damaged = damaged(whole.get(round % whole.size()), random);
      try {
        unpack(damaged);
      } catch (UnsafeTree | BrokenArchive e) {
        assertThat(e.getMessage()).isNotEmpty();
      }
      requireNothingOutside();
    }
  }

  private static byte[] damaged(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    for (int i = random.nextInt(6); i >= 0; i--) {
      int at = random.nextInt(Math.min(bytes.length, 1600));
      bytes[at] =
          random.nextBoolean()
              ? (byte) random.nextInt()
              : (byte) "./\0\1257".charAt(random.nextInt(5));
    }
    return random.nextInt(4) == 0
        ? java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length))
        : bytes;
  }

  private void requireNothingOutside() throws IOException {
    try (Stream<Path> top = Files.list(disk.getPath("/"))) {
      assertThat(top).containsExactly(work);
    }
    try (Stream<Path> top = Files.list(work)) {
      assertThat(top.map(each -> each.getFileName().toString())).isSubsetOf("archive", "tree");
    }
    Path tree = work.resolve("tree");
    if (!Files.exists(tree)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(tree)) {
      for (Path link : walk.filter(Files::isSymbolicLink).toList()) {
        if (Files.exists(link)) {
          assertThat(link.toRealPath(new LinkOption[0])).startsWith(tree);
        }
      }
    }
  }
}
