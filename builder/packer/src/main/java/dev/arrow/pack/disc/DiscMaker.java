package dev.arrow.pack.disc;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.FileFault;
import dev.arrow.elf.ElfFile;
import dev.arrow.pack.PackError;
import dev.arrow.process.CommandRunner;
import dev.arrow.text.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes discs of images, unless they are there already.
 *
 * @param commands starts the programs that make them
 * @param grub the folder of GRUB's modules for a BIOS
 */
public record DiscMaker(CommandRunner commands, Path grub) {
  /** Where Debian's package grub-pc-bin puts them. */
  public static final Path GRUB = Path.of("/usr/lib/grub/i386-pc");

  /** Raised when other bytes are made of the same. */
  private static final int VERSION = 1;

  /**
   * Brings the discs of an image up to date.
   *
   * @return whether they were made
   * @throws ArrowException when they cannot be
   */
  public boolean bring(Path image) {
    try {
      String parts = VERSION + " " + stamp(image) + " " + stamp(grub.resolve("kernel.img"));
      Path state = Discs.state(image);
      Discs discs = Discs.of(image);
      if (Files.exists(state) && Files.readString(state).equals(state(parts, discs))) {
        return false;
      }
      make(image, discs);
      AtomicFile.write(state, state(parts, discs));
      return true;
    } catch (IOException e) {
      throw ArrowException.of(FileFault.writing(PackError.NO_DISC, image, e));
    }
  }

  private static String state(String parts, Discs discs) throws IOException {
    return parts + " " + stamp(discs.iso()) + " " + stamp(discs.disk()) + "\n";
  }

  /** Tells apart what lies there, existing or not. */
  private static String stamp(Path file) throws IOException {
    if (!Files.exists(file)) {
      return "absent";
    }
    FileTime time = Files.getLastModifiedTime(file);
    return Files.size(file) + "@" + time;
  }

  private void make(Path image, Discs discs) throws IOException {
    Path whole = image.toAbsolutePath();
    Path folder = Files.createTempDirectory(whole.getParent(), ".discs-");
    try {
      DiscId id = DiscId.of(whole);
      DiscTools tools = new DiscTools(commands, folder);
      Grub started = new Grub(grub);
      FatImage fat = new FatImage(tools);
      Grub.writeTree(folder.resolve("tree"), whole);
      Grub.writeTree(folder.resolve("files"), whole);
      if (writeApplication(whole, folder.resolve("firmware"), folder.resolve("files"))) {
        fat.write("firmware", id.serialDigits(), "tree/" + IsoImage.FIRMWARE);
      }
      fat.write("files", id.serialDigits(), "files.img");
      started.makeForDisk(tools, "core.img");
      new GptDisk(
              id,
              Files.readAllBytes(started.bootSector()),
              Files.readAllBytes(folder.resolve("core.img")),
              folder.resolve("files.img"))
          .write(folder.resolve("disk.img"));
      new IsoImage(tools, started).write("tree", id, "disc.iso");
      move(folder.resolve("disc.iso"), discs.iso());
      move(folder.resolve("disk.img"), discs.disk());
    } finally {
      remove(folder);
    }
  }

  /** Puts what UEFI starts into two trees; an image may be none for it. */
  private static boolean writeApplication(Path image, Path... trees) throws IOException {
    ElfFile elf = ElfFile.read(image);
    Optional<Long> entry = UefiEntry.of(elf);
    if (entry.isEmpty()) {
      return false;
    }
    byte[] bytes = UefiApplication.of(elf, image.toString(), entry.get()).bytes();
    for (Path tree : trees) {
      Path file = tree.resolve("EFI/BOOT/BOOTX64.EFI");
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    }
    return true;
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> inside = all.sorted(Comparator.reverseOrder()).toList();
      for (Path each : inside) {
        Files.deleteIfExists(each);
      }
    }
  }
}
