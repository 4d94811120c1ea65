package dev.arrow.size;

import dev.arrow.size.LinkMap.Input;
import dev.arrow.size.LinkMap.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the map that GNU ld writes with {@code -Map}. A line that begins in the first column names
 * a section of the image, one that begins in the second a section of an object; a long name has its
 * numbers in the next line. All else, patterns and symbols of the linker script, means nothing
 * here. Lines of a damaged map are skipped: who uses it holds it against the image.
 */
final class LinkMapReader {
  private static final String BEGINNING = "Linker script and memory map";
  private static final String FILL = " *fill*";
  private static final Pattern NUMBERS =
      Pattern.compile(" +0x([0-9a-f]{1,16}) +0x([0-9a-f]{1,16})(?: (.*))?");

  private final List<Output> sections = new ArrayList<>();
  private Optional<Output> current = Optional.empty();
  private List<Input> inputs = new ArrayList<>();
  private String name = "";

  private LinkMapReader() {}

  static LinkMap read(List<String> lines) {
    LinkMapReader reader = new LinkMapReader();
    lines.subList(lines.indexOf(BEGINNING) + 1, lines.size()).forEach(reader::line);
    reader.endSection();
    return new LinkMap(reader.sections);
  }

  private void line(String line) {
    boolean named = !line.isBlank() && !line.startsWith("  ");
    int blank = named ? line.indexOf(' ', 1) : 0;
    if (named) {
      name = blank < 0 ? line : line.substring(0, blank);
    }
    if (blank >= 0) {
      numbers(line.substring(blank));
      name = "";
    }
  }

  private void numbers(String text) {
    Matcher found = NUMBERS.matcher(text);
    if (name.isEmpty() || !found.matches()) {
      return;
    }
    long address = Long.parseUnsignedLong(found.group(1), 16);
    long size = Long.parseUnsignedLong(found.group(2), 16);
    if (name.charAt(0) != ' ') {
      endSection();
      current = Optional.of(new Output(name, address, size, List.of()));
    } else if (name.equals(FILL)) {
      inputs.add(new Input(address, size, ""));
    } else if (found.group(3) != null) {
      inputs.add(new Input(address, size, found.group(3)));
    }
  }

  private void endSection() {
    List<Input> all = inputs;
    current.ifPresent(s -> sections.add(new Output(s.name(), s.address(), s.size(), all)));
    current = Optional.empty();
    inputs = new ArrayList<>();
  }
}
