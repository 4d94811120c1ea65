package dev.arrow.manifest;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.SourcePosition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Reads one YAML file to its top mapping. Only nodes are composed, no value is ever constructed,
 * and every scalar is text: `version: 1.10` stays `1.10`.
 */
final class YamlFile {
  private static final int LARGEST = 256 * 1024;

  private YamlFile() {}

  /** The top mapping, or nothing after errors were reported. */
  static Optional<YamlMap> read(Path file, DiagnosticLog log) {
    String shown = file.toString();
    return content(file, shown, log).flatMap(text -> compose(new YamlSource(shown, text, log)));
  }

  private static Optional<String> content(Path file, String shown, DiagnosticLog log) {
    SourcePosition at = SourcePosition.wholeFile(shown);
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] bytes = stream.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        String message = "The file is larger than " + LARGEST / 1024 + " KiB.";
        log.report(Diagnostic.of(ManifestError.FILE_TOO_LARGE, message).at(at));
        return Optional.empty();
      }
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      String message = "The file is not text in UTF-8.";
      log.report(Diagnostic.of(ManifestError.UNREADABLE_FILE, message).at(at));
    } catch (IOException e) {
      log.report(Unreadable.diagnostic(file, e));
    }
    return Optional.empty();
  }

  private static Optional<YamlMap> compose(YamlSource source) {
    try {
      return new YamlComposer(source).document().flatMap(root -> top(root, source));
    } catch (MarkedYAMLException e) {
      SourcePosition at =
          e.getProblemMark() == null
              ? SourcePosition.wholeFile(source.file())
              : source.position(e.getProblemMark());
      String message = "This is not YAML: " + problem(e) + ".";
      source.report(ManifestError.YAML_SYNTAX, at, message, hint(e));
    } catch (ReaderException e) {
      String message = "This is not YAML: a control character.";
      source.report(ManifestError.YAML_SYNTAX, source.position(e.getPosition()), message);
    } catch (YAMLException e) {
      SourcePosition at = SourcePosition.wholeFile(source.file());
      source.report(ManifestError.YAML_SYNTAX, at, "This is not YAML.");
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      // The YAML library lets these out for a backslash and `u` without their digits.
      SourcePosition at = SourcePosition.wholeFile(source.file());
      source.report(ManifestError.YAML_SYNTAX, at, "This is not YAML: a broken `\\` in a text.");
    } catch (YamlComposer.TooDeep e) {
      // The composer has said so.
      return Optional.empty();
    }
    return Optional.empty();
  }

  private static Optional<YamlMap> top(YamlNode root, YamlSource source) {
    if (root.pairs().isEmpty() && !root.isRefused()) {
      String message = "The file holds no `key: value` lines.";
      source.report(ManifestError.WRONG_TYPE, root.at(), message);
    }
    return root.pairs().map(pairs -> new YamlMap(pairs, root.at(), source, ""));
  }

  private static String problem(MarkedYAMLException e) {
    String problem = e.getProblem() == null ? "it cannot be read" : e.getProblem();
    return Names.shown(problem.strip());
  }

  /** The one fault that people make again and again deserves to be explained. */
  private static Optional<String> hint(MarkedYAMLException e) {
    boolean colon = problem(e).startsWith("mapping values are not allowed");
    return colon ? Optional.of("Put a text that holds `: ` in quotes.") : Optional.empty();
  }
}
