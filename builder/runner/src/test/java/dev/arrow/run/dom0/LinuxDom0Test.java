package dev.arrow.run.dom0;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arrow.diag.ArrowException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.cpio.CpioArchiveEntry;
import org.apache.commons.compress.archivers.cpio.CpioArchiveInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinuxDom0Test {
  private static final String XL = "usr/lib/xen-4.17/bin/xl";

  @TempDir Path folder;
  private FakeRoot root = new FakeRoot(Path.of(""));

  @BeforeEach
  void install() throws IOException {
    root = new FakeRoot(folder.resolve("root")).complete();
  }

  @Test
  void theNewestKernelThatHasXensModulesIsTaken() {
    assertThat(LinuxDom0.of(root.path()).kernel()).endsWithRaw(Path.of("vmlinuz-6.1.0-56"));
  }

  @Test
  void filesOfProgramsAndLibrariesAreInIt() throws IOException {
    Map<String, String> files = written("a=1");
    assertThat(files)
        .containsEntry("guest", "image")
        .containsEntry("nonce", "abc")
        .containsEntry("modules/0-xen-privcmd.ko", "xen-privcmd")
        .containsEntry("modules/3-xenfs.ko", "xenfs/xenfs")
        .containsEntry("lib64", "lib/x86_64-linux-gnu")
        .containsKeys(XL, "lib/x86_64-linux-gnu/libdeep.so", "usr/lib/x86_64-linux-gnu/libxl.so")
        .containsKeys("lib/x86_64-linux-gnu/libgcc_s.so.1", "run/xenstored", "bin/busybox");
    assertThat(files.get("init")).startsWith("#!/bin/sh\n");
  }

  @Test
  void parentsStandBeforeWhatLiesInThem() throws IOException {
    Map<String, String> seen = new LinkedHashMap<>();
    written("a=1")
        .forEach(
            (name, content) -> {
              int slash = name.lastIndexOf('/');
              assertThat(slash < 0 || seen.containsKey(name.substring(0, slash))).isTrue();
              seen.put(name, content);
            });
  }

  @Test
  void theSameFilesAreTheSameBytes() throws IOException {
    written("a=1");
    byte[] first = Files.readAllBytes(folder.resolve("out"));
    written("a=1");
    assertThat(Files.readAllBytes(folder.resolve("out"))).isEqualTo(first);
  }

  @Test
  void theGuestsCommandLineIsQuoted() throws IOException {
    assertThat(written("arrow.run=1 -- \"a \\\\ b\"").get("guest.cfg"))
        .contains("cmdline = \"arrow.run=1 -- \\\"a \\\\\\\\ b\\\"\"\n")
        .contains("type = \"pvh\"\n")
        .contains("memory = 64\n");
  }

  @Test
  void whatIsMissingIsNamedWithItsPackage() throws IOException {
    Files.delete(root.path().resolve("lib/x86_64-linux-gnu/libdeep.so"));
    missing("library libdeep.so", "xen-utils-4.17");
    Files.delete(root.path().resolve("bin/busybox"));
    missing("busybox (/bin/busybox)", "busybox-static");
    Files.delete(root.path().resolve(XL));
    missing("xl (/usr/lib/xen-*/bin/xl and its neighbours)", "xen-utils-4.17");
    for (String version : new String[] {"6.1.0-9", "6.1.0-56"}) {
      String module = "lib/modules/" + version + "/kernel/drivers/xen/xen-evtchn.ko";
      Files.delete(root.path().resolve(module));
    }
    missing("Linux (/boot/vmlinuz-*, with Xen's modules)", "linux-image-amd64");
    assertThatThrownBy(() -> Hypervisor.unpack(folder, folder.resolve("xen")))
        .hasMessage("To run images under Xen there is no hypervisor (/boot/xen-*-amd64.gz) here.");
    assertThatThrownBy(() -> Hypervisor.unpack(root.path(), folder.resolve("xen")))
        .hasMessageContaining("Cannot unpack");
  }

  private void missing(String what, String debianPackage) {
    assertThatThrownBy(() -> written("a=1"))
        .isInstanceOfSatisfying(
            ArrowException.class,
            e -> {
              assertThat(e.diagnostics().get(0).message())
                  .isEqualTo("To run images under Xen there is no " + what + " here.");
              assertThat(e.diagnostics().get(0).hint())
                  .contains("Install it: `apt-get install " + debianPackage + "`.");
            });
  }

  private Map<String, String> written(String commandLine) throws IOException {
    Path image = Files.writeString(folder.resolve("image"), "image");
    Path out = folder.resolve("out");
    LinuxDom0.of(root.path()).write(out, image, "pvh", 64, commandLine, "abc");
    Map<String, String> files = new LinkedHashMap<>();
    try (CpioArchiveInputStream in = new CpioArchiveInputStream(Files.newInputStream(out))) {
      CpioArchiveEntry entry = in.getNextEntry();
      while (entry != null) {
        files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
        entry = in.getNextEntry();
      }
    }
    return files;
  }
}
