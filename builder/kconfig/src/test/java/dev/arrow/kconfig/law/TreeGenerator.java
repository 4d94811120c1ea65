package dev.arrow.kconfig.law;

import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes a Kconfig tree of a seed, with everything the dialect has. Symbols mention earlier ones and
 * select later ones only, so there are no loops.
 */
public final class TreeGenerator {
  private static final String[] TEXTS = {
    "p", "a \\\"b\\\" c", "\u00fc $x", "back\\\\slash", "it's"
  };

  /**
   * A generated tree.
   *
   * @param text of its only file
   * @param names of its symbols
   * @param types of its symbols
   * @param choices of each symbol a number of the choice it is in, or -1
   */
  public record Tree(String text, List<String> names, List<String> types, List<Integer> choices) {}

  private final Random random;
  private final Dialect dialect;
  private final boolean pool;
  private final boolean modes;
  private final int size;
  private final StringBuilder out = new StringBuilder();
  private final List<String> names = new ArrayList<>();
  private final List<String> types = new ArrayList<>();

  private final List<Integer> choices = new ArrayList<>();
  private final List<Boolean> transitional = new ArrayList<>();
  private final List<Open> open = new ArrayList<>();
  private final ConditionGenerator conditions;
  private final ClauseGenerator clauses;

  /**
   * A block still open.
   *
   * @param floor its conditions mention symbols below this one only
   */
  private record Open(String end, int floor) {}

  List<String> names() {
    return names;
  }

  List<String> types() {
    return types;
  }

  List<Integer> choices() {
    return choices;
  }

  Dialect dialect() {
    return dialect;
  }

  private TreeGenerator(long seed, int size, Dialect dialect) {
    this.random = new Random(seed);
    this.dialect = dialect;
    this.pool = dialect.lint() == Dialect.Lint.POOL;
    this.modes = dialect.choiceRule().hasMode();
    this.size = size;
    this.conditions = new ConditionGenerator(random, names, dialect);
    this.clauses = new ClauseGenerator(random, this, conditions, out);
  }

  /** The tree of a seed with that many symbols. */
  public static Tree of(long seed, int size, Dialect dialect) {
    return new TreeGenerator(seed, size, dialect).run();
  }

  private Tree run() {
    if (random.nextInt(3) == 0) {
      out.append("mainmenu \"Title of ").append(size).append("\"\n");
    }
    declare();
    int defined = 0;
    if (!pool && random.nextInt(6) > 0) {
      defined = modules();
    }
    while (defined < size) {
      defined = step(defined);
    }
    while (!open.isEmpty()) {
      close();
    }
    return new Tree(out.toString(), names, types, choices);
  }

  private void declare() {
    String[] all = {"bool", "bool", "tristate", "tristate", "int", "hex", "string"};
    for (int i = 0; i < size; i++) {
      String type = all[random.nextInt(all.length)];
      types.add(pool && type.equals("tristate") ? "bool" : type);
      names.add(random.nextInt(12) == 0 ? i + "_lower" : "S" + i);
      choices.add(-1);
      transitional.add(false);
    }
  }

  private int modules() {
    types.set(0, "bool");
    out.append("config ").append(names.get(0)).append("\n\tbool \"modules\"\n");
    if (random.nextBoolean()) {
      out.append("\tdefault y\n");
    }
    out.append(dialect.has(Feature.OPTION) ? "\toption modules\n" : "\tmodules\n");
    return 1;
  }

  private int step(int defined) {
    int kind = random.nextInt(20);
    if (kind < 2 && open.size() < 6) {
      menu(defined);
    } else if (kind == 2 && open.size() < 6) {
      out.append("if ").append(conditions.of(defined, 2)).append('\n');
      open.add(new Open("endif", defined));
    } else if (kind <= 5 && !open.isEmpty()) {
      close();
    } else if (kind == 6) {
      out.append("comment \"note\"\n");
      maybeDepends(defined);
    } else if (kind <= 8 && defined + 6 < size) {
      return choice(defined);
    } else if (kind == 9 && defined > 0) {
      again(defined);
    } else {
      config(defined);
      return defined + 1;
    }
    return defined;
  }

