package dev.arrow.kconfig.file;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Feature;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/** Writes a whole configuration in the form of {@code .config}. */
public final class DotConfigWriter {
  private final Configuration configuration;
  private final String prefix;
  private final boolean menuEnds;
  private final boolean zeroForNothing;
  private final boolean rawTexts;
  private final StringBuilder out;
  private final BitSet written = new BitSet();
  private final Deque<Step> open = new ArrayDeque<>();
  private boolean blankLineDue;

  /** A node still to be written, or to be ended once its children are written. */
  private record Step(MenuNode node, boolean end) {}

  private DotConfigWriter(Configuration configuration, String heading, String prefix) {
    this.configuration = configuration;
    this.prefix = prefix;
    this.out = new StringBuilder(heading);
    Dialect dialect = configuration.model().dialect();
    this.menuEnds = dialect.has(Feature.MENU_ENDS);
    this.rawTexts = dialect.has(Feature.RAW_TEXTS);
    this.zeroForNothing = dialect.has(Feature.ZERO_FOR_NOTHING);
  }

  /** The whole file, menus as comments. */
  public static String text(Configuration configuration) {
    return text(configuration, ConfigLine.PREFIX);
  }

  /** The same with something else than {@code CONFIG_} before each symbol. */
  public static String text(Configuration configuration, String prefix) {
    String title = configuration.model().root().prompt().orElseThrow().text();
    String heading = "#\n# Automatically generated file; DO NOT EDIT.\n# " + title + "\n#\n";
    return textBelow(heading, configuration, prefix);
  }

  /** The same with another heading, which is put there as it is. */
  public static String textBelow(String heading, Configuration configuration, String prefix) {
    return new DotConfigWriter(configuration, heading, prefix).run();
  }

  /** A symbol and its value on a line that names n too, as lists for people have it. */
  public static String assignment(Configuration configuration, Symbol symbol, String prefix) {
    String value = configuration.text(symbol);
    StringBuilder line = new StringBuilder();
    if (symbol.type().isLogical()) {
      line.append(prefix).append(symbol.name()).append('=').append(value).append('\n');
    } else {
      boolean raw = configuration.model().dialect().has(Feature.RAW_TEXTS);
      ConfigLine.append(line, prefix, symbol, value, raw);
    }
    return line.toString();
  }

  private String run() {
    pushChildren(configuration.model().root());
    while (!open.isEmpty()) {
      Step step = open.pop();
      if (step.end()) {
        end(step.node());
      } else {
        start(step.node());
      }
    }
    return out.toString();
  }

  private void pushChildren(MenuNode node) {
    List<MenuNode> children = node.children();
    for (int i = children.size() - 1; i >= 0; i--) {
      open.push(new Step(children.get(i), false));
    }
  }

  private void start(MenuNode node) {
    switch (node.kind()) {
      case MENU, COMMENT -> title(node);
      case CONFIG, MENUCONFIG -> symbol(node.symbol().orElseThrow());
      case CHOICE, IF, ROOT -> {
        // Only what is inside is written.
      }
    }
    if (node.kind() == MenuNode.Kind.MENU && !node.children().isEmpty()) {
      open.push(new Step(node, true));
    }
    pushChildren(node);
  }

  private void title(MenuNode node) {
    if (configuration.isWritten(node)) {
      String title = node.prompt().orElseThrow().text();
      out.append("\n#\n# ").append(title).append("\n#\n");
      blankLineDue = false;
    }
  }

  private void end(MenuNode menu) {
    if (menuEnds && configuration.isWritten(menu)) {
      out.append("# end of ").append(menu.prompt().orElseThrow().text()).append('\n');
      blankLineDue = true;
    }
  }

  private void symbol(Symbol symbol) {
    if (written.get(symbol.index()) || !configuration.isWritten(symbol)) {
      return;
    }
    written.set(symbol.index());
    if (blankLineDue) {
      out.append('\n');
      blankLineDue = false;
    }
    String text = configuration.text(symbol);
    boolean zero = zeroForNothing && text.isEmpty() && symbol.type().isNumber();
    ConfigLine.append(out, prefix, symbol, zero ? "0" : text, rawTexts);
  }
}
