package dev.arrow.run;

/** The ways in which images are started. */
enum MachineStart {
  /** QEMU loads the image and enters it. */
  KERNEL,

  /** A PC's firmware starts a loader from a disc, which starts the image. */
  DISC,

  /** The image is a program of this Linux, or of one that QEMU plays. */
  PROCESS,

  /** The image is Xen's first domain. */
  XEN_DOM0,

  /** Under Xen, a Linux starts the image as its guest. */
  XEN_GUEST,

  /** Xen itself starts the image, as the only domain there is. */
  XEN_ALONE
}
