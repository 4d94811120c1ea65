package dev.arrow.cli;

import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.Target;
import dev.arrow.menuconfig.menu.Change;
import dev.arrow.menuconfig.menu.Edit;
import dev.arrow.resolve.Assignment;
import dev.arrow.resolve.LayerEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells what a session with the menu did in the words of a project's layers. */
record SessionSteps(ProjectFile project) {
  private static final SourcePosition ORIGIN = SourcePosition.wholeFile("arrow menuconfig");

  List<LayerEdit> of(List<Edit> edits) {
    return edits.stream().map(this::step).toList();
  }

  private LayerEdit step(Edit edit) {
    List<String> unset = new ArrayList<>();
    List<Assignment> set = new ArrayList<>();
    for (Change change : edit.changes()) {
      if (change instanceof Change.Set one) {
        set.add(new Assignment(one.symbol(), one.value(), ORIGIN));
      } else if (change instanceof Change.Unset one) {
        unset.add(one.symbol());
      } else if (change instanceof Change.Replace all) {
        for (UserLine line : all.lines()) {
          set.add(new Assignment(line.symbol(), line.value(), ORIGIN));
        }
      }
    }
    Optional<Target> target = edit.target().map(name -> Targets.named(project, name));
    return new LayerEdit(target, unset, set);
  }
}
