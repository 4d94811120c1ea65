package dev.arrow.kconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.DiagnosticLog;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.file.DefconfigWriter;
import dev.arrow.kconfig.file.DotConfigWriter;
import dev.arrow.kconfig.file.ToolConfigReader;
import dev.arrow.kconfig.mode.SameAnswer;
import dev.arrow.kconfig.mode.Wanted;
import dev.arrow.kconfig.model.KconfigLoader;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.KconfigSource;
import dev.arrow.kconfig.model.Tristate;
import dev.arrow.kconfig.syntax.Dialect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Our engine against the C tool on the whole tree of Linux 6.1, which {@code
 * tests/kconfig-linux/fetch} puts into the cache. Three cases of one architecture; with {@code
 * arrow.long} two architectures, all modes, twenty mutated configurations each.
 */
class LinuxTreeTest {
  private static final boolean LONG = Boolean.getBoolean("arrow.long");
  private static final Path PLACE = cache().resolve("arrow/linux-6.1");
  private static final Path TREE = PLACE.resolve("tree");
  private static final Path TOOL = PLACE.resolve("conf");

  @TempDir Path folder;

  private static Path cache() {
    String named = System.getenv("XDG_CACHE_HOME");
    boolean usual = named == null || named.isEmpty();
    return usual ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(named);
  }

  /** An architecture: its name, its folder, its configuration. */
  private record Architecture(String name, String folder, String defconfig) {
    Map<String, String> environment() {
      Map<String, String> environment = new TreeMap<>();
      environment.put("ARCH", name);
      environment.put("SRCARCH", folder);
      environment.put("srctree", ".");
      environment.put("CC", "gcc");
      environment.put("LD", "ld");
      environment.put("AR", "ar");
      environment.put("NM", "nm");
      environment.put("OBJCOPY", "objcopy");
      environment.put("HOSTCC", "gcc");
      environment.put("HOSTCXX", "g++");
      environment.put("PAHOLE", "pahole");
      environment.put("RUSTC", "rustc");
      environment.put("BINDGEN", "bindgen");
      environment.put("KERNELVERSION", "6.1.0");
      environment.put("CC_VERSION_TEXT", "gcc");
      return environment;
    }
  }

  private static final Architecture X86 =
      new Architecture("x86_64", "x86", "arch/x86/configs/x86_64_defconfig");
  private static final Architecture ARM =
      new Architecture("arm64", "arm64", "arch/arm64/configs/defconfig");

  @TestFactory
  Stream<DynamicTest> agreesWithTheTool() {
    if (!Files.isExecutable(TOOL)) {
      System.out.println(
          "kconfig-linux: skipped, tests/kconfig-linux/fetch has not put the tree into " + PLACE);
      return Stream.empty();
    }
    return (LONG ? Stream.of(X86, ARM) : Stream.of(X86)).flatMap(this::cases);
  }

  private Stream<DynamicTest> cases(Architecture architecture) {
    Tree tree = new Tree(architecture);
    List<String> modes = new ArrayList<>(List.of("allmodconfig", "defconfig"));
    if (LONG) {
      modes.addAll(List.of("allnoconfig", "allyesconfig", "alldefconfig"));
    }
    int random = LONG ? 20 : 1;
    for (int seed = 1; seed <= random; seed++) {
      modes.add("mutated-" + seed);
    }
    return modes.stream()
        .map(
            mode ->
                DynamicTest.dynamicTest(
                    architecture.name() + " " + mode, () -> compare(tree, mode)));
  }

  private void compare(Tree tree, String mode) throws IOException {
    Path config = folder.resolve(tree.architecture.name() + "-" + mode);
    Wanted wanted = wanted(tree, mode, config);
    String theirs = text(config);
    Configuration ours = wanted.configuration(tree.model());
    assertThat(CaseRunner.normalised(DotConfigWriter.text(ours)))
        .isEqualTo(CaseRunner.normalised(theirs));
    Path small = config.resolveSibling(config.getFileName() + ".small");
    tree.tool(config, Map.of(), "--savedefconfig=" + small);
    Configuration read = Configuration.of(tree.model(), tree.lines(config));
    assertThat(DefconfigWriter.text(read)).isEqualTo(text(small));
  }

  /** Lets the tool write the configuration, and says what we are to make it of. */
  private static Wanted wanted(Tree tree, String mode, Path config) throws IOException {
    KconfigModel model = tree.model();
    switch (mode) {
      case "allnoconfig", "allyesconfig", "allmodconfig" -> {
        tree.tool(config, Map.of(), "--" + mode);
        Tristate answer =
            mode.equals("allnoconfig")
                ? Tristate.N
                : mode.equals("allyesconfig") ? Tristate.Y : Tristate.M;
        return SameAnswer.of(model, mode, answer, List.of());
      }
      case "alldefconfig" -> {
        tree.tool(config, Map.of(), "--" + mode);
        return new Wanted(List.of(), List.of());
      }
      case "defconfig" -> {
        String file = tree.architecture.defconfig();
        tree.tool(config, Map.of(), "--defconfig=" + file);
        return new Wanted(tree.lines(TREE.resolve(file)), List.of());
      }
      default -> {
        String seed = mode.substring(mode.indexOf('-') + 1);
        tree.tool(config, Map.of("KCONFIG_SEED", seed), "--randconfig");
        String mutated = ConfigMutation.of(text(config), Long.parseLong(seed));
        Files.writeString(config, mutated, StandardCharsets.ISO_8859_1);
        Wanted wanted = new Wanted(tree.lines(config), List.of());
        tree.tool(config, Map.of(), "--olddefconfig");
        return wanted;
      }
    }
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }

  /** The tree for one architecture, read when it is first asked for. */
  private static final class Tree {
    private final Architecture architecture;
    private Optional<KconfigModel> model = Optional.empty();

    Tree(Architecture architecture) {
      this.architecture = architecture;
    }

    KconfigModel model() {
      if (model.isEmpty()) {
        DiagnosticLog log = new DiagnosticLog();
        KconfigSource source =
            new KconfigSource(
                TREE.resolve("Kconfig"), TREE, List.of(), architecture.environment(), this::shell);
        model = Optional.of(KconfigLoader.load(source, Dialect.LINUX_6_1, log));
        log.throwIfErrors();
      }
      return model.get();
    }

    List<UserLine> lines(Path config) throws IOException {
      byte[] bytes = Files.readAllBytes(config);
      return ToolConfigReader.read(model(), "config", bytes, new DiagnosticLog());
    }

    void tool(Path config, Map<String, String> more, String mode) throws IOException {
      Map<String, String> environment = new TreeMap<>(architecture.environment());
      environment.putAll(more);
      environment.put("KCONFIG_CONFIG", config.toString());
      run(environment, TOOL.toString(), "-s", mode, "Kconfig");
    }

    private String shell(String command) {
      try {
        return run(architecture.environment(), "/bin/sh", "-c", command);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static String run(Map<String, String> environment, String... argv) throws IOException {
      ProcessBuilder builder = new ProcessBuilder(argv).directory(TREE.toFile());
      builder.environment().putAll(environment);
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
      Process process = builder.start();
      process.getOutputStream().close();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
