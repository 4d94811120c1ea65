package dev.arrow.menuconfig.menu;

import java.util.List;

/** What comes of the question how a symbol could have a value. */
public sealed interface FixAnswer {
  /** Ways to reach it, the cheapest first; each was proved. */
  record Found(List<Alternative> alternatives) implements FixAnswer {
    public Found {
      alternatives = List.copyOf(alternatives);
    }
  }

  /** It cannot be: these statements contradict each other. */
  record Impossible(List<String> statements) implements FixAnswer {
    public Impossible {
      statements = List.copyOf(statements);
    }
  }

  /** Nothing is known. */
  record Unknown(String why) implements FixAnswer {}
}
