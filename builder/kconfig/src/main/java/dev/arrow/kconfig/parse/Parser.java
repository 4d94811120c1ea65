package dev.arrow.kconfig.parse;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Expr;
import dev.arrow.kconfig.syntax.Feature;
import dev.arrow.kconfig.syntax.Inclusion;
import dev.arrow.kconfig.syntax.KconfigError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Turns a root file and all it sources into one flat list of entries. A statement with a fault is
 * reported and passed over.
 */
final class Parser {
  private static final int DEEPEST_SOURCE = 1000;
  private static final int MOST_ENTRIES = 2_000_000;
  private static final int MOST_FAULTS = 500;

  private final Dialect dialect;
  private final SourceFiles files;
  private final Macros macros;
  private final Words words;
  private final SyntaxReporter reporter;
  private final ExprParser expressions;
  private final TextParser texts;
  private final ClauseParser clauses;
  private final LateClauses lateClauses;
  private final PathSymbols pathSymbols = new PathSymbols();
  private final boolean symbolsInPaths;
  private final boolean assignsInEntries;
  private final boolean menusInChoices;

  private final List<Entry> entries = new ArrayList<>();
  private final List<Lexer> openFiles = new ArrayList<>();
  private final List<Inclusion> readings = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private @Nullable Entry current;
  private int faults;

  /** Whether an assignment, which ends an entry, stands before the present statement. */
  private boolean afterAssignment;

  /**
   * A choice, menu or if that is still open.
   *
   * @param fileDepth how many files were open at its start
   * @param inChoice whether what it holds directly, or in its ifs, stands in a choice
   */
  private record Block(Entry opener, int fileDepth, boolean inChoice) {}

  Parser(Dialect dialect, SourceFiles files, Macros macros, Words words, SyntaxReporter reporter) {
    this.dialect = dialect;
    this.files = files;
    this.macros = macros;
    this.words = words;
    this.reporter = reporter;
    this.expressions = new ExprParser(reporter);
    this.texts = new TextParser(dialect, reporter);
    this.clauses = new ClauseParser(dialect, expressions, texts, macros.environment(), reporter);
    this.lateClauses = new LateClauses(clauses);
    this.assignsInEntries = dialect.has(Feature.LOOSE_MACROS);
    this.menusInChoices = dialect.has(Feature.MENUS_IN_CHOICES);
    this.symbolsInPaths = dialect.has(Feature.SYMBOLS_IN_PATHS);
  }

  List<Entry> parse(SourceText root) {
    open(root, new Inclusion(root.name(), null, null));
    try {
      while (!openFiles.isEmpty()) {
        Lexer lexer = openFiles.get(openFiles.size() - 1);
        if (lexer.next()) {
          afterAssignment = lexer.hasAssigned() && !assignsInEntries;
          current = afterAssignment ? null : current;
          statement(lexer);
        } else {
          close(lexer);
        }
      }
    } catch (ParseAborted e) {
      // The fault is in the log; what was read so far is handed out.
    }
    while (!blocks.isEmpty()) {
      endBlock();
    }
    readLateClauses();
    reporter.reading(null);
    if (symbolsInPaths) {
      entries.replaceAll(this::withValues);
    }
    return entries;
  }

  private void readLateClauses() {
    try {
      lateClauses.read();
    } catch (ParseAborted e) {
      // The fault is in the log.
    }
  }

  /** The entry, with the values in the title of a mainmenu. */
  private Entry withValues(Entry entry) {
    return entry.kind() != Entry.Kind.MAINMENU
        ? entry
        : new Entry(
            entry.kind(), pathSymbols.expanded(entry.name()), entry.condition(), entry.position());
  }

  private void open(SourceText source, Inclusion reading) {
    openFiles.add(new Lexer(source, words, macros, reporter));
    readings.add(reading);
    reporter.reading(reading);
    current = null;
  }

  private void close(Lexer lexer) {
    while (!blocks.isEmpty() && top().fileDepth() == openFiles.size()) {
      Entry opener = top().opener();
      String what = opener.kind().name().toLowerCase(Locale.ROOT);
      Diagnostic unclosed =
          Diagnostic.of(
                  KconfigError.UNCLOSED_BLOCK,
                  "This `" + what + "` is not closed before the end of its file.")
              .at(opener.position())
              .withHint("Add `end" + what + "` to " + lexer.source().name() + ".");
      reporter.report(unclosed);
      endBlock();
    }
    openFiles.remove(openFiles.size() - 1);
    readings.remove(readings.size() - 1);
    reporter.reading(readings.isEmpty() ? null : reading());
    current = null;
  }

  private Inclusion reading() {
    return readings.get(readings.size() - 1);
  }

  private Block top() {
    return blocks.get(blocks.size() - 1);
  }

