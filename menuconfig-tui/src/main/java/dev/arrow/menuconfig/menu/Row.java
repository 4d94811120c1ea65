package dev.arrow.menuconfig.menu;

import dev.arrow.kconfig.model.MenuNode;
import java.util.Objects;

/**
 * A line of a menu.
 *
 * @param node what it shows
 * @param depth how far it is moved in, for what hangs below the entry above
 * @param seen whether the user could change it; else it is listed although it is off
 */
public record Row(MenuNode node, int depth, boolean seen) {
  public Row {
    Objects.requireNonNull(node);
  }
}
