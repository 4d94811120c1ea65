package dev.arrow.pack.root;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Takes a root filesystem, or a layer of one, from a tar archive. Modes, owners and times are kept.
 *
 * @param tree what is added to
 * @param source who adds
 * @param spool takes the contents
 * @param layer whether names that begin with {@code .wh.} take away what lower layers brought
 */
record TarSource(RootTree tree, RootTree.Source source, Spool spool, boolean layer) {
  private static final String WHITEOUT = ".wh.";
  private static final String OPAQUE = ".wh..wh..opq";

  /** Adds all of an archive that is not packed. */
  void read(InputStream plain) throws IOException {
    MeteredStream metered = new MeteredStream(plain, source.name());
    TarArchiveInputStream tar = new TarArchiveInputStream(metered, StandardCharsets.UTF_8.name());
    int entries = 0;
    for (TarArchiveEntry entry = next(metered, tar); entry != null; entry = next(metered, tar)) {
      String path = entry.getName();
      entries++;
      if (!layer || !takesAway(path)) {
        add(path, entry, tar);
      }
    }
    if (entries == 0 && !layer) {
      throw new IOException("an archive of nothing");
    }
  }

  private static @Nullable TarArchiveEntry next(MeteredStream metered, TarArchiveInputStream tar)
      throws IOException {
    metered.header();
    TarArchiveEntry entry = tar.getNextEntry();
    metered.content();
    return entry;
  }

  /** Takes away what a layer says is gone. */
  private boolean takesAway(String path) {
    int slash = path.lastIndexOf('/') + 1;
    String folder = path.substring(0, slash);
    String name = path.substring(slash);
    if (name.equals(OPAQUE)) {
      tree.empty(source, folder);
    } else if (name.startsWith(WHITEOUT)) {
      tree.remove(source, folder + name.substring(WHITEOUT.length()));
    }
    return name.startsWith(WHITEOUT);
  }

  private void add(String path, TarArchiveEntry entry, TarArchiveInputStream tar)
      throws IOException {
    if (entry.isLink()) {
      tree.add(source, path, linked(path, entry.getLinkName()));
    } else {
      Attributes attributes = attributes(path, entry);
      tree.add(source, path, new Inode(attributes, content(path, attributes, entry, tar)));
    }
  }

  private Inode linked(String path, String target) {
    Optional<RootTree.Node> node = tree.find(source, target);
    if (node.isEmpty() || node.get().inode().isFolder()) {
      throw RootFault.unsafe(
          source.name(), path, "is a link to a file that is not there before it");
    }
    return node.get().inode();
  }

  private Attributes attributes(String path, TarArchiveEntry entry) {
    long uid = entry.getLongUserId();
    long gid = entry.getLongGroupId();
    if (uid < 0 || uid > 0xffffffffL || gid < 0 || gid > 0xffffffffL) {
      throw RootFault.unsafe(source.name(), path, "has an owner beyond 32 bits");
    }
    long time = entry.getLastModifiedTime().toMillis() / 1000;
    Attributes plain = new Attributes(entry.getMode(), (int) uid, (int) gid, time);
    return plain.as(kind(path, entry));
  }

  private int kind(String path, TarArchiveEntry entry) {
    if (entry.isDirectory()) {
      return Attributes.FOLDER;
    }
    if (entry.isSymbolicLink()) {
      return Attributes.LINK;
    }
    if (entry.isCharacterDevice()) {
      return Attributes.CHARACTER;
    }
    if (entry.isBlockDevice()) {
      return Attributes.BLOCK;
    }
    if (entry.isFIFO()) {
      return Attributes.PIPE;
    }
    if (entry.isFile()) {
      return Attributes.FILE;
    }
    throw RootFault.unsafe(source.name(), path, "is neither file, folder, link nor device");
  }

  private Content content(
      String path, Attributes of, TarArchiveEntry entry, TarArchiveInputStream tar)
      throws IOException {
    return switch (of.kind()) {
      case Attributes.FILE -> spool.take(source.name(), path, tar);
      case Attributes.LINK -> new Content.Text(target(path, entry.getLinkName()));
      case Attributes.CHARACTER, Attributes.BLOCK ->
          new Content.Device(entry.getDevMajor(), entry.getDevMinor());
      default -> new Content.None();
    };
  }

  private String target(String path, String target) {
    if (target.isEmpty() || target.getBytes(StandardCharsets.UTF_8).length > Limits.PATH) {
      throw RootFault.unsafe(source.name(), path, "is a link with no target, or too long a one");
    }
    return target;
  }
}
