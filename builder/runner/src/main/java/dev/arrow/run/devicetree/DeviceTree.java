package dev.arrow.run.devicetree;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A flattened device tree of version 17 of the Devicetree Specification, written down node by node.
 */
public final class DeviceTree {
  private static final int MAGIC = 0xd00dfeed;
  private static final int VERSION = 17;
  private static final int COMPATIBLE = 16;
  private static final int HEADER_SIZE = 40;
  private static final int RESERVATIONS_SIZE = 16;
  private static final int BEGIN = 1;
  private static final int END = 2;
  private static final int PROPERTY = 3;
  private static final int LAST = 9;

  private final ByteArrayOutputStream structure = new ByteArrayOutputStream();
  private final ByteArrayOutputStream strings = new ByteArrayOutputStream();
  private final Map<String, Integer> names = new LinkedHashMap<>();

  /** Begins a node; the first one is the root. */
  public DeviceTree begin(String name) {
    word(BEGIN);
    padded(text(name));
    return this;
  }

  /** Ends the node that was begun last. */
  public DeviceTree end() {
    word(END);
    return this;
  }

  /** A property that is a text. */
  public DeviceTree property(String name, String value) {
    return property(name, text(value));
  }

  /** A property that is several texts. */
  public DeviceTree texts(String name, String... values) {
    return property(name, text(String.join("\0", values)));
  }

  /** A property that is made of words; of none, it is there and no more. */
  public DeviceTree property(String name, int... words) {
    ByteBuffer value = ByteBuffer.allocate(words.length * Integer.BYTES);
    for (int each : words) {
      value.putInt(each);
    }
    return property(name, value.array());
  }

  /** The tree, whose root has been ended. */
  public byte[] bytes() {
    word(LAST);
    int at = HEADER_SIZE + RESERVATIONS_SIZE;
    int total = at + structure.size() + strings.size();
    ByteBuffer tree = ByteBuffer.allocate(total);
    tree.putInt(MAGIC).putInt(total).putInt(at).putInt(at + structure.size()).putInt(HEADER_SIZE);
    tree.putInt(VERSION).putInt(COMPATIBLE).putInt(0).putInt(strings.size());
    tree.putInt(structure.size()).position(at);
    return tree.put(structure.toByteArray()).put(strings.toByteArray()).array();
  }

  private DeviceTree property(String name, byte[] value) {
    word(PROPERTY);
    word(value.length);
    word(names.computeIfAbsent(name, this::place));
    padded(value);
    return this;
  }

  private int place(String name) {
    int at = strings.size();
    strings.writeBytes(text(name));
    return at;
  }

  private void word(int value) {
    structure.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
  }

  private void padded(byte[] bytes) {
    structure.writeBytes(bytes);
    while (structure.size() % Integer.BYTES != 0) {
      structure.write(0);
    }
  }

  private static byte[] text(String text) {
    return (text + '\0').getBytes(StandardCharsets.UTF_8);
  }
}
