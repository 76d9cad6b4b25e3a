package org.sitewright.ui.inspector;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sitewright.check.Finding;
import org.sitewright.compose.Origin;
import org.sitewright.yaml.YamlPath;

/** A map or a list: a heading, its members, and what adds one. Of very many members only the first are shown until asked for. */
final class SettingGroup extends SettingNode {
    private static final int MANY = 10;

    /** The nodes of the members, in their order. Nodes are kept for what has the same name, and for others of their kind. */
    final class Members extends VBox {
        private final Map<Kind, Deque<SettingNode>> spare = new HashMap<>();
        private List<SettingNode> nodes = List.of();

        void show(Shown now, List<Setting> settings, Origin around) {
            List<SettingNode> before = new ArrayList<>(nodes);
            List<SettingNode> next = new ArrayList<>();
            for (Setting setting : settings) {
                next.add(kept(before, setting));
            }
            for (SettingNode unused : before) {
                unused.release();
                getChildren().remove(unused);
                spare.computeIfAbsent(unused.kind(), _ -> new ArrayDeque<>()).push(unused);
            }
            for (int i = 0; i < settings.size(); i++) {
                SettingNode node = next.get(i);
                if (node == null) {
                    node = spareOrNew(settings.get(i));
                    next.set(i, node);
                }
                place(node, i);
            }
            nodes = next;
            for (int i = 0; i < settings.size(); i++) {
                next.get(i).show(now, settings.get(i), around);
            }
        }

        private @Nullable SettingNode kept(List<SettingNode> before, Setting setting) {
            Kind kind = Kind.of(setting);
            for (SettingNode node : before) {
                if (node.kind().equals(kind) && node.setting().path().equals(setting.path())) {
                    before.remove(node);
                    return node;
                }
            }
            return null;
        }

        private SettingNode spareOrNew(Setting setting) {
            Deque<SettingNode> known = spare.get(Kind.of(setting));
            return known != null && !known.isEmpty() ? known.pop() : SettingNode.of(context(), help(), setting);
        }

        int count() {
            return nodes.size();
        }

        private void place(SettingNode node, int index) {
            // A node that stays where it is keeps the keyboard.
            if (index >= getChildren().size() || getChildren().get(index) != node) {
                getChildren().remove(node);
                getChildren().add(index, node);
            }
        }

        void focus(int index) {
            nodes.get(index).stop(nodes.get(index).setting().path()).ifPresent(Node::requestFocus);
        }
    }

    private final Members members = new Members();
    private final WeightedRow header = new WeightedRow();
    private final @Nullable Label label;
    private final @Nullable CommitField name;
    private final @Nullable Button remove;
    private final Button add = icon("fth-plus", "sw-setting-add");
    private final Hyperlink more = new Hyperlink();
    private @Nullable SettingAdder adder;
    private boolean all;
    private @Nullable YamlPath last;

    /** @param headed whether it has a heading of its own */
    SettingGroup(FormContext context, KeyHelp help, Kind kind, boolean headed) {
        super(context, help, kind);
        boolean chosen = headed && kind.naming() == Setting.Naming.CHOSEN;
        name = chosen ? nameField() : null;
        label = headed && !chosen ? nameLabel() : null;
        remove = headed ? removeButton() : null;
        if (name != null) {
            header.addCell(name, 1);
        } else if (label != null) {
            header.addCell(label, 1);
            label.getStyleClass().add("sw-setting-heading");
        }
        if (remove != null) {
            add.setOnAction(_ -> openAdder());
            header.addFixed(add, BUTTON_WIDTH);
            header.addFixed(remove, BUTTON_WIDTH);
            header.getStyleClass().addAll("sw-rows-row", "sw-setting-row");
            getChildren().add(header);
            if (name != null) {
                getChildren().add(RefusalLine.of(name));
            }
            members.getStyleClass().add("sw-setting-members");
        }
        more.getStyleClass().add("sw-small");
        more.setOnAction(_ -> {
            all = true;
            fill(shown().findingsAt(setting().path()));
        });
        getChildren().addAll(members, more, hints());
    }

    Members members() {
        return members;
    }

    @Override
    void fill(List<Finding> findings) {
        Setting setting = setting();
        if (!setting.path().equals(last)) {
            all = false;
            last = setting.path();
        }
        if (name != null) {
            name.show(setting.name());
            name.setWritable(setting.origin().isOwn());
        } else if (label != null) {
            label.setText(accessibleName());
        }
        if (remove != null) {
            remove.setAccessibleText(context().text("row.remove", accessibleName()));
        }
        List<Setting> found = setting.shownMembers(shown());
        boolean cut = !all && found.size() > MANY + 2;
        List<Setting> inSight = cut ? found.subList(0, MANY) : found;
        members.show(shown(), inSight, setting.origin());
        more.setText(cut ? context().text("facts.all", found.size()) : "");
        more.setVisible(cut);
        more.setManaged(cut);
        hints().show(findings.stream().filter(finding -> inSight.stream().noneMatch(each -> finding.path().startsWith(each.path()))).toList());
        if (adder == null) {
            adder = new SettingAdder(this, remove == null);
            getChildren().add(getChildren().indexOf(more) + 1, adder);
        }
        adder.show();
        if (remove != null) {
            add.setVisible(adder.canAdd());
            add.setAccessibleText(context().text("setting.add.to", accessibleName()));
        }
    }

    private void openAdder() {
        if (adder != null) {
            adder.open();
        }
    }

    @Override
    void commit() {
        if (isUsed()) {
            if (name != null) {
                name.commit();
            }
            List.copyOf(members.nodes).forEach(SettingNode::commit);
            if (adder != null) {
                adder.commit();
            }
        }
    }

    @Override
    void leave() {
        if (name != null) {
            name.revert();
        }
        members.nodes.forEach(SettingNode::leave);
        if (adder != null) {
            adder.leave();
        }
    }

    @Override
    Optional<Node> stop(YamlPath path) {
        for (SettingNode node : members.nodes) {
            if (path.startsWith(node.setting().path())) {
                return node.stop(path);
            }
        }
        return members.nodes.isEmpty() ? remove != null ? Optional.of(add) : Optional.ofNullable(adder).map(SettingAdder::button)
                : members.nodes.getFirst().stop(path);
    }
}
