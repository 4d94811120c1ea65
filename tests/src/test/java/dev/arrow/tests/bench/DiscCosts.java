package dev.arrow.tests.bench;

import dev.arrow.tests.harness.TestProject;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an image costs on bare metal: what starts it under UEFI, and instructions. */
final class DiscCosts {
  private static final Pattern LOADER = Pattern.compile("(?m)^uefi .* (\\d+)$");

  /** Where the code is linked, and where it lies before there are page tables. */
  private static final long DISTANCE = 0xffffffffc0000000L;

  private DiscCosts() {}

  static void measure(Figures figures, String source) {
    TestProject project =
        TestProject.linkedSharing("bars-disc", List.of("baremetal/x86_64"), source).built();
    figures.add(
        new Figure("UEFI's loader in an image", loader(project), 16 * 1024, "bytes", "arrow size"));
    figures.add(
        new Figure(
            "instructions, entry by GRUB to main, a BIOS's CD",
            entry(project),
            12000,
            "instructions",
            OwnCounts.COMMAND + " -b ENTRY IMAGE -cpu max -cdrom IMAGE.iso"));
  }

  /** The bytes that the library has in the file. */
  private static int loader(TestProject project) {
    String sizes = project.arrow("size").expect(0).output();
    Matcher row = LOADER.matcher(sizes);
    if (!row.find()) {
      throw new AssertionError("no uefi in\n" + sizes);
    }
    return Integer.parseInt(row.group(1));
  }

  private static int entry(TestProject project) {
    Path image = project.image("baremetal-x86_64");
    String linked = AttachedCounts.address(Path.of(image + ".debug"), "arrow_multiboot2_entry");
    long entry = Long.parseUnsignedLong(linked.substring(2), 16) - DISTANCE;
    return OwnCounts.toMain(
        image, List.of("-b", "0x" + Long.toHexString(entry)), List.of("-cdrom", image + ".iso"));
  }
}
