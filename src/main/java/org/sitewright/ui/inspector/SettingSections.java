package org.sitewright.ui.inspector;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.sitewright.compose.Origin;
import org.sitewright.yaml.YamlPath;

/**
 * The keys of something that have no field of their own: those with a single value in one section, each of the others in a
 * section under its name. Sections are made for what is there, when it is there for the first time.
 */
final class SettingSections extends VBox {
    private final FormContext context;
    private final KeyHelp help;
    private final FormSection singles;
    private final VBox singleLines = new VBox();
    private final Map<SettingNode.Kind, List<SettingLine>> lines = new LinkedHashMap<>();
    private final Map<String, SettingSection> sections = new LinkedHashMap<>();
    private List<SettingNode> used = List.of();

    SettingSections(FormContext context, KeyHelp help, String title) {
        this.context = context;
        this.help = help;
        singles = new FormSection(title);
        singleLines.getStyleClass().add("sw-settings");
        singles.getChildren().add(singleLines);
        singles.setShown(false);
        getChildren().add(singles);
    }

    void show(Shown now, List<Setting> settings) {
        List<SettingNode> next = new ArrayList<>();
        List<SettingLine> ofSingles = new ArrayList<>();
        Set<SettingSection> ofSections = new LinkedHashSet<>();
        for (Setting setting : settings) {
            if (setting.isCollection()) {
                SettingSection section = sections.computeIfAbsent(setting.name() + " " + setting.shape() + setting.specPath(),
                        _ -> new SettingSection(context, help, setting));
                section.show(now, setting);
                ofSections.add(section);
                next.add(section.group());
            } else {
                SettingLine line = line(setting, ofSingles);
                line.show(now, setting, Origin.OWN);
                ofSingles.add(line);
                next.add(line);
            }
        }
        used.stream().filter(node -> !next.contains(node) && node.isUsed()).forEach(SettingNode::release);
        arrange(singleLines, ofSingles);
        singles.setShown(!ofSingles.isEmpty());
        List<Node> order = new ArrayList<>(ofSections);
        order.addFirst(singles);
        arrange(this, order);
        used = next;
    }

    /** A line that shows the same key already, else one that is free, else a new one. */
    private SettingLine line(Setting setting, List<SettingLine> taken) {
        SettingNode.Kind kind = SettingNode.Kind.of(setting);
        List<SettingLine> known = lines.computeIfAbsent(kind, _ -> new ArrayList<>());
        for (SettingLine line : known) {
            if (line.isUsed() && line.setting().name().equals(setting.name()) && !taken.contains(line)) {
                return line;
            }
        }
        for (SettingLine line : known) {
            if (!line.isUsed()) {
                return line;
            }
        }
        SettingLine line = new SettingLine(context, help, kind);
        known.add(line);
        return line;
    }

    /** Puts nodes in their order; one that stays where it is keeps the keyboard. */
    private static void arrange(VBox box, List<? extends Node> order) {
        box.getChildren().retainAll(order);
        for (int i = 0; i < order.size(); i++) {
            if (i >= box.getChildren().size() || box.getChildren().get(i) != order.get(i)) {
                box.getChildren().remove(order.get(i));
                box.getChildren().add(i, order.get(i));
            }
        }
    }

    Optional<Node> field(YamlPath path) {
        return used.stream().filter(node -> path.startsWith(node.setting().path())).findFirst().flatMap(node -> node.stop(path));
    }

    /** Sends what was typed. */
    void commitEdited() {
        List.copyOf(used).forEach(SettingNode::commit);
    }

    /** Takes back what was typed. */
    void leave() {
        used.forEach(SettingNode::leave);
    }
}
