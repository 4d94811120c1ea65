package dev.arrow.kconfig.mode;

import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.eval.ChoiceWish;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.model.Choice;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.MenuView;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.model.Tristate;
import dev.arrow.kconfig.syntax.Dialect;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The questions of oldconfig and oldaskconfig, one after the other: which come in which order, and
 * what an answer does. Each answer may bring new questions; there are no more when a look at the
 * whole tree finds none. Reads and prints nothing: {@link #next} says what comes, and whoever talks
 * to the user gives each question its {@link #answer}.
 */
public final class Interview {
  private enum What {
    /** Show a node, or ask what it asks. */
    ASK,
    /** Ask for the member of a choice. */
    PICK,
    /** Ask what is below an entry. */
    BELOW,
    /** Look for new questions. */
    CHECK
  }

  private record Task(What what, MenuNode node, int depth) {}

  private final MenuView view;
  private final ShownNodes shown;
  private final Answered answered;
  private final SourcePosition place;
  private final Deque<Task> open = new ArrayDeque<>();
  private Configuration configuration;
  private boolean all;
  private boolean foundNew;
  private MenuNode menu;
  private @Nullable Question waiting;
  private boolean pickIsNew;

  private Interview(Configuration configuration, Answered answered, String mode, boolean all) {
    this.configuration = configuration;
    this.answered = answered;
    this.all = all;
    this.view = MenuView.of(configuration.model());
    this.shown = new ShownNodes(view);
    this.place = SourcePosition.wholeFile(mode);
    this.menu = view.root();
    open.push(new Task(all ? What.ASK : What.CHECK, view.root(), 0));
  }

  /**
   * Asks what a configuration leaves open: oldconfig.
   *
   * @param wasRead whether there was a file, which may be empty
   */
  public static Interview aboutNew(Configuration configuration, boolean wasRead) {
    Answered answered = Answered.by(configuration, wasRead);
    return new Interview(configuration, answered, "oldconfig", false);
  }

  /** Asks everything once, and then what that has opened: oldaskconfig. */
  public static Interview aboutAll(Configuration configuration, boolean wasRead) {
    Answered answered = Answered.by(configuration, wasRead);
    return new Interview(configuration, answered, "oldaskconfig", true);
  }

  /** The configuration by all answers so far. */
  public Configuration configuration() {
    return configuration;
  }

  /** What comes next; the same question as before as long as it has no answer. */
  public Step next() {
    while (waiting == null) {
      if (open.isEmpty()) {
        if (!all && !foundNew) {
          return new Step.Done();
        }
        all = false;
        foundNew = false;
        open.push(new Task(What.CHECK, view.root(), 0));
      }
      Step step = run(open.pop());
      if (step != null) {
        return step;
      }
    }
    return new Step.Asked(waiting);
  }

  private @Nullable Step run(Task task) {
    return switch (task.what()) {
      case ASK -> shown.isShown(configuration, task.node()) ? ask(task) : null;
      case PICK -> pick(task);
      case BELOW -> {
        push(What.ASK, view.children(task.node()), task.depth() + 1);
        yield null;
      }
      case CHECK -> shown.isShown(configuration, task.node()) ? check(task) : null;
    };
  }

  private void push(What what, List<MenuNode> nodes, int depth) {
    for (int i = nodes.size() - 1; i >= 0; i--) {
      open.push(new Task(what, nodes.get(i), depth));
    }
  }

  private @Nullable Step check(Task task) {
    MenuNode node = task.node();
    push(What.CHECK, view.children(node), task.depth());
    if (!answered.leavesOpen(configuration, node)) {
      return null;
    }
    menu = view.menu(node);
    open.push(new Task(What.ASK, menu, task.depth()));
    boolean first = !foundNew;
    foundNew = true;
    return first ? new Step.Restart() : null;
  }

  private @Nullable Step ask(Task task) {
    MenuNode node = task.node();
    return switch (node.kind()) {
      case MENU -> all || node == menu ? title(task) : later(task);
      case ROOT, COMMENT -> title(task);
      case CHOICE -> mode(task, node.choice().orElseThrow());
      case CONFIG, MENUCONFIG -> symbol(task, node.symbol().orElseThrow());
      case IF -> null;
    };
  }

  private Step title(Task task) {
    push(What.ASK, view.children(task.node()), task.depth());
    return new Step.Title(task.node(), task.depth());
  }

  /** Of a menu inside the one that is shown only what is new is of interest. */
  private @Nullable Step later(Task task) {
    open.push(new Task(What.CHECK, task.node(), task.depth()));
    return null;
  }

  private Step symbol(Task task, Symbol symbol) {
    open.push(new Task(What.BELOW, task.node(), task.depth()));
    boolean isNew = answered.isNew(configuration, symbol);
    Question question;
    if (symbol.type().isLogical()) {
      List<Tristate> allowed = configuration.settable(symbol);
      Tristate current = configuration.value(symbol).tristate();
      question = new Question.Logic(task.node(), task.depth(), isNew, current, allowed);
    } else {
      String text = configuration.text(symbol);
      question = new Question.Text(task.node(), task.depth(), isNew, text);
    }
    return configuration.isChangeable(symbol) ? step(question) : new Step.Told(question);
  }

  /** Asks the question if its time has come. */
  private Step step(Question question) {
    if (!all && !question.isNew()) {
      return new Step.Told(question);
    }
    waiting = question;
    return new Step.Asked(question);
  }

  private @Nullable Step mode(Task task, Choice choice) {
    boolean moded = configuration.model().dialect().choiceRule() == Dialect.ChoiceRule.MODE;
    Tristate current = moded ? configuration.mode(choice) : Tristate.Y;
    List<Tristate> allowed = configuration.settable(choice);
    pickIsNew = !answered.has(configuration, choice);
    open.push(new Task(What.PICK, task.node(), task.depth()));
    Question question = new Question.Logic(task.node(), task.depth(), pickIsNew, current, allowed);
    if (!allowed.isEmpty()) {
      return step(question);
    }
    return current == Tristate.M ? new Step.Told(question) : null;
  }

  private @Nullable Step pick(Task task) {
    Choice choice = task.node().choice().orElseThrow();
    boolean moded = configuration.model().dialect().choiceRule() == Dialect.ChoiceRule.MODE;
    if (moded && configuration.mode(choice) != Tristate.Y) {
      if (configuration.mode(choice) == Tristate.M) {
        open.push(new Task(What.BELOW, task.node(), task.depth()));
      }
      return null;
    }
    Question.Pick question = question(task, choice);
    List<MenuNode> members = question.members();
    if (members.isEmpty()) {
      return null;
    }
    if (members.size() > 1 && (all || pickIsNew)) {
      waiting = question;
      return new Step.Asked(question);
    }
    int taken = members.size() == 1 ? 1 : question.current();
    if (taken > 0) {
      take(question, members.get(taken - 1));
    }
    return new Step.Told(question);
  }

  private Question.Pick question(Task task, Choice choice) {
    Symbol on = configuration.pick(choice).orElse(null);
    List<Question.Item> items = new ArrayList<>();
    int number = 0;
    int current = 0;
    for (MenuNode node : view.children(task.node())) {
      if (node.kind() == MenuNode.Kind.CHOICE || !shown.isShown(configuration, node)) {
        continue;
      }
      Symbol member = node.symbol().orElse(null);
      items.add(new Question.Item(node, member != null && !answered.has(member)));
      number += member == null ? 0 : 1;
      current = member != null && member == on ? number : current;
    }
    return new Question.Pick(task.node(), task.depth(), pickIsNew, items, current);
  }

  /**
   * Takes a line of the user, without its end, as answer to the question that waits.
   *
   * @throws IllegalStateException if none does
   */
  public Reply answer(String line) {
    Question question = waiting;
    if (question == null) {
      throw new IllegalStateException("no question waits for an answer");
    }
    Answer answer = Answer.of(question, line, configuration);
    if (answer instanceof Answer.No no) {
      return no.reply();
    }
    waiting = null;
    if (answer instanceof Answer.OfLogic logic) {
      set(question.node(), logic.value());
    } else if (answer instanceof Answer.OfText text) {
      set(question.node().symbol().orElseThrow(), text.value());
    } else if (answer instanceof Answer.OfPick pick && question instanceof Question.Pick asked) {
      take(asked, pick.member());
    }
    return new Reply.Taken();
  }

  private void set(MenuNode node, Tristate value) {
    Choice choice = node.choice().orElse(null);
    if (choice == null) {
      set(node.symbol().orElseThrow(), value.text());
    } else {
      answered.add(choice);
      configuration = configuration.with(new ChoiceWish(choice, value));
    }
  }

  private void set(Symbol symbol, String value) {
    answered.add(symbol);
    configuration = configuration.with(UserLine.user(symbol.name(), value, place));
  }

  private void take(Question.Pick question, MenuNode picked) {
    Symbol member = picked.symbol().orElseThrow();
    Choice choice = question.node().choice().orElseThrow();
    boolean moded = configuration.model().dialect().choiceRule() == Dialect.ChoiceRule.MODE;
    List<UserLine> lines = new ArrayList<>();
    for (Symbol each : choice.members()) {
      if (configuration.isVisible(each)) {
        // What was said of the others counts again should the choice come to mode m.
        boolean kept = moded && answered.has(each) && each != member;
        answered.add(each);
        if (!kept) {
          lines.add(UserLine.user(each.name(), each == member ? "y" : "n", place));
        }
      }
    }
    answered.add(choice);
    if (moded) {
      // To pick a member asks for no other mode.
      configuration = configuration.with(new ChoiceWish(choice, configuration.wanted(choice)));
      push(What.ASK, view.children(picked), question.depth() + 1);
    }
    configuration = configuration.with(lines.toArray(UserLine[]::new));
  }
}
