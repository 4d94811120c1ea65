package dev.arrow.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.process.Command;
import dev.arrow.run.dom0.FakeRoot;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XenDom0BootTest {
  private static final long MIB = 1 << 20;

  @TempDir Path folder;

  @Test
  void theImageIsXensFirstDomain() throws IOException {
    Path root = new FakeRoot(folder.resolve("root")).complete().path();
    Path xen = root.resolve("boot/xen-4.17-amd64.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(xen))) {
      out.write("xen".getBytes(StandardCharsets.US_ASCII));
    }
    Path image = Images.write(folder.resolve("a image"), MIB, 4096);
    RunRequest request =
        new RunRequest(
            image,
            image,
            Machine.XEN_PVH_DOM0,
            64 * MIB,
            Optional.of(List.of("a,b")),
            Optional.empty());
    try (RunFolder run = new RunFolder()) {
      Command command = new XenDom0Boot(root).command(request, "ab12", run);
      assertThat(command.argv())
          .containsSequence("-serial", "stdio", "-kernel", "xen")
          .containsSequence("-initrd", "image arrow.run=ab12 arrow.begin=ab12 -- a,,b");
      assertThat(command.argv().get(command.argv().indexOf("-append") + 1))
          .endsWith(" dom0_mem=65536K conswitch=` dom0=pvh dom0-iommu=none");
      assertThat(run.path().resolve("xen")).hasContent("xen");
      assertThat(run.path().resolve("image")).hasSameBinaryContentAs(image);
      Ending ending =
          new XenDom0Boot(root).unexplained(request, OptionalInt.of(0), Optional.empty(), run);
      assertThat(ending).isEqualTo(new Ending.Faulted("Xen ended the machine without a verdict"));
    }
  }
}
