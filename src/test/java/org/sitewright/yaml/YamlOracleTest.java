package org.sitewright.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.sitewright.text.SourceText;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Compares our reading with that of another reader. */
class YamlOracleTest {
    @Provide
    Arbitrary<String> texts() {
        return YamlTexts.any();
    }

    @Property(tries = 3000, seed = "20261101", shrinking = ShrinkingMode.OFF)
    void readsWhatAnotherReaderReads(@ForAll("texts") String content) {
        SourceText text = SourceText.of(content);
        YamlTree tree = new YamlReader().read(text);
        assertThat(tree.problems()).as("problems in%n%s", content).isEmpty();
        List<String> ours = new ArrayList<>();
        for (YamlDocument document : tree.documents()) {
            events(document.root(), document.base(), ours);
        }
        assertThat(TreeDump.firstDifference(comparable(ours, content), comparable(theirs(text), content))).as("%s", content).isEmpty();
    }

    /** At the end of a text without a last line break, the other reader adds one to block scalars. */
    private static String comparable(List<String> events, String content) {
        String all = String.join("\n", events);
        return content.endsWith("\n") ? all : all.replaceAll("(?m)^((?:LITERAL|FOLDED).*?)(?:\\\\n)+>", "$1>");
    }

    private static void events(YamlNode node, int base, List<String> events) {
        String properties = node.anchor().map(name -> " &" + name).orElse("") + node.tag().map(OracleTags::expanded).orElse("");
        String place = " " + (base + node.start());
        switch (node) {
            case YamlAlias alias -> events.add("*" + alias.name() + place + ".." + (base + alias.end()));
            case YamlScalar scalar -> events.add(scalar.style() + properties + " <" + escaped(scalar.value()) + ">"
                    + (scalar.isMissing() ? "" : place + (scalar.style().isBlock() ? "" : ".." + (base + scalar.end()))));
            case YamlSequence sequence -> {
                events.add((sequence.flow() ? "[" : "-") + properties + place);
                sequence.items().forEach(item -> events(item.node(), base, events));
                events.add("end");
            }
            case YamlMapping mapping -> {
                events.add((mapping.flow() ? "{" : ":") + properties + place);
                for (YamlEntry entry : mapping.entries()) {
                    events(entry.key(), base + entry.base(), events);
                    events(entry.value(), base + entry.base(), events);
                }
                events.add("end");
            }
        }
    }

    private static List<String> theirs(SourceText text) {
        List<String> events = new ArrayList<>();
        for (Event event : new Parse(LoadSettings.builder().build()).parseString(text.content())) {
            switch (event.getEventId()) {
                case Alias -> events.add("*" + ((AliasEvent) event).getAlias().getValue() + start(text, event) + ".." + end(text, event));
                case Scalar -> {
                    ScalarEvent scalar = (ScalarEvent) event;
                    boolean block = scalar.getScalarStyle().toString().matches("[|>]");
                    boolean missing = scalar.isPlain() && scalar.getValue().isEmpty();
                    events.add(style(scalar) + properties(scalar, scalar.getTag()) + " <" + escaped(scalar.getValue()) + ">"
                            + (missing ? "" : start(text, event) + (block ? "" : ".." + end(text, event))));
                }
                case SequenceStart -> {
                    SequenceStartEvent start = (SequenceStartEvent) event;
                    events.add((start.getFlowStyle() == FlowStyle.FLOW ? "[" : "-") + properties(start, start.getTag()) + start(text, event));
                }
                case MappingStart -> {
                    MappingStartEvent start = (MappingStartEvent) event;
                    events.add((start.getFlowStyle() == FlowStyle.FLOW ? "{" : ":") + properties(start, start.getTag()) + start(text, event));
                }
                case SequenceEnd, MappingEnd -> events.add("end");
                default -> { }
            }
        }
        return events;
    }

    private static String properties(NodeEvent event, Optional<String> tag) {
        return event.getAnchor().map(anchor -> " &" + anchor.getValue()).orElse("") + tag.map(name -> " " + name).orElse("");
    }

    private static ScalarStyle style(ScalarEvent event) {
        return switch (event.getScalarStyle().toString()) {
            case "\"" -> ScalarStyle.DOUBLE_QUOTED;
            case "'" -> ScalarStyle.SINGLE_QUOTED;
            case "|" -> ScalarStyle.LITERAL;
            case ">" -> ScalarStyle.FOLDED;
            default -> ScalarStyle.PLAIN;
        };
    }

    /** The other reader counts code points. */
    private static String start(SourceText text, Event event) {
        return " " + text.offsetOfCodePoint(event.getStartMark().orElseThrow().getIndex());
    }

    private static int end(SourceText text, Event event) {
        return text.offsetOfCodePoint(event.getEndMark().orElseThrow().getIndex());
    }

    private static String escaped(String value) {
        return value.replace("\n", "\\n").replace("\r", "\\r");
    }

    /** Tags as the other reader gives them: the short form {@code !!} written out. */
    private static final class OracleTags {
        static String expanded(String tag) {
            return " " + (tag.startsWith("!!") ? "tag:yaml.org,2002:" + tag.substring(2) : tag);
        }
    }
}
