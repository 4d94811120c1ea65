package dev.arrow.cli;

import dev.arrow.size.Bytes;
import dev.arrow.size.SizeRow;
import dev.arrow.size.SizeTable;
import dev.arrow.text.json.Json;
import dev.arrow.text.json.JsonObject;
import java.util.List;

/** Sizes of images, for programs. */
final class SizeDocument {
  private SizeDocument() {}

  static JsonObject of(List<SizeCommand.Shown> shown) {
    return JsonObject.EMPTY.with("targets", shown.stream().map(SizeDocument::target).toList());
  }

  private static JsonObject target(SizeCommand.Shown shown) {
    SizeTable table = shown.table();
    JsonObject target =
        row(JsonObject.EMPTY.with("target", shown.target()), table.sum())
            .with("by", table.by().word())
            .with("rows", rows(table))
            .with("came", Json.texts(table.came()))
            .with("went", Json.texts(table.went()));
    return shown.symbols().rows().isEmpty()
        ? target
        : target.with("symbols", rows(shown.symbols()));
  }

  private static List<JsonObject> rows(SizeTable table) {
    return table.rows().stream().map(each -> row(named(each), each, table.compared())).toList();
  }

  private static JsonObject named(SizeRow row) {
    JsonObject object = JsonObject.EMPTY.with("name", row.key().name());
    String library = row.key().library();
    return library.isEmpty() ? object : object.with("library", library);
  }

  private static JsonObject row(JsonObject before, SizeRow sum) {
    return row(before, sum, sum.before().isPresent());
  }

  private static JsonObject row(JsonObject before, SizeRow row, boolean compared) {
    Bytes bytes = row.shown();
    JsonObject object =
        before
            .with("text", bytes.text())
            .with("rodata", bytes.rodata())
            .with("data", bytes.data())
            .with("bss", bytes.bss())
            .with("bytes", bytes.file());
    return compared ? object.with("change", row.change()) : object;
  }
}
