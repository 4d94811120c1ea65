package dev.arrow.resolve;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.DiagnosticPrinter;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.ProjectFileReader;
import dev.arrow.manifest.Target;
import dev.arrow.pool.PoolIndex;
import dev.arrow.pool.PoolScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A small Arrow in memory: the pool of the test resources and a project beside it. Each test
 * changes single files of it.
 */
public final class SmallArrow {
  public static final Target KVM = target("kvm/x86_64");
  static final Target ARM = target("kvm/arm64");
  public static final Target PROCESS = target("linuxu/x86_64");

  private static final Path RESOURCES = Path.of("src/test/resources/small-arrow");

  private final Path home = Jimfs.newFileSystem(Configuration.unix()).getPath("/arrow");

  public static SmallArrow copied() {
    SmallArrow arrow = new SmallArrow();
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> arrow.file(RESOURCES.relativize(file).toString(), text(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return arrow;
  }

  static Target target(String text) {
    return Target.parse(text).orElseThrow();
  }

  static AppFacts needs(String... symbols) {
    return AppFacts.linked(new TreeSet<>(Arrays.asList(symbols)));
  }

  public SmallArrow file(String path, String text) {
    try {
      Path file = home.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public SmallArrow appended(String path, String text) {
    return file(path, text(path) + text);
  }

  public String text(String path) {
    return text(home.resolve(path));
  }

  boolean exists(String path) {
    return Files.exists(home.resolve(path));
  }

  public Path path(String path) {
    return home.resolve(path);
  }

  public ProjectFile project() {
    return ProjectFileReader.read(home.resolve("web/arrow.yaml"));
  }

  public PoolIndex pools() {
    return PoolScanner.scan(home, project());
  }

  ConfigLayers layers() {
    return ConfigLayers.read(project());
  }

  Resolver resolver() {
    return new Resolver(project(), pools(), layers());
  }

  public Resolution resolve(Target target, String... needs) {
    return resolver().resolve(target, needs(needs));
  }

  Optional<LibraryAlone> alone(String library, Target target) {
    Resolver resolver = resolver();
    return resolver.alone(pools().library(library).orElseThrow(), target);
  }

  ConfigEditor editor() {
    return new ConfigEditor(project(), pools(), layers());
  }

  /** What is said when a target is resolved and must be honoured. */
  String complaint(Target target, String... needs) {
    return complaint(() -> resolve(target, needs).requireHonoured());
  }

  static String complaint(Runnable action) {
    try {
      action.run();
      return "";
    } catch (ArrowException e) {
      return DiagnosticPrinter.text(e.diagnostics());
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
