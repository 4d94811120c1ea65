package dev.arrow.fetch;

import dev.arrow.text.Fingerprint;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The checksum of a tree: SHA-256 over one line an entry, sorted by the bytes of their paths. A
 * line is {@code KIND SHA256 PATH}, ended by a newline; the kind is {@code file}, {@code program}
 * (may be executed) or {@code link}; the sum is that of the content, or of a link's target; paths
 * are relative, in UTF-8, with slashes. Folders and times do not count.
 */
final class TreeSum {
  private static final int CHUNK = 1 << 16;

  private TreeSum() {}

  /** The checksum, in hexadecimal. */
  static String of(Path root) throws IOException {
    MessageDigest sum = sha256();
    for (Path entry : entries(root)) {
      String line = line(entry) + " " + root.relativize(entry) + "\n";
      sum.update(line.getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(sum.digest());
  }

  /** What changes when someone meddles with the tree; found without reading any file. */
  static String stamps(Path root) throws IOException {
    Fingerprint stamps = new Fingerprint();
    for (Path entry : entries(root)) {
      BasicFileAttributes found =
          Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      stamps
          .add(root.relativize(entry).toString())
          .add(Long.toString(found.size()))
          .add(found.lastModifiedTime().toString());
    }
    return stamps.text();
  }

  /** The checksum of what a stream holds. */
  static String of(InputStream content) throws IOException {
    MessageDigest sum = sha256();
    byte[] chunk = new byte[CHUNK];
    for (int count = content.read(chunk); count >= 0; count = content.read(chunk)) {
      sum.update(chunk, 0, count);
    }
    return HexFormat.of().formatHex(sum.digest());
  }

  private static String line(Path entry) throws IOException {
    if (Files.isSymbolicLink(entry)) {
      byte[] target = Files.readSymbolicLink(entry).toString().getBytes(StandardCharsets.UTF_8);
      return "link " + HexFormat.of().formatHex(sha256().digest(target));
    }
    try (InputStream content = Files.newInputStream(entry)) {
      return (TreeMode.isExecutable(entry) ? "program " : "file ") + of(content);
    }
  }

  private static List<Path> entries(Path root) throws IOException {
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(each -> !Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS))
          .sorted(
              Comparator.comparing(
                  each -> root.relativize(each).toString().getBytes(StandardCharsets.UTF_8),
                  Arrays::compareUnsigned))
          .toList();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
