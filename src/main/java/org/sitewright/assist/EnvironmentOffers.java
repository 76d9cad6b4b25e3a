package org.sitewright.assist;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sitewright.compose.Secrets;
import org.sitewright.compose.schema.KeySpec;
import org.sitewright.words.Words;

/** Offers environment entries: OCS's own, and those that other services have. */
final class EnvironmentOffers {
    private static final List<String> OF_OCS = List.of("INSTANCE_ID", "SITE_HUB", "SITE_HTTP", "LOGLEVEL", "SITE_HOST",
            "CROSSBAR_TIMEOUT", "OCS_CONFIG_DIR");
    private static final List<String> LOG_LEVELS = List.of("info", "debug", "warn", "error", "critical", "trace");

    private final Known known;
    private final Words words;
    private final String content;
    private final Secrets secrets = new Secrets();

    EnvironmentOffers(Known known, Words words) {
        this.known = known;
        this.words = words;
        this.content = known.file().tree().text().content();
    }

    /** Keys of the form as a mapping. */
    void addKeys(Offers offers) {
        boolean whole = offers.spot().colonFollows() || offers.spot().isQuoted();
        for (String key : keys()) {
            if (!offers.spot().present().contains(key)) {
                add(key, whole ? key : key + ": |", offers);
            }
        }
    }

    /** Items of the form as a list: the key before the equals sign, the value behind it. */
    void addItems(KeySpec spec, Offers offers) {
        Spot spot = offers.spot();
        int equals = spot.typed().indexOf('=');
        int start = spot.word().start();
        if (equals < 0) {
            int end = content.substring(spot.caret(), spot.word().end()).indexOf('=');
            boolean whole = end >= 0;
            Spot part = whole ? spot.part(start, spot.caret() + end, spot.typed()) : spot;
            Offers keys = narrowed(offers, part);
            Set<String> taken = new LinkedHashSet<>();
            spot.present().forEach(item -> taken.add(item.indexOf('=') < 0 ? item : item.substring(0, item.indexOf('='))));
            for (String key : keys()) {
                if (!taken.contains(key)) {
                    add(key, whole ? key : key + "=|", keys);
                }
            }
            offers.addAll(keys);
        } else {
            Spot part = spot.part(start + equals + 1, spot.word().end(), spot.typed().substring(equals + 1));
            Offers values = narrowed(offers, part);
            values(spot.typed().substring(0, equals)).forEach(value -> {
                // Behind the equals sign the item is one scalar already: no quotation marks are wanted there.
                if (value.indexOf('|') < 0 && value.indexOf('#') < 0) {
                    values.add(ProposalKind.VALUE, value, words.of("value.used"), "", value);
                }
            });
            offers.addAll(values);
        }
    }

    private static Offers narrowed(Offers offers, Spot part) {
        return part == offers.spot() ? offers : new Offers(part, offers.style(), offers.words());
    }

    /** The value behind a key of the form as a mapping. */
    void addValues(KeySpec spec, Offers offers) {
        String key = offers.spot().path().getLast();
        for (String value : values(key)) {
            offers.scalar(ProposalKind.VALUE, value, words.of("value.used"), "", spec);
        }
    }

    private Set<String> values(String key) {
        Set<String> values = new LinkedHashSet<>();
        if (!secrets.isSecret(key)) {
            values.addAll(known.environmentValues(key));
        }
        if (key.equals("LOGLEVEL")) {
            values.addAll(LOG_LEVELS);
        }
        return values;
    }

    private Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>(OF_OCS);
        keys.addAll(known.environmentKeys());
        keys.remove("");
        keys.remove("<<");
        return keys;
    }

    private void add(String key, String insert, Offers offers) {
        boolean own = OF_OCS.contains(key);
        offers.add(ProposalKind.VARIABLE, key, words.of(own ? "environment.ocs" : "environment.used"),
                words.find("env." + key).orElse(""), insert);
    }
}
