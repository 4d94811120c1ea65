package dev.arrow.kconfig.law;

import dev.arrow.kconfig.model.Choice;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Property;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Expr;
import dev.arrow.kconfig.syntax.Feature;
import dev.arrow.kconfig.syntax.SymbolType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a model as one Kconfig file: macros and sources are gone, all else is there. */
public final class TreePrinter {
  private final KconfigModel model;
  private final StringBuilder out = new StringBuilder();

  /** The variable that holds a name, of names that cannot be written as they are. */
  private final Map<String, String> variables = new LinkedHashMap<>();

  private TreePrinter(KconfigModel model) {
    this.model = model;
  }

  /** The file, which gives the same model again. */
  public static String text(KconfigModel model) {
    TreePrinter printer = new TreePrinter(model);
    MenuNode root = model.root();
    printer.line("mainmenu " + quoted(root.prompt().orElseThrow().text()));
    printer.below(root);
    return printer.assignments() + printer.out;
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  private static String quoted(String text) {
    return '"' + text.replaceAll("[\\\\\"$]", "\\\\$0") + '"';
  }

  private String assignments() {
    StringBuilder lines = new StringBuilder();
    variables.forEach((name, variable) -> lines.append(variable + " := " + name + "\n"));
    return lines.toString();
  }

  /** A name, by way of a variable if it is a keyword or no word; only a macro makes such names. */
  private String name(String name) {
    if (!model.dialect().has(Feature.MACROS) || name.matches("[A-Z0-9_][A-Za-z0-9_./-]*")) {
      return name;
    }
    return "$(" + variables.computeIfAbsent(name, any -> "NAME" + variables.size()) + ")";
  }

  private String written(Expr expr) {
    return expr.text(this::name);
  }

  /** A node still to be written, or to be ended once its children are written. */
  private record Step(MenuNode node, boolean end) {}

  private void below(MenuNode root) {
    Deque<Step> open = new ArrayDeque<>();
    push(open, root);
    while (!open.isEmpty()) {
      Step step = open.pop();
      if (step.end()) {
        end(step.node());
      } else {
        start(step.node());
        open.push(new Step(step.node(), true));
        push(open, step.node());
      }
    }
  }

  private static void push(Deque<Step> open, MenuNode node) {
    List<MenuNode> children = node.children();
    for (int i = children.size() - 1; i >= 0; i--) {
      open.push(new Step(children.get(i), false));
    }
  }

  private void start(MenuNode node) {
    switch (node.kind()) {
      case ROOT -> throw new IllegalArgumentException("the root has no text");
      case IF -> line("if " + written(node.ownDependency()));
      case MENU -> line("menu " + quoted(node.prompt().orElseThrow().text()));
      case COMMENT -> line("comment " + quoted(node.prompt().orElseThrow().text()));
      case CONFIG -> entry("config ", node);
      case MENUCONFIG -> entry("menuconfig ", node);
      case CHOICE -> choice(node, node.choice().orElseThrow());
    }
    if (node.kind() != MenuNode.Kind.IF) {
      clauses(node);
    }
  }

  private void end(MenuNode node) {
    switch (node.kind()) {
      case IF -> line("endif");
      case MENU -> line("endmenu");
      case CHOICE -> line("endchoice");
      default -> {
        // It ends where the next one starts.
      }
    }
  }

  private void entry(String word, MenuNode node) {
    Symbol symbol = node.symbol().orElseThrow();
    line(word + name(symbol.name()));
    if (symbol.definitions().get(0) != node) {
      return;
    }
    if (symbol.type() != SymbolType.UNKNOWN) {
      line("\t" + symbol.type().keyword());
    }
    if (symbol.isTransitional()) {
      line("\ttransitional");
    } else if (symbol.isDefconfigList()) {
      line("\toption defconfig_list");
    } else if (symbol.isUnwritten()) {
      // What the variable said is a default of the node.
      line("\toption env=\"NOT_SET\"");
    }
    if (model.program().modules() == symbol.index()) {
      line(model.dialect().has(Feature.OPTION) ? "\toption modules" : "\tmodules");
    }
  }

  private void choice(MenuNode node, Choice choice) {
    line("choice " + name(choice.name()));
    if (model.dialect().choiceRule().hasMode() && choice.type().isLogical()) {
      line("\t" + choice.type().keyword());
    }
    if (choice.isOptional()) {
      line("\toptional");
    }
  }

  private void clauses(MenuNode node) {
    if (node.ownDependency() != Expr.Constant.YES) {
      line("\tdepends on " + written(node.ownDependency()));
    }
    if (node.ownVisibility() != Expr.Constant.YES) {
      line("\tvisible if " + written(node.ownVisibility()));
    }
    for (Property property : node.properties()) {
      boolean always = property.condition() == Expr.Constant.YES;
      line("\t" + clause(property) + (always ? "" : " if " + written(property.condition())));
    }
    node.help()
        .ifPresent(
            help -> {
              line("\thelp");
              help.lines().forEach(text -> line(text.isEmpty() ? "" : "\t  " + text));
            });
  }

  private String clause(Property property) {
    if (property instanceof Property.Prompt prompt) {
      return "prompt " + quoted(prompt.text());
    } else if (property instanceof Property.Default value) {
      return "default " + written(value.value());
    } else if (property instanceof Property.Select select) {
      return "select " + name(select.target());
    } else if (property instanceof Property.Imply imply) {
      return "imply " + name(imply.target());
    }
    Property.Range range = (Property.Range) property;
    return "range " + written(range.low()) + " " + written(range.high());
  }
}
