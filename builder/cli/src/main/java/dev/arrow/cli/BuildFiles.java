package dev.arrow.cli;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.file.AutoConfRule;
import dev.arrow.kconfig.file.BuildTexts;
import dev.arrow.kconfig.file.DependencyFiles;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Feature;
import dev.arrow.text.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files by which a build knows a configuration, where the variables of the C tool want them.
 */
final class BuildFiles {
  private final KconfigTree tree;
  private final Configuration configuration;
  private final BuildTexts texts;

  BuildFiles(KconfigTree tree, Configuration configuration) {
    this.tree = tree;
    this.configuration = configuration;
    this.texts = new BuildTexts(configuration, tree.prefix());
  }

  /** Writes them all, auto.conf last: it stands for the others in makefiles. */
  void write() {
    String autoConf = named("KCONFIG_AUTOCONFIG", "include/config/auto.conf");
    Dialect dialect = tree.model().dialect();
    write(autoConf + ".cmd", AutoConfRule.text(autoConf, files(), environment()));
    touch(tree.session().path(autoConf), dialect.has(Feature.NESTED_DEPENDENCY_FILES));
    String header =
        tree.heading("KCONFIG_AUTOHEADER_HEADER").map(texts::headerBelow).orElseGet(texts::header);
    write(named("KCONFIG_AUTOHEADER", "include/generated/autoconf.h"), header);
    if (dialect.has(Feature.RUSTC_CFG)) {
      write(named("KCONFIG_RUSTCCFG", "include/generated/rustc_cfg"), texts.rustArguments());
    }
    if (dialect.has(Feature.TRISTATE_CONF)) {
      write(named("KCONFIG_TRISTATE", "include/config/tristate.conf"), texts.tristateConf());
    }
    write(autoConf, texts.autoConf());
  }

  private String named(String variable, String without) {
    String name = tree.environment().getOrDefault(variable, "");
    return name.isEmpty() ? without : name;
  }

  private void write(String name, String text) {
    Path file = tree.session().path(name);
    try {
      AtomicFile.write(file, text);
    } catch (IOException e) {
      throw Session.unwritable(file, e);
    }
  }

  private void touch(Path autoConf, boolean nested) {
    Path folder = autoConf.resolveSibling("");
    try {
      byte[] before = Files.isRegularFile(autoConf) ? Files.readAllBytes(autoConf) : new byte[0];
      DependencyFiles.touch(
          folder, DependencyFiles.changed(configuration, before, tree.prefix()), nested);
    } catch (IOException e) {
      throw Session.unwritable(folder, e);
    }
  }

  /** The Kconfig files by the way from the current folder that the user gave to the tree. */
  private List<String> files() {
    String given = tree.environment().getOrDefault("srctree", "");
    Path root = tree.session().path(given);
    String start = given.isEmpty() || given.equals(".") ? "" : given + "/";
    return tree.model().filesRead().stream()
        .map(file -> file.startsWith(root) ? start + root.relativize(file) : file.toString())
        .toList();
  }

  /** The variables that were read, without those that are not set: make may know them by itself. */
  private SortedMap<String, String> environment() {
    SortedMap<String, String> read = new TreeMap<>(tree.model().environmentRead());
    read.keySet().retainAll(tree.environment().keySet());
    return read;
  }
}
