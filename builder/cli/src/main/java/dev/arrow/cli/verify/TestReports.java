package dev.arrow.cli.verify;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The reports that Surefire leaves: one XML file a test class. */
public final class TestReports {
  private static final String FILES = "TEST-*.xml";
  private static final Pattern SUITE = Pattern.compile("<testsuite\\s[^>]*>");

  private final Path checkout;

  /** Looks into the {@code target} folders of a checkout. */
  public TestReports(Path checkout) {
    this.checkout = checkout;
  }

  /** What the reports of a part add up to; they do not tell how long it took. */
  public Tally tally(Part part) throws IOException {
    Tally sum = Tally.NONE;
    for (Path report : reports(part)) {
      sum = sum.plus(parse(Files.readString(report)));
    }
    return sum;
  }

  /** Removes the reports of earlier runs. */
  public void clear(Part part) throws IOException {
    for (Path report : reports(part)) {
      Files.delete(report);
    }
  }

  static Tally parse(String report) {
    Matcher suite = SUITE.matcher(report);
    if (!suite.find()) {
      return Tally.NONE;
    }
    int failed = attribute(suite.group(), "failures") + attribute(suite.group(), "errors");
    int skipped = attribute(suite.group(), "skipped");
    int all = attribute(suite.group(), "tests");
    return new Tally(all - failed - skipped, failed, skipped, 0);
  }

  private static int attribute(String tag, String name) {
    Matcher value = Pattern.compile("\\s" + name + "=\"([0-9]+)\"").matcher(tag);
    return value.find() ? Integer.parseInt(value.group(1)) : 0;
  }

  private List<Path> reports(Part part) throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path folder : folders(part)) {
      if (Files.isDirectory(folder)) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, FILES)) {
          files.forEach(found::add);
        }
      }
    }
    return found;
  }

  private List<Path> folders(Part part) throws IOException {
    if (part != Part.JAVA) {
      return List.of(checkout.resolve("tests/target/surefire-reports").resolve(part.word()));
    }
    List<Path> folders = new ArrayList<>();
    folders.add(checkout.resolve("menuconfig-tui/target/surefire-reports"));
    try (DirectoryStream<Path> modules = Files.newDirectoryStream(checkout.resolve("builder"))) {
      modules.forEach(module -> folders.add(module.resolve("target/surefire-reports")));
    }
    return folders;
  }
}
