package dev.arrow.tests.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.run.XenAloneTree;
import dev.arrow.tests.harness.Foreign;
import dev.arrow.tests.harness.Program;
import dev.arrow.tests.harness.TestProject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whether a domain on arm64 has ended. The machine goes on, and a verdict says what the program did
 * and not what became of the domain: so Xen is asked.
 */
@Tag("boot")
final class XenExitTest {
  private static final String NONCE = "c0ffee";

  /** The processor of a domain that was shut down is paused, not waiting. */
  private static final String SHUT_DOWN = "pause_count=1 pause_flags=0";

  private static final String WAITING = "pause_count=0 pause_flags=1";

  /** The first says how Xen is called, the second one is passed over by Xen. */
  private static final String ENHANCED = "xen,enhanced";

  private static final String UNKNOWN = "xen,ignored!";

  private static final long SECONDS = 60;

  @Test
  void aDomainEndsByACallOfXen() throws Exception {
    assertThat(afterTheVerdict(hello(), ENHANCED)).contains(SHUT_DOWN);
  }

  @Test
  void aDomainThatXenIsNotNamedToEndsByPsci() throws Exception {
    assertThat(afterTheVerdict(hello(), UNKNOWN)).contains(SHUT_DOWN);
  }

  /** What the other two tests would see of a domain that did not end. */
  @Test
  void withoutAnExitDriverItOnlyRests() throws Exception {
    TestProject project =
        TestProject.linkedSharing("xen-no-exit", List.of("xen/arm64"), Program.HELLO.source())
            .write("config/common.config", "CONFIG_LIB_EXIT_PSCI=n\nCONFIG_LIB_EXIT_XEN=n\n")
            .built();
    assertThat(afterTheVerdict(flat(project), ENHANCED)).contains(WAITING);
  }

  private static Path hello() {
    return flat(Program.HELLO.project());
  }

  private static Path flat(TestProject project) {
    Path image = project.image("xen-arm64");
    return image.resolveSibling(image.getFileName() + ".image");
  }

  /** What Xen says of the domain's processor, half a second after the program's end. */
  private static String afterTheVerdict(Path image, String enhanced) throws Exception {
    Path tree = image.resolveSibling("tree");
    String words = "arrow.run=" + NONCE;
    byte[] known = XenAloneTree.of(64 << 20, Files.size(image), words);
    String text = new String(known, StandardCharsets.ISO_8859_1).replace(ENHANCED, enhanced);
    Files.write(tree, text.getBytes(StandardCharsets.ISO_8859_1));
    Process qemu = start(image, tree);
    try (BufferedReader said = qemu.inputReader(StandardCharsets.ISO_8859_1);
        OutputStream keys = qemu.getOutputStream()) {
      qemu.onExit().orTimeout(SECONDS, TimeUnit.SECONDS).exceptionally(late -> kill(qemu));
      lineWith(said, "Allocated console ring");
      type(keys, "");
      assertThat(lineWith(said, "arrow-exit " + NONCE)).endsWith("status=0");
      Thread.sleep(500);
      type(keys, "q");
      lineWith(said, "VCPU0: ");
      return lineWith(said, "pause_count=");
    } finally {
      kill(qemu);
    }
  }

  private static Process start(Path image, Path tree) throws IOException {
    String place = "addr=0x" + Long.toHexString(XenAloneTree.MODULE) + ",force-raw=on";
    return new ProcessBuilder(
            List.of(
                "qemu-system-aarch64",
                "-machine",
                "virt,virtualization=on,gic-version=3",
                "-cpu",
                "cortex-a57",
                "-m",
                "512M",
                "-nodefaults",
                "-display",
                "none",
                "-serial",
                "stdio",
                "-kernel",
                Foreign.xenForArm64().toString(),
                "-dtb",
                tree.toString(),
                "-device",
                "loader,file=" + image + "," + place))
        .redirectErrorStream(true)
        .start();
  }

  /** The keys that turn the console to the next who may read it, and others. */
  private static void type(OutputStream keys, String more) throws IOException {
    byte key = XenAloneTree.KEY;
    keys.write(new byte[] {key, key, key});
    keys.write(more.getBytes(StandardCharsets.US_ASCII));
    keys.flush();
  }

  private static String lineWith(BufferedReader said, String text) throws IOException {
    StringBuilder before = new StringBuilder();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.contains(text)) {
        return line.strip();
      }
      before.append(line).append('\n');
    }
    throw new AssertionError("no line with `" + text + "`, but:\n" + before);
  }

  private static Process kill(Process process) {
    return process.destroyForcibly();
  }
}