  private void statement(Lexer lexer) {
    Tokens tokens = lexer.tokens();
    Keyword keyword = tokens.peekKeyword();
    if (tokens.isLate()) {
      if (current != null && keyword != null && keyword.isPlainClause()) {
        lateClauses.add(lexer, current);
        return;
      }
      lexer.settle(tokens);
    }
    if (keyword == null) {
      unknownStatement(tokens);
      return;
    }
    switch (keyword) {
      case CONFIG -> config(tokens, Entry.Kind.CONFIG);
      case MENUCONFIG -> config(tokens, Entry.Kind.MENUCONFIG);
      case CONFIGDEFAULT -> config(tokens, Entry.Kind.CONFIGDEFAULT);
      case CHOICE -> choice(tokens);
      case MENU -> titled(tokens, Entry.Kind.MENU);
      case COMMENT -> titled(tokens, Entry.Kind.COMMENT);
      case MAINMENU -> mainMenu(tokens);
      case IF -> condition(tokens);
      case ENDCHOICE -> end(tokens, Entry.Kind.CHOICE);
      case ENDMENU -> end(tokens, Entry.Kind.MENU);
      case ENDIF -> end(tokens, Entry.Kind.IF);
      case SOURCE, RSOURCE, OSOURCE, ORSOURCE, GSOURCE, GRSOURCE -> source(tokens, keyword);
      default -> clause(lexer);
    }
  }

  private void clause(Lexer lexer) {
    Tokens tokens = lexer.tokens();
    if (current == null) {
      String message = "`" + tokens.peekText() + "` must stand below an entry.";
      fault(
          tokens,
          afterAssignment ? message + " The assignment above ends what it stands in." : message);
      // The text below a misplaced help is no statement.
      if (tokens.peekKeyword() == Keyword.HELP || tokens.peekKeyword() == Keyword.DASH_HELP) {
        lexer.help();
      }
    } else if (!clauses.parse(tokens, lexer, current)) {
      countFault();
    } else if (symbolsInPaths) {
      pathSymbols.learn(current, current.clauses().get(current.clauses().size() - 1));
    }
  }

  private void config(Tokens tokens, Entry.Kind kind) {
    SourcePosition place = tokens.start();
    tokens.take();
    Keyword keyword = tokens.peekKeyword();
    if (tokens.peek() != TokenKind.WORD || (keyword != null && !keyword.isWeak())) {
      fault(tokens, "A symbol's name is expected here, not " + tokens.shown() + ".");
      return;
    }
    String name = tokens.take();
    if (endOf(tokens)) {
      current = add(new Entry(kind, name, Expr.Constant.YES, place));
    }
  }

  private void choice(Tokens tokens) {
    SourcePosition place = tokens.start();
    tokens.take();
    String name = tokens.peek() == TokenKind.WORD ? tokens.take() : "";
    endOf(tokens);
    current = openBlock(new Entry(Entry.Kind.CHOICE, name, Expr.Constant.YES, place));
  }

  private void titled(Tokens tokens, Entry.Kind kind) {
    SourcePosition place = tokens.start();
    tokens.take();
    String title = title(tokens);
    Entry entry = new Entry(kind, title, Expr.Constant.YES, place);
    current = kind == Entry.Kind.MENU ? openBlock(entry) : add(entry);
  }

  private String title(Tokens tokens) {
    String title = texts.take(tokens, "A title");
    if (title == null) {
      countFault();
      return "";
    }
    endOf(tokens);
    return title;
  }

  private void mainMenu(Tokens tokens) {
    SourcePosition place = tokens.start();
    tokens.take();
    String title = title(tokens);
    if (!entries.isEmpty() && !dialect.has(Feature.LATE_MAINMENU)) {
      reporter.report(KconfigError.SYNTAX, "`mainmenu` must be the first statement of all.", place);
      countFault();
    } else {
      add(new Entry(Entry.Kind.MAINMENU, title, Expr.Constant.YES, place));
    }
  }

  private void condition(Tokens tokens) {
    SourcePosition place = tokens.start();
    tokens.take();
    Expr condition = expressions.parse(tokens);
    if (condition == null) {
      countFault();
      condition = Expr.Constant.YES;
    } else {
      endOf(tokens);
    }
    openBlock(new Entry(Entry.Kind.IF, "", condition, place));
  }

  private Entry openBlock(Entry opener) {
    boolean inside = !blocks.isEmpty() && top().inChoice();
    boolean isIf = opener.kind() == Entry.Kind.IF;
    if (inside && !isIf && !menusInChoices) {
      String what = opener.kind().name().toLowerCase(Locale.ROOT);
      misplaced("A " + what + " cannot stand in a choice.", opener.position());
    }
    boolean choice = opener.kind() == Entry.Kind.CHOICE;
    blocks.add(new Block(opener, openFiles.size(), choice || (inside && isIf)));
    current = null;
    return add(opener);
  }

  private void misplaced(String message, SourcePosition place) {
    reporter.report(KconfigError.SYNTAX, message, place);
    countFault();
  }

