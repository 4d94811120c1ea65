package dev.arrow.pack.xl;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.FileFault;
import dev.arrow.pack.PackError;
import dev.arrow.text.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file beside an image with which {@code xl create} starts it. */
public final class XlFile {
  /** The platform whose console is a serial port that Xen plays. */
  private static final String SERIAL = "xen";

  private XlFile() {}

  /** Where that of an image lies. */
  public static Path of(Path image) {
    return image.resolveSibling(image.getFileName() + ".xl");
  }

  /**
   * Writes it, if it is not there as it must be. It names the image without its folder: xl is
   * started in that, or is given both files in another.
   *
   * @param kernel what xl loads: the image, or the flat one that was made of it
   * @param platform the image's
   * @param mebibytes of memory
   * @return the file
   */
  public static Path bring(Path image, Path kernel, String platform, long mebibytes) {
    Path file = of(image);
    String name = String.valueOf(image.getFileName());
    String loaded = String.valueOf(kernel.getFileName());
    String guest =
        new XlGuest(name, XlGuest.type(platform), loaded, mebibytes, "", "destroy").text();
    String text =
        platform.equals(SERIAL)
            ? "# xl create "
                + file.getFileName()
                + "; xl console -t vuart "
                + name
                + "\n"
                + guest
                + "vuart = \"sbsa_uart\"\n"
            : "# xl create -c " + file.getFileName() + "\n" + guest;
    try {
      if (!Files.exists(file) || !Files.readString(file, StandardCharsets.UTF_8).equals(text)) {
        AtomicFile.write(file, text);
      }
      return file;
    } catch (IOException e) {
      throw ArrowException.of(FileFault.writing(PackError.UNREADABLE, file, e));
    }
  }
}
