package dev.arrow.menuconfig;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.eval.Refusal;
import dev.arrow.menuconfig.cells.Role;
import dev.arrow.menuconfig.menu.PageLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lines of a configuration that mean nothing or did not hold, as a page to read. */
public final class Problems {
  private Problems() {}

  /** The page; empty if there is nothing to tell. */
  public static List<PageLine> lines(List<Diagnostic> read, List<Refusal> refusals) {
    List<PageLine> lines = new ArrayList<>();
    for (Diagnostic diagnostic : read) {
      String place = diagnostic.position().map(p -> p + ": ").orElse("");
      String hint = diagnostic.hint().map(h -> " " + h).orElse("");
      lines.add(new PageLine(place + diagnostic.message() + hint, Role.WRONG, 0, Optional.empty()));
    }
    for (Refusal refusal : refusals) {
      SourcePosition place = refusal.line().origin();
      // The reader has told of some of these already.
      if (read.stream().noneMatch(each -> each.position().equals(Optional.of(place)))) {
        Optional<String> link = Optional.of(refusal.line().symbol());
        lines.add(new PageLine(place + ": " + refusal.message(), Role.WRONG, 0, link));
      }
    }
    return List.copyOf(lines);
  }
}
