package org.sitewright.yaml;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.sitewright.yaml.YamlChange.AddEntry;
import org.sitewright.yaml.YamlChange.AddItem;
import org.sitewright.yaml.YamlChange.MoveItem;
import org.sitewright.yaml.YamlChange.Remove;
import org.sitewright.yaml.YamlChange.RenameKey;
import org.sitewright.yaml.YamlChange.SetValue;
import org.sitewright.yaml.YamlChange.WhenEmpty;

/** What another reader finds in a text, as a tree that a change can be made in without any regard to the text. */
final class OracleModel {
    /** That reader has a tag of its own for variables, which are text to all others. */
    private static final Set<Tag> TEXTS = Set.of(Tag.STR, Tag.ENV_TAG);

    /** Alias, scalar, sequence or mapping; the children of a mapping are its keys and values by turns. */
    private static final class Node {
        char kind;
        String value = "";
        String style = "";
        @Nullable String anchor;
        @Nullable String tag;
        List<Node> children = new ArrayList<>();
        /** Written by the change: its style is free, but text must be text. */
        @Nullable YamlValue fresh;
    }

    private final List<Node> documents = new ArrayList<>();

    static OracleModel of(String content) {
        OracleModel model = new OracleModel();
        Iterator<Event> events = new Parse(LoadSettings.builder().build()).parseString(content).iterator();
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof NodeEvent node) {
                model.documents.add(read(node, events));
            }
        }
        return model;
    }

    private static Node read(NodeEvent event, Iterator<Event> events) {
        Node node = new Node();
        node.anchor = event.getAnchor().map(Object::toString).orElse(null);
        switch (event) {
            case AliasEvent ignored -> node.kind = '*';
            case ScalarEvent scalar -> {
                node.kind = '=';
                node.value = scalar.getValue();
                node.style = scalar.getScalarStyle().toString();
                node.tag = scalar.getTag().orElse(null);
            }
            case CollectionStartEvent start -> {
                node.kind = start.getEventId() == Event.ID.SequenceStart ? '-' : ':';
                node.style = start.getFlowStyle() == FlowStyle.FLOW ? "flow" : "block";
                node.tag = start.getTag().orElse(null);
                for (Event next = events.next(); next instanceof NodeEvent child; next = events.next()) {
                    node.children.add(read(child, events));
                }
            }
            default -> throw new IllegalArgumentException(event.toString());
        }
        return node;
    }

    /** Makes the change; false if there is no such place. */
    boolean changed(YamlChange change) {
        if (documents.isEmpty()) {
            Node root = new Node();
            root.kind = '=';
            documents.add(root);
        }
        switch (change) {
            case SetValue(YamlPath path, YamlValue value) -> find(path).ifPresent(node -> write(node, value));
            case AddEntry(YamlPath path, String key, YamlValue value, int index) -> {
                Node node = find(path).orElseThrow();
                become(node, ':');
                int at = Math.min(index, node.children.size() / 2) * 2;
                node.children.add(at, fresh(value));
                node.children.add(at, fresh(new YamlValue.Text(key)));
            }
            case AddItem(YamlPath path, YamlValue value, int index) -> {
                Node node = find(path).orElseThrow();
                become(node, '-');
                node.children.add(Math.min(index, node.children.size()), fresh(value));
            }
            case Remove(YamlPath path, WhenEmpty whenEmpty) -> remove(path, whenEmpty);
            case RenameKey(YamlPath path, String key) -> {
                Node parent = find(path.parent()).orElseThrow();
                Node old = parent.children.get(indexOf(parent, path.last()) - 1);
                write(old, new YamlValue.Text(key));
            }
            case MoveItem(YamlPath path, int to) -> {
                Node parent = find(path.parent()).orElseThrow();
                parent.children.add(to, parent.children.remove(indexOf(parent, path.last())));
            }
        }
        return true;
    }

    private void remove(YamlPath path, WhenEmpty whenEmpty) {
        Node parent = find(path.parent()).orElseThrow();
        int members = parent.kind == ':' ? parent.children.size() / 2 : parent.children.size();
        if (members == 1 && whenEmpty == WhenEmpty.REMOVE_PARENT && path.size() > 1) {
            remove(path.parent(), whenEmpty);
            return;
        }
        int at = indexOf(parent, path.last());
        parent.children.remove(at);
        if (parent.kind == ':') {
            parent.children.remove(at - 1);
        }
        if (parent.children.isEmpty()) {
            parent.style = "flow";
            if (path.size() == 1) {
                parent.kind = '0';
            }
        }
    }

    private static void become(Node node, char kind) {
        if (node.kind != kind || node.children.isEmpty()) {
            node.kind = kind;
            node.style = "";
            node.value = "";
        }
    }

    private static Node fresh(YamlValue value) {
        Node node = new Node();
        write(node, value);
        return node;
    }

    private static void write(Node node, YamlValue value) {
        node.fresh = value;
        node.style = "";
        node.value = "";
        node.children = new ArrayList<>();
        switch (value) {
            case YamlValue.Text(String text) -> scalar(node, text);
            case YamlValue.Literal(String text) -> scalar(node, text);
            case YamlValue.Nothing() -> scalar(node, "");
            case YamlValue.Items(List<YamlValue> items) -> {
                node.kind = '-';
                items.forEach(item -> node.children.add(fresh(item)));
            }
            case YamlValue.Members(List<YamlValue.Member> members) -> {
                node.kind = ':';
                for (YamlValue.Member member : members) {
                    node.children.add(fresh(new YamlValue.Text(member.key())));
                    node.children.add(fresh(member.value()));
                }
            }
        }
    }

    private static void scalar(Node node, String text) {
        node.kind = '=';
        node.value = text;
    }

    private Optional<Node> find(YamlPath path) {
        Node node = documents.getFirst();
        for (YamlPath.Step step : path.steps()) {
            int at = indexOf(node, step);
            if (at < 0) {
                return Optional.empty();
            }
            node = node.children.get(at);
        }
        return Optional.of(node);
    }

    private static int indexOf(Node node, YamlPath.Step step) {
        return switch (step) {
            case YamlPath.Index(int index) -> index;
            case YamlPath.Key(String name) -> {
                for (int i = 0; i < node.children.size(); i += 2) {
                    if (node.children.get(i).kind == '=' && node.children.get(i).value.equals(name)) {
                        yield i + 1;
                    }
                }
                yield -1;
            }
        };
    }

    /** The first difference from what was read of the text after the change; empty if there is none. */
    String difference(OracleModel actual) {
        if (documents.size() != actual.documents.size() && !(documents.size() == 1 && actual.documents.isEmpty())) {
            return documents.size() + " documents, but " + actual.documents.size();
        }
        for (int i = 0; i < actual.documents.size(); i++) {
            String difference = difference(documents.get(i), actual.documents.get(i), "");
            if (!difference.isEmpty()) {
                return difference;
            }
        }
        return "";
    }

    private static String difference(Node expected, Node actual, String path) {
        if (expected.kind == '0') {
            return actual.kind == '=' && actual.value.isEmpty() || actual.children.isEmpty() ? "" : path + ": not empty";
        }
        if (expected.fresh instanceof YamlValue.Nothing && ":".equals(actual.style) && actual.value.equals("null")) {
            return "";
        }
        String shell = shell(expected);
        String other = shell(actual);
        if (!shell.equals(other)) {
            return path + ": expected " + shell + " but was " + other;
        }
        if (!expected.style.isEmpty() && !expected.style.equals(actual.style)) {
            return path + ": style " + expected.style + " became " + actual.style;
        }
        if (expected.fresh instanceof YamlValue.Text && ":".equals(actual.style) && actual.tag == null
                && !TEXTS.contains(new CoreScalarResolver(true).resolve(actual.value, true))) {
            return path + ": " + actual.value + " is no text";
        }
        if (expected.fresh instanceof YamlValue.Literal && !":".equals(actual.style)) {
            return path + ": " + actual.value + " is quoted";
        }
        if (expected.children.size() != actual.children.size()) {
            return path + ": expected " + expected.children.size() + " children but were " + actual.children.size();
        }
        for (int i = 0; i < expected.children.size(); i++) {
            String difference = difference(expected.children.get(i), actual.children.get(i), path + "/" + i);
            if (!difference.isEmpty()) {
                return difference;
            }
        }
        return "";
    }

    private static String shell(Node node) {
        return node.kind + " &" + node.anchor + " !" + node.tag + " <" + node.value.replace("\n", "\\n") + ">";
    }
}
