package dev.arrow.run.dom0;

/**
 * A guest as xl.cfg(5) describes it.
 *
 * @param type {@code pv} or {@code pvh}
 * @param kernel path of the image in the first domain
 * @param mebibytes of memory
 * @param commandLine for its kernel; printable characters
 */
public record GuestConfig(String type, String kernel, long mebibytes, String commandLine) {
  /** What the guest is called. */
  static final String NAME = "guest";

  /** The file's text. A guest that has ended stays until it was looked at. */
  String text() {
    return String.join(
        "\n",
        "name = " + quoted(NAME),
        "type = " + quoted(type),
        "kernel = " + quoted(kernel),
        "cmdline = " + quoted(commandLine),
        "memory = " + mebibytes,
        "maxmem = " + mebibytes,
        "vcpus = 1",
        "on_poweroff = \"preserve\"",
        "on_reboot = \"preserve\"",
        "on_crash = \"preserve\"",
        "");
  }

  /**
   * A string between double quotes: a backslash takes the special meaning from the character behind
   * it.
   */
  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
