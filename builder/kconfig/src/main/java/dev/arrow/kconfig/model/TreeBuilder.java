package dev.arrow.kconfig.model;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.parse.Clause;
import dev.arrow.kconfig.parse.Entry;
import dev.arrow.kconfig.parse.SyntaxReporter;
import dev.arrow.kconfig.program.Names;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Expr;
import dev.arrow.kconfig.syntax.Feature;
import dev.arrow.kconfig.syntax.Inclusion;
import dev.arrow.kconfig.syntax.KconfigError;
import dev.arrow.kconfig.syntax.SymbolType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the menu tree of a flat list of entries: binds names, hands dependencies down, gathers what
 * selects what. The tree is complete when {@link #build} returns.
 */
final class TreeBuilder implements Names {
  static final String FIRST = "It is first defined here.";

  private final SyntaxReporter reporter;
  private final boolean lastType;
  private final boolean lastPrompt;
  private final boolean modulesByName;
  private final ChoiceMembership membership;
  private final List<MenuNode> nodes = new ArrayList<>();
  private final List<Symbol> symbols = new ArrayList<>();
  private final ChoiceTable choices;
  private final Map<String, Symbol> byName = new HashMap<>(1 << 10);
  private @Nullable Symbol modules;

  TreeBuilder(Dialect dialect, SyntaxReporter reporter) {
    this.reporter = reporter;
    this.choices = new ChoiceTable(dialect, reporter);
    this.lastType = dialect.has(Feature.LAST_TYPE);
    this.lastPrompt = dialect.has(Feature.LAST_PROMPT);
    this.modulesByName = dialect.has(Feature.MODULES_BY_NAME);
    this.membership = new ChoiceMembership(dialect);
  }

  List<MenuNode> nodes() {
    return nodes;
  }

  List<Symbol> symbols() {
    return symbols;
  }

  List<Choice> choices() {
    return choices.all();
  }

  Map<String, Symbol> byName() {
    return byName;
  }

  @Override
  public int symbol(String name) {
    Symbol symbol = byName.get(name);
    return symbol == null ? -1 : symbol.index();
  }

  @Override
  public int modules() {
    return modules == null ? -1 : modules.index();
  }

  /** The top of the tree. */
  MenuNode build(List<Entry> entries) {
    MenuNode root = register(root(entries));
    MenuNode parent = root;
    for (Entry entry : entries) {
      switch (entry.kind()) {
        case END -> parent = parent.parent().orElse(root);
        case MAINMENU -> {
          // It is the title of the root.
        }
        case IF -> {
          parent = open(parent, entry, MenuNode.Kind.IF);
          membership.open(parent);
        }
        case MENU -> parent = open(parent, entry, MenuNode.Kind.MENU);
        case CHOICE -> parent = choice(parent, entry);
        case COMMENT -> open(parent, entry, MenuNode.Kind.COMMENT);
        case CONFIGDEFAULT -> configDefault(parent, entry);
        case CONFIG -> config(parent, entry, MenuNode.Kind.CONFIG);
        case MENUCONFIG -> config(parent, entry, MenuNode.Kind.MENUCONFIG);
      }
    }
    if (modules == null && modulesByName) {
      modules = byName.get("MODULES");
    }
    choices.inheritTypes();
    ConfigDefaults.bind(nodes);
    bindReverse();
    return root;
  }

  private static MenuNode root(List<Entry> entries) {
    SourcePosition place =
        entries.isEmpty() ? SourcePosition.wholeFile("Kconfig") : entries.get(0).position();
    Inclusion first = entries.isEmpty() ? Inclusion.NONE : entries.get(0).inclusion();
    MenuNode root = new MenuNode(MenuNode.Kind.ROOT, place, first, null);
    String title = "Main menu";
    for (Entry entry : entries) {
      title = entry.kind() == Entry.Kind.MAINMENU ? entry.name() : title;
    }
    root.prompt = new Property.Prompt(root, title, Expr.Constant.YES, place);
    return root;
  }

  private MenuNode register(MenuNode node) {
    node.index = nodes.size();
    nodes.add(node);
    return node;
  }

  /** A node under its parent, with everything that comes from around it and its own clauses. */
  private MenuNode open(MenuNode parent, Entry entry, MenuNode.Kind kind) {
    MenuNode node = register(new MenuNode(kind, entry.position(), entry.inclusion(), parent));
    parent.add(node);
    node.menuVisibility = Expr.and(parent.menuVisibility, parent.ownVisibility);
    node.ownDependency = entry.condition();
    for (Clause clause : entry.clauses()) {
      if (clause instanceof Clause.DependsOn depends) {
        node.ownDependency = Expr.and(node.ownDependency, depends.condition());
      } else if (clause instanceof Clause.VisibleIf visible) {
        node.ownVisibility = Expr.and(node.ownVisibility, visible.condition());
      }
    }
    node.dependency = Expr.and(parent.dependency, node.ownDependency);
    if (kind == MenuNode.Kind.MENU || kind == MenuNode.Kind.COMMENT) {
      node.prompt = new Property.Prompt(node, entry.name(), Expr.Constant.YES, entry.position());
    }
    return node;
  }

  private MenuNode choice(MenuNode parent, Entry entry) {
    MenuNode node = open(parent, entry, MenuNode.Kind.CHOICE);
    node.choice = choices.define(node, entry);
    for (Clause clause : entry.clauses()) {
      property(node, clause);
    }
    return node;
  }

  private void config(MenuNode parent, Entry entry, MenuNode.Kind kind) {
    MenuNode node = open(parent, entry, kind);
    Symbol symbol = define(entry.name());
    symbol.add(node);
    node.symbol = symbol;
    Choice choice = membership.of(node, entry);
    if (choice != null && symbol.choice == null) {
      symbol.choice = choice;
      choice.add(symbol);
    }
    for (Clause clause : entry.clauses()) {
      if (clause instanceof Clause.Type type) {
        type(node, symbol, type);
      } else if (clause instanceof Clause.Mark mark) {
        mark(symbol, mark);
      } else if (clause instanceof Clause.Variable variable) {
        variable(symbol, node, variable);
      } else {
        property(node, clause);
      }
    }
  }

  private void configDefault(MenuNode parent, Entry entry) {
    MenuNode node = open(parent, entry, MenuNode.Kind.CONFIG);
    Symbol symbol = define(entry.name());
    symbol.add(node);
    node.symbol = symbol;
    node.addsDefaults = true;
    for (Clause clause : entry.clauses()) {
      property(node, clause);
    }
  }

  private Symbol define(String name) {
    Symbol known = byName.get(name);
    if (known != null) {
      return known;
    }
    Symbol symbol = new Symbol(name, symbols.size());
    symbols.add(symbol);
    byName.put(name, symbol);
    return symbol;
  }

  private void type(MenuNode node, Symbol symbol, Clause.Type clause) {
    SymbolType before = symbol.type;
    if (before == SymbolType.UNKNOWN || lastType) {
      symbol.type = clause.type();
    }
    if (before != SymbolType.UNKNOWN && before != clause.type()) {
      Diagnostic redefined =
          Diagnostic.of(
                  KconfigError.TYPE_REDEFINED,
                  "`%s` is %s already; `%s` %s."
                      .formatted(
                          symbol.name(),
                          before.keyword(),
                          clause.type().keyword(),
                          lastType ? "counts from now on" : "is ignored"))
              .at(clause.position());
      MenuNode first = symbol.definitions().get(0);
      reporter.report(
          first == node ? redefined : redefined.withNote(FIRST, first.position()),
          node.inclusion());
    }
  }

  private static void variable(Symbol symbol, MenuNode node, Clause.Variable variable) {
    symbol.unwritten = true;
    SourcePosition place = variable.position();
    if (variable.value().isPresent()) {
      Expr value = new Expr.Constant(variable.value().get(), place);
      node.add(new Property.Default(node, value, Expr.Constant.YES, place));
    }
  }

  private void mark(Symbol symbol, Clause.Mark mark) {
    boolean allowsModules =
        mark.kind() == Clause.MarkKind.MODULES || mark.kind() == Clause.MarkKind.OPTION_MODULES;
    if (allowsModules) {
      modules(symbol, mark);
    } else {
      symbol.transitional |= mark.kind() == Clause.MarkKind.TRANSITIONAL;
      symbol.defconfigList |= mark.kind() == Clause.MarkKind.DEFCONFIG_LIST;
      symbol.unwritten |= symbol.transitional || symbol.defconfigList;
      symbol.yesInAllNo |= mark.kind() == Clause.MarkKind.ALLNOCONFIG_Y;
    }
  }

  private void modules(Symbol symbol, Clause.Mark mark) {
    if (modules == null) {
      modules = symbol;
    } else if (modules != symbol && !modulesByName) {
      MenuNode node = symbol.definitions().get(symbol.definitions().size() - 1);
      MenuNode other = modules.definitions().get(0);
      reporter.report(
          Diagnostic.of(
                  KconfigError.MODULES_REDEFINED,
                  "`" + modules.name() + "` is the symbol for modules already.")
              .at(mark.position())
              .withNote(FIRST, other.position()),
          node.inclusion());
    }
  }

  private void property(MenuNode node, Clause clause) {
    if (clause instanceof Clause.Prompt p) {
      prompt(node, new Property.Prompt(node, p.text(), p.condition(), p.position()));
    } else if (clause instanceof Clause.Default d) {
      node.add(new Property.Default(node, d.value(), d.condition(), d.position()));
    } else if (clause instanceof Clause.Select s) {
      node.add(new Property.Select(node, s.target(), s.condition(), s.position()));
    } else if (clause instanceof Clause.Imply i) {
      node.add(new Property.Imply(node, i.target(), i.condition(), i.position()));
    } else if (clause instanceof Clause.Range r) {
      node.add(new Property.Range(node, r.low(), r.high(), r.condition(), r.position()));
    } else if (clause instanceof Clause.Help help) {
      if (node.help != null) {
        report(
            node,
            KconfigError.HELP_REDEFINED,
            "The entry has a help already; this one counts.",
            help.position());
      }
      node.help = help.text();
    }
  }

  private void prompt(MenuNode node, Property.Prompt prompt) {
    if (node.prompt != null) {
      report(
          node,
          KconfigError.PROMPT_REDEFINED,
          "The entry has a prompt already; "
              + (lastPrompt ? "this one counts." : "either shows it."),
          prompt.position());
      if (lastPrompt) {
        node.remove(node.prompt);
      }
    }
    node.add(prompt);
    node.prompt = prompt;
  }

  private void report(MenuNode node, KconfigError kind, String message, SourcePosition place) {
    reporter.report(Diagnostic.of(kind, message).at(place), node.inclusion());
  }

  private void bindReverse() {
    for (MenuNode node : nodes) {
      for (Property property : node.properties()) {
        if (property instanceof Property.Select select) {
          Symbol target = byName.get(select.target());
          if (target != null) {
            target.add(select);
          }
        } else if (property instanceof Property.Imply imply) {
          Symbol target = byName.get(imply.target());
          if (target != null) {
            target.add(imply);
          }
        }
      }
    }
  }
}
