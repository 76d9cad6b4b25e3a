package org.sitewright.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitewright.edit.Edit;
import org.sitewright.edit.Edit.Shared;

/** Puts the user's choice about a shared value into an edit. */
final class SharedEdits {
    private SharedEdits() {}

    /** The edit with the choice; empty for an edit that has no place for it. */
    static Optional<Edit> with(Edit edit, Shared choice) {
        return Optional.ofNullable(switch (edit) {
            case Edit.SetValue set -> new Edit.SetValue(set.path(), set.value(), choice);
            case Edit.Unset unset -> new Edit.Unset(unset.path(), choice);
            case Edit.AddDependency add -> new Edit.AddDependency(add.service(), add.awaited(), choice);
            case Edit.RemoveDependency remove -> new Edit.RemoveDependency(remove.service(), remove.awaited(), choice);
            case Edit.SetImageTag set -> new Edit.SetImageTag(set.service(), set.tag(), choice);
            case Edit.SetImageName set -> new Edit.SetImageName(set.service(), set.name(), choice);
            case Edit.SetPort set -> new Edit.SetPort(set.service(), set.index(), set.spec(), choice);
            case Edit.SetMount set -> new Edit.SetMount(set.service(), set.index(), set.spec(), choice);
            case Edit.SetEnvironment set -> new Edit.SetEnvironment(set.service(), set.key(), set.value(), choice);
            case Edit.UnsetEnvironment unset -> new Edit.UnsetEnvironment(unset.service(), unset.key(), choice);
            case Edit.Several several -> several(several, choice);
            default -> null;
        });
    }

    private static Edit several(Edit.Several several, Shared choice) {
        List<Edit> edits = new ArrayList<>();
        several.edits().forEach(edit -> edits.add(with(edit, choice).orElse(edit)));
        return new Edit.Several(edits);
    }
}
