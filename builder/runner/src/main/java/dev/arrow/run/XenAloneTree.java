package dev.arrow.run;

import dev.arrow.run.devicetree.DeviceTree;

/**
 * What Xen is told of QEMU's board for Arm, and of the one domain that it shall start (its
 * docs/misc/arm/device-tree/booting.txt). Addresses and interrupts are those of QEMU's
 * hw/arm/virt.c with a GIC of version 3; QEMU itself adds the memory and how firmware is called.
 */
public final class XenAloneTree {
  /** Where the domain's image lies for Xen to take it: behind Xen and this tree. */
  public static final long MODULE = 0x5000_0000L;

  /** What ends the console being the domain's, three times, and begins it: Control-]. */
  public static final byte KEY = 0x1d;

  /**
   * Without warnings nothing of the domain is printed either. The key is what Control and the
   * character make; it is the one that ends `arrow run` as well, so nobody types it thrice.
   */
  private static final String WORDS =
      "console=dtuart dtuart=/pl011@9000000 bootscrub=0 loglvl=warning guest_loglvl=none"
          + " conswitch=}";

  /** The number by which other nodes name the interrupt controller. */
  private static final int CONTROLLER = 1;

  /** Kinds of interrupts, shared by processors and private to one, and of their lines. */
  private static final int SHARED = 0;

  private static final int PRIVATE = 1;
  private static final int LEVEL_HIGH = 4;

  private XenAloneTree() {}

  /**
   * The tree.
   *
   * @param memory the domain's in bytes
   * @param size bytes of its image
   * @param commandLine for its kernel
   */
  public static byte[] of(long memory, long size, String commandLine) {
    DeviceTree tree = new DeviceTree().begin("");
    cells(tree).property("compatible", "linux,dummy-virt").property("interrupt-parent", CONTROLLER);
    devices(tree);
    tree.begin("chosen").property("xen,xen-bootargs", WORDS);
    cells(tree).begin("domU1").property("compatible", "xen,domain").property("cpus", 1);
    cells(tree)
        .property("memory", high(memory / 1024), low(memory / 1024))
        .property("vpl011")
        .property("xen,enhanced", "no-xenstore")
        .begin("module@" + Long.toHexString(MODULE))
        .texts("compatible", "multiboot,kernel", "multiboot,module")
        .property("reg", high(MODULE), low(MODULE), high(size), low(size))
        .property("bootargs", commandLine)
        .end();
    return tree.end().end().end().bytes();
  }

  private static void devices(DeviceTree tree) {
    tree.begin("cpus").property("#address-cells", 1).property("#size-cells", 0);
    tree.begin("cpu@0").property("device_type", "cpu").property("compatible", "arm,cortex-a57");
    tree.property("reg", 0).property("enable-method", "psci").end().end();
    tree.begin("timer").property("compatible", "arm,armv8-timer");
    tree.property(
            "interrupts",
            new int[] {
              PRIVATE,
              13,
              LEVEL_HIGH,
              PRIVATE,
              14,
              LEVEL_HIGH,
              PRIVATE,
              11,
              LEVEL_HIGH,
              PRIVATE,
              10,
              LEVEL_HIGH
            })
        .end();
    tree.begin("intc@8000000").property("compatible", "arm,gic-v3");
    tree.property("#interrupt-cells", 3).property("interrupt-controller");
    tree.property("phandle", CONTROLLER).property("interrupts", PRIVATE, 9, LEVEL_HIGH);
    tree.property("reg", 0, 0x800_0000, 0, 0x1_0000, 0, 0x80a_0000, 0, 0xf6_0000).end();
    tree.begin("pl011@9000000").texts("compatible", "arm,pl011", "arm,primecell");
    tree.property("reg", 0, 0x900_0000, 0, 0x1000).property("interrupts", SHARED, 1, LEVEL_HIGH);
    tree.end();
  }

  /** Addresses and sizes of the nodes within this one have two words each. */
  private static DeviceTree cells(DeviceTree tree) {
    return tree.property("#address-cells", 2).property("#size-cells", 2);
  }

  private static int high(long value) {
    return (int) (value >>> Integer.SIZE);
  }

  private static int low(long value) {
    return (int) value;
  }
}
