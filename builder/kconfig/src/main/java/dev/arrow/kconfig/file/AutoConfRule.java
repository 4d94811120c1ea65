package dev.arrow.kconfig.file;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * A fragment for make, auto.conf.cmd: auto.conf is out of date when a Kconfig file has changed, or
 * a variable of the environment that one has read.
 */
public final class AutoConfRule {
  private AutoConfRule() {}

  /**
   * The fragment.
   *
   * @param target auto.conf as make knows it
   * @param files the Kconfig files as make knows them
   * @param environment the variables that were read and their values
   */
  public static String text(
      String target, List<String> files, SortedMap<String, String> environment) {
    StringBuilder out = new StringBuilder("deps_config :=");
    for (String file : files) {
      out.append(" \\\n\t").append(path(file));
    }
    String goal = path(target);
    out.append("\n\n").append(goal).append(": $(deps_config)\n");
    for (Map.Entry<String, String> variable : environment.entrySet()) {
      condition(out, goal, variable.getKey(), variable.getValue());
    }
    return out.append("\n$(deps_config): ;\n").toString();
  }

  private static void condition(StringBuilder out, String goal, String name, String value) {
    if (isPlain(value)) {
      out.append("\nifneq \"$(").append(name).append(")\" \"").append(value).append("\"\n");
      out.append(goal).append(": FORCE\nendif\n");
      return;
    }
    // make ends a text in quotes at the next quote, wherever it comes from but a variable; and it
    // expands a dollar sign that the environment brought, but not one of its own variables.
    String seen = "$(seen_" + name + ")";
    out.append("\ndefine seen_").append(name).append('\n');
    // A backslash at the end of a line would join the next one; behind it stands nothing, named.
    String text = (value.replace("$", "$$") + "\n").replace("\\\n", "\\$()\n");
    out.append(text).append("endef\n");
    out.append("ifneq \"$(").append(name).append(")\" \"").append(seen).append("\"\n");
    out.append("ifneq \"$(value ").append(name).append(")\" \"").append(seen).append("\"\n");
    out.append(goal).append(": FORCE\nendif\nendif\n");
  }

  private static boolean isPlain(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) < ' ' || "\"$#\\".indexOf(value.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** A path with what make would take for something else behind backslashes. */
  private static String path(String path) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c == '$') {
        out.append('$');
      } else if (" #:%\\".indexOf(c) >= 0) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }
}
