package dev.arrow.pack.xl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arrow.diag.ArrowException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlFileTest {
  @TempDir Path folder;

  @Test
  void theFileTellsXlOfTheImage() throws IOException {
    Path file = XlFile.bring(folder.resolve("hello"), folder.resolve("hello"), "xen-pvh", 64);
    assertThat(file).isEqualTo(folder.resolve("hello.xl"));
    assertThat(file)
        .hasContent(
            """
            # xl create -c hello.xl
            name = "hello"
            type = "pvh"
            kernel = "hello"
            memory = 64
            maxmem = 64
            vcpus = 1
            on_poweroff = "destroy"
            on_reboot = "destroy"
            on_crash = "destroy"
            """);
  }

  @Test
  void aGuestOnArmHasASerialPort() throws IOException {
    Path flat = folder.resolve("hello.image");
    Path file = XlFile.bring(folder.resolve("hello"), flat, "xen", 64);
    assertThat(file)
        .content()
        .startsWith("# xl create hello.xl; xl console -t vuart hello\n")
        .contains("type = \"pvh\"\nkernel = \"hello.image\"\n")
        .endsWith("vuart = \"sbsa_uart\"\n");
  }

  @Test
  void onlyParavirtualGuestsAreOfTheirOwnType() {
    assertThat(XlGuest.type("xen-pv")).isEqualTo("pv");
    assertThat(XlGuest.type("xen-pvh")).isEqualTo("pvh");
    assertThat(XlGuest.type("xen")).isEqualTo("pvh");
  }

  @Test
  void whatIsThereAlreadyStays() throws IOException {
    Path file = XlFile.bring(folder.resolve("hello"), folder.resolve("hello"), "xen-pv", 8);
    Files.setLastModifiedTime(file, FileTime.fromMillis(1000));
    XlFile.bring(folder.resolve("hello"), folder.resolve("hello"), "xen-pv", 8);
    assertThat(Files.getLastModifiedTime(file).toMillis()).isEqualTo(1000);
    XlFile.bring(folder.resolve("hello"), folder.resolve("hello"), "xen-pv", 9);
    assertThat(file).content().contains("type = \"pv\"\n", "memory = 9\n");
  }

  @Test
  void aFolderInTheWayIsTold() throws IOException {
    Files.createDirectory(folder.resolve("hello.xl"));
    assertThatThrownBy(
            () -> XlFile.bring(folder.resolve("hello"), folder.resolve("hello"), "xen-pv", 8))
        .isInstanceOf(ArrowException.class);
  }

  @Test
  void stringsAreQuoted() {
    String text = new XlGuest("a\"b", "pv", "k", 1, "x=\"a \\\\ b\"", "preserve").text();
    assertThat(text).contains("name = \"a\\\"b\"\n", "cmdline = \"x=\\\"a \\\\\\\\ b\\\"\"\n");
  }
}
