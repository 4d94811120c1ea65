package dev.arrow.tests.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Writes a folder in the image layout of the Open Container Initiative, with one layer. */
final class ImageLayout {
  private static final String TYPE = "application/vnd.oci.image.";

  private ImageLayout() {}

  static void write(Path folder, Path layer) throws IOException {
    Files.createDirectories(folder.resolve("blobs/sha256"));
    Files.writeString(folder.resolve("oci-layout"), "{\"imageLayoutVersion\": \"1.0.0\"}");
    String config = blob(folder, "config.v1+json", bytes("{\"os\": \"linux\"}"));
    String packed = blob(folder, "layer.v1.tar+gzip", Files.readAllBytes(layer));
    String manifest =
        "{\"schemaVersion\": 2, \"config\": {" + config + "}, \"layers\": [{" + packed + "}]}";
    String platform = ", \"platform\": {\"os\": \"linux\", \"architecture\": \"amd64\"}";
    Files.writeString(
        folder.resolve("index.json"),
        "{\"schemaVersion\": 2, \"manifests\": [{"
            + blob(folder, "manifest.v1+json", bytes(manifest))
            + platform
            + "}]}");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Keeps a blob; what describes it. */
  private static String blob(Path folder, String type, byte[] content) throws IOException {
    try {
      String sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
      Files.write(folder.resolve("blobs/sha256").resolve(sum), content);
      return "\"mediaType\": \""
          + TYPE
          + type
          + "\", \"digest\": \"sha256:"
          + sum
          + "\", \"size\": "
          + content.length;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
