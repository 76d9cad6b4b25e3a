package org.sitewright.assist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitewright.compose.schema.KeySpec;
import org.sitewright.words.Words;
import org.sitewright.yaml.YamlMapping;

/** Offers the keys of a mapping: those that sites use most first, those of old files last. */
final class KeyOffers {
    private static final String SERVICE = "services.*";

    private final Known known;
    private final KeyShape shape;
    private final Words words;

    KeyOffers(Known known, KeyShape shape, Words words) {
        this.known = known;
        this.shape = shape;
        this.words = words;
    }

    /** Adds the fixed keys of a mapping that do not stand there yet. */
    void add(KeySpec map, Offers offers) {
        List<KeySpec> old = new ArrayList<>();
        for (String name : map.childrenByCommonness()) {
            KeySpec child = map.children().get(name);
            if (child.deprecated()) {
                old.add(child);
            } else {
                addKey(child, offers);
            }
        }
        if (map.path().equals(SERVICE) && isFree(offers, "healthcheck") && !offers.spot().flow()) {
            offers.add(ProposalKind.SNIPPET, "healthcheck", words.of("snippet.healthcheck.detail"),
                    words.of("snippet.healthcheck.documentation"), healthcheck(offers));
        }
        addMerge(offers);
        old.forEach(child -> addKey(child, offers));
    }

    /** Adds the merge key where there is a mapping with an anchor to merge. */
    void addMerge(Offers offers) {
        List<Known.Anchor> mappings = known.anchorsBefore(offers.spot().caret()).stream()
                .filter(anchor -> anchor.node() instanceof YamlMapping).toList();
        if (mappings.isEmpty() || !isFree(offers, "<<")) {
            return;
        }
        String only = mappings.size() == 1 ? mappings.getFirst().name() : "";
        offers.add(ProposalKind.KEY, "<<", words.of("merge.detail"), words.of("merge.documentation"),
                offers.spot().colonFollows() ? "<<" : "<<: *" + only + "|");
    }

    private static boolean isFree(Offers offers, String key) {
        return !offers.spot().present().contains(key) && !offers.spot().colonFollows();
    }

    private void addKey(KeySpec spec, Offers offers) {
        if (offers.spot().present().contains(spec.name())) {
            return;
        }
        boolean whole = offers.spot().colonFollows() || offers.spot().isQuoted();
        String insert = whole ? spec.name() : shape.of(spec.name(), spec, offers.spot().flow());
        String forms = new FormWords(words).of(spec);
        String detail = spec.deprecated() ? words.of("key.deprecated.detail", forms) : forms;
        offers.add(ProposalKind.KEY, spec.name(), detail, documentation(spec, words), insert);
    }

    /** What there is to say about a key, in paragraphs. */
    static String documentation(KeySpec spec, Words words) {
        List<String> paragraphs = new ArrayList<>();
        if (spec.deprecated()) {
            paragraphs.add(words.of("key.deprecated"));
        }
        paragraphs.add(spec.description());
        spec.siteNote().ifPresent(note -> paragraphs.add(words.of("key.site", note)));
        spec.since().ifPresent(version -> paragraphs.add(words.of("key.since", version)));
        Optional<String> example = spec.example();
        example.ifPresent(text -> paragraphs.add(words.of("key.example", text)));
        paragraphs.removeIf(String::isEmpty);
        return String.join("\n", paragraphs);
    }

    private static String healthcheck(Offers offers) {
        String step = " ".repeat(offers.style().indentStep());
        char quote = offers.style().quote();
        return "healthcheck:\n" + step + "test: [" + quote + "CMD" + quote + ", " + quote + "|" + quote + "]\n"
                + step + "interval: 10s\n" + step + "timeout: 5s\n" + step + "retries: 5\n" + step + "start_period: 30s";
    }
}
