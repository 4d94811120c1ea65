package dev.arrow.run.dom0;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that looks like a machine on which the packages are installed. */
public record FakeRoot(Path path) {
  private static final int HEADER = 64;
  private static final int SECTION = 64;
  private static final String NAMES = "\0.dynamic\0.dynstr\0";

  /** With all that a first domain needs. */
  public FakeRoot complete() throws IOException {
    kernel("6.1.0-9");
    kernel("6.1.0-56");
    Files.createFile(file("boot/vmlinuz-7.0.0-1"));
    file("boot/xen-4.17-amd64.gz", "packed");
    file("bin/busybox", "busybox");
    for (String name : new String[] {"xenstored", "xen-init-dom0", "xenconsoled", "xenconsole"}) {
      program("usr/lib/xen-4.17/bin/" + name);
    }
    program("usr/lib/xen-4.17/bin/xl", "libxl.so", "libc.so.6");
    program("usr/lib/xen-4.17/bin/libxl-save-helper", "libc.so.6");
    program("lib/x86_64-linux-gnu/libgcc_s.so.1", "libc.so.6");
    program("lib/x86_64-linux-gnu/libc.so.6");
    program("usr/lib/x86_64-linux-gnu/libxl.so", "libdeep.so");
    program("lib/x86_64-linux-gnu/libdeep.so", "libxl.so");
    return this;
  }

  /** A kernel whose grant table module is built in. */
  private void kernel(String version) throws IOException {
    file("boot/vmlinuz-" + version, "kernel " + version);
    String modules = "lib/modules/" + version + "/";
    file(modules + "modules.builtin", "kernel/drivers/xen/xen-gntdev.ko\n");
    for (String name : new String[] {"xen-privcmd", "xen-evtchn", "xen-gntalloc", "xenfs/xenfs"}) {
      file(modules + "kernel/drivers/xen/" + name + ".ko", name);
    }
  }

  private Path file(String name) throws IOException {
    Path file = path.resolve(name);
    Files.createDirectories(file.getParent());
    return file;
  }

  void file(String name, String text) throws IOException {
    Files.writeString(file(name), text);
  }

  /** Writes an ELF file of which only the needed libraries can be read. */
  void program(String name, String... needed) throws IOException {
    ByteArrayOutputStream strings = new ByteArrayOutputStream();
    strings.write(0);
    ByteBuffer dynamic =
        ByteBuffer.allocate(16 * (needed.length + 2)).order(ByteOrder.LITTLE_ENDIAN);
    for (String each : needed) {
      dynamic.putLong(1).putLong(strings.size());
      strings.write(each.getBytes(StandardCharsets.US_ASCII));
      strings.write(0);
    }
    // an entry behind the end is none
    dynamic.putLong(0).putLong(0).putLong(1).putLong(1);
    Files.write(file(name), elf(dynamic.array(), strings.toByteArray()));
  }

  private static byte[] elf(byte[] dynamic, byte[] strings) {
    int texts = HEADER + dynamic.length;
    int names = texts + strings.length;
    int sections = (names + NAMES.length() + 7) / 8 * 8;
    ByteBuffer elf = ByteBuffer.allocate(sections + 4 * SECTION).order(ByteOrder.LITTLE_ENDIAN);
    elf.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1});
    elf.putShort(16, (short) 3).putShort(18, (short) 62).putInt(20, 1).putLong(40, sections);
    elf.putShort(52, (short) HEADER).putShort(58, (short) SECTION);
    elf.putShort(60, (short) 4).putShort(62, (short) 3);
    elf.position(HEADER);
    elf.put(dynamic).put(strings).put(NAMES.getBytes(StandardCharsets.US_ASCII));
    section(elf, sections + SECTION, 1, 6, HEADER, dynamic.length);
    section(elf, sections + 2 * SECTION, 10, 3, texts, strings.length);
    section(elf, sections + 3 * SECTION, 0, 3, names, NAMES.length());
    return elf.array();
  }

  private static void section(ByteBuffer elf, int at, int name, int type, int offset, int size) {
    elf.putInt(at, name).putInt(at + 4, type).putLong(at + 24, offset).putLong(at + 32, size);
  }
}
