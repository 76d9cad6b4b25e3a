package org.sitewright.ui.inspector;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.sitewright.compose.schema.KeySpec;
import org.sitewright.yaml.YamlPath;

/** The keys that could be added to a map, its own and those deeper down, and the search for them. Immutable. */
final class SettingOffers {
    private static final int DEEPEST = 4;
    private static final int IN_DESCRIPTION = 4;

    /**
     * A key.
     *
     * @param name relative to the map, keys joined by dots
     */
    record Offer(String name, KeySpec spec) {
        /** The key's path where the map has this one. */
        YamlPath below(YamlPath map) {
            YamlPath path = map;
            for (String key : name.split("\\.")) {
                path = path.key(key);
            }
            return path;
        }

        int depth() {
            return (int) name.chars().filter(c -> c == '.').count();
        }
    }

    static final SettingOffers NONE = new SettingOffers(List.of());

    private final List<Offer> offers;

    private SettingOffers(List<Offer> offers) {
        this.offers = offers;
    }

    /**
     * The keys of a map that are not there.
     *
     * @param present names as in {@link Offer#name()} of what is there; keys below one that is in {@code closed} are left out
     * @param closed  names of keys that have a value which is no map
     */
    static SettingOffers of(KeySpec map, Set<String> present, Set<String> closed) {
        List<Offer> offers = new ArrayList<>();
        collect(map, "", present, closed, offers);
        return new SettingOffers(offers);
    }

    private static void collect(KeySpec map, String prefix, Set<String> present, Set<String> closed, List<Offer> offers) {
        for (String key : map.childrenByCommonness()) {
            KeySpec child = map.children().get(key);
            Offer offer = new Offer(prefix + key, child);
            if (child.deprecated()) {
                continue;
            }
            if (!present.contains(offer.name())) {
                offers.add(offer);
            }
            if (!closed.contains(offer.name()) && offer.depth() < DEEPEST) {
                collect(child, offer.name() + ".", present, closed, offers);
            }
        }
    }

    /** @throws java.util.NoSuchElementException if there is none of that name */
    Offer named(String name) {
        return offers.stream().filter(offer -> offer.name().equals(name)).findFirst().orElseThrow();
    }

    /**
     * The keys that could be added to a setting that is a map.
     *
     * @param setting its table entry must be known
     */
    static SettingOffers of(Shown shown, Setting setting) {
        Set<String> present = new HashSet<>();
        Set<String> closed = new HashSet<>();
        note(shown, setting, "", present, closed);
        return of(setting.spec().orElseThrow(), present, closed);
    }

    private static void note(Shown shown, Setting map, String prefix, Set<String> present, Set<String> closed) {
        for (Setting member : map.plainMembers(shown)) {
            String name = prefix + member.name();
            present.add(name);
            if (member.shape() == Setting.Shape.MAP) {
                note(shown, member, name + ".", present, closed);
            } else if (!member.isMissing()) {
                closed.add(name);
            }
        }
    }

    boolean isEmpty() {
        return offers.isEmpty();
    }

    /**
     * What fits what was typed, best first: names before descriptions, what sites use often before what they hardly ever do. All
     * words must be found. Nothing typed gives the map's own keys.
     */
    List<Offer> search(String typed) {
        List<String> words = Stream.of(typed.toLowerCase(Locale.ROOT).strip().split("[\\s]+")).filter(word -> !word.isEmpty()).toList();
        if (words.isEmpty()) {
            return offers.stream().filter(offer -> offer.depth() == 0).sorted(Comparator.comparingInt(SettingOffers::rarity)).toList();
        }
        record Hit(Offer offer, int rank) {}
        return offers.stream().map(offer -> new Hit(offer, rank(offer, words))).filter(hit -> hit.rank() < Integer.MAX_VALUE)
                .sorted(Comparator.comparingInt(Hit::rank)).map(Hit::offer).toList();
    }

    private static int rarity(Offer offer) {
        return -offer.spec().commonness();
    }

    private static int rank(Offer offer, List<String> words) {
        int rank = 4 * offer.depth() + rarity(offer);
        for (String word : words) {
            int place = place(offer, word);
            if (place < 0) {
                return Integer.MAX_VALUE;
            }
            rank += 40 * place + (place == IN_DESCRIPTION ? Math.min(39, offer.spec().description().toLowerCase(Locale.ROOT).indexOf(word)) : 0);
        }
        return rank;
    }

    /** 0 for the key itself, then the longer the way to find the word in it; -1 if it is not there. */
    private static int place(Offer offer, String word) {
        String key = offer.spec().name().toLowerCase(Locale.ROOT);
        if (key.equals(word)) {
            return 0;
        } else if (key.startsWith(word)) {
            return 1;
        } else if (plain(key).contains(plain(word))) {
            return 2;
        } else if (plain(offer.name()).contains(plain(word))) {
            return 3;
        } else if (offer.spec().description().toLowerCase(Locale.ROOT).contains(word)) {
            return IN_DESCRIPTION;
        }
        return offer.spec().siteNote().filter(note -> note.toLowerCase(Locale.ROOT).contains(word)).isPresent() ? 5 : -1;
    }

    /** People leave out what is between the words of a key, or write blanks and dashes for it. */
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[_\\-]", "");
    }
}