  private void close() {
    out.append(open.remove(open.size() - 1).end()).append('\n');
  }

  private void menu(int defined) {
    out.append("menu \"").append(TEXTS[random.nextInt(TEXTS.length)]).append("\"\n");
    int firstLine = out.length();
    maybeDepends(defined);
    if (random.nextInt(3) == 0) {
      // Older tools take this line first only.
      out.insert(firstLine, "\tvisible if " + conditions.of(defined, 1) + "\n");
    }
    open.add(new Open("endmenu", defined));
  }

  private void maybeDepends(int limit) {
    if (random.nextInt(3) == 0) {
      clauses.depends(limit);
    }
  }

  private String prompt() {
    return " \"" + TEXTS[random.nextInt(4) > 0 ? 0 : random.nextInt(TEXTS.length)] + '"';
  }

  private void config(int index) {
    String type = types.get(index);
    if (dialect.has(Feature.TRANSITIONAL) && open.isEmpty() && random.nextInt(6) == 0) {
      out.append("config ").append(names.get(index)).append("\n\t").append(type);
      out.append("\n\ttransitional\n");
      transitional.set(index, true);
      return;
    }
    boolean prompt = random.nextInt(5) > 0;
    String word = prompt && random.nextInt(8) == 0 ? "menuconfig " : "config ";
    out.append(word).append(names.get(index)).append("\n\t").append(type);
    out.append(prompt ? prompt() : "");
    if (prompt) {
      clauses.maybeIf(index);
    } else {
      out.append('\n');
    }
    maybeDepends(index);
    maybeDepends(index);
    clauses.properties(type, index, pool);
    help();
  }

  private void help() {
    if (random.nextInt(8) == 0) {
      out.append("\thelp\n\t  Some words,\n\n\t    more of them\n\t  and an end.\n");
    }
  }

  /** Defines some symbol a second time. */
  private void again(int defined) {
    int floor = open.isEmpty() ? 0 : open.get(open.size() - 1).floor();
    int index = floor + random.nextInt(Math.max(1, defined - floor));
    boolean usable = index < defined && choices.get(index) < 0 && !transitional.get(index);
    if (!usable) {
      return;
    }
    out.append("config ").append(names.get(index)).append("\n\t").append(types.get(index));
    if (random.nextBoolean()) {
      out.append(prompt());
      clauses.maybeIf(index);
    } else {
      out.append('\n');
    }
    maybeDepends(index);
    clauses.properties(types.get(index), index, false);
  }

  private int choice(int first) {
    int members = 1 + random.nextInt(5);
    int last = first + members - 1;
    boolean tristate = modes && random.nextInt(3) == 0;
    out.append(modes && random.nextInt(5) == 0 ? "choice CHOICE" + first : "choice").append('\n');
    if (tristate && random.nextBoolean()) {
      out.append("\ttristate").append(prompt()).append('\n');
    } else {
      out.append("\tprompt").append(prompt());
      clauses.maybeIf(first);
    }
    if (modes && random.nextInt(4) == 0) {
      out.append("\toptional\n");
    }
    maybeDepends(first);
    for (int i = random.nextInt(3); i > 0; i--) {
      out.append("\tdefault ").append(names.get(first + random.nextInt(members)));
      clauses.maybeIf(first);
    }
    help();
    members(first, last, tristate);
    out.append("endchoice\n");
    return last + 1;
  }

  private void members(int first, int last, boolean tristate) {
    boolean inIf = false;
    for (int i = first; i <= last; i++) {
      if (random.nextInt(6) == 0) {
        out.append(inIf ? "endif\n" : "if " + conditions.of(first, 1) + "\n");
        inIf = !inIf;
      }
      types.set(i, tristate && random.nextInt(5) > 0 ? "tristate" : "bool");
      choices.set(i, first);
      out.append("config ").append(names.get(i)).append("\n\t").append(types.get(i));
      out.append(prompt());
      clauses.maybeIf(first);
      maybeDepends(first);
      clauses.selects(last);
      help();
    }
    out.append(inIf ? "endif\n" : "");
  }
}
