package dev.arrow.pack.root;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.cpio.CpioArchiveEntry;
import org.apache.commons.compress.archivers.cpio.CpioArchiveInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Takes a root filesystem from a cpio archive. Modes, owners and times are kept. The content of
 * hard links comes with the last of their names, so that files are added when all was read.
 */
final class CpioSource {
  private static final int BLOCK_SIZE = 512;

  private final RootTree tree;
  private final RootTree.Source source;
  private final Spool spool;
  private final Tally tally = new Tally();
  private final List<Named> files = new ArrayList<>();
  private final Map<String, Inode> linked = new HashMap<>();

  CpioSource(RootTree tree, RootTree.Source source, Spool spool) {
    this.tree = tree;
    this.source = source;
    this.spool = spool;
  }

  /**
   * A name that was read.
   *
   * @param path the name
   * @param identity the same for all names of a file
   * @param inode what the name alone tells
   */
  private record Named(String path, String identity, Inode inode) {}

  /** Adds all of an archive that is not packed. */
  void read(InputStream plain) throws IOException {
    MeteredStream metered = new MeteredStream(plain, source.name());
    CpioArchiveInputStream cpio =
        new CpioArchiveInputStream(metered, BLOCK_SIZE, StandardCharsets.UTF_8.name());
    for (CpioArchiveEntry entry = next(metered, cpio); entry != null; entry = next(metered, cpio)) {
      String path = path(entry);
      if (!path.equals(RootArchive.INDEX)) {
        keep(path, entry, cpio);
      }
    }
    for (Named file : files) {
      tree.add(source, file.path(), linked.getOrDefault(file.identity(), file.inode()));
    }
  }

  private static @Nullable CpioArchiveEntry next(MeteredStream metered, CpioArchiveInputStream cpio)
      throws IOException {
    metered.header();
    CpioArchiveEntry entry = cpio.getNextEntry();
    metered.content();
    return entry;
  }

  /** A name without the zero bytes that may stand behind it. */
  private static String path(CpioArchiveEntry entry) {
    String name = entry.getName();
    int end = name.indexOf('\0');
    return end < 0 ? name : name.substring(0, end);
  }

  private void keep(String path, CpioArchiveEntry entry, CpioArchiveInputStream cpio)
      throws IOException {
    Attributes attributes =
        new Attributes(
            (int) entry.getMode(), (int) entry.getUID(), (int) entry.getGID(), entry.getTime());
    Inode inode = new Inode(attributes, content(path, attributes, entry, cpio));
    tally.count(source.name(), path, inode);
    boolean shared = entry.getNumberOfLinks() > 1 && !attributes.isFolder();
    String identity = shared ? identity(entry) : "";
    if (shared && (inode.content().size() > 0 || !linked.containsKey(identity))) {
      linked.put(identity, inode);
    }
    files.add(new Named(path, identity, inode));
  }

  private static String identity(CpioArchiveEntry entry) {
    return entry.getDeviceMaj() + ":" + entry.getDeviceMin() + ":" + entry.getInode();
  }

  private Content content(
      String path, Attributes of, CpioArchiveEntry entry, CpioArchiveInputStream cpio)
      throws IOException {
    return switch (of.kind()) {
      case Attributes.FILE -> spool.take(source.name(), path, cpio);
      case Attributes.LINK -> new Content.Text(target(path, cpio));
      case Attributes.CHARACTER, Attributes.BLOCK ->
          new Content.Device((int) entry.getRemoteDeviceMaj(), (int) entry.getRemoteDeviceMin());
      case Attributes.FOLDER, Attributes.PIPE -> new Content.None();
      default -> throw RootFault.unsafe(source.name(), path, "is neither file, folder nor device");
    };
  }

  private String target(String path, InputStream content) throws IOException {
    byte[] target = content.readNBytes(Limits.PATH + 1);
    if (target.length == 0 || target.length > Limits.PATH) {
      throw RootFault.unsafe(source.name(), path, "is a link with no target, or too long a one");
    }
    return new String(target, StandardCharsets.UTF_8);
  }
}
