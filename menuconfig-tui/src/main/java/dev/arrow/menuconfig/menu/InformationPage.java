package dev.arrow.menuconfig.menu;

import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.Value;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Property;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Expr;
import dev.arrow.menuconfig.cells.Role;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All that is known of an entry, as lines to read; symbols lead on. */
public final class InformationPage {
  private static final String INSET = "  ";

  private final Subject subject;
  private final Configuration now;
  private final List<PageLine> lines = new ArrayList<>();

  private InformationPage(Subject subject, Configuration now) {
    this.subject = subject;
    this.now = now;
  }

  /** The page of a symbol. */
  public static List<PageLine> of(Subject subject, Configuration now, Symbol symbol) {
    InformationPage page = new InformationPage(subject, now);
    page.symbol(symbol);
    return List.copyOf(page.lines);
  }

  /** The page of a menu, a choice or a comment. */
  public static List<PageLine> of(Subject subject, Configuration now, MenuNode node) {
    InformationPage page = new InformationPage(subject, now);
    page.text("Menu path: " + page.path(node));
    page.help(List.of(node));
    page.condition("Depends on", node.dependency());
    page.condition("Visible if", node.ownVisibility());
    page.definition(node);
    return List.copyOf(page.lines);
  }

  private void symbol(Symbol symbol) {
    Value value = now.value(symbol);
    MenuNode place = subject.tree().place(symbol);
    String is = value.text().isEmpty() ? "no value" : value.text();
    text(symbol.name() + " = " + is + "  (" + symbol.type().keyword() + ")");
    text("Origin: " + OriginWords.of(value.origin()));
    text("Prompt: " + place.prompt().map(Property.Prompt::text).orElse("none, it is computed"));
    text("Menu path: " + path(place));
    subject.facts().whole().library(symbol).ifPresent(facts -> library(symbol, facts));
    help(symbol.definitions());
    symbol.definitions().forEach(this::conditions);
    properties(symbol);
    selectors("Selected by", symbol.selectedBy());
    selectors("Implied by", symbol.impliedBy());
    heading("Definitions");
    symbol.definitions().forEach(this::definition);
  }

  private void library(Symbol symbol, LibraryFacts facts) {
    heading("Library");
    text(INSET + facts.name() + (facts.version().isEmpty() ? "" : " " + facts.version()));
    text(INSET + facts.summary());
    text(INSET + "licence: " + facts.licence());
    text(INSET + "pool: " + facts.pool());
    text(
        INSET
            + (facts.size() instanceof LibraryFacts.Size.Bytes bytes
                ? bytes.count() + " bytes in the last build"
                : ((LibraryFacts.Size.Unknown) facts.size()).why()));
    if (!now.on(symbol.name())) {
      text(INSET + consequences(symbol));
    }
  }

  /** What switching a library on would bring, or that it takes more than that. */
  private String consequences(Symbol symbol) {
    Configuration with = Change.apply(now, List.of(new Change.Set(symbol.name(), "y")));
    if (!with.on(symbol.name())) {
      String why =
          subject.reasons().shortest(now, symbol).map(brief -> ": " + brief.text()).orElse("");
      return "cannot be switched on by itself" + why;
    }
    List<String> pulled = pulledIn(symbol, with);
    return pulled.isEmpty()
        ? "would bring nothing else"
        : "would also bring " + String.join(", ", pulled);
  }

  private List<String> pulledIn(Symbol symbol, Configuration with) {
    List<String> names = new ArrayList<>();
    for (Symbol each : subject.model().symbols()) {
      if (each != symbol && with.on(each.name()) && !now.on(each.name())) {
        subject.facts().library(each).ifPresent(facts -> names.add(facts.name()));
      }
    }
    return names;
  }

  private String path(MenuNode node) {
    List<String> words = new ArrayList<>();
    words.add("Top");
    subject.tree().pathTo(node).stream()
        .filter(each -> each != subject.tree().root())
        .forEach(each -> words.add(MenuTree.title(each)));
    return String.join(" > ", words);
  }

  private void help(List<MenuNode> nodes) {
    for (MenuNode node : nodes) {
      if (node.hasHelp()) {
        heading("Help");
        node.help().orElse("").lines().forEach(line -> text(INSET + line));
      }
    }
  }

  private void conditions(MenuNode node) {
    condition("Depends on", node.dependency());
    for (Property.Prompt prompt : node.prompts()) {
      condition("Prompt if", prompt.condition());
    }
  }

  /** A condition split into what must hold together, each with the values it rests on. */
  private void condition(String title, Expr condition) {
    if (condition == Expr.Constant.YES) {
      return;
    }
    heading(title);
    for (Expr part : condition.conjuncts()) {
      boolean holds = now.holds(part);
      String mark = holds ? "+ " : "- ";
      Role role = holds ? Role.ON : Role.WRONG;
      if (part instanceof Expr.Reference reference) {
        lines.add(
            new PageLine(
                INSET + mark + is(reference.name()), role, 0, Optional.of(reference.name())));
      } else {
        lines.add(new PageLine(INSET + mark + part, role, 0, Optional.empty()));
        Set<String> names = new LinkedHashSet<>();
        part.forEachReference(reference -> names.add(reference.name()));
        names.forEach(name -> lines.add(PageLine.link(INSET + "    " + is(name), name)));
      }
    }
  }

  private String is(String name) {
    if (subject.model().symbol(name).isEmpty()) {
      return name + " (defined nowhere)";
    }
    String text = now.value(name).text();
    return name + " = " + (text.isEmpty() ? "no value" : text);
  }

  private void properties(Symbol symbol) {
    List<PageLine> found = new ArrayList<>();
    for (MenuNode node : symbol.definitions()) {
      for (Property property : node.properties()) {
        if (property instanceof Property.Default value) {
          found.add(PageLine.text(INSET + "default " + value.value() + when(property)));
        } else if (property instanceof Property.Range range) {
          found.add(
              PageLine.text(INSET + "range " + range.low() + " " + range.high() + when(property)));
        } else if (property instanceof Property.Select select) {
          found.add(
              PageLine.link(
                  INSET + "select " + is(select.target()) + when(property), select.target()));
        } else if (property instanceof Property.Imply imply) {
          found.add(
              PageLine.link(
                  INSET + "imply " + is(imply.target()) + when(property), imply.target()));
        }
      }
    }
    if (!found.isEmpty()) {
      heading("Says");
      lines.addAll(found);
    }
  }

  private static String when(Property property) {
    return property.condition() == Expr.Constant.YES ? "" : "  if " + property.condition();
  }

  private void selectors(String title, List<? extends Property> properties) {
    if (properties.isEmpty()) {
      return;
    }
    heading(title);
    for (Property property : properties) {
      String by = property.node().symbol().map(Symbol::name).orElse("");
      lines.add(PageLine.link(INSET + is(by) + when(property), by));
    }
  }

  private void definition(MenuNode node) {
    text(INSET + node.position());
    for (SourcePosition from : node.inclusion().places()) {
      text(INSET + "  included from " + from);
    }
  }

  private void heading(String text) {
    lines.add(PageLine.text(""));
    lines.add(PageLine.heading(text));
  }

  private void text(String text) {
    lines.add(PageLine.text(text));
  }
}
