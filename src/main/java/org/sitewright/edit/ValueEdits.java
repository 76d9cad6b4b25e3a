package org.sitewright.edit;

import java.util.List;
import java.util.Optional;
import org.sitewright.compose.schema.Form;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextChange;
import org.sitewright.text.TextPatch;
import org.sitewright.yaml.PlainScalars;
import org.sitewright.yaml.YamlAlias;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlPlace;
import org.sitewright.yaml.YamlReader;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlSequence;
import org.sitewright.yaml.YamlTree;
import org.sitewright.yaml.YamlValue;

/** Edits that name a path. */
final class ValueEdits {
    private final Desk desk;

    ValueEdits(Desk desk) {
        this.desk = desk;
    }

    void set(Edit.SetValue edit) throws EditException {
        YamlPath path = edit.path();
        desk.checkPath(path);
        if (path.size() == 4 && path.keyAt(2).equals("environment") && !path.keyAt(3).isEmpty()
                && desk.shared().find(path.parent()).place().node() instanceof YamlSequence
                && desk.shared().find(path.parent()).exists()) {
            new EnvironmentEdits(desk).set(new Edit.SetEnvironment(path.keyAt(1), path.keyAt(3), edit.value(), edit.shared()));
            return;
        }
        YamlPath real = desk.shared().open(path, edit.shared(), true);
        Optional<List<YamlValue>> list = asList(path, edit.value());
        Optional<YamlPlace> place = desk.draft().tree().find(real);
        if (place.isEmpty()) {
            create(path, real, list, edit.value());
        } else if (list.isPresent() && isInBrackets(place.get())) {
            // As it was typed, so that it stays in brackets and has the quotes that the user gave it.
            desk.draft().replace(TextPatch.of(TextChange.replace(place.get().contentRange(), edit.value())), real);
        } else if (SharedValues.isCollection(place.get()) && !isEmpty(place.get())) {
            setList(place.get(), list);
        } else if (list.isPresent()) {
            desk.draft().set(real, new YamlValue.Items(list.get()));
        } else {
            desk.setScalar(path, real, edit.value());
        }
    }

    private boolean isInBrackets(YamlPlace place) {
        return place.node() instanceof YamlSequence sequence && sequence.flow()
                && sequence.items().stream().allMatch(item -> item.node() instanceof YamlScalar scalar && scalar.properties().isNone())
                && desk.draft().content().substring(place.contentRange().start(), place.contentRange().end()).indexOf('\n') < 0;
    }

    private static boolean isEmpty(YamlPlace place) {
        return switch (place.node()) {
            case YamlMapping mapping -> mapping.entries().isEmpty();
            case YamlSequence sequence -> sequence.items().isEmpty();
            default -> false;
        };
    }

    /** A text that is a flow sequence of scalars, where a list may stand. */
    private Optional<List<YamlValue>> asList(YamlPath path, String value) {
        boolean listed = desk.forms().spec(path).map(spec -> spec.forms().contains(Form.LIST)).orElse(false);
        if (!listed || !value.startsWith("[") || !value.endsWith("]") || value.indexOf('\n') >= 0) {
            return Optional.empty();
        }
        YamlTree read = new YamlReader().read(SourceText.of(value));
        if (!read.problems().isEmpty() || !(read.document().root() instanceof YamlSequence sequence)
                || !sequence.items().stream().allMatch(item -> item.node() instanceof YamlScalar)) {
            return Optional.empty();
        }
        return Optional.of(sequence.items().stream().map(item -> {
            YamlScalar scalar = (YamlScalar) item.node();
            return !scalar.isAlwaysText() && PlainScalars.isAmbiguous(scalar.value())
                    ? (YamlValue) new YamlValue.Literal(scalar.value()) : new YamlValue.Text(scalar.value());
        }).toList());
    }

    private void setList(YamlPlace place, Optional<List<YamlValue>> list) throws EditException {
        if (list.isEmpty()) {
            throw desk.refusal(place.node() instanceof YamlMapping ? "refuse.is-mapping" : "refuse.is-list", place.path());
        }
        if (place.node() instanceof YamlMapping) {
            throw desk.refusal("refuse.is-mapping", place.path());
        }
        desk.draft().set(place.path(), new YamlValue.Items(list.get()));
    }

    private void create(YamlPath asked, YamlPath real, Optional<List<YamlValue>> list, String text) throws EditException {
        create(asked, real, list.<YamlValue>map(YamlValue.Items::new)
                .orElseGet(() -> desk.forms().value(desk.draft().tree(), asked, real, text)));
    }

