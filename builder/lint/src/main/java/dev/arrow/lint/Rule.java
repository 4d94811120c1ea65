package dev.arrow.lint;

import dev.arrow.pool.Library;

/** One thing that every library must be. Reports to the log it was made with. */
interface Rule {
  void check(Library library);
}
