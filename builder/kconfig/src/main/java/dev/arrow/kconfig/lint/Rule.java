package dev.arrow.kconfig.lint;

/** Looks a tree over for one kind of fault. */
interface Rule {
  void check();
}
