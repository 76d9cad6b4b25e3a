package org.sitewright.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sitewright.compose.Port;
import org.sitewright.compose.Service;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextChange;
import org.sitewright.text.TextPatch;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.PlainScalars;
import org.sitewright.yaml.ScalarStyle;
import org.sitewright.yaml.YamlAlias;
import org.sitewright.yaml.YamlEntry;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlNode;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlPlace;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlSequence;
import org.sitewright.yaml.YamlToken;

/** Copies a service's text below it, under another name. */
final class ServiceCopy {
    private final Desk desk;

    ServiceCopy(Desk desk) {
        this.desk = desk;
    }

    void duplicate(Edit.DuplicateService edit) throws EditException {
        Service service = desk.service(edit.service());
        new ServiceEdits(desk).checkNew(edit.newName());
        YamlPath path = service.path();
        YamlPlace place = desk.draft().tree().find(path).orElseThrow();
        YamlPath copy = path.parent().key(edit.newName());
        if (desk.draft().isInFlow(path)) {
            duplicateInFlow(place, copy);
        } else {
            desk.draft().replace(TextPatch.of(pasted(place, edit.newName())), copy);
        }
        leaveOut(copy, edit.newName());
    }

    private void duplicateInFlow(YamlPlace place, YamlPath copy) throws EditException {
        YamlMapping services = (YamlMapping) desk.draft().tree().find(copy.parent()).orElseThrow().node();
        int index = services.entries().indexOf(place.entry()) + 1;
        desk.draft().addEntry(copy.parent(), copy.keyAt(1),
                new ValueCopy(new Pathfinder(desk.file()), desk.sentences()).of(place), index);
    }

    /** The block of lines, with what is changed in it already. */
    private TextChange pasted(YamlPlace place, String newName) {
        SourceText text = desk.draft().tree().text();
        TextRange member = place.memberRange();
        int first = text.lineAt(member.start());
        int column = member.start() - text.lineStart(first);
        int last = lastLine(text, text.lineAt(member.end()), column);
        int start = text.lineStart(first);
        int end = text.lineEnd(last);
        List<TextChange> within = new ArrayList<>();
        TextRange key = place.keyRange().orElseThrow();
        within.add(TextChange.replace(key, writtenName(((YamlScalar) place.entry().key()).style(), newName)));
        dropAnchors(place.node(), place.base(), text.content(), within);
        within.sort(Comparator.comparingInt(TextChange::start));
        List<TextChange> shifted = within.stream().map(change -> change.shifted(-start)).toList();
        String block = new TextPatch(shifted).applyTo(text.content().substring(start, end));
        String parting = desk.draft().style().blankLines() ? text.lineBreak() : "";
        return TextChange.insert(end, parting + text.lineBreak() + block);
    }

    /** Comments that are indented deeper than the service's name belong to it. */
    private static int lastLine(SourceText text, int line, int column) {
        int last = line;
        for (int next = line + 1; next < text.lineCount() && isDeeperComment(text.line(next), column); next++) {
            last = next;
        }
        return last;
    }

    private static boolean isDeeperComment(String line, int column) {
        String bare = line.stripLeading();
        return bare.startsWith("#") && line.length() - bare.length() > column;
    }

    private String writtenName(ScalarStyle like, String name) {
        boolean bare = like == ScalarStyle.PLAIN && PlainScalars.isPlainSyntax(name, false) && !PlainScalars.isAmbiguous(name);
        char quote = like == ScalarStyle.SINGLE_QUOTED ? '\'' : like == ScalarStyle.DOUBLE_QUOTED ? '"'
                : desk.draft().style().quote();
        return bare ? name : quote + name + quote;
    }

    private static void dropAnchors(YamlNode node, int base, String content, List<TextChange> changes) {
        YamlToken anchor = node.properties().anchor();
        if (anchor != null) {
            int start = base + anchor.start();
            int end = base + anchor.end();
            if (end < content.length() && content.charAt(end) == ' ') {
                end++;
            } else if (content.charAt(start - 1) == ' ') {
                start--;
            }
            changes.add(new TextChange(start, end, ""));
        }
        switch (node) {
            case YamlMapping mapping -> {
                for (YamlEntry entry : mapping.entries()) {
                    dropAnchors(entry.value(), base + entry.base(), content, changes);
                }
            }
            case YamlSequence sequence -> sequence.items().forEach(item -> dropAnchors(item.node(), base, content, changes));
            case YamlScalar ignored -> { }
            case YamlAlias ignored -> { }
        }
    }

    private void leaveOut(YamlPath copy, String name) throws EditException {
        if (desk.draft().tree().find(copy.key("container_name")).isPresent()) {
            removeKey(copy.key("container_name"));
        }
        Optional<YamlPlace> ports = desk.draft().tree().find(copy.key("ports"));
        if (ports.isEmpty()) {
            return;
        }
        if (ports.get().node() instanceof YamlAlias) {
            removeKey(copy.key("ports"));
            return;
        }
        List<Port> fixed = desk.service(name).ports().stream().filter(ServiceCopy::takesHostPort).toList();
        for (Port port : fixed.reversed()) {
            desk.draft().remove(port.path());
        }
    }

    private void removeKey(YamlPath path) throws EditException {
        desk.draft().removeOnly(path);
    }

    private static boolean takesHostPort(Port port) {
        return org.sitewright.compose.schema.PortSpec.of(port.text()).published().isPresent();
    }
}
