package dev.arrow.menuconfig;

import dev.arrow.menuconfig.cells.Colours;
import dev.arrow.menuconfig.cells.Theme;
import dev.arrow.menuconfig.view.Glyphs;

/** How the menu looks on a terminal. */
public record Look(Theme theme, Colours colours, Glyphs glyphs) {}
