package org.sitewright.edit;

import java.util.List;
import java.util.Optional;
import org.sitewright.compose.EnvironmentVariable;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.Service;
import org.sitewright.compose.schema.EnvironmentEntry;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlPlace;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlSequence;
import org.sitewright.yaml.YamlValue;

/** Edits of environment entries, in the form (list or mapping) that stands there. Values are never said in a message. */
final class EnvironmentEdits {
    private static final String KEY = "environment";

    private final Desk desk;

    EnvironmentEdits(Desk desk) {
        this.desk = desk;
    }

    void set(Edit.SetEnvironment edit) throws EditException {
        Service service = desk.service(edit.service());
        checkKey(edit.key());
        Optional<EnvironmentVariable> now = effective(service, edit.key());
        if (now.isPresent() && now.get().listForm()) {
            YamlPath real = desk.shared().open(now.get().path(), edit.shared(), true);
            desk.setScalar(now.get().path(), real, item(real).withValue(edit.value()));
        } else if (now.isPresent()) {
            desk.setShared(now.get().path(), edit.value(), edit.shared());
        } else {
            add(service, edit);
        }
    }

    /** Adds an entry that Compose is to take from the shell or from {@code .env}: its name alone. */
    void addFromShell(String serviceName, String key) throws EditException {
        checkKey(key);
        YamlPath path = desk.service(serviceName).path().key(KEY);
        Optional<YamlPlace> place = desk.draft().tree().find(path);
        boolean list = place.map(found -> found.node() instanceof YamlSequence).orElseGet(this::prefersList);
        if (place.isEmpty()) {
            new Sections(desk).addEntry(path.parent(), KEY, list ? YamlValue.items(key)
                    : new YamlValue.Members(List.of(new YamlValue.Member(key, new YamlValue.Nothing()))));
        } else if (list) {
            desk.draft().addItem(path, new YamlValue.Text(key));
        } else {
            desk.draft().addEntry(path, key, new YamlValue.Nothing(), Integer.MAX_VALUE);
        }
    }

    private void add(Service service, Edit.SetEnvironment edit) throws EditException {
        YamlPath path = service.path().key(KEY);
        YamlPath real = desk.shared().open(path, edit.shared(), true);
        Optional<YamlPlace> place = desk.draft().tree().find(real);
        boolean list = place.filter(SharedValues::isCollection).map(found -> found.node() instanceof YamlSequence)
                .orElseGet(this::prefersList);
        YamlValue text = new YamlValue.Text(edit.key() + "=" + edit.value());
        if (place.isEmpty()) {
            YamlValue value = desk.forms().value(desk.draft().tree(), path.key(edit.key()), real.key(edit.key()), edit.value());
            new Sections(desk).addEntry(real.parent(), KEY, list ? new YamlValue.Items(List.of(text))
                    : new YamlValue.Members(List.of(new YamlValue.Member(edit.key(), value))));
        } else if (list) {
            desk.draft().addItem(real, text);
        } else {
            YamlPath entry = real.key(edit.key());
            desk.draft().addEntry(real, edit.key(),
                    desk.forms().value(desk.draft().tree(), path.key(edit.key()), entry, edit.value()), Integer.MAX_VALUE);
        }
    }

    void unset(Edit.UnsetEnvironment edit) throws EditException {
        Optional<EnvironmentVariable> found = effective(desk.service(edit.service()), edit.key());
        if (found.isEmpty()) {
            throw noSuchKey(desk.service(edit.service()), edit.key());
        }
        // A key that stands there twice would come back with its other value.
        for (int left = 1_000; found.isPresent() && left > 0; left--) {
            desk.draft().remove(desk.shared().open(found.get().path(), edit.shared(), false));
            found = effective(desk.service(edit.service()), edit.key()).filter(EnvironmentVariable::listForm);
        }
    }

    void rename(Edit.RenameEnvironment edit) throws EditException {
        Service service = desk.service(edit.service());
        checkKey(edit.newKey());
        EnvironmentVariable now = effective(service, edit.key()).orElseThrow(() -> noSuchKey(service, edit.key()));
        if (edit.key().equals(edit.newKey())) {
            return;
        }
        if (effective(service, edit.newKey()).isPresent()) {
            throw desk.refusal("refuse.environment-exists", edit.service(), edit.newKey());
        }
        YamlPath real = desk.shared().open(now.path(), edit.shared(), now.listForm());
        if (now.listForm()) {
            desk.setScalar(now.path(), real, item(real).withKey(edit.newKey()));
        } else {
            desk.draft().renameKey(real, edit.newKey());
        }
    }

    private EnvironmentEntry item(YamlPath real) {
        return EnvironmentEntry.of(((YamlScalar) desk.draft().tree().find(real).orElseThrow().node()).value());
    }

    /** The entry that counts: of a list the last one of that name. */
    private static Optional<EnvironmentVariable> effective(Service service, String key) {
        List<EnvironmentVariable> found = service.environment().stream().filter(entry -> entry.key().equals(key)).toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getLast());
    }

    private EditException noSuchKey(Service service, String key) {
        List<String> keys = service.environment().stream().map(EnvironmentVariable::key).toList();
        return desk.refusal("refuse.no-such-environment", service.name(), key, desk.sentences().names(keys));
    }

    private void checkKey(String key) throws EditException {
        if (key.isEmpty() || key.indexOf('=') >= 0 || key.chars().anyMatch(c -> Character.isWhitespace(c) || c < ' ')) {
            throw desk.refusal("refuse.bad-environment-key", key);
        }
    }

    /** Whether the file's services mostly write lists; so too if none has an environment. */
    private boolean prefersList() {
        int balance = 0;
        for (PlacedService service : desk.file().services()) {
            if (!service.service().environment().isEmpty()) {
                balance += service.service().environment().getFirst().listForm() ? 1 : -1;
            }
        }
        return balance >= 0;
    }
}
