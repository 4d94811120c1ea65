package dev.arrow.tests.bench;

import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.Processes;
import dev.arrow.tests.harness.SourceTree;
import dev.arrow.tests.harness.TestProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an image of the second architecture costs, on QEMU's machine {@code virt}. */
final class Arm64Counts {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String COUNTER = "tests/bench/insn-count/insn-count";
  private static final String FOLDER = "kvm-arm64";

  /** A console that the configuration names: nothing of the tree is needed before the program. */
  private static final String FIXED = "CONFIG_FDT_LATE=y\nCONFIG_PL011_ADDRESS=0x9000000\n";

  private Arm64Counts() {}

  static void measure(Figures figures, String source) throws IOException {
    Path plain = image("bars-arm64", source, "");
    Path fixed = image("bars-arm64-fixed", source, FIXED);
    figures.add(
        new Figure(
            "hello image for arm64, stripped",
            Files.size(plain),
            20 * 1024,
            "bytes",
            "stat -c %s build/kvm-arm64/hello"));
    figures.add(
        instructions(
            "entry to the first byte, arm64, the tree's console", plain, "first_byte", 10000));
    figures.add(
        instructions("entry to main, arm64, a console of the configuration", fixed, "mark", 1500));
  }

  private static Path image(String name, String source, String config) {
    return TestProject.linkedSharing(name, List.of("kvm/arm64"), source)
        .write("config/common.config", config)
        .built()
        .image(FOLDER);
  }

  private static Figure instructions(String name, Path image, String key, int bar) {
    List<String> argv =
        List.of(
            SourceTree.path(COUNTER).toString(),
            "-a",
            "aarch64",
            "-m",
            main(image),
            image.toString());
    Outcome outcome = Processes.run(SourceTree.root(), LIMIT, argv);
    String count = found("\\b" + key + "=(\\d+)", outcome.error());
    return new Figure(
        "instructions, " + name,
        Integer.parseInt(count),
        bar,
        "instructions",
        COUNTER + " -a aarch64 -m ADDRESS-OF-MAIN IMAGE");
  }

  private static String main(Path image) {
    List<String> argv = List.of("aarch64-linux-gnu-nm", image + ".debug");
    String symbols = Processes.run(SourceTree.root(), LIMIT, argv).expect(0).output();
    return "0x" + found("(?m)^([0-9a-f]+) [Tt] main$", symbols);
  }

  private static String found(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    if (!matcher.find()) {
      throw new AssertionError("no " + pattern + " in\n" + text);
    }
    return matcher.group(1);
  }
}
