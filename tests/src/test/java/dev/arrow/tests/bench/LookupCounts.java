package dev.arrow.tests.bench;

import dev.arrow.tests.harness.Attached;
import dev.arrow.tests.harness.TestProject;
import java.nio.file.Path;

/** What it costs to find a file among ten thousand, in the configuration without any choice. */
final class LookupCounts {
  private static final int PARTS = 100;
  private static final int FILES = 100;
  private static final int FEW = 100;
  private static final int CALLS = 1000;

  private LookupCounts() {}

  static void measure(Figures figures) {
    TestProject project = build();
    figures.add(figure("a file of 10,000, three folders deep", project, " again", 1500));
    // The bar keeps what has been reached.
    figures.add(figure("another such file each time, never seen before", project, "", 2800));
  }

  private static TestProject build() {
    TestProject project =
        TestProject.empty("lookups")
            .sharingObjects()
            .write("lookups.c", Attached.resource("/programs/lookups.c"))
            .write(
                "arrow.yaml",
                """
                name: lookups
                app: {build: gcc -static -nostdlib -O1 -o lookups.elf lookups.c, elf: lookups.elf}
                targets: [kvm/x86_64]
                rootfs: root
                """);
    for (int i = 0; i < PARTS * FILES; i++) {
      project.write(
          String.format("root/data/part-%02d/file-%02d", i / FILES, i % FILES), "number " + i);
    }
    return project.built();
  }

  /** One call, from the difference of two runs to the end of the program. */
  private static Figure figure(String of, TestProject project, String word, int bar) {
    project.arrow("run", "--", String.valueOf(FEW + CALLS)).expect(0);
    Path debug = Path.of(project.image("kvm-x86_64") + ".debug");
    String end = AttachedCounts.address(debug, "arrow_ending_exit");
    int more = AttachedCounts.count(project, end, "-- " + (FEW + CALLS) + word);
    int few = AttachedCounts.count(project, end, "-- " + FEW + word);
    return new Figure(
        "instructions, access() of " + of,
        (more - few) / CALLS,
        bar,
        "instructions",
        "(" + AttachedCounts.COMMAND + " of 1,100 calls - of 100) / 1,000");
  }
}
