package dev.arrow.pack.root;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the names of a tree as a cpio archive that begins with its index. */
final class ArchiveWriter {
  private static final int CHUNK = 1 << 16;
  private static final int BLOCK = 512;
  private static final String TRAILER = "TRAILER!!!";
  private static final Content.Device NO_DEVICE = new Content.Device(0, 0);

  private final Listing listing;
  private final ArchiveIndex index;
  private final CpioHeader first;
  private final List<CpioHeader> headers = new ArrayList<>();

  ArchiveWriter(Listing listing) {
    this.listing = listing;
    this.index = new ArchiveIndex(listing);
    this.first = new CpioHeader(0, RootArchive.INDEX, index.size());
    long at = first.next();
    for (Listing.Entry entry : listing.entries()) {
      CpioHeader header =
          new CpioHeader(at, entry.path(), entry.last() ? entry.inode().content().size() : 0);
      headers.add(header);
      at = header.next();
    }
  }

  void write(Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), CHUNK)) {
      out.write(first.bytes(0, Attributes.ofRoot(Attributes.FILE | 0444), 1, NO_DEVICE));
      out.write(index.bytes(places()));
      pad(out, first);
      for (int i = 0; i < headers.size(); i++) {
        write(out, listing.entries().get(i), headers.get(i));
      }
      CpioHeader trailer = new CpioHeader(end(), TRAILER, 0);
      out.write(trailer.bytes(0, new Attributes(0, 0, 0, 0), 1, NO_DEVICE));
      out.write(new byte[(int) (-trailer.next() & (BLOCK - 1))]);
    }
  }

  private long end() {
    return headers.get(headers.size() - 1).next();
  }

  /** The content of a file with several names stands with the last of them. */
  private List<ArchiveIndex.Place> places() {
    long[] contents = new long[headers.size()];
    for (int i = headers.size() - 1; i >= 0; i--) {
      if (listing.entries().get(i).last()) {
        contents[listing.entries().get(i).group()] = headers.get(i).content();
      }
    }
    List<ArchiveIndex.Place> places = new ArrayList<>();
    for (int i = 0; i < headers.size(); i++) {
      places.add(
          new ArchiveIndex.Place(headers.get(i).at(), contents[listing.entries().get(i).group()]));
    }
    return places;
  }

  private static void write(OutputStream out, Listing.Entry entry, CpioHeader header)
      throws IOException {
    Content content = entry.inode().content();
    Content.Device device = content instanceof Content.Device numbers ? numbers : NO_DEVICE;
    out.write(header.bytes(entry.group() + 1, entry.inode().attributes(), entry.links(), device));
    if (header.size() > 0 && content instanceof Content.Text text) {
      out.write(text.bytes());
    }
    if (header.size() > 0 && content instanceof Content.Stored stored) {
      copy(stored, out);
    }
    pad(out, header);
  }

  private static void copy(Content.Stored stored, OutputStream out) throws IOException {
    try (InputStream in = Files.newInputStream(stored.file())) {
      in.skipNBytes(stored.offset());
      byte[] chunk = new byte[CHUNK];
      long left = stored.size();
      while (left > 0) {
        int length = in.read(chunk, 0, (int) Math.min(chunk.length, left));
        if (length < 0) {
          throw new IOException("`" + stored.file() + "` became shorter while it was read");
        }
        out.write(chunk, 0, length);
        left -= length;
      }
    }
  }

  private static void pad(OutputStream out, CpioHeader header) throws IOException {
    out.write(new byte[(int) (header.next() - header.content() - header.size())]);
  }
}
