package dev.arrow.pack.disc;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * A CD that GRUB starts the image from. Its first sector makes a disk of it, too, so that it can be
 * written to a USB stick as it is.
 *
 * @param tools make it
 * @param grub starts the image
 */
record IsoImage(DiscTools tools, Grub grub) {
  /** In the tree: a FAT of which firmware with UEFI starts its program, if it is there. */
  static final String FIRMWARE = "boot/firmware.img";

  private static final String CORE = "boot/grub/core.img";

  /** 1980-01-01, with hundredths of seconds. */
  private static final String DATE = "1980010100000000";

  /**
   * Makes it.
   *
   * @param tree the folder of what is on it; the core is added
   * @param id its name
   * @param file where it is to be
   */
  void write(String tree, DiscId id, String file) {
    grub.makeForDisc(tools, tree + "/" + CORE);
    List<String> argv = new ArrayList<>();
    argv.addAll(
        List.of(
            "xorriso",
            "-no_rc",
            "-as",
            "mkisofs",
            "-quiet",
            "-r",
            "-V",
            "ARROW",
            "--modification-date=" + DATE,
            "--set_all_file_dates",
            DATE,
            "--gpt_disk_guid",
            id.uuid(0).toString(),
            "-b",
            CORE,
            "-no-emul-boot",
            "-boot-load-size",
            "4",
            "-boot-info-table",
            "--grub2-boot-info",
            "--grub2-mbr",
            grub.hybridSector().toString()));
    if (Files.exists(tools.folder().resolve(tree).resolve(FIRMWARE))) {
      argv.addAll(
          List.of(
              "--protective-msdos-label",
              "--efi-boot",
              FIRMWARE,
              "-efi-boot-part",
              "--efi-boot-image"));
    }
    argv.addAll(List.of("-o", file, tree));
    tools.run(argv);
  }
}
