package dev.arrow.kconfig.program;

/** What the names in expressions stand for. */
public interface Names {
  /** The number of the defined symbol of that name, or a negative number. */
  int symbol(String name);

  /** The number of the symbol that allows m, or a negative number. */
  int modules();
}
