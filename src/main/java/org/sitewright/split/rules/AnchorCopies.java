package org.sitewright.split.rules;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitewright.compose.ComposeFile;
import org.sitewright.split.lines.FileDraft;
import org.sitewright.split.lines.FlowText;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlAlias;
import org.sitewright.yaml.YamlAnchors;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlNode;
import org.sitewright.yaml.YamlPlace;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlSequence;
import org.sitewright.yaml.YamlStyle;

/**
 * Writes what an alias means in the alias's place, where the anchor has gone with another group's lines: the first alias of each
 * becomes the anchor, with its text indented anew, and those behind it mean that.
 */
final class AnchorCopies {
    private final ComposeFile file;
    private final GroupFile target;
    private final FileDraft draft;
    private final int step;
    private final Set<YamlNode> defined = new HashSet<>();

    AnchorCopies(ComposeFile file, GroupFile target) {
        this.file = file;
        this.target = target;
        this.draft = target.draft();
        this.step = YamlStyle.of(file.tree()).indentStep();
    }

    /** To be called when all other changes have been made, for the copies take them along. */
    void write() {
        file.anchors().aliases().stream().sorted(Comparator.comparingInt(YamlAnchors.Aliased::start))
                .filter(alias -> target.keeps(alias.start())).forEach(this::define);
    }

    private void define(YamlAnchors.Aliased alias) {
        Optional<YamlAnchors.Anchored> anchored = file.anchors().resolve(alias.alias().name(), alias.start())
                .filter(each -> !target.keeps(each.start()) && !draft.isCommented(alias.start()));
        if (anchored.isEmpty() || !defined.add(anchored.get().node())) {
            return;
        }
        TextRange body = new TextRange(anchored.get().start(), anchored.get().base() + anchored.get().node().end());
        file.anchors().aliases().stream().filter(each -> body.start() <= each.start() && each.start() < body.end())
                .sorted(Comparator.comparingInt(YamlAnchors.Aliased::start)).forEach(this::define);
        draft.replace(new TextRange(alias.start(), alias.base() + alias.alias().end()), text(anchored.get(), alias.start()));
    }

    private String text(YamlAnchors.Anchored anchored, int at) {
        YamlNode node = anchored.node();
        int start = anchored.base() + node.contentStart();
        String properties = draft.source().substring(new TextRange(anchored.start(), start)).strip().replaceAll("\\s+", " ");
        TextRange range = new TextRange(start, anchored.base() + node.end());
        Context context = context(at);
        if (context.flow()) {
            return properties + " " + new FlowText(draft).of(node, anchored.base());
        }
        String text = draft.changed(range);
        int column = context.column();
        return switch (node) {
            case YamlMapping mapping when !mapping.flow() -> properties + lineBreak() + " ".repeat(column)
                    + shifted(text, mapping.indent(), column);
            case YamlSequence sequence when !sequence.flow() -> properties + lineBreak() + " ".repeat(column)
                    + shifted(text, sequence.indent(), column);
            case YamlScalar scalar when scalar.style().isBlock() -> properties + " " + shifted(text, leastIndent(text), column);
            case YamlScalar scalar when scalar.isMissing() -> properties;
            default -> properties + " " + shifted(text, leastIndent(text), column);
        };
    }

    private String lineBreak() {
        return draft.source().lineBreak();
    }

    /** Lines but for the first one, moved from one column to another. */
    private String shifted(String text, int from, int to) {
        StringBuilder result = new StringBuilder();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (i == 0 || line.isBlank()) {
                result.append(i == 0 ? "" : lineBreak()).append(i == 0 ? line : "");
                continue;
            }
            int indent = line.length() - line.stripLeading().length();
            result.append(lineBreak()).append(" ".repeat(Math.max(0, to + indent - from))).append(line.stripLeading());
        }
        return result.toString();
    }

    private static int leastIndent(String text) {
        return text.lines().skip(1).filter(line -> !line.isBlank()).mapToInt(line -> line.length() - line.stripLeading().length())
                .min().orElse(0);
    }

    /** Where an alias stands: within braces or brackets, or the column at which lines of its value are indented. */
    private record Context(boolean flow, int column) {}

    private Context context(int offset) {
        if (draft.isWrapped(offset)) {
            return new Context(true, 0);
        }
        YamlPlace place = file.tree().root();
        Context context = new Context(false, 0);
        while (!(place.node() instanceof YamlAlias)) {
            switch (place.node()) {
                case YamlMapping mapping when mapping.flow() -> {
                    return new Context(true, 0);
                }
                case YamlSequence sequence when sequence.flow() -> {
                    return new Context(true, 0);
                }
                case YamlMapping mapping -> context = new Context(false, mapping.indent() + step);
                case YamlSequence sequence -> context = new Context(false, sequence.indent() + 2);
                default -> { }
            }
            Optional<YamlPlace> deeper = member(place, offset);
            if (deeper.isEmpty()) {
                return context;
            }
            place = deeper.get();
        }
        return context;
    }

    private static Optional<YamlPlace> member(YamlPlace place, int offset) {
        return switch (place.node()) {
            case YamlMapping mapping -> mapping.entries().stream().map(place::member)
                    .filter(each -> each.memberRange().start() <= offset && offset < each.memberRange().end()).findFirst();
            case YamlSequence sequence -> java.util.stream.IntStream.range(0, sequence.items().size())
                    .mapToObj(place::item).flatMap(Optional::stream)
                    .filter(each -> each.range().start() <= offset && offset < each.range().end()).findFirst();
            default -> Optional.empty();
        };
    }
}
