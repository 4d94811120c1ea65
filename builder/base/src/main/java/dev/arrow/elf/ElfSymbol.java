package dev.arrow.elf;

import java.util.Objects;

/**
 * An entry of the symbol table.
 *
 * @param name as in the object; never mangled or cut
 * @param value address, or offset in its section for a relocatable file
 * @param size in bytes
 * @param defined whether this file holds it; false for a reference
 * @param binding see the constants
 * @param type see the constants
 * @param visibility see the constants
 */
public record ElfSymbol(
    String name, long value, long size, boolean defined, int binding, int type, int visibility) {

  public static final int BINDING_LOCAL = 0;
  public static final int BINDING_GLOBAL = 1;
  public static final int BINDING_WEAK = 2;

  public static final int TYPE_NONE = 0;
  public static final int TYPE_OBJECT = 1;
  public static final int TYPE_FUNCTION = 2;
  public static final int TYPE_SECTION = 3;
  public static final int TYPE_FILE = 4;

  public static final int VISIBILITY_DEFAULT = 0;
  public static final int VISIBILITY_INTERNAL = 1;
  public static final int VISIBILITY_HIDDEN = 2;
  public static final int VISIBILITY_PROTECTED = 3;

  public ElfSymbol {
    Objects.requireNonNull(name);
  }

  public boolean isGlobal() {
    return binding != BINDING_LOCAL;
  }
}
