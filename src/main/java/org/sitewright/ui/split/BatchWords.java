package org.sitewright.ui.split;

import org.sitewright.split.Choice;
import org.sitewright.split.Consequence;
import org.sitewright.words.Words;

/**
 * What a card says of one consequence, or of many that are decided together: these have words of their own where their kind is
 * known by its first option, else those of the first one.
 */
record BatchWords(Words words, Consequences.Batch batch) {
    private Consequence first() {
        return batch.items().getFirst();
    }

    private String key(String part) {
        return "batch." + batch.kind() + "." + first().proposed().map(Choice::id).orElse("") + "." + part;
    }

    String title() {
        return batch.isSingle() ? first().title() : words.find(key("title"), batch.items().size())
                .orElseGet(() -> words.of("batch.title", batch.items().size(), first().title()));
    }

    String reason() {
        return batch.isSingle() ? first().reason() : words.find(key("reason")).orElseGet(first()::reason);
    }

    String choice(Choice choice) {
        return batch.isSingle() ? choice.text() : words.find(key(choice.id())).orElseGet(() -> words.of("batch.choice", choice.text()));
    }
}
