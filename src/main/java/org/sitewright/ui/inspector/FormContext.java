package org.sitewright.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.sitewright.compose.schema.KeySpec;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.edit.Edit;
import org.sitewright.ui.control.Answer;
import org.sitewright.ui.control.EditSender;
import org.sitewright.ui.theme.ServiceIcons;
import org.sitewright.words.Words;
import org.sitewright.yaml.YamlPath;

/**
 * What all parts of the form share.
 *
 * @param source   the view that edits are sent for
 * @param selector selects a node of the shown file in the session
 */
record FormContext(Words words, EditSender sender, Object source, InspectorListener listener, KeyTable keys,
                   ServiceIcons icons, Consumer<YamlPath> selector) {

    /** Makes an edit of what was typed into a field, which says itself why it is refused. */
    Answer attempt(Edit edit) {
        return sender.attempt(edit, source);
    }

    /** Several edits that are one step; a single one is made as it is. */
    Answer attempt(List<Edit> edits) {
        return edits.isEmpty() ? Answer.NOTHING : attempt(one(edits));
    }

    boolean send(Edit edit) {
        return sender.send(edit, source);
    }

    /** Says by a dialog why something cannot be done, where there is no field to say it at. */
    void tell(String refusal) {
        sender.tell(refusal);
    }

    /** Several edits that are one step; a single one is sent as it is. */
    boolean send(List<Edit> edits) {
        return !edits.isEmpty() && send(one(edits));
    }

    private static Edit one(List<Edit> edits) {
        return edits.size() == 1 ? edits.getFirst() : new Edit.Several(edits);
    }

    String text(String key, Object... arguments) {
        return words.of(key, arguments);
    }

    /** What the key table says of a key of a service. */
    Optional<KeySpec> spec(String... path) {
        List<String> steps = new ArrayList<>(List.of("services", KeySpec.ANY));
        steps.addAll(List.of(path));
        return keys.find(steps);
    }

    void selectService(String name) {
        listener.select(List.of(name));
    }
}
