package dev.arrow.cli.library;

import dev.arrow.generate.template.Templates;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of a new library, from templates/library. */
public final class LibraryText {
  /** What a new library does, until its writer changes it. */
  private static final String SUMMARY = "Doubling of numbers, an example to begin with";

  private final Templates templates;

  /**
   * @param folder the folder of the templates
   */
  public LibraryText(Path folder) {
    this.templates = new Templates(folder);
  }

  /**
   * What the templates print.
   *
   * @param name the library's
   * @param word the name in C
   * @param symbol the name in Kconfig
   * @param summary a line about it
   * @param license its SPDX identifier
   */
  private record Model(String name, String word, String symbol, String summary, String license) {}

  /**
   * What a pool's template prints.
   *
   * @param name the pool's
   * @param from the first version of Arrow
   * @param below the first that is too new
   */
  private record PoolModel(String name, String from, String below) {}

  /** The files by their paths in the library's folder. */
  SortedMap<String, String> files(LibraryName name, String license) {
    Model model = new Model(name.text(), name.word(), name.symbol(), SUMMARY, license);
    SortedMap<String, String> files = new TreeMap<>();
    files.put("library.yaml", templates.render("library.yaml.ftl", model));
    files.put("Kconfig", templates.render("Kconfig.ftl", model));
    files.put("include/" + name.header(), templates.render("header.h.ftl", model));
    files.put("src/" + name.word() + ".c", templates.render("source.c.ftl", model));
    files.put("tests/test_" + name.word() + ".c", templates.render("test.c.ftl", model));
    files.put(
        "tests/guest/test_" + name.word() + "_guest.c", templates.render("guest.c.ftl", model));
    return files;
  }

  /**
   * The file of a new pool.
   *
   * @param version of this Arrow, three numbers; the second one changes when pools must follow
   */
  String pool(String name, String version) {
    String[] numbers = version.split("\\.", -1);
    String from = numbers[0] + "." + numbers[1];
    String below = numbers[0] + "." + (Integer.parseInt(numbers[1]) + 1);
    return templates.render("pool.yaml.ftl", new PoolModel(name, from, below));
  }
}
