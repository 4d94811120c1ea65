package dev.arrow.cli;

import dev.arrow.cli.exec.CLibrary;
import dev.arrow.cli.manual.Shell;
import dev.arrow.cli.verify.Part;
import dev.arrow.manifest.ManifestShapes;
import dev.arrow.run.Machines;
import dev.arrow.size.Grouping;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** The values of options and operands that are one of a few words; shells offer them. */
final class Candidates {
  private Candidates() {}

  /** Of `arrow help`. */
  static final class Commands implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return CommandEntry.words(CommandEntry.ALL).iterator();
    }
  }

  /** Of `--by`. */
  static final class Groupings implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Stream.of(Grouping.values()).map(Grouping::word).iterator();
    }
  }

  /** Of `--format`. */
  static final class GraphFormats implements Iterable<String> {
    static final List<String> WORDS = List.of("text", "dot", "mermaid");

    @Override
    public Iterator<String> iterator() {
      return WORDS.iterator();
    }
  }

  /** Of `--machine`. */
  static final class MachineNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Machines.names().iterator();
    }
  }

  /** Of `--xen-dom0`. */
  static final class FirstDomains implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return List.of("none", "linux").iterator();
    }
  }

  /** Of `--libc`. */
  static final class CLibraries implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return CLibrary.names().iterator();
    }
  }

  /** Of `arrow verify`. */
  static final class Parts implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Part.words().iterator();
    }
  }

  /** Of `arrow completion`. */
  static final class Shells implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Shell.names().iterator();
    }
  }

  /** Of `arrow schema`. */
  static final class Manifests implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return ManifestShapes.files().iterator();
    }
  }

  /** Of `--ci`. */
  static final class Services implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return PipelineService.names().iterator();
    }
  }
}
