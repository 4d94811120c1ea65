package dev.arrow.manifest;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.SourcePosition;
import dev.arrow.manifest.shape.Mapping;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;
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

  /** The top mapping, which has the given shape, or nothing after errors were reported. */
  static Optional<YamlMap> read(Path file, Mapping shape, DiagnosticLog log) {
    String shown = file.toString();
    return content(file, shown, log)
        .flatMap(text -> compose(new YamlSource(shown, text, log), shape));
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

  private static Optional<YamlMap> compose(YamlSource source, Mapping shape) {
    try {
      return new YamlComposer(source).document().flatMap(root -> top(root, source, shape));
    } catch (MarkedYAMLException e) {
      SourcePosition at =
          e.getProblemMark() == null
              ? SourcePosition.wholeFile(source.file())
              : source.position(e.getProblemMark());
      Diagnostic diagnostic =
          Diagnostic.of(ManifestError.YAML_SYNTAX, "This is not YAML: " + problem(e) + ".").at(at);
      source.report(withContext(hint(e).map(diagnostic::withHint).orElse(diagnostic), e, source));
    } catch (ReaderException e) {
      String message = "This is not YAML: a control character.";
      Optional<String> hint =
          Optional.of("Remove the character, or write it as `\\xNN` in quotes.");
      source.report(ManifestError.YAML_SYNTAX, source.position(e.getPosition()), message, hint);
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

  private static Optional<YamlMap> top(YamlNode root, YamlSource source, Mapping shape) {
    if (root.pairs().isEmpty() && !root.isRefused()) {
      String message = "The file holds no `key: value` lines.";
      source.report(ManifestError.WRONG_TYPE, root.at(), message);
    }
    return root.pairs().map(pairs -> new YamlMap(root, source, "", shape));
  }

  /** Where the unfinished list or mapping began, if that is another place. */
  private static Diagnostic withContext(
      Diagnostic diagnostic, MarkedYAMLException e, YamlSource source) {
    Mark began = e.getContextMark();
    boolean useful =
        began != null
            && e.getContext() != null
            && (e.getProblemMark() == null || began.getLine() != e.getProblemMark().getLine());
    return useful
        ? diagnostic.withNote(
            "That was " + Names.shown(e.getContext()) + ".", source.position(began))
        : diagnostic;
  }

  private static String problem(MarkedYAMLException e) {
    String problem = e.getProblem() == null ? "it cannot be read" : e.getProblem();
    return isTab(problem) ? "a tab stands here" : Names.shown(problem.strip());
  }

  private static boolean isTab(String problem) {
    return problem.contains("(TAB)");
  }

  /** The faults that people make again and again deserve to be explained. */
  private static Optional<String> hint(MarkedYAMLException e) {
    if (isTab(String.valueOf(e.getProblem()))) {
      return Optional.of("Indent with blanks.");
    }
    if (String.valueOf(e.getContext()).endsWith("scanning an alias")) {
      return Optional.of("Put a text that begins with `*` in quotes, such as `\"*.c\"`.");
    }
    boolean colon = problem(e).startsWith("mapping values are not allowed");
    return colon ? Optional.of("Put a text that holds `: ` in quotes.") : Optional.empty();
  }
}
