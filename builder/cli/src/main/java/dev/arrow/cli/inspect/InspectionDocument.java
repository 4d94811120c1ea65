package dev.arrow.cli.inspect;

import dev.arrow.generate.build.BuildRecord;
import dev.arrow.pack.image.AttachedImage;
import dev.arrow.size.Grouping;
import dev.arrow.size.ImageSizes;
import dev.arrow.size.SizeRow;
import dev.arrow.size.SizeTable;
import dev.arrow.text.json.Json;
import dev.arrow.text.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An inspection for programs. */
public final class InspectionDocument {
  private InspectionDocument() {}

  /**
   * The document.
   *
   * @param name the file's
   */
  public static JsonObject of(String name, Inspection found) {
    JsonObject document =
        JsonObject.EMPTY
            .with("file", name)
            .with("kind", found.kind().word())
            .with("bytes", found.bytes())
            .with("segments", found.segments().stream().map(InspectionDocument::segment).toList());
    if (found.program().isPresent()) {
      document =
          document.with(
              "program",
              program(found.program().get())
                  .with(
                      "segments",
                      found.programSegments().stream().map(InspectionDocument::segment).toList()));
    }
    if (!found.memory().isEmpty()) {
      JsonObject memory = JsonObject.EMPTY;
      for (Map.Entry<String, Long> each : found.memory().entrySet()) {
        memory = memory.with(each.getKey(), each.getValue());
      }
      document = document.with("memory", memory);
    }
    if (found.sizes().isPresent()) {
      document = document.with("sizes", sizes(found.sizes().get()));
    }
    document = document.with("calls", Json.texts(found.calls()));
    if (found.view().isPresent()) {
      document = document.with("makes", view(found.view().get()));
    }
    document = document.with("options", Json.texts(found.options()));
    if (found.isolation().isPresent()) {
      document = document.with("isolation", found.isolation().get().word());
    }
    return found.build().isEmpty() ? document : document.with("build", build(found.build().get()));
  }

  private static JsonObject segment(Inspection.Segment segment) {
    return JsonObject.EMPTY
        .with("address", hex(segment.address()))
        .with("memory", segment.memory())
        .with("fromFile", segment.file())
        .with("rights", segment.rights());
  }

  private static JsonObject program(AttachedImage program) {
    return JsonObject.EMPTY
        .with("path", program.words().path())
        .with("entry", hex(program.entry()))
        .with("base", hex(program.base()))
        .with("heap", hex(program.heap()))
        .with("arguments", Json.texts(program.words().arguments()))
        .with("variables", Json.texts(program.words().variables()))
        .with("archive", program.archiveSize());
  }

  private static JsonObject view(ProgramView view) {
    return JsonObject.EMPTY
        .with("calls", Json.texts(view.calls()))
        .with("unserved", Json.texts(view.unserved()))
        .with("threads", view.made().threads())
        .with("places", view.made().found().sites())
        .with("open", view.made().found().open())
        .with("whole", view.made().found().whole());
  }

  private static List<JsonObject> sizes(ImageSizes sizes) {
    return SizeTable.of(Grouping.LIBRARY, sizes, Optional.empty()).rows().stream()
        .map(InspectionDocument::size)
        .toList();
  }

  private static JsonObject size(SizeRow row) {
    return JsonObject.EMPTY
        .with("name", row.key().name())
        .with("bytes", row.shown().file())
        .with("bss", row.shown().bss());
  }

  private static JsonObject build(BuildRecord build) {
    return JsonObject.EMPTY
        .with("target", build.target())
        .with("compiler", build.compiler())
        .with("libraries", Json.texts(build.libraries()));
  }

  /** Addresses do not fit the numbers of every reader of JSON. */
  private static String hex(long address) {
    return "0x" + Long.toHexString(address);
  }
}
