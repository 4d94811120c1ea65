package dev.arrow.pack.xl;

import java.util.ArrayList;
import java.util.List;

/**
 * A guest as xl.cfg(5) describes it, with one processor and without devices.
 *
 * @param name the guest's
 * @param type {@code pv} or {@code pvh}
 * @param kernel path of the image, as xl finds it
 * @param mebibytes of memory
 * @param commandLine for the kernel; empty for none
 * @param ended what becomes of a guest that has ended or crashed: {@code destroy}, {@code preserve}
 */
public record XlGuest(
    String name, String type, String kernel, long mebibytes, String commandLine, String ended) {
  /** The type that belongs to a platform: xen-pv has its own, all others run in hardware. */
  public static String type(String platform) {
    return platform.equals("xen-pv") ? "pv" : "pvh";
  }

  /** The text of the file. */
  public String text() {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "name = " + quoted(name), "type = " + quoted(type), "kernel = " + quoted(kernel)));
    if (!commandLine.isEmpty()) {
      lines.add("cmdline = " + quoted(commandLine));
    }
    lines.add("memory = " + mebibytes);
    lines.add("maxmem = " + mebibytes);
    lines.add("vcpus = 1");
    for (String event : List.of("poweroff", "reboot", "crash")) {
      lines.add("on_" + event + " = " + quoted(ended));
    }
    return String.join("\n", lines) + "\n";
  }

  /**
   * A string between double quotes: a backslash takes the special meaning from the character behind
   * it.
   */
  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