    /** Adds the keys that are missing on the way, and the value behind the last. */
    void create(YamlPath asked, YamlPath real, YamlValue last) throws EditException {
        int depth = real.size() - 1;
        while (desk.draft().tree().find(real.prefix(depth)).isEmpty()) {
            depth--;
        }
        YamlPath parent = real.prefix(depth);
        YamlPlace place = desk.draft().tree().find(parent).orElseThrow();
        for (YamlPath.Step step : real.steps().subList(depth, real.size())) {
            if (step instanceof YamlPath.Index(int index)) {
                throw noItem(place, index, asked);
            }
        }
        boolean mapping = place.node() instanceof YamlMapping
                || place.node() instanceof YamlScalar scalar && !scalar.isAlwaysText() && PlainScalars.isNull(scalar.value())
                || isEmpty(place);
        if (!mapping) {
            throw desk.refusal(place.node() instanceof YamlSequence ? "refuse.key-in-list" : "refuse.key-in-value",
                    real.keyAt(depth), parent);
        }
        YamlValue value = last;
        for (int i = real.size() - 1; i > depth; i--) {
            value = new YamlValue.Members(List.of(new YamlValue.Member(real.keyAt(i), value)));
        }
        new Sections(desk).addEntry(parent, real.keyAt(depth), value);
    }

    private EditException noItem(YamlPlace place, int index, YamlPath asked) {
        int count = place.node() instanceof YamlSequence sequence ? sequence.items().size() : -1;
        return count < 0 ? desk.refusal("refuse.no-list", asked, place.path())
                : desk.refusal("refuse.no-item", asked, place.path(), count, index);
    }

    void unset(Edit.Unset edit) throws EditException {
        YamlPath path = edit.path();
        if (path.isRoot()) {
            throw desk.refusal("refuse.no-path");
        }
        Found found = new Pathfinder(desk.file()).find(path, false);
        if (!found.exists()) {
            throw desk.refusal("refuse.nothing-there", path);
        }
        YamlPath real = desk.shared().open(path, edit.shared(), false);
        desk.draft().remove(real);
    }

    void renameKey(Edit.RenameKey edit) throws EditException {
        if (edit.path().isRoot() || !(edit.path().last() instanceof YamlPath.Key) || edit.newKey().isEmpty()) {
            throw desk.refusal("refuse.no-key", edit.path());
        }
        if (!new Pathfinder(desk.file()).find(edit.path(), false).exists()) {
            throw desk.refusal("refuse.nothing-there", edit.path());
        }
        YamlPath real = desk.shared().open(edit.path(), edit.shared(), false);
        if (desk.draft().tree().find(real.parent().key(edit.newKey())).isPresent() && !real.keyAt(real.size() - 1).equals(edit.newKey())) {
            throw desk.refusal("refuse.key-exists", edit.newKey(), real.parent());
        }
        if (!real.keyAt(real.size() - 1).equals(edit.newKey())) {
            desk.draft().renameKey(real, edit.newKey());
        }
    }

    /** Puts quotes round a plain scalar, which keeps its text. */
    void quote(YamlPath path) throws EditException {
        YamlPlace place = desk.draft().tree().find(path).orElseThrow(() -> desk.refusal("refuse.nothing-there", path));
        if (place.node() instanceof YamlAlias || !(place.node() instanceof YamlScalar scalar) || scalar.isAlwaysText()
                || scalar.isMissing()) {
            throw desk.refusal("refuse.not-plain", path);
        }
        String written = desk.draft().content().substring(place.contentRange().start(), place.contentRange().end());
        boolean single = written.indexOf('\\') >= 0 || written.indexOf('"') >= 0
                || desk.draft().style().quote() == '\'' && written.indexOf('\'') < 0;
        String quoted = single ? "'" + written.replace("'", "''") + "'" : '"' + written + '"';
        desk.draft().replace(TextPatch.of(TextChange.replace(place.contentRange(), quoted)), path);
        boolean same = desk.draft().tree().find(path).map(now -> now.node() instanceof YamlScalar after
                && after.value().equals(scalar.value())).orElse(false);
        if (!same) {
            throw desk.refusal("refuse.yaml.not-safe", path);
        }
    }

    void replaceText(Edit.ReplaceText edit) throws EditException {
        if (edit.range().end() > desk.draft().content().length()) {
            throw desk.refusal("refuse.behind-end");
        }
        desk.draft().replaceFreely(TextPatch.of(TextChange.replace(edit.range(), edit.replacement())));
    }
}
