package dev.arrow.generate.build;

import dev.arrow.diag.Diagnostic;
import dev.arrow.plan.BuildLayout;
import dev.arrow.plan.Unit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in the user's words which file make could not make. */
final class FailedGoal {

  private static final Pattern OBJECT =
      Pattern.compile(Pattern.quote(BuildLayout.OBJECTS) + "/(.+)-[0-9a-f]{16}/(.+)\\.o");

  private FailedGoal() {}

  /**
   * The diagnostic of a goal that failed.
   *
   * @param goal a file, as the makefile names it
   */
  static Diagnostic diagnostic(String goal) {
    Matcher object = OBJECT.matcher(goal);
    if (!object.matches()) {
      String target = goal.replaceFirst("^" + BuildLayout.BUILD + "/([^/]+)/.*$", "$1");
      return Diagnostic.of(BuildError.LINK_FAILED, "The link of `" + target + "` failed.");
    }
    String unit = object.group(1);
    String file = object.group(2);
    if (file.startsWith("joined-")) {
      String whose = unit.equals(Unit.PROGRAM) ? "the program" : "library `" + unit + "`";
      return Diagnostic.of(
          BuildError.LINK_FAILED, "The objects of " + whose + " could not be joined.");
    }
    String whose = unit.equals(Unit.PROGRAM) ? "" : " of library `" + unit + "`";
    return Diagnostic.of(BuildError.COMPILE_FAILED, "`" + file + "`" + whose + " did not compile.");
  }
}
