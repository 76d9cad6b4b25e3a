package org.sitewright.edit;

import java.util.List;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.Service;
import org.sitewright.yaml.YamlPath;

/** What every kind of edit works with, while one edit is being made. */
record Desk(Draft draft, Sentences sentences, SharedValues shared, ScalarForms forms) {
    ComposeFile file() {
        return draft.file();
    }

    /** @throws EditException if there is no such service, or none that can be read */
    Service service(String name) throws EditException {
        PlacedService placed = draft.file().byName().get(name);
        if (placed == null) {
            List<String> names = List.copyOf(draft.file().byName().keySet());
            throw names.isEmpty() ? sentences.refusal("refuse.no-services", name)
                    : sentences.refusal("refuse.no-such-service", name, sentences.names(names));
        }
        if (placed.lost()) {
            throw sentences.refusal("refuse.lost-service", name);
        }
        return placed.service();
    }

    /** @throws EditException if a value cannot stand at a path, or the service on the way is not there */
    void checkPath(YamlPath path) throws EditException {
        if (path.isRoot()) {
            throw refusal("refuse.no-path");
        }
        if (path.keyAt(0).equals("services") && path.size() == 1 || path.size() == 2 && path.keyAt(0).equals("services")) {
            throw refusal("refuse.not-a-value", path);
        }
        if (path.keyAt(0).equals("services") && !path.keyAt(1).isEmpty() && !path.keyAt(1).startsWith("x-")) {
            service(path.keyAt(1));
        }
    }

    static YamlPath path(String service) {
        return YamlPath.of("services", service);
    }

    EditException refusal(String key, Object... arguments) {
        return sentences.refusal(key, arguments);
    }

    /** Writes a scalar at a place that exists in the text. */
    void setScalar(YamlPath asked, YamlPath real, String text) throws EditException {
        draft.set(real, forms.value(draft.tree(), asked, real, text));
    }

    /** Changes a scalar's text, in the form that it has. */
    void setShared(YamlPath path, String text, Edit.Shared choice) throws EditException {
        setScalar(path, shared.open(path, choice, true), text);
    }
}
