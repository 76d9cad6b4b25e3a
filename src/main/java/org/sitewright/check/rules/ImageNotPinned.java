package org.sitewright.check.rules;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.check.SharedPlaces;
import org.sitewright.check.SiteRule;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.ScalarValue;
import org.sitewright.compose.schema.ImageReference;
import org.sitewright.edit.Edit;
import org.sitewright.ocs.KnownImages;
import org.sitewright.site.Site;
import org.sitewright.site.SitePart;
import org.sitewright.text.TextRange;

/** An image without a tag, or with the tag {@code latest}. */
final class ImageNotPinned implements SiteRule {
    private static final String ID = "image-not-pinned";
    private static final String LATEST = "latest";
    private static final int MOST_OFFERED = 3;

    private final KnownImages known;

    /** @param known versions to offer where the site has chosen none */
    ImageNotPinned(KnownImages known) {
        this.known = known;
    }

    @Override
    public void check(Site site, SitePart part, Reporter reporter) {
        SharedPlaces places = new SharedPlaces(part.compose());
        Map<String, Set<String>> tags = null;
        for (PlacedService placed : part.compose().services()) {
            ScalarValue image = placed.service().scalar("image").orElse(null);
            if (image == null || !mayLackTag(image.text())) {
                continue;
            }
            ImageReference reference = ImageReference.of(image.text());
            // What is built here is only named by "image".
            if (lacksTag(reference) && !placed.service().has("build")) {
                tags = tags == null ? tags(site) : tags;
                report(placed, image, reference, tags.getOrDefault(reference.name(), Set.of()), places, reporter);
            }
        }
    }

    /** Cheap, and never wrong in saying no: nearly all images have a tag. */
    private static boolean mayLackTag(String image) {
        int colon = image.lastIndexOf(':');
        return colon < 0 || colon < image.lastIndexOf('/') || image.startsWith(LATEST, colon + 1);
    }

    private static boolean lacksTag(ImageReference image) {
        boolean missing = image.tag().isEmpty() && !image.tagMayBeInVariable();
        return image.problems().isEmpty() && image.digest().isEmpty()
                && (missing || image.tag().equals(Optional.of(LATEST)));
    }

    /** The tags that the site has chosen for images, by their names. */
    private static Map<String, Set<String>> tags(Site site) {
        Map<String, Set<String>> tags = new HashMap<>();
        for (SitePart part : site.parts()) {
            for (PlacedService placed : part.compose().services()) {
                String image = placed.service().text("image");
                int colon = image.lastIndexOf(':');
                boolean plain = image.indexOf('$') < 0 && image.indexOf('@') < 0;
                if (plain && colon > image.lastIndexOf('/') && colon + 1 < image.length() && !image.startsWith(LATEST, colon + 1)) {
                    tags.computeIfAbsent(image.substring(0, colon), _ -> new LinkedHashSet<>()).add(image.substring(colon + 1));
                }
            }
        }
        return tags;
    }

    private void report(PlacedService placed, ScalarValue image, ImageReference reference, Set<String> tags,
                        SharedPlaces places, Reporter reporter) {
        @Nullable TextRange tag = reference.tagRange().orElse(null);
        TextRange own = tag != null ? image.part(tag) : image.range();
        List<KnownImages.Version> versions = known.versions(reference).stream().filter(version -> !tags.contains(version.tag())).toList();
        boolean unknown = tags.isEmpty() && versions.isEmpty();
        places.once(ID, placed, own, image.path(), image.origin()).ifPresent(place -> {
            String variant = unknown ? tag != null ? "latest-unknown" : "missing-unknown" : tag != null ? LATEST : "missing";
            Reporter.Report report = reporter.report(ID, variant, Severity.WARNING, place, image.path(), placed.name(), image.text());
            tags.stream().limit(MOST_OFFERED).forEach(chosen ->
                    report.fix("tag", new Edit.SetImageTag(placed.name(), chosen), reference.name(), chosen));
            versions.stream().limit(Math.max(0, MOST_OFFERED - tags.size())).forEach(version ->
                    report.fix("known", new Edit.SetImageTag(placed.name(), version.tag()), reference.name(), version.tag()));
        });
    }
}
