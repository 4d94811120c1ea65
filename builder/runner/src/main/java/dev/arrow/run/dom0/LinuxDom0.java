package dev.arrow.run.dom0;

import dev.arrow.pack.xl.XlGuest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A Linux of the distribution as Xen's first domain, with what it needs to start one guest. Nothing
 * of this machine's configuration goes in.
 */
public final class LinuxDom0 {
  /** Where the guest's image lies in the first domain. */
  private static final String IMAGE = "/guest";

  /** What xl and xenstored expect to be there. */
  private static final List<String> FOLDERS =
      List.of(
          "dev",
          "proc",
          "run/lock",
          "run/xen",
          "run/xenstored",
          "sys",
          "tmp",
          "var/lib/xen",
          "var/lib/xenstored",
          "var/log/xen");

  /** glibc loads it by itself when a thread ends. */
  private static final List<String> LOADED = List.of("libgcc_s.so.1");

  private final LinuxKernel kernel;
  private final XenPrograms programs;
  private final Installed installed;

  private LinuxDom0(Installed installed) {
    this.installed = installed;
    kernel = LinuxKernel.newest(installed);
    programs = XenPrograms.newest(installed);
  }

  /**
   * The one of this machine.
   *
   * @param root {@code /}; another folder in tests
   * @throws dev.arrow.diag.ArrowException naming the package of what is missing
   */
  public static LinuxDom0 of(Path root) {
    return new LinuxDom0(new Installed(root));
  }

  /** The kernel. */
  public Path kernel() {
    return kernel.image();
  }

  /**
   * Writes its filesystem.
   *
   * @param image the guest's
   * @param type {@code pv} or {@code pvh}
   * @param nonce with it the guest's console is announced at the second serial port
   */
  public void write(
      Path file, Path image, String type, long mebibytes, String commandLine, String nonce) {
    InitialFilesystem files = new InitialFilesystem();
    FOLDERS.forEach(files::folder);
    files.link("lib64", "lib/x86_64-linux-gnu");
    files.link("var/run", "/run");
    files.link("var/lock", "/run/lock");
    files.text("init", script());
    files.file("bin/busybox", busybox());
    files.link("bin/sh", "busybox");
    files.text("etc/xen/xl.conf", new byte[0]);
    programs.files().forEach(each -> files.file(inside(each), each));
    SharedLibraries.of(installed, programs.files(), LOADED, XenPrograms.PACKAGE)
        .forEach(files::file);
    int number = 0;
    for (Path module : kernel.modules()) {
      files.file("modules/" + number++ + "-" + module.getFileName(), module);
    }
    files.file(IMAGE.substring(1), image);
    // A guest that has ended stays until it was looked at.
    XlGuest guest = new XlGuest("guest", type, IMAGE, mebibytes, commandLine, "preserve");
    files.text("guest.cfg", guest.text().getBytes(StandardCharsets.UTF_8));
    files.text("nonce", nonce.getBytes(StandardCharsets.US_ASCII));
    files.write(file);
  }

  private Path busybox() {
    Path file = installed.path("bin/busybox");
    if (!Files.isRegularFile(file)) {
      throw Installed.missing("busybox (/bin/busybox)", "busybox-static");
    }
    return file;
  }

  private String inside(Path file) {
    return installed.root().relativize(file).toString();
  }

  private static byte[] script() {
    try (InputStream in =
        Objects.requireNonNull(LinuxDom0.class.getResourceAsStream("init"), "init")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
