package dev.arrow.kconfig.model;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.program.Program;
import dev.arrow.kconfig.syntax.Expr;
import dev.arrow.kconfig.syntax.KconfigError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells how a symbol or choice comes to depend on itself, step by step. */
final class LoopReport {
  private static final int MOST_STEPS = 20;

  private final TreeBuilder tree;
  private final Program program;

  LoopReport(TreeBuilder tree, Program program) {
    this.tree = tree;
    this.program = program;
  }

  private Symbol symbol(int unit) {
    return tree.symbols().get(unit);
  }

  Diagnostic of(int[] loop) {
    List<Integer> named = new ArrayList<>();
    for (int unit : loop) {
      if (program.isSymbol(unit) || program.isChoice(unit)) {
        named.add(unit);
      }
    }
    if (named.isEmpty()) {
      throw new IllegalStateException("a loop of conditions alone");
    }
    int first = named.get(0);
    Diagnostic diagnostic =
        Diagnostic.of(KconfigError.DEPENDENCY_LOOP, shown(first) + " depends on itself.")
            .at(place(first));
    for (int i = 0; i < Math.min(named.size(), MOST_STEPS); i++) {
      int from = named.get(i);
      int to = named.get((i + 1) % named.size());
      diagnostic = step(diagnostic, from, to);
    }
    return diagnostic;
  }

  private String shown(int unit) {
    return program.isSymbol(unit) ? "`" + symbol(unit).name() + "`" : "The choice";
  }

  private SourcePosition place(int unit) {
    return program.isSymbol(unit)
        ? symbol(unit).definitions().get(0).position()
        : tree.choices().get(program.choiceOf(unit)).node().position();
  }

  private Diagnostic step(Diagnostic diagnostic, int from, int to) {
    String target = program.isSymbol(to) ? shown(to) : "its choice";
    if (program.isChoice(from)) {
      return diagnostic.withNote("The choice picks among members that " + verb(to), place(from));
    }
    Symbol symbol = symbol(from);
    if (!program.isSymbol(to)) {
      return diagnostic.withNote(shown(from) + " is a member of " + target + ".", place(from));
    }
    String name = symbol(to).name();
    for (Property property : reasons(symbol)) {
      if (mentions(property, name)) {
        String words = shown(from) + words(property, symbol) + target + ".";
        return diagnostic.withNote(words, property.position());
      }
    }
    return diagnostic.withNote(
        shown(from) + " depends on " + target + ".", mention(symbol, name).orElse(place(from)));
  }

  /** Where the dependencies of a symbol name another one. */
  private static Optional<SourcePosition> mention(Symbol symbol, String name) {
    List<SourcePosition> found = new ArrayList<>();
    for (MenuNode node : symbol.definitions()) {
      node.dependency()
          .forEachReference(
              reference -> {
                if (reference.name().equals(name)) {
                  found.add(reference.position());
                }
              });
    }
    return found.stream().findFirst();
  }

  private String verb(int to) {
    return program.isSymbol(to) ? "depend on " + shown(to) + "." : "belong to another choice.";
  }

  private static List<Property> reasons(Symbol symbol) {
    List<Property> properties = new ArrayList<>();
    properties.addAll(symbol.selectedBy());
    properties.addAll(symbol.impliedBy());
    for (MenuNode node : symbol.definitions()) {
      for (Property property : node.properties()) {
        if (!(property instanceof Property.Select) && !(property instanceof Property.Imply)) {
          properties.add(property);
        }
      }
    }
    return properties;
  }

  private static boolean mentions(Property property, String name) {
    boolean own = property.node().symbol().map(s -> s.name().equals(name)).orElse(false);
    if (own && (property instanceof Property.Select || property instanceof Property.Imply)) {
      return true;
    }
    if (property instanceof Property.Default value && mentions(value.value(), name)) {
      return true;
    }
    if (property instanceof Property.Prompt prompt
        && mentions(prompt.node().menuVisibility(), name)) {
      return true;
    }
    if (property instanceof Property.Range range
        && (mentions(range.low(), name) || mentions(range.high(), name))) {
      return true;
    }
    return mentions(property.condition(), name);
  }

  private static boolean mentions(Expr expr, String name) {
    boolean[] found = new boolean[1];
    expr.forEachReference(reference -> found[0] |= reference.name().equals(name));
    return found[0];
  }

  private static String words(Property property, Symbol symbol) {
    if (property instanceof Property.Select) {
      return " is selected by ";
    } else if (property instanceof Property.Imply) {
      return " is implied by ";
    } else if (property instanceof Property.Default) {
      return " has a default that mentions ";
    } else if (property instanceof Property.Range) {
      return " has a range that mentions ";
    }
    return symbol.choice().isPresent() ? " is offered depending on " : " is shown depending on ";
  }
}
