package dev.arrow.pool;

import dev.arrow.pool.CTokens.Kind;
import java.nio.charset.StandardCharsets;

/** Tells a C source that defines `main` from one that does not, by its text alone. */
public final class MainFunction {
  private static final String NAME = "main";

  private final CTokens tokens;

  private MainFunction(byte[] content) {
    this.tokens = new CTokens(new String(content, StandardCharsets.ISO_8859_1));
  }

  /** Whether a file's text defines `main`, in whatever branch of an `#if`. */
  public static boolean isIn(byte[] content) {
    return new MainFunction(content).found();
  }

  private boolean found() {
    int depth = 0;
    boolean parameters = false;
    boolean named = false;
    for (Kind kind = tokens.next(); kind != Kind.END; kind = tokens.next()) {
      boolean outside = depth == 0 && !tokens.inDirective();
      if (kind == Kind.WORD) {
        named = outside && tokens.isWord(NAME);
        parameters = false;
        continue;
      }
      char mark = kind == Kind.MARK ? tokens.mark() : ' ';
      if (parameters && mark == '{') {
        return true;
      }
      parameters = named && mark == '(' && skipsParameters();
      depth += mark == '{' ? 1 : mark == '}' && depth > 0 ? -1 : 0;
      named = false;
    }
    return false;
  }

  /** Passes over the parameters, whose opening parenthesis was read. */
  private boolean skipsParameters() {
    int open = 1;
    while (open > 0) {
      Kind kind = tokens.next();
      if (kind == Kind.END) {
        return false;
      }
      if (kind == Kind.MARK) {
        open += tokens.mark() == '(' ? 1 : tokens.mark() == ')' ? -1 : 0;
      }
    }
    return true;
  }
}
