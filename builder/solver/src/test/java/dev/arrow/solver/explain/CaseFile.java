package dev.arrow.solver.explain;

import java.util.ArrayList;
import java.util.List;

/**
 * A golden case: sections that begin with {@code --- TITLE}. The first two are the tree and the
 * user's lines; each further one is a question with its answer.
 */
record CaseFile(List<Section> sections) {
  private static final String MARK = "--- ";

  /** A part of the file. */
  record Section(String title, String text) {}

  static CaseFile parse(String content) {
    List<Section> sections = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    String title = "";
    for (String line : content.lines().toList()) {
      if (line.startsWith(MARK)) {
        add(sections, title, text);
        title = line.substring(MARK.length());
      } else {
        text.append(line).append('\n');
      }
    }
    add(sections, title, text);
    return new CaseFile(sections);
  }

  private static void add(List<Section> sections, String title, StringBuilder text) {
    if (!title.isEmpty()) {
      sections.add(new Section(title, text.toString()));
    }
    text.setLength(0);
  }

  String text(String title) {
    return sections.stream()
        .filter(section -> section.title().equals(title))
        .map(Section::text)
        .findFirst()
        .orElse("");
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    for (Section section : sections) {
      out.append(MARK).append(section.title()).append('\n').append(section.text());
    }
    return out.toString();
  }
}
