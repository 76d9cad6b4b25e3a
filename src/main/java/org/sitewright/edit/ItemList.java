package org.sitewright.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.ResolvedEntry;
import org.sitewright.yaml.YamlEntry;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlNode;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlPlace;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlSequence;
import org.sitewright.yaml.YamlValue;

/** Adds items to a list of a service, such as its ports, in the form that the list or the file has. */
final class ItemList {
    private final Desk desk;
    private final String key;

    ItemList(Desk desk, String key) {
        this.desk = desk;
        this.key = key;
    }

    /** The last item of the list, if it is written in the long form. */
    Optional<YamlMapping> longSibling(YamlPath list) {
        return desk.draft().tree().find(list).map(YamlPlace::node).filter(YamlSequence.class::isInstance)
                .map(YamlSequence.class::cast).filter(sequence -> !sequence.items().isEmpty())
                .map(sequence -> sequence.items().getLast().node()).filter(YamlMapping.class::isInstance)
                .map(YamlMapping.class::cast);
    }

    /** @param mayBePlain whether a first item may go without quotes where the file's others do */
    void addShort(YamlPath asked, YamlPath list, String text, boolean mayBePlain) throws EditException {
        YamlPath item = list.index(size(list));
        YamlValue value = desk.forms().value(desk.draft().tree(), asked.index(size(list)), item, text);
        boolean first = size(list) == 0;
        add(list, value);
        boolean plain = desk.draft().tree().find(item).map(place -> place.node() instanceof YamlScalar scalar
                && !scalar.isAlwaysText()).orElse(false);
        if (first && plain && value instanceof YamlValue.Text && !mayBePlain) {
            new ValueEdits(desk).quote(item);
        }
    }

    void addLong(YamlPath asked, YamlPath list, YamlMapping sibling, Map<String, String> values) throws EditException {
        YamlPath item = list.index(size(list));
        List<String> order = sibling.entries().stream().map(YamlEntry::keyText).toList();
        List<YamlValue.Member> members = new ArrayList<>();
        LongItems.inOrderOf(order, values).forEach((name, value) -> members.add(new YamlValue.Member(name,
                member(asked.index(item.size()).key(name), sibling, name, value))));
        add(list, new YamlValue.Members(members));
    }

    private YamlValue member(YamlPath asked, YamlMapping sibling, String name, String value) {
        boolean plainNumber = sibling.value(name).filter(node -> node instanceof YamlScalar scalar && !scalar.isAlwaysText())
                .isPresent() && value.matches("0|[1-9][0-9]*");
        YamlValue typed = desk.forms().value(desk.draft().tree(), asked, asked, value);
        return plainNumber ? new YamlValue.Literal(value) : typed;
    }

    /** Adds a value behind the last item, or as the first one of a list that is not there yet. */
    void add(YamlPath list, YamlValue value) throws EditException {
        if (desk.draft().tree().find(list).isEmpty()) {
            new ValueEdits(desk).create(list, list, new YamlValue.Items(List.of(value)));
        } else {
            desk.draft().addItem(list, value);
        }
    }

    private int size(YamlPath list) {
        return desk.draft().tree().find(list).map(place -> place.node() instanceof YamlSequence sequence
                ? sequence.items().size() : 0).orElse(0);
    }

    /** Whether the file's services write the items of such lists mostly without quotes; not so if there are none. */
    boolean isPlainInFile() {
        int balance = 0;
        for (PlacedService service : desk.file().services()) {
            YamlNode node = service.service().key(key).map(ResolvedEntry::value).map(value -> value.node()).orElse(null);
            if (node instanceof YamlSequence sequence) {
                for (YamlSequence.Item item : sequence.items()) {
                    balance += item.node() instanceof YamlScalar scalar ? scalar.isAlwaysText() ? -1 : 1 : 0;
                }
            }
        }
        return balance > 0;
    }
}
