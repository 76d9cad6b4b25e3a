package org.sitewright.ui.problems;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.sitewright.check.Finding;

/** A line of the list. Its finding moves with the text, as one check follows another; what it says stays the same. */
final class FindingRow {
    private final ReadOnlyObjectWrapper<Finding> finding;

    FindingRow(Finding finding) {
        this.finding = new ReadOnlyObjectWrapper<>(finding);
    }

    Finding finding() {
        return finding.get();
    }

    ReadOnlyObjectProperty<Finding> findingProperty() {
        return finding.getReadOnlyProperty();
    }

    /** Whether a finding of a later check is this one, perhaps at another place of the text. */
    boolean says(Finding other) {
        Finding own = finding();
        return own == other || own.rule().equals(other.rule()) && own.severity() == other.severity() && own.message().equals(other.message())
                && own.path().equals(other.path()) && own.file().equals(other.file());
    }

    /** @param moved one that this row {@linkplain #says says} */
    void set(Finding moved) {
        finding.set(moved);
    }
}
