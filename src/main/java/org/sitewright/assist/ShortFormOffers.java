package org.sitewright.assist;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sitewright.compose.Declaration;
import org.sitewright.compose.Reference;
import org.sitewright.compose.schema.ImageReference;
import org.sitewright.compose.schema.KeySpec;
import org.sitewright.words.Words;

/** Offers the parts of short notations: a mount's source, target and mode; an image's name and tag. */
final class ShortFormOffers {
    private static final int MOST = 12;

    private final Known known;
    private final Words words;
    private final String content;

    ShortFormOffers(Known known, Words words) {
        this.known = known;
        this.words = words;
        this.content = known.file().tree().text().content();
    }

    void addMounts(KeySpec spec, Offers offers) {
        Spot spot = offers.spot();
        List<Integer> before = colons(spot.typed());
        List<Integer> behind = colons(content.substring(spot.caret(), spot.word().end()));
        int start = before.isEmpty() ? spot.word().start() : spot.word().start() + before.getLast() + 1;
        int end = behind.isEmpty() ? spot.word().end() : spot.caret() + behind.getFirst();
        Spot part = spot.part(start, end, content.substring(start, spot.caret()));
        switch (before.size()) {
            case 0 -> addSources(spec, offers, part, !behind.isEmpty());
            case 1 -> {
                Offers targets = new Offers(part, offers.style(), words);
                known.targetsOf(spot.typed().substring(0, before.getFirst())).stream().limit(MOST)
                        .filter(target -> !target.isEmpty() && target.indexOf('|') < 0)
                        .forEach(target -> targets.add(ProposalKind.VALUE, target, words.of("value.used"), "", target));
                offers.addAll(targets);
            }
            case 2 -> {
                Offers modes = new Offers(part, offers.style(), words);
                modes.add(ProposalKind.VALUE, "ro", words.of("mount.ro"), words.of("mount.ro.documentation"), "ro");
                modes.add(ProposalKind.VALUE, "rw", words.of("mount.rw"), words.of("mount.rw.documentation"), "rw");
                offers.addAll(modes);
            }
            default -> { }
        }
    }

    private void addSources(KeySpec spec, Offers offers, Spot part, boolean colonBehind) {
        Offers sources = colonBehind ? new Offers(part, offers.style(), words) : offers;
        for (Declaration volume : known.declarations(Reference.Kind.VOLUME)) {
            sources.add(ProposalKind.VOLUME, volume.name(), words.of("volume.detail"),
                    words.of("volume.documentation", volume.name()), colonBehind ? volume.name() : volume.name() + ":|");
        }
        if (!colonBehind) {
            known.mounts().stream().filter(mount -> !part.present().contains(mount)).limit(MOST)
                    .forEach(mount -> offers.scalar(ProposalKind.VALUE, mount, words.of("value.used"), "", spec));
        }
        offers.addAll(sources);
    }

    /** The places of the colons that part a short notation, those within variables not counted. */
    private static List<Integer> colons(String text) {
        List<Integer> places = new ArrayList<>();
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
            } else if (c == ':' && depth <= 0) {
                places.add(i);
            }
        }
        return places;
    }

    void addImages(KeySpec spec, Offers offers) {
        Spot spot = offers.spot();
        ImageReference typed = ImageReference.of(spot.typed());
        List<String> images = known.valuesOf("image");
        if (typed.tag().isPresent() && typed.digest().isEmpty()) {
            int start = spot.word().start() + typed.name().length() + 1;
            Offers tags = new Offers(spot.part(start, spot.word().end(), content.substring(start, spot.caret())),
                    offers.style(), words);
            for (String image : images) {
                ImageReference reference = ImageReference.of(image);
                if (reference.name().equals(typed.name())) {
                    reference.tag().filter(tag -> !tag.isEmpty() && tag.indexOf('|') < 0).ifPresent(tag ->
                            tags.add(ProposalKind.VALUE, tag, words.of("image.tag"), words.of("image.tag.documentation"), tag));
                }
            }
            offers.addAll(tags);
            return;
        }
        images.forEach(image -> offers.scalar(ProposalKind.VALUE, image, words.of("value.used"), "", spec));
        Set<String> names = new LinkedHashSet<>();
        images.forEach(image -> names.add(ImageReference.of(image).name()));
        // The name alone, for another version; its colon waits for the tag.
        names.stream().filter(name -> name.indexOf('$') < 0 && name.indexOf('|') < 0).forEach(name ->
                offers.add(ProposalKind.VALUE, name + ":", words.of("image.other"), "", name + ":|"));
    }
}
