package dev.arrow.cli;

import dev.arrow.cli.json.AnswersInJson;
import dev.arrow.kconfig.syntax.Dialects;
import dev.arrow.text.json.Json;
import dev.arrow.text.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** `arrow kconfig dialects`: the words for `--dialect`. */
@Command
final class KconfigDialectsCommand implements Callable<Integer>, AnswersInJson {
  /** What each is for, in the order of the manual. */
  private static final Map<String, String> USES = uses();

  private final Session session;

  KconfigDialectsCommand(Session session) {
    this.session = session;
  }

  private static Map<String, String> uses() {
    Map<String, String> uses = new LinkedHashMap<>();
    uses.put("linux-6.18", "Linux from 6.18 on");
    uses.put("linux-6.12", "Linux from 6.11 to 6.17");
    uses.put("linux-6.8", "Linux from 6.8 to 6.10");
    uses.put("coreboot", "coreboot");
    uses.put("linux-6.1", "Linux from 5.14 to 6.7, barebox");
    uses.put("linux-5.4", "Linux from 5.0 to 5.13, Xen");
    uses.put("linux-4.20", "Linux from 4.18 to 4.20");
    uses.put("u-boot", "U-Boot");
    uses.put("buildroot", "Buildroot");
    uses.put("linux-4.11", "Linux from 4.2 to 4.16, kconfig-frontends");
    uses.put("linux-3.0", "Linux from 2.6.30 to 4.1, SeaBIOS, uClibc-ng");
    uses.put("busybox", "BusyBox, Toybox");
    uses.put("unikraft", "Unikraft");
    uses.put("kconfiglib", "Kconfiglib");
    uses.put("sysprog21", "Kconfiglib's fork for newer kernels");
    uses.put("zephyr", "Zephyr");
    uses.put("arrow", "Arrow's pools");
    return uses;
  }

  @Override
  public Integer call() {
    session
        .console()
        .result(
            () -> JsonObject.EMPTY.with("dialects", documents()),
            out ->
                USES.forEach(
                    (name, use) -> out.print("%-12s%s\n".formatted(name, text(name, use)))));
    return ArrowCommand.DONE;
  }

  private static String text(String name, String use) {
    List<String> others = otherNames(name);
    return others.isEmpty() ? use : use + "; also " + String.join(", ", others);
  }

  private static List<JsonObject> documents() {
    return USES.entrySet().stream()
        .map(
            each ->
                JsonObject.EMPTY
                    .with("name", each.getKey())
                    .with("use", each.getValue())
                    .with("otherNames", Json.texts(otherNames(each.getKey()))))
        .toList();
  }

  /** The names that stand for the same preset. */
  private static List<String> otherNames(String name) {
    return Dialects.names().stream()
        .filter(other -> !other.equals(name))
        .filter(other -> Dialects.named(other).orElseThrow().name().equals(name))
        .toList();
  }
}
