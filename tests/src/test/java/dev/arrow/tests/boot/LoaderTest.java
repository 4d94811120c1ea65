package dev.arrow.tests.boot;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.Processes;
import dev.arrow.tests.harness.Program;
import dev.arrow.tests.harness.TestProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Discs as on a real machine, where nobody but the loader hands over words: GRUB's settings on the
 * disc are changed in place.
 */
@Tag("boot")
final class LoaderTest {
  private static final String COMMENT = "# GRUB starts the image.";
  private static final String FILE = "/boot/arrow.elf";
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private static final TestProject PROBE = Program.PROBE.project();

  private static Path disc() {
    Path image = PROBE.image("baremetal-x86_64");
    return image.resolveSibling(image.getFileName() + ".iso");
  }

  /** A copy on which a text stands in place of the settings' first line. */
  private static Path changed(String name, String line) throws IOException {
    String bytes = Files.readString(disc(), ISO_8859_1);
    int at = bytes.indexOf(COMMENT);
    int end = bytes.indexOf('\n', at);
    assertThat(at).isPositive();
    assertThat(line.length()).isLessThanOrEqualTo(end - at);
    String padded = line + " ".repeat(end - at - line.length());
    Path copy = PROBE.folder().resolve(name);
    Files.writeString(copy, bytes.substring(0, at) + padded + bytes.substring(end), ISO_8859_1);
    return copy;
  }

  private static Outcome boot(Path disc, String... more) {
    List<String> argv =
        new ArrayList<>(
            List.of(
                "qemu-system-x86_64", "-accel", "tcg", "-M", "q35", "-cpu", "max", "-m", "64M"));
    argv.addAll(List.of("-display", "none", "-nodefaults", "-no-reboot", "-serial", "stdio"));
    argv.addAll(List.of("-cdrom", disc.toString()));
    argv.addAll(List.of(more));
    return Processes.run(Path.of("/"), LIMIT, argv);
  }

  @Test
  void wordsOfGrubReachKernelAndProgram() throws IOException {
    Path disc = changed("words.iso", "multiboot2 " + FILE + " arrow.run=1f -- echo 'a b' c; boot");
    Outcome outcome = boot(disc).expect(0);
    assertThat(outcome.output()).contains("a b").endsWith("arrow-exit 1f status=0\n");
  }

  @Test
  void wordsOfGrubNameThePort() throws IOException {
    Path disc =
        changed("port.iso", "multiboot2 " + FILE + " arrow.serial=0x2f8,9600 -- echo second; boot");
    Path second = PROBE.folder().resolve("second");
    Outcome outcome = boot(disc, "-serial", "file:" + second).expect(0);
    assertThat(outcome.output()).doesNotContain("second");
    assertThat(Files.readString(second)).contains("[second]\n");
  }

  @Test
  void withoutWordsThereIsNoVerdict() {
    assertThat(boot(disc()).expect(0).output()).doesNotContain("arrow-exit");
  }

  @Test
  void anImageWithoutAHeaderIsRefusedByGrubOnThePort() throws IOException {
    String bytes = Files.readString(disc(), ISO_8859_1);
    String magic = "\u00d6PR\u00e8";
    assertThat(bytes).contains(magic);
    Path other = PROBE.folder().resolve("other.iso");
    Files.writeString(other, bytes.replace(magic, "none"), ISO_8859_1);
    assertThat(boot(other).expect(0).output()).contains("arrow: GRUB cannot start the image.");
  }

  /** UEFI leaves a screen of pixels, on which is nothing but what the program printed. */
  @Test
  void theProgramPrintsOnTheScreenOfPixels() throws IOException {
    Path seen = PROBE.folder().resolve("pixels.ppm");
    Files.deleteIfExists(seen);
    String qemu =
        "qemu-system-x86_64 -accel tcg -M q35 -cpu max -m 128M -vga std -display none -nodefaults"
            + " -no-reboot -no-shutdown -serial none -monitor stdio -bios /usr/share/ovmf/OVMF.fd"
            + " -fw_cfg name=opt/dev.arrow/cmdline,string='-- echo W' -cdrom "
            + disc();
    String look =
        "(i=0; while [ $i -lt 100 ] && ! LC_ALL=C grep -aqP '\\xb0\\xb0\\xb0' pixels.ppm"
            + " 2>/dev/null; do sleep 0.4; echo 'screendump pixels.ppm'; i=$((i+1)); done;"
            + " sleep 1; echo 'screendump pixels.ppm'; sleep 1; echo quit) | "
            + qemu;
    Processes.run(PROBE.folder(), LIMIT, List.of("sh", "-c", look)).expect(0);
    byte[] picture = Files.readAllBytes(seen);
    int start = new String(picture, 0, 32, ISO_8859_1).indexOf("255\n") + 4;
    int lit = 0;
    for (int i = start; i < picture.length; i++) {
      assertThat(picture[i]).isIn((byte) 0, (byte) 0xb0);
      lit += picture[i] == 0 ? 0 : 1;
    }
    assertThat(lit).isGreaterThan(3 * 30);
  }

  /** The screen's memory is looked at until the text is there. */
  @Test
  void theProgramPrintsOnTheScreenOfText() throws IOException {
    Path seen = PROBE.folder().resolve("screen");
    Files.deleteIfExists(seen);
    Path disc = changed("screen.iso", "multiboot2 " + FILE + " -- echo screen; boot");
    String qemu =
        "qemu-system-x86_64 -accel tcg -M q35 -cpu max -m 64M -vga std -display none -nodefaults"
            + " -no-reboot -no-shutdown -serial file:port -monitor stdio -cdrom "
            + disc.getFileName();
    String look =
        "(i=0; while [ $i -lt 100 ] && ! tr -d '\\007' <screen 2>/dev/null | grep -q screen; do"
            + " sleep 0.2; echo 'pmemsave 0xb8000 4000 \"screen\"'; i=$((i+1)); done; echo quit) | "
            + qemu;
    Processes.run(PROBE.folder(), LIMIT, List.of("sh", "-c", look)).expect(0);
    byte[] cells = Files.readAllBytes(seen);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < cells.length; i += 2) {
      text.append((char) cells[i]);
    }
    assertThat(text.toString()).contains("screen");
    assertThat(Files.readString(PROBE.folder().resolve("port"))).doesNotContain("screen");
  }
}
