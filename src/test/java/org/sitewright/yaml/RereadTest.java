package org.sitewright.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextChange;
import org.sitewright.text.TextPatch;

/** Reading again after a patch gives what a whole reading gives, and leaves untouched entries alone. */
class RereadTest {
    private static final List<String> PIECES = List.of("x", " ", "  ", "\n", "\r\n", "\r", ":", ": ", "- ", "-", "#", " # c", "\"", "'",
            "[", "]", "{", "}", ",", "&a1 ", "*a1", "!t ", "|", ">", "\t", "---", "\n---\n", "...", "\n...\n", "? ", "%", "@", "🔭",
            "key: value\n", "\n  new:\n    image: x\n", "\nroot:\n", "  - item\n", "\n\n", "   \n", "|+\n", "\u0001", "\\", "<<: *a1\n",
            "\n<<<<<<< HEAD\n", "\n=======\n", "\n>>>>>>> other\n");

    private final YamlReader reader = new YamlReader();

    @Provide
    Arbitrary<String> texts() {
        return YamlTexts.any();
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }

    @Property(tries = 1500, seed = "20261101", shrinking = ShrinkingMode.OFF)
    void givesWhatAWholeReadingGivesThroughAChainOfPatches(@ForAll("texts") String content, @ForAll("seeds") long seed) {
        Random random = new Random(seed);
        SourceText text = SourceText.of(content);
        YamlTree tree = reader.read(text);
        for (int i = 0; i < 12; i++) {
            TextPatch patch = patch(random, text.content());
            SourceText after = text.apply(patch);
            YamlTree again = reader.reread(tree, patch, after);
            String expected = TreeDump.of(reader.read(after));
            assertThat(TreeDump.firstDifference(TreeDump.of(again), expected)).as("%s%non:%n%s", patch,
                    marked(text.content(), patch)).isEmpty();
            // A broken text is mended now and then, else all later patches would meet ruins only.
            boolean keep = again.problems().isEmpty() || random.nextInt(3) == 0;
            if (keep) {
                text = after;
                tree = again;
            }
        }
    }

    private static String marked(String content, TextPatch patch) {
        return content.substring(0, patch.extent().start()) + "⟦" + content.substring(patch.extent().start(), patch.extent().end())
                + "⟧" + content.substring(patch.extent().end());
    }

    private static TextPatch patch(Random random, String content) {
        if (random.nextInt(5) == 0) {
            return lines(random, content);
        }
        List<TextChange> changes = new ArrayList<>();
        int count = random.nextInt(8) == 0 ? 2 : 1;
        int from = 0;
        for (int i = 0; i < count && from <= content.length(); i++) {
            int start = from + random.nextInt(content.length() - from + 1);
            int end = random.nextInt(3) == 0 ? Math.min(content.length(), start + random.nextInt(6)) : start;
            String piece = random.nextInt(4) == 0 ? "" : PIECES.get(random.nextInt(PIECES.size()));
            changes.add(new TextChange(start, end, piece));
            from = end + 1;
        }
        return new TextPatch(changes);
    }

    /** Takes lines away, doubles or moves them. */
    private static TextPatch lines(Random random, String content) {
        SourceText text = SourceText.of(content);
        int first = random.nextInt(text.lineCount());
        int last = Math.min(text.lineCount() - 1, first + random.nextInt(4));
        int start = text.lineStart(first);
        int end = text.lineEndWithBreak(last);
        return switch (random.nextInt(3)) {
            case 0 -> TextPatch.of(new TextChange(start, end, ""));
            case 1 -> TextPatch.of(TextChange.insert(end, content.substring(start, end)));
            default -> TextPatch.of(new TextChange(start, start, " ".repeat(1 + random.nextInt(3))));
        };
    }

    @Test
    void keepsTheReadingOfUntouchedEntries() {
        String content = "services:\n  a:\n    image: x\n  b:\n    image: y\n  c:\n    image: z\nvolumes:\n  data:\n";
        YamlTree tree = reader.read(SourceText.of(content));
        TextPatch patch = TextPatch.of(TextChange.insert(content.indexOf('y'), "influxdb:"));
        YamlTree again = reader.reread(tree, patch, tree.text().apply(patch));

        assertThat(body(again, "services", "a")).isSameAs(body(tree, "services", "a"));
        assertThat(body(again, "services", "c")).isSameAs(body(tree, "services", "c"));
        assertThat(body(again, "volumes")).isSameAs(body(tree, "volumes"));
        assertThat(body(again, "services", "b")).isNotSameAs(body(tree, "services", "b"));
        assertThat(again.find(YamlPath.of("services", "b", "image")).orElseThrow().node())
                .isInstanceOfSatisfying(YamlScalar.class, image -> assertThat(image.value()).isEqualTo("influxdb:y"));
    }

    private static YamlEntry.Body body(YamlTree tree, String... keys) {
        YamlEntry entry = tree.find(YamlPath.of(keys)).orElseThrow().entry();
        assertThat(entry).isNotNull();
        return entry.body();
    }

    @Property(tries = 300, seed = "20261101", shrinking = ShrinkingMode.OFF)
    void readsOneServiceForOneCharacter(@ForAll("texts") String content, @ForAll("seeds") long seed) {
        YamlTree tree = reader.read(SourceText.of(content));
        List<YamlEntry> services = services(tree);
        if (tree.documents().size() > 1 || tree.document().end() < content.length() || content.contains("\n...")
                || services.size() < 2 || !tree.document().frame().anchors().isEmpty()) {
            return;
        }
        YamlEntry first = services.getFirst();
        int base = tree.find(YamlPath.of("services")).orElseThrow().base() + first.base();
        YamlPlace value = tree.find(YamlPath.of("services", first.keyText())).orElseThrow();
        int at = base + first.key().start() + new Random(seed).nextInt(first.key().end() - first.key().start()) + 1;
        assertThat(value.base()).isEqualTo(base);
        TextPatch patch = TextPatch.of(TextChange.insert(at, "x"));
        YamlTree again = reader.reread(tree, patch, tree.text().apply(patch));

        Set<YamlEntry.Body> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        services(again).forEach(entry -> kept.add(entry.body()));
        assertThat(services.subList(1, services.size())).allMatch(entry -> kept.contains(entry.body()));
        assertThat(kept).doesNotContain(first.body());
    }

    private static List<YamlEntry> services(YamlTree tree) {
        return tree.find(YamlPath.of("services")).map(YamlPlace::node)
                .map(node -> node instanceof YamlMapping mapping ? mapping.entries() : List.<YamlEntry>of()).orElse(List.of());
    }
}
