package dev.arrow.cli.doctor;

import dev.arrow.run.KvmProbe;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Prints an examination for people. */
public final class ExaminationText {
  private static final long MEBIBYTE = 1 << 20;

  private ExaminationText() {}

  /** A table of the tools, then a line for each further thing. */
  public static String of(Examination examination) {
    StringBuilder out = new StringBuilder();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("tool", "version", "from", "package", "path", "needed for"));
    examination.tools().forEach(tool -> rows.add(row(tool)));
    table(out, rows);
    out.append('\n');
    examination.project().ifPresent(project -> project(out, project));
    Examination.Java java = examination.java();
    line(out, "Java", java.version() + " in " + java.home());
    line(out, "KVM", kvm(examination.kvm()));
    line(out, "cache", cache(examination.cache()));
    return out.toString();
  }

  private static void project(StringBuilder out, Examination.Project project) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("tool of " + project.name(), "version", "package", "path", "needed for"));
    for (Tool tool : project.tools()) {
      List<String> row = new ArrayList<>(row(tool));
      row.remove(2);
      rows.add(row);
    }
    table(out, rows);
    out.append('\n');
  }

  private static List<String> row(Tool tool) {
    boolean unknown = tool.works() && tool.version().isEmpty();
    return List.of(
        tool.command(),
        unknown ? "there" : tool.works() ? tool.version() : tool.state().word(),
        tool.from().name().toLowerCase(Locale.ROOT),
        tool.debianPackage().isEmpty() ? "-" : tool.debianPackage(),
        tool.path().map(Path::toString).orElse("-"),
        tool.purpose());
  }

  private static void table(StringBuilder out, List<List<String>> rows) {
    int last = rows.get(0).size() - 1;
    for (List<String> row : rows) {
      for (int column = 0; column < last; column++) {
        String cell = row.get(column);
        out.append(cell).append(" ".repeat(width(rows, column) - cell.length() + 2));
      }
      out.append(row.get(last)).append('\n');
    }
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }

  private static void line(StringBuilder out, String label, String text) {
    out.append(label).append(": ").append(" ".repeat(5 - label.length())).append(text);
    out.append('\n');
  }

  private static String kvm(Optional<KvmProbe.Verdict> verdict) {
    if (verdict.isEmpty()) {
      return "not tried, because QEMU is missing";
    }
    return switch (verdict.get()) {
      case WORKS -> "works";
      case ABSENT -> "no /dev/kvm; machines are emulated, which is slower";
      case CLOSED ->
          "this user may not open /dev/kvm (is it in the group `kvm`?); machines are emulated";
      case FAILS -> "/dev/kvm opens, but no machine runs on it; machines are emulated";
    };
  }

  private static String cache(Examination.Cache cache) {
    String space = cache.free() / MEBIBYTE + " MiB free";
    return cache.folder() + ", " + (cache.writable() ? space : "which cannot be written");
  }
}
