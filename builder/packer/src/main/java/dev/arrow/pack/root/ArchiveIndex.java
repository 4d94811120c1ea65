package dev.arrow.pack.root;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The first entry of our archives: a table in which the kernel finds paths without reading the
 * archive. All numbers are little-endian:
 *
 * <pre>
 * "ARROWIDX", u32 version = 1, count, hash mask, size of names
 * entries: u32 name, name length, parent, first child, children, next of hash;
 *          u64 header offset, content offset; u32 mode, uid, gid, links; u64 size, time;
 *          u32 major, minor, first name of the file, 0
 * buckets: u32 entry, 0 for none; entry 0 is the root and is in no bucket
 * names
 * </pre>
 *
 * The hash is FNV-1a of 32 bits over the four bytes of the parent's number, then the name.
 *
 * @param listing the names
 */
record ArchiveIndex(Listing listing) {
  private static final byte[] MAGIC = "ARROWIDX".getBytes(StandardCharsets.US_ASCII);
  private static final int VERSION = 1;
  private static final int HEAD = 24;
  private static final int ENTRY = 88;
  private static final int HASH_START = 0x811c9dc5;
  private static final int HASH_PRIME = 0x01000193;

  /**
   * Where an entry lies.
   *
   * @param header of its header
   * @param content of its file's content, which may be with another name
   */
  record Place(long header, long content) {}

  /** Bytes of the index. */
  int size() {
    long names = 0;
    for (Listing.Entry entry : listing.entries()) {
      names += name(entry).length;
    }
    return Math.toIntExact(
        HEAD + (long) ENTRY * listing.entries().size() + 4L * bucketCount() + names);
  }

  /** The index of entries that lie at these places. */
  byte[] bytes(List<Place> places) {
    ByteBuffer out = ByteBuffer.allocate(size()).order(ByteOrder.LITTLE_ENDIAN);
    int[] buckets = new int[bucketCount()];
    int[] next = chains(buckets);
    List<byte[]> names = new ArrayList<>();
    int namesSize = 0;
    for (Listing.Entry entry : listing.entries()) {
      names.add(name(entry));
      namesSize += name(entry).length;
    }
    out.put(MAGIC).putInt(VERSION).putInt(names.size()).putInt(buckets.length - 1);
    out.putInt(namesSize);
    int at = 0;
    for (int i = 0; i < names.size(); i++) {
      out.putInt(at).putInt(names.get(i).length);
      put(out, listing.entries().get(i), next[i], places.get(i));
      at += names.get(i).length;
    }
    for (int bucket : buckets) {
      out.putInt(bucket);
    }
    names.forEach(out::put);
    return out.array();
  }

  private static void put(ByteBuffer out, Listing.Entry entry, int next, Place place) {
    Attributes attributes = entry.inode().attributes();
    Content content = entry.inode().content();
    out.putInt(entry.parent()).putInt(entry.firstChild()).putInt(entry.childCount()).putInt(next);
    out.putLong(place.header()).putLong(place.content());
    out.putInt(attributes.mode()).putInt(attributes.uid()).putInt(attributes.gid());
    out.putInt(entry.links());
    out.putLong(content.size()).putLong(attributes.time());
    boolean device = content instanceof Content.Device;
    out.putInt(device ? ((Content.Device) content).major() : 0);
    out.putInt(device ? ((Content.Device) content).minor() : 0);
    out.putInt(entry.group()).putInt(0);
  }

  /** Fills the buckets; returns for each entry the next one in its bucket. */
  private int[] chains(int[] buckets) {
    int[] next = new int[listing.entries().size()];
    for (int i = next.length - 1; i > 0; i--) {
      int bucket = hash(listing.entries().get(i)) & (buckets.length - 1);
      next[i] = buckets[bucket];
      buckets[bucket] = i;
    }
    return next;
  }

  private static int hash(Listing.Entry entry) {
    int hash = HASH_START;
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      hash = (hash ^ ((entry.parent() >>> shift) & 0xff)) * HASH_PRIME;
    }
    for (byte each : name(entry)) {
      hash = (hash ^ (each & 0xff)) * HASH_PRIME;
    }
    return hash;
  }

  private int bucketCount() {
    return Math.max(1, Integer.highestOneBit(2 * listing.entries().size() - 1));
  }

  private static byte[] name(Listing.Entry entry) {
    return entry.name().getBytes(StandardCharsets.UTF_8);
  }
}
