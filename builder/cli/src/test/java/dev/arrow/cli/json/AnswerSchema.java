package dev.arrow.cli.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What docs/schema/answer.json says, and a reader that takes exactly one document. */
public final class AnswerSchema {
  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Schema schema;

  /** Reads the schema of a checkout. */
  public AnswerSchema(Path checkout) throws IOException {
    String text = Files.readString(checkout.resolve("docs/schema/answer.json"));
    schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text, InputFormat.JSON);
  }

  /** The document that an output holds, which must be one document and fit. */
  public JsonNode document(String output) {
    assertThat(output).startsWith("{\n").endsWith("\n}\n");
    JsonNode document = STRICT.readTree(output);
    assertThat(schema.validate(output, InputFormat.JSON)).isEmpty();
    return document;
  }

  /** Whether the schema itself follows its draft. */
  public boolean isSound(Path checkout) throws IOException {
    String text = Files.readString(checkout.resolve("docs/schema/answer.json"));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
        .validate(text, InputFormat.JSON)
        .isEmpty();
  }

  /** Whether an altered document is refused. */
  public boolean refuses(String text) {
    return !schema.validate(text, InputFormat.JSON).isEmpty();
  }
}
