package dev.arrow.elf;

import java.util.Objects;

/**
 * A note: a small fact for loaders and tools.
 *
 * @param owner who defines the meaning of {@code type}, such as {@code Xen} or {@code GNU}
 * @param type which fact
 * @param content its value; not changed by anybody
 */
@SuppressWarnings("ArrayRecordComponent")
public record ElfNote(String owner, int type, byte[] content) {
  public ElfNote {
    Objects.requireNonNull(owner);
    Objects.requireNonNull(content);
  }
}