  private Entry add(Entry entry) {
    if (entries.size() >= MOST_ENTRIES) {
      reporter.report(
          KconfigError.TOO_LARGE, "The tree has more than 2,000,000 entries.", entry.position());
      throw new ParseAborted();
    }
    if (!readings.isEmpty()) {
      entry.readIn(reading());
    }
    entries.add(entry);
    current = null;
    return entry;
  }

  private void end(Tokens tokens, Entry.Kind kind) {
    SourcePosition place = tokens.start();
    String word = tokens.take();
    endOf(tokens);
    current = null;
    if (blocks.isEmpty()) {
      misplacedEnd("`" + word + "` closes nothing.", place, null);
    } else if (top().opener().kind() != kind) {
      misplacedEnd(
          isOfThisFile()
              ? "`" + word + "` does not fit the block that is open."
              : "`" + word + "` closes nothing that this file opened.",
          place,
          isOfThisFile() ? top() : null);
    } else if (!isOfThisFile()) {
      misplacedEnd("`" + word + "` closes a block of another file.", place, top());
    } else {
      endBlock();
    }
  }

  private boolean isOfThisFile() {
    return top().fileDepth() == openFiles.size();
  }

  private void misplacedEnd(String message, SourcePosition place, @Nullable Block block) {
    Diagnostic diagnostic = Diagnostic.of(KconfigError.SYNTAX, message).at(place);
    if (block != null) {
      diagnostic = diagnostic.withNote("The open block starts here.", block.opener().position());
    }
    reporter.report(diagnostic);
    countFault();
  }

  private void endBlock() {
    Entry opener = blocks.remove(blocks.size() - 1).opener();
    add(new Entry(Entry.Kind.END, "", Expr.Constant.YES, opener.position()));
  }

  private void source(Tokens tokens, Keyword keyword) {
    SourcePosition place = tokens.start();
    tokens.take();
    SourcePosition pathPlace = tokens.position();
    String path = texts.take(tokens, "A path");
    if (path == null) {
      countFault();
      return;
    }
    if (!endOf(tokens) || !maySource(place)) {
      return;
    }
    String folder = keyword.isRelative() ? folderOf(place.file()) : "";
    String shown = symbolsInPaths ? pathSymbols.expanded(path) : path;
    List<SourceText> found = files.open(folder + shown, keyword.sourceRule(dialect), pathPlace);
    // Where only the root file sources others, that it does is no news.
    SourcePosition from = dialect.lint() == Dialect.Lint.POOL ? null : place;
    Inclusion around = reading();
    for (int i = found.size() - 1; i >= 0; i--) {
      if (!isRecursive(found.get(i), place)) {
        open(found.get(i), new Inclusion(found.get(i).name(), from, around));
      }
    }
  }

  /** The folder of a file with a slash behind it; "" for the root folder of the tree. */
  private static String folderOf(String file) {
    return file.substring(0, file.lastIndexOf('/') + 1);
  }

  private boolean maySource(SourcePosition place) {
    if (openFiles.size() >= DEEPEST_SOURCE) {
      reporter.report(
          KconfigError.TOO_LARGE, "Files source each other more than 1,000 deep.", place);
      throw new ParseAborted();
    }
    if (dialect.lint() == Dialect.Lint.POOL && openFiles.size() > 1) {
      reporter.report(
          KconfigError.NOT_IN_DIALECT, "Only the root file may `source` others.", place);
      return false;
    }
    boolean inChoice =
        dialect.choiceRule().isStrict()
            && !blocks.isEmpty()
            && top().opener().kind() == Entry.Kind.CHOICE;
    if (inChoice) {
      reporter.report(KconfigError.SYNTAX, "`source` must not stand in a choice.", place);
    }
    return !inChoice;
  }

  private boolean isRecursive(SourceText text, SourcePosition place) {
    for (int i = 0; i < openFiles.size(); i++) {
      if (openFiles.get(i).source() == text) {
        reporter.report(
            KconfigError.SOURCE_RECURSIVE, "`" + text.name() + "` sources itself.", place);
        return true;
      }
    }
    return false;
  }

  private boolean endOf(Tokens tokens) {
    if (tokens.atEnd()) {
      return true;
    }
    fault(tokens, "The statement should end here, before " + tokens.shown() + ".");
    return false;
  }

  private void unknownStatement(Tokens tokens) {
    String message = "No statement starts with " + tokens.shown() + ".";
    Diagnostic diagnostic = Diagnostic.of(KconfigError.SYNTAX, message).at(tokens.position());
    String word = tokens.shown().replace("`", "");
    reporter.report(
        Keyword.nearest(word, dialect)
            .map(
                near ->
                    near.equals(word)
                        ? "What a macro yields is never a word of the language."
                        : "Is `" + near + "` meant?")
            .map(diagnostic::withHint)
            .orElse(diagnostic));
    countFault();
  }

  private void fault(Tokens tokens, String message) {
    reporter.report(KconfigError.SYNTAX, message, tokens.position());
    countFault();
  }

  private void countFault() {
    if (++faults >= MOST_FAULTS) {
      throw new ParseAborted();
    }
  }
}
