package dev.arrow.pool;

import dev.arrow.pool.CTokens.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names in a C or assembly file, read from its text alone; comments and strings do not count.
 *
 * @param words every word
 * @param defined of C: what is defined at the top level, or stands there between the parentheses of
 *     what may be a macro that defines it
 */
public record CNames(Set<String> words, Set<String> defined) {
  private static final Set<String> NO_DEFINITION = Set.of("extern", "typedef");
  private static final Set<String> TYPES =
      Set.of("bool", "char", "const", "int", "long", "short", "signed", "unsigned", "void");

  public CNames {
    words = Collections.unmodifiableSet(new TreeSet<>(words));
    defined = Collections.unmodifiableSet(new TreeSet<>(defined));
  }

  /** The names of a file's text. */
  public static CNames of(byte[] content) {
    Reader reader = new Reader(new CTokens(new String(content, StandardCharsets.ISO_8859_1)));
    reader.read();
    return new CNames(reader.words, reader.defined);
  }

  /** Reads one declaration after the other; what stands in braces is passed over. */
  private static final class Reader {
    private final CTokens tokens;
    private final Set<String> words = new TreeSet<>();
    private final Set<String> defined = new TreeSet<>();
    private int braces;
    private int parentheses;
    private boolean inValue;
    private boolean declaresOnly;
    private boolean isFunction;
    private String name = "";

    Reader(CTokens tokens) {
      this.tokens = tokens;
    }

    void read() {
      for (Kind kind = tokens.next(); kind != Kind.END; kind = tokens.next()) {
        if (kind == Kind.WORD) {
          words.add(tokens.word());
        }
        if (kind != Kind.INCLUDE && !tokens.inDirective()) {
          step(kind);
        }
      }
    }

    private void step(Kind kind) {
      if (kind == Kind.MARK) {
        mark(tokens.mark());
      } else if (braces == 0 && !inValue) {
        word(tokens.word());
      }
    }

    private void word(String word) {
      if (parentheses > 0) {
        // `(*name)(void)`, or the argument of a macro.
        boolean known = !isFunction || declaresOnly || TYPES.contains(word);
        if (!known) {
          defined.add(word);
        }
      } else if (NO_DEFINITION.contains(word)) {
        declaresOnly = true;
      } else if (!isFunction) {
        name = word;
      }
    }

    private void mark(char mark) {
      switch (mark) {
        case '{' -> braces++;
        case '}' -> closeBrace();
        case '(' -> openParenthesis();
        case ')' -> parentheses = Math.max(0, parentheses - 1);
        case '=', ',', '[' -> endName(mark);
        case ';' -> endDeclaration();
        default -> {
          // Stars and the like say nothing about names.
        }
      }
      if (mark == '{' && braces == 1 && isFunction && !inValue) {
        define();
      }
    }

    private void openParenthesis() {
      parentheses++;
      isFunction |= braces == 0 && !inValue;
    }

    private void closeBrace() {
      braces = Math.max(0, braces - 1);
      if (braces == 0 && isFunction && !inValue) {
        reset();
      }
    }

    private void endName(char mark) {
      if (braces == 0 && parentheses == 0 && !inValue) {
        if (!isFunction || mark == '=') {
          define();
        }
        inValue = mark == '=';
      }
    }

    private void endDeclaration() {
      if (braces == 0) {
        if (!isFunction && !inValue) {
          define();
        }
        reset();
      }
    }

    private void define() {
      if (!declaresOnly && !name.isEmpty()) {
        defined.add(name);
      }
    }

    private void reset() {
      parentheses = 0;
      inValue = false;
      declaresOnly = false;
      isFunction = false;
      name = "";
    }
  }
}
