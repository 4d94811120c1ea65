package dev.arrow.menuconfig.state;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.menuconfig.menu.DifferencePage;
import dev.arrow.menuconfig.menu.InformationPage;
import dev.arrow.menuconfig.menu.PageLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a page is made of, so that it can be made again when values change. */
sealed interface PageSource {
  /** All about a symbol. */
  record OfSymbol(Symbol symbol) implements PageSource {}

  /** All about a menu, choice or comment. */
  record OfNode(MenuNode node) implements PageSource {}

  /** Why a symbol is what it is. */
  record Why(Symbol symbol) implements PageSource {}

  /** What differs from the configuration that was read or saved last. */
  record FromSaved(Configuration saved) implements PageSource {}

  /** What differs from the defaults. */
  record FromDefaults() implements PageSource {}

  /** What differs from another configuration. */
  record FromFile(Configuration other) implements PageSource {}

  /** What the user marked. */
  record Marks() implements PageSource {}

  /** Lines that stay as they are. */
  record Fixed(List<PageLine> lines) implements PageSource {
    public Fixed {
      lines = List.copyOf(lines);
    }
  }

  /** The same of a state that has gone on; itself if it is about the same things still. */
  default PageSource asOf(MenuState state) {
    Configuration saved = state.saved().configuration();
    return this instanceof FromSaved from && from.saved() != saved ? new FromSaved(saved) : this;
  }

  /** The lines as of now. */
  default List<PageLine> lines(MenuState state) {
    Configuration now = state.configuration();
    if (this instanceof OfSymbol of) {
      return InformationPage.of(state.subject(), now, of.symbol());
    }
    if (this instanceof OfNode of) {
      return InformationPage.of(state.subject(), now, of.node());
    }
    if (this instanceof Why why) {
      Optional<String> wanted =
          why.symbol().type().isLogical() && !now.on(why.symbol().name())
              ? Optional.of("y")
              : Optional.empty();
      return state.subject().reasons().explain(now, why.symbol(), wanted);
    }
    if (this instanceof FromSaved from) {
      return difference(from.saved(), now);
    }
    if (this instanceof FromDefaults) {
      return difference(defaults(now), now);
    }
    if (this instanceof FromFile file) {
      return difference(file.other(), now);
    }
    return this instanceof Fixed fixed ? fixed.lines() : marks(state);
  }

  /** The symbol that a fix from this page is about. */
  default Optional<Symbol> about() {
    if (this instanceof OfSymbol of) {
      return Optional.of(of.symbol());
    }
    return this instanceof Why why ? Optional.of(why.symbol()) : Optional.empty();
  }

  /** Whether Enter goes to the place in the menus, not to another page. */
  default boolean leadsToMenus() {
    return !(this instanceof OfSymbol || this instanceof OfNode || this instanceof Why);
  }

  private static List<PageLine> difference(Configuration before, Configuration now) {
    List<PageLine> lines = DifferencePage.between(before, now);
    return lines.isEmpty() ? List.of(PageLine.text("Nothing differs.")) : lines;
  }

  /** The configuration without any line of the user; what the program needs stays. */
  private static Configuration defaults(Configuration now) {
    List<UserLine> needs =
        now.lines().stream().filter(line -> line.weight() == UserLine.Weight.NEED).toList();
    return Configuration.of(now.model(), needs);
  }

  private static List<PageLine> marks(MenuState state) {
    List<PageLine> lines = new ArrayList<>();
    for (String name : state.marks()) {
      String value = state.configuration().value(name).text();
      lines.add(PageLine.link(name + " = " + value, name));
    }
    return lines.isEmpty()
        ? List.of(PageLine.text("Nothing is marked; b marks an entry."))
        : List.copyOf(lines);
  }
}
