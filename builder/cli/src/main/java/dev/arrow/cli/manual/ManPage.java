package dev.arrow.cli.manual;

import dev.arrow.cli.manual.CommandPage.OperandLine;
import dev.arrow.cli.manual.CommandPage.OptionLine;
import dev.arrow.generate.template.Templates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Manual pages of section 1, in the language of `man` (roff). */
public final class ManPage {
  private final Templates templates;
  private final String version;

  /**
   * Prints pages.
   *
   * @param templates the folder of the template
   * @param version of the tool
   */
  public ManPage(Path templates, String version) {
    this.templates = new Templates(templates);
    this.version = version;
  }

  /**
   * A term and what it means.
   *
   * @param term with its fonts
   * @param meaning in one line
   */
  private record Row(String term, String meaning) {}

  /** What the template prints; everything is roff already. */
  private record Model(
      String title,
      String name,
      String version,
      String summary,
      List<String> synopsis,
      List<String> notes,
      List<Row> verbs,
      List<Row> operands,
      List<Row> options,
      List<Row> statuses,
      List<String> others) {}

  /** The text of a page. */
  public String text(CommandPage page) {
    List<Row> options = new ArrayList<>();
    page.options().forEach(each -> options.add(new Row(term(each), roff(each.description()))));
    List<Row> verbs = new ArrayList<>();
    page.verbs()
        .forEach(each -> verbs.add(new Row(bold(last(each.words())), roff(each.summary()))));
    List<Row> statuses = new ArrayList<>();
    page.statuses()
        .forEach(each -> statuses.add(new Row(bold(each.status()), roff(each.meaning()))));
    return templates.render(
        "page.ftl",
        new Model(
            page.pageName().toUpperCase(Locale.ROOT),
            roff(page.pageName()),
            version,
            roff(page.summary()),
            page.synopsis().lines().map(String::strip).map(ManPage::roff).toList(),
            paragraphs(page.notes()),
            verbs,
            operands(page),
            options,
            statuses,
            others(page)));
  }

  private static String last(List<String> words) {
    return words.get(words.size() - 1);
  }

  private static List<Row> operands(CommandPage page) {
    List<Row> rows = new ArrayList<>();
    for (OperandLine each : page.operands()) {
      rows.add(new Row(italic(each.value().label()), roff(each.description())));
    }
    return rows;
  }

  private static String term(OptionLine option) {
    List<String> names = option.names().stream().map(ManPage::bold).toList();
    String value = option.takesValue() ? "=" + italic(option.value().label()) : "";
    return String.join(", ", names) + value;
  }

  /** Lines joined to paragraphs; one that is indented stands for itself. */
  private static List<String> paragraphs(List<String> lines) {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    for (String line : lines) {
      if (line.isBlank() && !paragraph.isEmpty()) {
        paragraphs.add(roff(paragraph.toString()));
        paragraph.setLength(0);
      } else if (!line.isBlank()) {
        paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
      }
    }
    if (!paragraph.isEmpty()) {
      paragraphs.add(roff(paragraph.toString()));
    }
    return paragraphs;
  }

  /** The pages of the group that a command belongs to and of its own verbs. */
  private static List<String> others(CommandPage page) {
    List<String> names = new ArrayList<>();
    if (page.words().size() == 2) {
      names.add("arrow-" + page.words().get(0));
    }
    page.verbs().forEach(each -> names.add(each.pageName()));
    if (!page.words().isEmpty()) {
      names.add("arrow");
    }
    return names.stream().map(ManPage::roff).toList();
  }

  private static String bold(String text) {
    return "\\fB" + roff(text) + "\\fR";
  }

  private static String italic(String text) {
    return "\\fI" + roff(text) + "\\fR";
  }

  /** A text with what has a meaning in roff made plain; a dash of an option is no hyphen. */
  static String roff(String text) {
    String plain = text.replace("\\", "\\e").replace("-", "\\-").replace("`", "\\(ga");
    String quoted = plain.replace("'", "\\(aq").replace("^", "\\(ha").replace("~", "\\(ti");
    return quoted.startsWith(".") ? "\\&" + quoted : quoted;
  }
}
