package dev.arrow.manifest;

import dev.arrow.diag.SourcePosition;
import java.util.List;
import java.util.Optional;

/**
 * A `platform.yaml`: the platforms that one folder offers.
 *
 * @param platforms in the order of the file
 * @param at the beginning of the file
 */
public record PlatformManifest(List<Offer> platforms, SourcePosition at) {
  public PlatformManifest {
    platforms = List.copyOf(platforms);
  }

  /**
   * One platform.
   *
   * @param name as it stands in a target
   * @param archs the architectures it runs on
   * @param linker the template `templates/linker/LINKER-ARCH.ld.ftl`
   * @param image what the link yields
   * @param linkAddress where the image is linked to, if the template asks for it
   * @param attaching those of the architectures on which ready programs can be attached
   * @param notAttaching why they cannot be on the others, the end of a sentence
   */
  public record Offer(
      PlacedText name,
      List<String> archs,
      String linker,
      ImageKind image,
      Optional<String> linkAddress,
      List<String> attaching,
      Optional<String> notAttaching) {
    public Offer {
      archs = List.copyOf(archs);
      attaching = List.copyOf(attaching);
    }
  }
}
