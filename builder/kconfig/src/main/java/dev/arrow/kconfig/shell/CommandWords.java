package dev.arrow.kconfig.shell;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Cuts a shell command or script into the words that may name programs and files. It does not
 * understand the shell's grammar: texts in quotes are cut too, because they may be commands for
 * another shell, and a word too many does no harm. What no words can tell is {@linkplain
 * #isForeseeable() not foreseeable}: patterns, paths that are put together while the command runs.
 *
 * <p>A command must show all that it looks at. Of a script less is asked, because most name and
 * compare what other programs say: a word that comes from these counts only if it is part of a
 * path, and the script's own folder, {@code $(dirname $0)}, is known.
 */
final class CommandWords {
  private static final String SEPARATORS = " \t\r\n;&|()<>`{},";

  /**
   * Variables that shells change by themselves, so that two runs would never see the same
   * environment. A command that asks for one is not foreseeable.
   */
  static final Set<String> OF_THE_SHELL = Set.of("_", "SHLVL", "OLDPWD");

  private final String text;
  private final Map<String, String> environment;
  private final boolean script;
  private final Set<String> words = new LinkedHashSet<>();
  private final StringBuilder word = new StringBuilder();
  private boolean foreseeable = true;
  private boolean open;
  private boolean afterOutput;
  private char quote;
  private int at;

  private CommandWords(String text, Map<String, String> environment, boolean script) {
    this.text = text;
    this.script = script;
    this.environment = environment;
  }

  /**
   * Looks at a text.
   *
   * @param environment stands for the names in it
   * @param script whether it is a script and no command
   */
  static CommandWords of(String text, Map<String, String> environment, boolean script) {
    CommandWords words = new CommandWords(text, environment, script);
    words.cut();
    return words;
  }

  /** All words, and parts of words behind an option's letter or an equals sign. */
  Set<String> words() {
    return Collections.unmodifiableSet(words);
  }

  /** Whether the words are all that the command can look at, as far as the text shows. */
  boolean isForeseeable() {
    return foreseeable;
  }

  private void cut() {
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '\\' && quote != '\'' && at < text.length()) {
        word.append(text.charAt(at++));
      } else if (c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      } else if (c == '$' && quote != '\'') {
        variable();
      } else if (SEPARATORS.indexOf(c) >= 0) {
        end();
        afterOutput = (c == ')' || c == '`') && !isOwnFolder();
        foreseeable &= script || c != '`';
      } else if (quote == 0 && c == '#' && word.isEmpty()) {
        comment();
      } else {
        plain(c);
      }
    }
    end();
  }

  /** Whether what ends here is the script's own folder. */
  private boolean isOwnFolder() {
    return text.startsWith("dirname $0", at - 11) || text.startsWith("dirname \"$0\"", at - 13);
  }

  private void comment() {
    while (at < text.length() && text.charAt(at) != '\n') {
      at++;
    }
  }

  private void plain(char c) {
    boolean bracket = c == '[' && !word.isEmpty();
    boolean home = c == '~' && word.isEmpty();
    if (quote == 0 && (c == '*' || c == '?' || bracket || home)) {
      foreseeable = false;
    }
    open |= afterOutput;
    word.append(c);
  }

  /** What stands behind a dollar sign. */
  private void variable() {
    char c = at < text.length() ? text.charAt(at) : ' ';
    if (c == '$') {
      // The number of the process: a name that only the command itself uses.
      word.append("$$");
      at++;
    } else if (c == '(') {
      foreseeable &= script;
      end();
    } else if (c == '{') {
      int close = text.indexOf('}', at);
      value(close < 0 ? "" : text.substring(at + 1, close));
      at = close < 0 ? text.length() : close + 1;
    } else if (Character.isLetter(c) || c == '_') {
      int from = at;
      while (at < text.length() && isNamePart(text.charAt(at))) {
        at++;
      }
      value(text.substring(from, at));
    } else {
      // An argument or a status, which the text says elsewhere.
      open = true;
      at = SEPARATORS.indexOf(c) >= 0 ? at : at + 1;
    }
  }

  private static boolean isNamePart(char c) {
    return c == '_' || (c < 128 && Character.isLetterOrDigit(c));
  }

  private void value(String name) {
    boolean known = name.chars().allMatch(c -> isNamePart((char) c));
    foreseeable &= known && !OF_THE_SHELL.contains(name);
    String value = environment.get(name);
    if (value == null) {
      open = true;
      foreseeable &= script;
    } else {
      for (String part : value.split("\\s+", -1)) {
        words.add(part);
      }
      word.append(value);
    }
  }

  private void end() {
    String whole = word.toString();
    if (open && whole.indexOf('/') >= 0) {
      foreseeable = false;
    }
    if (!whole.isEmpty() && !open) {
      words.add(whole);
      int equals = whole.indexOf('=');
      if (equals >= 0) {
        words.add(whole.substring(equals + 1));
      }
      if (whole.length() > 2 && (whole.charAt(0) == '-' || whole.charAt(0) == '@')) {
        words.add(whole.substring(whole.charAt(0) == '@' ? 1 : 2));
      }
    }
    word.setLength(0);
    open = false;
    afterOutput = false;
  }
}
