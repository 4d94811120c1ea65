package dev.arrow.lint;

import dev.arrow.diag.SourcePosition;
import dev.arrow.manifest.Names;
import dev.arrow.pool.Library;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every file that is code says its licence in its first line, and that of the manifest. */
final class LicenseLineRule implements Rule {
  private static final Set<String> ENDINGS =
      Set.of("S", "awk", "c", "h", "inc", "ld", "mk", "py", "s", "sh");
  private static final Pattern LINE =
      Pattern.compile("SPDX-License-Identifier:[ \\t]*([^*]*?)[ \\t]*(?:\\*/.*)?$");

  private final LintPools pools;
  private final Findings findings;

  LicenseLineRule(LintPools pools, Findings findings) {
    this.pools = pools;
    this.findings = findings;
  }

  @Override
  public void check(Library library) {
    if (!LicenseExpression.of(library.manifest().license()).isValid()) {
      return;
    }
    pools.files(library).stream()
        .filter(LicenseLineRule::isCode)
        .forEach(file -> check(library, file));
  }

  private static boolean isCode(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.equals("Kconfig") || ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  private void check(Library library, Path file) {
    String wanted = library.manifest().license();
    List<String> lines = pools.text(file).lines().limit(2).toList();
    boolean script = !lines.isEmpty() && lines.get(0).startsWith("#!");
    int number = script ? 2 : 1;
    String line = lines.size() >= number ? lines.get(number - 1) : "";
    Matcher said = LINE.matcher(line.length() > 500 ? line.substring(0, 500) : line);
    if (!said.find()) {
      report(file, number, "The line does not tell the file's licence.", wanted);
    } else if (!isAmong(said.group(1), wanted)) {
      String message =
          "The file is under `%s`, its library under `%s`."
              .formatted(Names.shown(said.group(1)), Names.shown(wanted));
      report(file, number, message, wanted);
    }
  }

  /** Parts of a library may be under one of the licences that the whole is under. */
  private static boolean isAmong(String said, String wanted) {
    List<String> names = LicenseExpression.of(wanted).names();
    return said.equals(wanted) || names.containsAll(LicenseExpression.of(said).names());
  }

  private void report(Path file, int line, String message, String wanted) {
    findings.add(
        LintKind.LICENSE_LINE,
        new SourcePosition(file.toString(), line, 1),
        message,
        "Write `SPDX-License-Identifier: " + Names.shown(wanted) + "` there, as a comment.");
  }
}
