package org.sitewright.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sitewright.ocs.config.Argument;
import org.sitewright.ocs.config.ConfigValue;
import org.sitewright.ocs.config.Instance;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextChange;
import org.sitewright.text.TextPatch;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlPlace;
import org.sitewright.yaml.YamlSequence;
import org.sitewright.yaml.YamlValue;

/** Changes the arguments of an instance, each written as the others are: alone or with its values in a list of its own. */
final class ArgumentEdits {
    private static final Pattern NAME = Pattern.compile("-+\\p{L}[^\\s=]*");
    private static final Pattern LIKE_NAME = Pattern.compile("-+\\p{L}.*", Pattern.DOTALL);
    private static final String ARGUMENTS = "arguments";

    private final Desk desk;
    private final ConfigEdits config;

    ArgumentEdits(Desk desk) {
        this.desk = desk;
        this.config = new ConfigEdits(desk);
    }

    void set(Edit.SetArgument edit) throws EditException {
        if (!NAME.matcher(edit.flag()).matches()) {
            throw desk.refusal("refuse.not-this-argument", edit.flag());
        }
        for (String value : edit.values()) {
            // OCS takes such a word for another argument, and fails on one that is empty.
            if (value.isEmpty() || LIKE_NAME.matcher(value).matches() || value.chars().allMatch(c -> c == '-')) {
                throw desk.refusal("refuse.not-this-value", value, edit.flag());
            }
        }
        Instance instance = config.instance(edit.instance());
        Optional<Argument> there = instance.arguments().argument(edit.flag());
        if (there.isEmpty()) {
            add(edit, instance);
        } else if (there.get().name().indexOf('=') >= 0 && edit.values().size() == 1) {
            value(there.get().word().path(), edit.flag() + "=" + edit.values().getFirst());
        } else if (there.get().name().indexOf('=') < 0 && there.get().values().size() == edit.values().size()) {
            for (int i = 0; i < edit.values().size(); i++) {
                value(there.get().values().get(i).path(), edit.values().get(i));
            }
        } else {
            number(there.get(), edit);
        }
        verify(edit);
    }

    /** Another number of values: in a list of its own they change there, else the argument goes to the end. */
    private void number(Argument argument, Edit.SetArgument edit) throws EditException {
        if (isAlone(argument) && argument.name().indexOf('=') < 0) {
            YamlPath list = argument.word().path().parent();
            int common = Math.min(argument.values().size(), edit.values().size());
            for (int i = argument.values().size() - 1; i >= common; i--) {
                new ValueEdits(desk).unset(new Edit.Unset(argument.values().get(i).path()));
            }
            for (int i = 0; i < common; i++) {
                value(argument.values().get(i).path(), edit.values().get(i));
            }
            for (String value : edit.values().subList(common, edit.values().size())) {
                desk.draft().addItem(desk.shared().open(list, Edit.Shared.ASK, true), YamlValue.text(value));
            }
            return;
        }
        unset(argument);
        add(edit, config.instance(edit.instance()));
    }

    private void value(YamlPath path, String value) throws EditException {
        new ValueEdits(desk).set(new Edit.SetValue(path, value));
    }

    private void add(Edit.SetArgument edit, Instance instance) throws EditException {
        List<String> words = new ArrayList<>(List.of(edit.flag()));
        words.addAll(edit.values());
        Edit.AddInstance alike = new Edit.AddInstance(instance.host(), instance.shownId(), "", List.of(words), "");
        InstanceStyle style = InstanceStyle.of(config.config(), instance, instance.host());
        YamlPath list = desk.shared().open(edit.instance().key(ARGUMENTS), Edit.Shared.ASK, true);
        if (desk.draft().tree().find(list).isEmpty()) {
            new Sections(desk).addEntry(list.parent(), ARGUMENTS, new YamlValue.Items(List.of()));
        }
        YamlPlace place = desk.draft().tree().find(list).orElseThrow();
        if (!(place.node() instanceof YamlSequence sequence)) {
            throw desk.refusal("refuse.no-list", list, list);
        }
        if (sequence.items().isEmpty() && !style.blockWords()) {
            replace(place, style.argumentsAt(alike, column(place)));
            return;
        }
        for (YamlValue item : style.items(alike)) {
            int index = desk.draft().tree().find(list).map(YamlPlace::node).map(node -> ((YamlSequence) node).items().size()).orElse(0);
            desk.draft().addItem(list, item);
            YamlPlace added = desk.draft().tree().find(list.index(index)).orElseThrow();
            if (item instanceof YamlValue.Items || sequence.flow()) {
                replace(added, style.written(item));
            }
        }
    }

    private void replace(YamlPlace place, String text) throws EditException {
        desk.draft().replace(TextPatch.of(TextChange.replace(place.contentRange(), text.replace("\n", desk.draft().style().lineBreak()))), place.path());
    }

    private int column(YamlPlace place) {
        SourceText text = desk.draft().tree().text();
        return place.range().start() - text.lineStart(text.lineAt(place.range().start()));
    }

    void unset(Edit.UnsetArgument edit) throws EditException {
        YamlPath word = edit.word();
        Argument argument = config.config().instances().filter(each -> word.startsWith(each.path()))
                .flatMap(each -> each.arguments().given().stream()).filter(each -> each.word().path().equals(word)).findFirst()
                .orElseThrow(() -> desk.refusal("refuse.nothing-there", word));
        unset(argument);
    }

    private void unset(Argument argument) throws EditException {
        if (isAlone(argument)) {
            new ValueEdits(desk).unset(new Edit.Unset(argument.word().path().parent()));
            return;
        }
        // The last one first: what stands behind it moves up.
        for (ConfigValue value : argument.values().reversed()) {
            new ValueEdits(desk).unset(new Edit.Unset(value.path()));
        }
        new ValueEdits(desk).unset(new Edit.Unset(argument.word().path()));
    }

    /** Whether the argument with its values is all of a list within the arguments. */
    private boolean isAlone(Argument argument) {
        YamlPath list = argument.word().path().parent();
        return list.last() instanceof YamlPath.Index && argument.values().stream().allMatch(value -> value.path().parent().equals(list))
                && desk.draft().tree().find(list).filter(place -> place.node() instanceof YamlSequence sequence
                        && sequence.items().size() == 1 + argument.values().size()).isPresent();
    }

    /** What was written must be what OCS reads. */
    private void verify(Edit.SetArgument edit) throws EditException {
        if (!config.instance(edit.instance()).arguments().argument(edit.flag()).map(Argument::texts).equals(Optional.of(edit.values()))) {
            throw desk.refusal("refuse.yaml.not-safe", edit.instance().key(ARGUMENTS));
        }
    }
}
