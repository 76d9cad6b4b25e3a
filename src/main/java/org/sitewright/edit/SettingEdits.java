package org.sitewright.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.ResolvedEntry;
import org.sitewright.compose.schema.Form;
import org.sitewright.compose.schema.KeySpec;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlPlace;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlSequence;
import org.sitewright.yaml.YamlValue;

/** Edits of keys that have no edits of their own: adds them with a value, adds items, gives items another place. */
final class SettingEdits {
    private static final String VALUE = "value";

    private final Desk desk;
    private final StartingValues starts;

    SettingEdits(Desk desk, StartingValues starts) {
        this.desk = desk;
        this.starts = starts;
    }

    void add(Edit.AddSetting edit) throws EditException {
        YamlPath path = edit.path();
        desk.checkPath(path);
        Found found = desk.shared().find(path);
        if (found.exists() && !isMissing(found.place())) {
            throw desk.refusal("refuse.key-exists", path.keyAt(path.size() - 1), path.parent());
        }
        YamlPath real = desk.shared().open(path, edit.shared(), true);
        YamlValue start = desk.forms().spec(path).map(spec -> starts.of(spec, preferredForm(path, spec)))
                .orElse(new YamlValue.Text(VALUE));
        YamlValue value = new StartingNames(desk, path).fill(start);
        if (path.last() instanceof YamlPath.Index) {
            new ItemList(desk, path.keyAt(path.size() - 2)).add(real.parent(), value);
        } else if (desk.draft().tree().find(real).isPresent()) {
            fillIn(real, value);
        } else {
            create(path, real, value);
        }
    }

    /** Adds a value, and where the mapping around it is missing, that one with the keys that it must have. */
    private void create(YamlPath path, YamlPath real, YamlValue value) throws EditException {
        YamlPath asked = path;
        YamlPath written = real;
        YamlValue whole = value;
        while (written.size() > 1 && written.last() instanceof YamlPath.Key(String key) && desk.draft().tree().find(written.parent()).isEmpty()) {
            asked = asked.parent();
            written = written.parent();
            List<YamlValue.Member> members = new ArrayList<>();
            Optional<KeySpec> around = desk.forms().spec(asked);
            for (String required : around.map(KeySpec::requiredKeys).orElse(Set.of())) {
                if (!required.equals(key)) {
                    YamlValue start = starts.of(around.get().children().get(required), Optional.empty());
                    members.add(new YamlValue.Member(required, new StartingNames(desk, path).fill(start)));
                }
            }
            members.add(new YamlValue.Member(key, whole));
            whole = new YamlValue.Members(members);
        }
        new ValueEdits(desk).create(asked, written, whole);
    }

    /** A key with nothing behind its colon, or in front of an empty collection, gets its value where it stands. */
    private void fillIn(YamlPath real, YamlValue value) throws EditException {
        switch (value) {
            case YamlValue.Items(List<YamlValue> items) -> {
                for (YamlValue item : items) {
                    desk.draft().addItem(real, item);
                }
            }
            case YamlValue.Members(List<YamlValue.Member> members) -> {
                for (YamlValue.Member member : members) {
                    desk.draft().addEntry(real, member.key(), member.value(), Integer.MAX_VALUE);
                }
            }
            default -> desk.draft().set(real, value);
        }
    }

    private static boolean isMissing(YamlPlace place) {
        return switch (place.node()) {
            case YamlScalar scalar -> scalar.isMissing();
            case YamlMapping mapping -> mapping.entries().isEmpty();
            case YamlSequence sequence -> sequence.items().isEmpty();
            default -> false;
        };
    }

    /** Where a list and a map may stand, what the file's other services have there, or for pairs in their environments. */
    private Optional<Form> preferredForm(YamlPath path, KeySpec spec) {
        if (!spec.forms().contains(Form.LIST) || !spec.forms().contains(Form.MAP)) {
            return Optional.empty();
        }
        boolean pairs = spec.anyKey().map(any -> any.forms().contains(Form.STRING)).orElse(false);
        int balance = balance(path.keyAt(2));
        if (balance == 0 && pairs) {
            balance = balance("environment");
        }
        // A list of names is the shorter one; a map of pairs the plainer.
        return balance > 0 ? Optional.of(Form.LIST) : balance < 0 && pairs ? Optional.of(Form.MAP) : Optional.empty();
    }

    private int balance(String key) {
        int balance = 0;
        for (PlacedService service : desk.file().services()) {
            balance += service.service().key(key).map(ResolvedEntry::value).map(value -> switch (value.node()) {
                case YamlSequence ignored -> 1;
                case YamlMapping ignored -> -1;
                default -> 0;
            }).orElse(0);
        }
        return balance;
    }

    void addItem(Edit.AddItem edit) throws EditException {
        desk.checkPath(edit.list());
        Found found = desk.shared().find(edit.list());
        if (found.exists() && !isMissing(found.place()) && !(found.place().node() instanceof YamlSequence)) {
            throw desk.refusal("refuse.no-list", edit.list(), found.place().path());
        }
        YamlPath real = desk.shared().open(edit.list(), edit.shared(), true);
        new ItemList(desk, edit.list().keyAt(edit.list().size() - 1)).addShort(edit.list(), real, edit.text(), true);
    }

    void moveItem(Edit.MoveItem edit) throws EditException {
        if (edit.path().isRoot() || !(edit.path().last() instanceof YamlPath.Index(int from)) || !desk.shared().find(edit.path()).exists()) {
            throw desk.refusal("refuse.nothing-there", edit.path());
        }
        if (from != edit.to()) {
            desk.draft().moveItem(desk.shared().open(edit.path(), edit.shared(), false), edit.to());
        }
    }
}
