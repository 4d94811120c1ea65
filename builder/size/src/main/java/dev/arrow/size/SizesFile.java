package dev.arrow.size;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.SourcePosition;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Sizes of images as text, to be kept and compared with later. One line a part, its fields divided
 * by tabs: column, section, library, symbol, bytes; a line {@code image TARGET} before those of an
 * image. The first line is {@code arrow-sizes 1}, the last {@code end}. Equal images give equal
 * text.
 */
public final class SizesFile {
  private static final String BEGINNING = "arrow-sizes 1";
  private static final String IMAGE = "image ";
  private static final String END = "end";
  private static final String TAB = "\t";
  private static final int FIELDS = 5;

  private final String name;
  private final SortedMap<String, List<Part>> images = new TreeMap<>();
  private String target = "";

  private SizesFile(String name) {
    this.name = name;
  }

  /** The text of images by the targets they are for. */
  public static String text(SortedMap<String, ImageSizes> images) {
    StringBuilder text = new StringBuilder(BEGINNING).append('\n');
    images.forEach(
        (target, sizes) -> {
          text.append(IMAGE).append(target).append('\n');
          lines(sizes).forEach(line -> text.append(line).append('\n'));
        });
    return text.append(END).append('\n').toString();
  }

  private static Stream<String> lines(ImageSizes sizes) {
    Map<List<String>, Long> sums = new TreeMap<>(Comparator.comparing(words -> words.toString()));
    for (Part part : sizes.parts()) {
      List<String> key =
          List.of(
              part.column().word(),
              clean(part.section()),
              clean(part.library()),
              clean(part.symbol()));
      sums.merge(key, part.bytes(), Long::sum);
    }
    return sums.entrySet().stream().map(e -> String.join(TAB, e.getKey()) + TAB + e.getValue());
  }

  /**
   * A name in an object may hold any character; those that divide lines and fields are replaced.
   */
  private static String clean(String name) {
    return name.replaceAll("[\\x00-\\x1f\\x7f]", "?");
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @param content of the file
   * @param name how messages call the file
   */
  public static SortedMap<String, ImageSizes> read(byte[] content, String name) {
    List<String> lines = new String(content, StandardCharsets.UTF_8).lines().toList();
    SizesFile file = new SizesFile(name);
    if (lines.isEmpty() || !lines.get(0).equals(BEGINNING)) {
      throw file.fault(1, "This is no file of sizes.");
    }
    int last = lines.size() - 1;
    for (int i = 1; i < last; i++) {
      file.line(i + 1, lines.get(i));
    }
    if (last == 0 || !lines.get(last).equals(END)) {
      throw file.fault(last + 1, "The file of sizes is not whole.");
    }
    SortedMap<String, ImageSizes> read = new TreeMap<>();
    file.images.forEach((target, parts) -> read.put(target, new ImageSizes(parts)));
    return read;
  }

  private void line(int number, String line) {
    if (line.startsWith(IMAGE)) {
      target = line.substring(IMAGE.length());
      if (images.put(target, new ArrayList<>()) != null) {
        throw fault(number, "The file has two images of one target.");
      }
      return;
    }
    List<Part> parts = images.get(target);
    String[] fields = line.split(TAB, -1);
    if (parts == null || fields.length != FIELDS || !fields[4].matches("[1-9][0-9]{0,14}")) {
      throw fault(number, "This line is not one of a file of sizes.");
    }
    Column column =
        Stream.of(Column.values())
            .filter(each -> each.word().equals(fields[0]))
            .findFirst()
            .orElseThrow(() -> fault(number, "The column is unknown."));
    parts.add(new Part(column, fields[1], fields[2], fields[3], Long.parseLong(fields[4])));
  }

  private ArrowException fault(int line, String message) {
    return ArrowException.of(
        Diagnostic.of(SizeError.BAD_FILE, message)
            .at(new SourcePosition(name, line, 1))
            .withHint("`arrow size --save FILE` writes one."));
  }
}
