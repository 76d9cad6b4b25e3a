package org.sitewright.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitewright.ocs.config.ConfigValue;
import org.sitewright.ocs.config.Instance;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextChange;
import org.sitewright.text.TextPatch;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlPlace;
import org.sitewright.yaml.YamlSequence;
import org.sitewright.yaml.YamlValue;

/** Takes an instance to another host: its very text, with the comments that stand directly above it and behind it. */
final class InstanceMove {
    private static final String PLACEHOLDER = "moved";

    private final Desk desk;
    private final ConfigEdits config;

    InstanceMove(Desk desk) {
        this.desk = desk;
        this.config = new ConfigEdits(desk);
    }

    void move(Edit.MoveInstance edit) throws EditException {
        Instance instance = config.instance(edit.instance());
        if (instance.host().equals(edit.host())) {
            return;
        }
        YamlPath from = desk.shared().open(edit.instance(), Edit.Shared.ASK, false);
        if (config.config().hosts().stream().noneMatch(host -> host.name().equals(edit.host()))) {
            config.addHost(edit.host());
        }
        YamlPath list = config.list(edit.host());
        YamlPlace place = desk.draft().tree().find(from).orElseThrow();
        boolean inBrackets = desk.draft().tree().find(list).map(YamlPlace::node).filter(node -> node instanceof YamlSequence sequence
                && sequence.flow() && !sequence.items().isEmpty()).isPresent();
        if (inBrackets && !(place.node() instanceof YamlMapping mapping && mapping.flow())) {
            again(instance, edit.host());
        } else {
            copy(place, list, inBrackets);
        }
        new ValueEdits(desk).unset(new Edit.Unset(from));
        verify(instance, edit.host());
    }

    /** What stands on lines cannot stand in brackets: it is written anew, as the others there are. */
    private void again(Instance instance, String host) throws EditException {
        if (!instance.arguments().dropped().isEmpty() || instance.id().isEmpty() || instance.className().isEmpty()) {
            throw desk.refusal("refuse.yaml.not-safe", instance.path());
        }
        List<List<String>> arguments = new ArrayList<>();
        instance.arguments().given().forEach(argument -> {
            List<String> words = new ArrayList<>(List.of(argument.name()));
            argument.values().forEach(value -> words.add(value.text()));
            arguments.add(words);
        });
        config.write(new Edit.AddInstance(host, instance.id().get(), instance.className().get(), arguments,
                instance.managed().flatMap(ConfigValue::written).orElse("")));
    }

    private void copy(YamlPlace place, YamlPath list, boolean inBrackets) throws EditException {
        SourceText text = desk.draft().tree().text();
        int line = text.lineAt(place.range().start());
        int column = place.range().start() - text.lineStart(line);
        List<String> heading = heading(text, line);
        int end = text.lineEnd(text.lineAt(place.range().end()));
        String behind = text.substring(new TextRange(place.range().end(), end));
        boolean remark = !inBrackets && behind.stripLeading().startsWith("#");
        String written = text.substring(new TextRange(place.range().start(), remark ? end : place.range().end()));

        boolean parted = config.isParted(list);
        int index = config.count(list);
        desk.draft().addItem(list, YamlValue.text(PLACEHOLDER));
        YamlPlace added = desk.draft().tree().find(list.index(index)).orElseThrow();
        SourceText now = desk.draft().tree().text();
        int there = added.range().start() - now.lineStart(now.lineAt(added.range().start()));
        desk.draft().replace(TextPatch.of(TextChange.replace(added.range(), shifted(written, there - column))), added.path());
        if (!heading.isEmpty() && !inBrackets) {
            head(list.index(index), heading);
        }
        if (parted) {
            SourceText last = desk.draft().tree().text();
            int first = last.lineAt(desk.draft().tree().find(list.index(index)).orElseThrow().range().start());
            desk.draft().blankLineBefore(first - (inBrackets ? 0 : heading.size()));
        }
    }

    /** The comments directly above a line, in the column of its first sign. */
    private static List<String> heading(SourceText text, int line) {
        int indent = indent(text.line(line));
        List<String> heading = new ArrayList<>();
        for (int above = line - 1; above >= 0 && text.line(above).stripLeading().startsWith("#") && indent(text.line(above)) == indent; above--) {
            heading.addFirst(text.line(above).strip());
        }
        return heading;
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private void head(YamlPath item, List<String> heading) throws EditException {
        SourceText text = desk.draft().tree().text();
        int line = text.lineAt(desk.draft().tree().find(item).orElseThrow().range().start());
        String indent = " ".repeat(indent(text.line(line)));
        StringBuilder lines = new StringBuilder();
        heading.forEach(comment -> lines.append(indent).append(comment).append(text.lineBreak()));
        desk.draft().replace(TextPatch.of(TextChange.insert(text.lineStart(line), lines.toString())), item);
    }

    /** A text with all lines but its first one moved to the side. */
    private static String shifted(String text, int by) {
        StringBuilder shifted = new StringBuilder();
        for (String line : text.splitWithDelimiters("\r\n|\n|\r", -1)) {
            boolean moves = !shifted.isEmpty() && !line.isBlank();
            shifted.append(!moves ? line : by >= 0 ? " ".repeat(by) + line : line.substring(Math.min(-by, indent(line))));
        }
        return shifted.toString();
    }

    /** The instance must say under its new host what it said under its old one, and no longer stand there. */
    private void verify(Instance before, String host) throws EditException {
        Optional<Instance> now = config.config().hosts().stream().filter(each -> each.name().equals(host)).flatMap(each -> each.instances().stream())
                .reduce((_, last) -> last);
        boolean same = now.isPresent() && words(now.get()).equals(words(before)) && now.get().shownId().equals(before.shownId())
                && now.get().className().equals(before.className()) && now.get().manage().equals(before.manage());
        if (!same) {
            throw desk.refusal("refuse.yaml.not-safe", before.path());
        }
    }

    private static List<String> words(Instance instance) {
        return instance.arguments().words().stream().map(ConfigValue::text).toList();
    }
}
