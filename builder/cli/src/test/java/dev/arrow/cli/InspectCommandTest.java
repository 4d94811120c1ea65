package dev.arrow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.cli.json.AnswerSchema;
import dev.arrow.pack.image.Attachment;
import dev.arrow.pack.image.Kernel;
import dev.arrow.pack.image.Words;
import dev.arrow.pack.program.ProgramReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class InspectCommandTest {
  @TempDir Path folder;

  private Path image() throws IOException {
    Kernel kernel = Kernel.read(TinyElf.kernel(folder.resolve("demo.kernel")));
    Path program = TinyElf.program(folder.resolve("prog"));
    Words words = new Words("/prog", List.of("prog", "it's", "\33[1m"), List.of("TZ=UTC", "A=b c"));
    Path image = folder.resolve("demo");
    new Attachment(kernel, ProgramReader.read(program, "prog"), words, Optional.empty())
        .write(image);
    return image;
  }

  @Test
  void tellsWhatAProgramIs() throws IOException {
    TinyElf.program(folder.resolve("prog"));
    assertThat(Invocation.in(folder, "inspect", "prog"))
        .isEqualTo(
            new Invocation(
                0,
                """
                prog: a static program that can be attached, 4096 bytes

                program
                  path               /prog
                  entry              0x400100
                  heap from          0x401000

                segments
                  address                memory       file  rights
                  0x400000                 4096       4096  r-x
                """,
                ""));
  }

  @Test
  void tellsWhatAnImageIs() throws IOException {
    image();
    Files.writeString(
        folder.resolve(".config"), "# x\nCONFIG_LIB_PROGRAM=y\nCONFIG_ISOLATION_NONE=y\n");
    Files.writeString(
        folder.resolve("inputs"),
        "fact target kvm/x86_64\n"
            + "fact compiler gcc 12; as 2.40\n"
            + "fact libraries base program\n"
            + "end\n");
    assertThat(Invocation.in(folder, "inspect", "demo").output())
        .startsWith("demo: an image with a ready program, 9728 bytes\n")
        .contains("  arguments          prog 'it'\\''s' '?[1m'\n")
        .contains("  variables          TZ=UTC 'A=b c'\n")
        .contains("segments of the program\n", "  0x400000                 4096       4096  r-x\n")
        .contains("  0xffffffffc0101000       8192       8192  rw-\n")
        .contains("least memory\n  microvm            1068K\n")
        .contains("configuration\n  LIB_PROGRAM=y ISOLATION_NONE=y\n")
        .contains("isolation: none\n  The program is trusted with the whole machine:")
        .contains("built\n  for                kvm/x86_64\n  gcc 12; as 2.40\n");
  }

  @Test
  void saysThatAProcessHasOnlyTheHost() throws IOException {
    image();
    Files.writeString(
        folder.resolve(".config"), "CONFIG_X86_64_HOSTED=y\nCONFIG_ISOLATION_NONE=y\n");
    assertThat(Invocation.in(folder, "inspect", "demo").output())
        .contains("isolation: none\n  The program and its kernel are one process of the host:")
        .doesNotContain("whole machine");
  }

  @Test
  void tellsProgramsTheSame() throws IOException {
    image();
    AnswerSchema schema = new AnswerSchema(Invocation.CHECKOUT);
    JsonNode image =
        schema.document(Invocation.in(folder, "inspect", "--json", "demo").output()).at("/result");
    assertThat(image.at("/kind").asString()).isEqualTo("attached");
    assertThat(image.at("/program/arguments/1").asString()).isEqualTo("it's");
    assertThat(image.at("/program/segments/0/rights").asString()).isEqualTo("r-x");
    assertThat(image.at("/memory/q35").asLong()).isGreaterThan(1 << 20);
    JsonNode kernel =
        schema
            .document(Invocation.in(folder, "inspect", "--json", "demo.kernel").output())
            .at("/result");
    assertThat(kernel.at("/kind").asString()).isEqualTo("kernel");
    assertThat(kernel.has("program")).isFalse();
    String manual = Files.readString(Invocation.CHECKOUT.resolve("docs/manual/json.md"));
    image.propertyNames().forEach(key -> assertThat(manual).contains("`" + key + "`"));
  }

  @Test
  void tellsWhatAProgramCalls() throws IOException {
    // mov $39,%eax; syscall; mov $425,%eax; syscall; mov (%rdi),%eax; syscall; hlt
    TinyElf.program(
        folder.resolve("prog"), HexFormat.of().parseHex("b8270000000f05b8a90100000f058b070f05f4"));
    assertThat(Invocation.in(folder, "inspect", "prog").output())
        .endsWith(
            """

            system calls that it can make
              getpid io_uring_setup

            those that no library serves
              io_uring_setup

            what is not known
              1 of 3 instructions that call the kernel may do so with other numbers, too,
              that are only known when it runs.
            """);
    AnswerSchema schema = new AnswerSchema(Invocation.CHECKOUT);
    JsonNode makes =
        schema
            .document(Invocation.in(folder, "inspect", "--json", "prog").output())
            .at("/result/makes");
    assertThat(makes.at("/calls/0").asString()).isEqualTo("getpid");
    assertThat(makes.at("/unserved/0").asString()).isEqualTo("io_uring_setup");
    assertThat(makes.at("/open").asInt()).isEqualTo(1);
    String manual = Files.readString(Invocation.CHECKOUT.resolve("docs/manual/json.md"));
    makes.propertyNames().forEach(key -> assertThat(manual).contains("`" + key + "`"));
  }

  @Test
  void refusesWhatIsNeither() throws IOException {
    TinyElf.dynamic(folder.resolve("prog"));
    Invocation refused = Invocation.in(folder, "inspect", "prog");
    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.error()).contains("prog: error: The program is not static");
    Files.writeString(folder.resolve("text"), "hello");
    assertThat(Invocation.in(folder, "inspect", "text").error())
        .isEqualTo("text: error: This is not an ELF file.\n");
    assertThat(Invocation.in(folder, "inspect", "gone").error())
        .isEqualTo("gone: error: There is no such file.\n");
  }

  @Test
  void writesAProjectForAProgram() throws IOException {
    TinyElf.program(folder.resolve("my prog"));
    assertThat(Invocation.in(folder, "new", "tool", "--from-elf", "my prog").status()).isZero();
    assertThat(folder.resolve("tool/arrow.yaml"))
        .content()
        .contains("app: {elf: \"../my prog\"}\ntargets: [kvm/x86_64]\n");
    assertThat(folder.resolve("tool/main.c")).doesNotExist();
    TinyElf.dynamic(folder.resolve("bad"));
    Invocation refused = Invocation.in(folder, "new", "other", "--from-elf", "bad");
    assertThat(refused.status()).isEqualTo(1);
    assertThat(folder.resolve("other")).doesNotExist();
  }

  @Test
  void aNewProjectsProgramThatForksIsTold() throws IOException {
    Map<String, String> codes =
        Map.of(
            // mov $57,%eax; syscall; hlt
            "fork", "b8390000000f05f4",
            // mov $0x1200011,%edi; mov $56,%eax; syscall; hlt
            "clone", "bf11002001b8380000000f05f4",
            // mov $0x3d0f00,%edi; mov $56,%eax; syscall; hlt
            "thread", "bf000f3d00b8380000000f05f4",
            // mov $39,%eax; syscall; hlt
            "neither", "b8270000000f05f4");
    for (Map.Entry<String, String> code : codes.entrySet()) {
      TinyElf.program(folder.resolve("prog"), HexFormat.of().parseHex(code.getValue()));
      Invocation run = Invocation.in(folder, "new", code.getKey(), "--from-elf", "prog");
      assertThat(run.status()).isZero();
      assertThat(run.error().contains("can start processes, which fails: an image is one\n"))
          .as(code.getKey())
          .isEqualTo(Set.of("fork", "clone").contains(code.getKey()));
    }
  }
}
