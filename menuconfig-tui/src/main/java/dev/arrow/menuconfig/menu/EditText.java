package dev.arrow.menuconfig.menu;

import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Tristate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Edits as text, one word and its fields a line, so that they outlive a session. Fields are parted
 * by tabs; tabs, line ends and backslashes in them are written with a backslash.
 */
public final class EditText {
  private EditText() {}

  /** The text of edits. */
  public static String of(List<Edit> edits) {
    StringBuilder out = new StringBuilder();
    for (Edit edit : edits) {
      line(out, "edit", edit.target().orElse(""), edit.title());
      for (Change change : edit.changes()) {
        of(change, out);
      }
    }
    return out.toString();
  }

  private static void of(Change change, StringBuilder out) {
    if (change instanceof Change.Set set) {
      line(out, "set", set.symbol(), set.value());
    } else if (change instanceof Change.Unset unset) {
      line(out, "unset", unset.symbol(), "");
    } else if (change instanceof Change.Mode mode) {
      line(out, "mode", String.valueOf(mode.choice()), mode.mode().text());
    } else if (change instanceof Change.Replace replace) {
      line(out, "replace", "", "");
      replace.lines().forEach(line -> line(out, "line", line.symbol(), line.value()));
    }
  }

  private static void line(StringBuilder out, String word, String first, String second) {
    out.append(word).append('\t').append(escaped(first)).append('\t').append(escaped(second));
    out.append('\n');
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
  }

  /** The edits of a text; empty if it is none, or if it does not fit the model. */
  public static Optional<List<Edit>> read(String text, KconfigModel model) {
    List<Edit> edits = new ArrayList<>();
    List<Change> changes = new ArrayList<>();
    List<UserLine> lines = new ArrayList<>();
    for (String each : text.lines().toList()) {
      String[] fields = each.split("\t", -1);
      boolean whole = fields.length == 3;
      if (!whole || (edits.isEmpty() && !fields[0].equals("edit"))) {
        return Optional.empty();
      }
      String first = plain(fields[1]);
      String second = plain(fields[2]);
      switch (fields[0]) {
        case "edit" -> {
          close(edits, changes, lines);
          edits.add(new Edit(second, List.of(), Optional.of(first).filter(t -> !t.isEmpty())));
        }
        case "set" -> changes.add(new Change.Set(first, second));
        case "unset" -> changes.add(new Change.Unset(first));
        case "replace" -> changes.add(new Change.Replace(List.of()));
        case "line" -> lines.add(UserLine.user(first, second, Change.PLACE));
        case "mode" -> {
          Optional<Change> mode = mode(first, second, model);
          if (mode.isEmpty()) {
            return Optional.empty();
          }
          changes.add(mode.get());
        }
        default -> {
          return Optional.empty();
        }
      }
    }
    close(edits, changes, lines);
    return Optional.of(List.copyOf(edits));
  }

  private static Optional<Change> mode(String choice, String mode, KconfigModel model) {
    for (Tristate value : Tristate.values()) {
      boolean number = choice.matches("[0-9]{1,6}");
      if (number && value.text().equals(mode)) {
        int index = Integer.parseInt(choice);
        return index < model.choices().size()
            ? Optional.of(new Change.Mode(index, value))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Gives the edit that was begun last its changes. */
  private static void close(List<Edit> edits, List<Change> changes, List<UserLine> lines) {
    if (edits.isEmpty()) {
      return;
    }
    if (!lines.isEmpty()) {
      changes.replaceAll(each -> each instanceof Change.Replace ? new Change.Replace(lines) : each);
    }
    Edit begun = edits.remove(edits.size() - 1);
    edits.add(new Edit(begun.title(), changes, begun.target()));
    changes.clear();
    lines.clear();
  }

  private static String plain(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        i++;
        char next = text.charAt(i);
        out.append(next == 't' ? '\t' : next == 'n' ? '\n' : next);
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
