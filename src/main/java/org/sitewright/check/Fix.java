package org.sitewright.check;

import java.util.List;
import org.sitewright.edit.Edit;

/**
 * A way to mend a finding.
 *
 * @param title what it does, as a command: "Set the tag to 1.8"
 * @param edit  the edit that does it, in the finding's file
 */
public record Fix(String title, Edit edit) {
    /** The fix where its frame stands; only text is replaced by place, all else by path. */
    Fix shifted(int by) {
        return by == 0 ? this : new Fix(title, shifted(edit, by));
    }

    private static Edit shifted(Edit edit, int by) {
        return switch (edit) {
            case Edit.ReplaceText(var range, var replacement) -> new Edit.ReplaceText(range.shifted(by), replacement);
            case Edit.Several(List<Edit> edits) -> new Edit.Several(edits.stream().map(each -> shifted(each, by)).toList());
            default -> edit;
        };
    }
}
