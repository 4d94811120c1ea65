package dev.arrow.cli.exec;

import dev.arrow.generate.template.Templates;
import dev.arrow.text.Fingerprint;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Folders of compilers that link statically, below one folder. Each is named by what it holds and
 * appears whole or not at all, so that any number of builds may share it.
 *
 * @param home the folder of the folders
 * @param templates the folder of the template that such a compiler is printed from
 */
record ToolFolder(Path home, Path templates) {
  private static final String TEMPLATE = "compiler.ftl";
  private static final String PERMISSIONS = "rwxr-xr-x";

  /** The folder that holds a toolchain's compilers; it is made if it is not there. */
  Path of(StaticToolchain toolchain) throws IOException {
    SortedMap<String, String> files = files(toolchain);
    Path folder = home.resolve(new Fingerprint().addAll(texts(files)).text());
    if (!isWhole(folder, files)) {
      make(folder, files);
    }
    return folder;
  }

  /**
   * What the template prints.
   *
   * @param command what starts the compiler, as a shell reads it
   */
  private record Model(String command) {}

  private SortedMap<String, String> files(StaticToolchain toolchain) {
    Templates printed = new Templates(templates);
    SortedMap<String, String> files = new TreeMap<>();
    for (StaticToolchain.Compiler compiler : toolchain.compilers()) {
      String text = printed.render(TEMPLATE, new Model(compiler.command()));
      compiler.names().forEach(name -> files.put(name, text));
    }
    return files;
  }

  private static List<String> texts(SortedMap<String, String> files) {
    List<String> texts = new ArrayList<>(files.keySet());
    texts.addAll(files.values());
    return texts;
  }

  private static boolean isWhole(Path folder, SortedMap<String, String> files) {
    return files.keySet().stream().allMatch(name -> Files.isExecutable(folder.resolve(name)));
  }

  private void make(Path folder, SortedMap<String, String> files) throws IOException {
    Files.createDirectories(home);
    Path made = Files.createTempDirectory(home, ".new-");
    Files.setPosixFilePermissions(made, PosixFilePermissions.fromString(PERMISSIONS));
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = made.resolve(file.getKey());
      Files.writeString(path, file.getValue());
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(PERMISSIONS));
    }
    if (Files.exists(folder)) {
      remove(folder);
    }
    try {
      Files.move(made, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
      // Another build was faster; it made the same.
      remove(made);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
