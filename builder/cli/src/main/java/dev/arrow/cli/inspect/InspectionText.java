package dev.arrow.cli.inspect;

import dev.arrow.cli.size.SizeText;
import dev.arrow.generate.build.BuildRecord;
import dev.arrow.pack.image.AttachedImage;
import dev.arrow.size.Grouping;
import dev.arrow.size.ImageSizes;
import dev.arrow.size.SizeTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An inspection for people: a paragraph a subject. */
public final class InspectionText {
  private static final int WIDTH = 79;

  private final List<String> lines = new ArrayList<>();

  private InspectionText() {}

  /**
   * The lines.
   *
   * @param name the file's
   */
  public static List<String> lines(String name, Inspection found) {
    InspectionText text = new InspectionText();
    text.lines.add(name + ": " + found.kind().sentence() + ", " + found.bytes() + " bytes");
    found.program().ifPresent(text::program);
    if (found.kind() == Inspection.Kind.ATTACHED) {
      text.segments("segments of the program", found.programSegments());
    }
    text.segments("segments", found.segments());
    text.memory(found);
    found.sizes().ifPresent(text::sizes);
    text.paragraph("system calls", String.join(" ", found.calls()));
    found.view().ifPresent(text::view);
    text.paragraph("configuration", String.join(" ", found.options()));
    found.isolation().ifPresent(isolation -> text.isolation(isolation));
    found.build().ifPresent(text::build);
    return text.lines;
  }

  private void program(AttachedImage program) {
    head("program");
    add("path", program.words().path());
    add("entry", hex(program.entry()) + moved(program));
    add("heap from", hex(program.heap()));
    if (program.stackExecutable()) {
      add("stack", "can be executed");
    }
    if (!program.words().arguments().isEmpty()) {
      add("arguments", quoted(program.words().arguments()));
    }
    if (!program.words().variables().isEmpty()) {
      add("variables", quoted(program.words().variables()));
    }
    if (program.archiveSize() > 0) {
      add("files", program.archiveSize() + " bytes");
    }
  }

  private static String moved(AttachedImage program) {
    return program.base() == 0 ? "" : ", moved by " + hex(program.base());
  }

  private void segments(String title, List<Inspection.Segment> segments) {
    head(title);
    lines.add(
        String.format(Locale.ROOT, "  %-18s %10s %10s  %s", "address", "memory", "file", "rights"));
    for (Inspection.Segment each : segments) {
      lines.add(
          String.format(
              Locale.ROOT,
              "  %-18s %10d %10d  %s",
              hex(each.address()),
              each.memory(),
              each.file(),
              each.rights()));
    }
  }

  private void memory(Inspection found) {
    if (!found.memory().isEmpty()) {
      head("least memory");
      found.memory().forEach((machine, bytes) -> add(machine, bytes / 1024 + "K"));
    }
  }

  private void sizes(ImageSizes sizes) {
    head("sizes by library");
    SizeText.lines(SizeTable.of(Grouping.LIBRARY, sizes, Optional.empty()))
        .forEach(line -> lines.add("  " + line));
  }

  private void isolation(Isolation isolation) {
    paragraph("isolation: " + isolation.word(), isolation.promise());
  }

  private void view(ProgramView view) {
    paragraph("system calls that it can make", String.join(" ", view.calls()));
    paragraph("those that no library serves", String.join(" ", view.unserved()));
    paragraph("threads", view.made().threads() ? "It can start threads." : "");
    paragraph("what is not known", view.doubts());
  }

  private void build(BuildRecord build) {
    head("built");
    add("for", build.target());
    if (!build.compiler().isEmpty()) {
      paragraphLines(build.compiler());
    }
  }

  private void head(String title) {
    lines.add("");
    lines.add(title);
  }

  private void add(String key, String value) {
    lines.add(String.format(Locale.ROOT, "  %-18s %s", key, value));
  }

  /** Words below a title, none for no words. */
  private void paragraph(String title, String words) {
    if (!words.isEmpty()) {
      head(title);
      paragraphLines(words);
    }
  }

  private void paragraphLines(String words) {
    StringBuilder line = new StringBuilder(" ");
    for (String word : Arrays.asList(words.split(" ", -1))) {
      if (line.length() + 1 + word.length() > WIDTH && line.length() > 1) {
        lines.add(line.toString());
        line = new StringBuilder(" ");
      }
      line.append(' ').append(word);
    }
    lines.add(line.toString());
  }

  /** As a shell takes them; control characters do not reach the terminal. */
  private static String quoted(List<String> words) {
    List<String> quoted = new ArrayList<>();
    for (String word : words) {
      String shown = word.replaceAll("\\p{Cntrl}", "?");
      boolean plain = shown.matches("[A-Za-z0-9_@%+=:,./-]+");
      quoted.add(plain ? shown : "'" + shown.replace("'", "'\\''") + "'");
    }
    return String.join(" ", quoted);
  }

  private static String hex(long address) {
    return "0x" + Long.toHexString(address);
  }
}
