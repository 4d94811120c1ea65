package dev.arrow.manifest;

/** The version of Arrow that pools name in their `pool.yaml`. */
public final class ArrowVersion {
  /** The same as in the parent `pom.xml`; a test holds that. */
  public static final String CURRENT = "0.1.0";

  private ArrowVersion() {}
}
