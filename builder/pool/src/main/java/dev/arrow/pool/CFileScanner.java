package dev.arrow.pool;

import dev.arrow.pool.CFileFacts.Include;
import dev.arrow.pool.CTokens.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads a C or assembly file for what it includes, which options it mentions and what it declares
 * with `ARROW_API`. It knows comments, strings and directives, but expands no macro and leaves out
 * no branch of an `#if`: what may be used in some configuration counts.
 */
public final class CFileScanner {
  private static final String OPTION_PREFIX = "CONFIG_";
  private static final String EXPORT_MARK = "ARROW_API";
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "__aligned",
          "__alloc_size",
          "__attribute__",
          "__cold",
          "__malloc_like",
          "__maybe_unused",
          "__must_check",
          "__noinline",
          "__noreturn",
          "__packed",
          "__printf_like",
          "__scanf_like",
          "__section",
          "__used",
          "__weak",
          "_Noreturn");
  private static final Set<String> QUALIFIERS =
      Set.of("const", "enum", "extern", "inline", "static", "struct", "union", "volatile");
  private static final Set<String> BASE_TYPES =
      Set.of(
          "_Bool",
          "bool",
          "char",
          "double",
          "float",
          "int",
          "long",
          "short",
          "signed",
          "unsigned",
          "void");

  private final CTokens tokens;
  private final List<Include> includes = new ArrayList<>();
  private final SortedMap<String, Integer> options = new TreeMap<>();
  private final SortedMap<String, Integer> exports = new TreeMap<>();

  private CFileScanner(byte[] content) {
    this.tokens = new CTokens(new String(content, StandardCharsets.ISO_8859_1));
  }

  /** The facts of a file's text. */
  public static CFileFacts scan(byte[] content) {
    CFileScanner scanner = new CFileScanner(content);
    Kind kind = scanner.next();
    while (kind != Kind.END) {
      boolean export = kind == Kind.WORD && scanner.tokens.isWord(EXPORT_MARK);
      if (export && !scanner.tokens.inDirective()) {
        scanner.declaration();
      }
      kind = scanner.next();
    }
    return new CFileFacts(scanner.includes, scanner.options, scanner.exports);
  }

  /** The next token; includes and mentions of options are noted on the way. */
  private Kind next() {
    Kind kind = tokens.next();
    if (kind == Kind.WORD && tokens.startsWord(OPTION_PREFIX)) {
      options.putIfAbsent(tokens.word().substring(OPTION_PREFIX.length()), tokens.line());
    } else if (kind == Kind.INCLUDE) {
      includes.add(tokens.include());
    }
    return kind;
  }

  /** Reads a declaration up to the name that it declares. */
  private void declaration() {
    String last = "";
    int words = 0;
    int line = 0;
    boolean afterWord = false;
    for (Kind kind = next(); kind != Kind.END; kind = next()) {
      if (kind == Kind.WORD) {
        String word = tokens.word();
        if (ATTRIBUTES.contains(word)) {
          tokens.skipGroup();
        } else if (!QUALIFIERS.contains(word)) {
          last = word;
          line = tokens.line();
          words++;
          afterWord = true;
        }
        continue;
      }
      char mark = tokens.mark();
      if (mark == '(' && !(afterWord && isName(last, words))) {
        pointedTo();
        return;
      }
      if (endsName(mark)) {
        declare(last, words, line);
        return;
      }
      afterWord = false;
    }
  }

  /** The name in `(*name` of a pointer to a function, or of a function that returns one. */
  private void pointedTo() {
    for (Kind kind = next(); kind != Kind.END; kind = next()) {
      if (kind == Kind.WORD && !QUALIFIERS.contains(tokens.word())) {
        exports.putIfAbsent(tokens.word(), tokens.line());
        return;
      }
      if (kind == Kind.MARK && tokens.mark() != '*') {
        return;
      }
    }
  }

  private void declare(String name, int words, int line) {
    if (isName(name, words)) {
      exports.putIfAbsent(name, line);
    }
  }

  private static boolean isName(String word, int words) {
    return words > 1 && !BASE_TYPES.contains(word);
  }

  private static boolean endsName(char mark) {
    return mark == '(' || mark == '[' || mark == '=' || mark == ';' || mark == '{' || mark == ',';
  }
}
