package dev.arrow.kconfig.hostile;

import java.util.function.IntFunction;

/** Trees that are as deep or as long in one way as one likes. */
enum Shape {
  IFS(n -> a() + each(n, i -> "if A\n" + bool(i)) + "endif\n".repeat(n)),
  MENUS(
      n ->
          a()
              + each(n, i -> "menu \"m\"\n\tdepends on A\n\tvisible if A\n" + bool(i))
              + "endmenu\n".repeat(n)),
  CHOICES(n -> each(n, i -> "choice\n\tprompt \"c\"\n" + bool(i)) + "endchoice\n".repeat(n)),
  HIDDEN_CHOICES(
      n ->
          a()
              + each(n, i -> "choice\n\tprompt \"c\" if A\n\tdepends on X" + i + "\n" + bool(i))
              + "endchoice\n".repeat(n)),
  OPEN_BLOCKS(n -> "menu \"m\"\nif A\nchoice\n".repeat(n)),
  PARENTHESES(n -> a() + needs("(".repeat(n) + "A" + ")".repeat(n))),
  NEGATIONS(n -> a() + needs("!".repeat(n) + "A")),
  CONJUNCTION(n -> a() + needs("A" + " && A".repeat(n))),
  DISJUNCTION(n -> a() + needs("A" + " || A".repeat(n))),
  MIXED(n -> a() + needs("!(A && (A || ".repeat(n) + "A" + "))".repeat(n))),
  CONDITIONAL(
      n ->
          a()
              + "config B\n\tbool \"b\"\n\tdepends on A if "
              + "!(A && ".repeat(n)
              + "A"
              + ")".repeat(n)
              + "\n"),
  SELECT_CHAIN(n -> each(n, i -> bool(i) + "\tselect S" + (i + 1) + "\n")),
  IMPLY_CHAIN(n -> each(n, i -> bool(i) + "\timply S" + (i + 1) + "\n")),
  DEFAULT_CHAIN(n -> each(n, i -> "config S" + i + "\n\tbool\n\tdefault S" + (i + 1) + "\n")),
  TEXT_CHAIN(n -> each(n, i -> "config S" + i + "\n\tstring \"s\"\n\tdefault S" + (i + 1) + "\n")),
  RANGE_CHAIN(n -> each(n, i -> "config S" + i + "\n\tint \"i\"\n\trange S" + (i + 1) + " 9\n")),
  RANGE_CIRCLE(
      n -> each(n, i -> "config S" + i + "\n\tint \"i\"\n\trange S" + (i + 1) % n + " 9\n")),
  SUBMENUS(n -> bool(0) + each(n, i -> bool(i + 1) + "\tdepends on S" + i + "\n")),
  LOOP(n -> each(n, i -> bool(i) + "\tdepends on S" + (i + 1) % n + "\n")),
  MACRO_CALLS(n -> "config " + "$(f,".repeat(n) + "A" + ")".repeat(n) + "\n\tbool \"b\"\n"),
  MACRO_CHAIN(
      n ->
          "V0 = A\n"
              + each(n, i -> "V" + (i + 1) + " = $(V" + i + ")\n")
              + "config $(V"
              + n
              + ")\n"),
  MACRO_DOUBLING(
      n -> "V0 = A\n" + each(n, i -> "V" + (i + 1) + " := $(V" + i + ")$(V" + i + ")\n")),
  MACRO_RECURSION(n -> "f = $(f,$(1)x)\n" + "config $(f,a)\n".repeat(n)),
  OPEN_CALLS(n -> "config " + "$(".repeat(n) + "\n"),
  APPENDED(n -> "V = x\n" + "V += y\n".repeat(n)),
  SYMBOLS(n -> each(n, Shape::bool)),
  ENTRIES(n -> a() + "config B\n\tbool \"b\"\n\tdepends on A\n".repeat(n)),
  DEPENDENCIES(n -> a() + "config B\n\tbool \"b\"\n" + "\tdepends on A\n".repeat(n)),
  DEFAULTS(n -> a() + "config B\n\tbool \"b\"\n" + "\tdefault A if !A\n".repeat(n)),
  PROMPTS(n -> "config B\n" + "\tbool \"b\"\n".repeat(n)),
  SELECTS(
      n ->
          "config B\n\tbool \"b\"\n"
              + each(n, i -> "\tselect S" + i + "\n")
              + each(n, Shape::bool)),
  SELECTED(n -> "config B\n\tbool \"b\"\n" + each(n, i -> bool(i) + "\tselect B\n")),
  MEMBERS(n -> "choice\n\tprompt \"c\"\n" + each(n, Shape::bool) + "endchoice\n"),
  MEMBERS_IN_CHAIN(
      n ->
          "choice\n\tprompt \"c\"\n"
              + bool(0)
              + each(n, i -> bool(i + 1) + "\tdepends on S" + i + "\n")
              + "endchoice\n"),
  CHOICE_DEFAULTS(
      n ->
          "choice\n\tprompt \"c\"\n"
              + each(n, i -> "\tdefault S" + i + " if A\n")
              + each(n, Shape::bool)
              + "endchoice\n"),
  UNMET(
      n ->
          "config N\n\tbool\n"
              + each(
                  n,
                  i ->
                      "config T"
                          + i
                          + "\n\tbool\n\tdepends on N\nconfig S"
                          + i
                          + "\n\tdef_bool y\n\tselect T"
                          + i
                          + "\n")),
  UNDEFINED(n -> each(n, i -> bool(i) + "\tdepends on UNDEFINED_" + i + "\n")),
  COLLIDING_NAMES(n -> each(n, i -> "config " + colliding(i) + "\n\tbool \"b\"\n")),
  JUNK(n -> "foo bar\n".repeat(n)),
  JUNK_IN_A_LINE(n -> "\u00e9;%".repeat(n)),
  LONG_LINE(
      n ->
          "config A\n\tbool \"\u00e9\"\n\tdepends on \"\u00e9\" = \"\"" + " && X".repeat(n) + "\n"),
  LONG_WORD(n -> "config " + "x".repeat(n) + "\n\tbool \"b\"\n"),
  LONG_TEXT(n -> "config A\n\tstring \"" + "\\x$(V)".repeat(n) + "\"\n"),
  HELP(n -> "config A\n\tbool \"a\"\n\thelp\n" + "\t  words\n\n".repeat(n)),
  CONTINUED(n -> "config A\n\tbool \"a\"\n\tdepends on A" + " \\\n".repeat(n) + "\n"),
  ENDS(n -> "endmenu\n".repeat(n));

  private final IntFunction<String> text;

  Shape(IntFunction<String> text) {
    this.text = text;
  }

  /** The tree of that size. */
  String text(int size) {
    return text.apply(size);
  }

  private static String a() {
    return "config A\n\tbool \"a\"\n";
  }

  private static String bool(int i) {
    return "config S" + i + "\n\tbool \"s\"\n";
  }

  private static String needs(String condition) {
    return "config B\n\tbool \"b\"\n\tdepends on " + condition + "\n";
  }

  private static String each(int n, IntFunction<String> part) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < n; i++) {
      all.append(part.apply(i));
    }
    return all.toString();
  }

  /** Names that all have the same hash in the usual way to make one of a text. */
  private static String colliding(int number) {
    StringBuilder name = new StringBuilder();
    for (int bit = 0; bit < 20; bit++) {
      name.append((number >> bit & 1) == 0 ? "Aa" : "BB");
    }
    return name.toString();
  }
}
