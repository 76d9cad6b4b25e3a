package org.sitewright.check.rules;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.check.SiteRule;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.Resolver;
import org.sitewright.site.Site;
import org.sitewright.site.SitePart;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlAlias;
import org.sitewright.yaml.YamlAnchors;
import org.sitewright.yaml.YamlEntry;
import org.sitewright.yaml.YamlFrame;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlNode;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlSequence;

/**
 * A service whose aliases stand for more values than are followed. What they stand for is counted without expanding it; the
 * first such service is reported, at the alias that stands for most.
 */
final class AliasBomb implements SiteRule {
    @Override
    public void check(Site site, SitePart part, Reporter reporter) {
        if (part.compose().anchors().isEmpty()) {
            return;
        }
        Sizes sizes = new Sizes(part.compose().anchors());
        for (PlacedService placed : part.compose().services()) {
            YamlFrame frame = placed.service().body().frame();
            if (frame == null || frame.aliases().isEmpty()) {
                continue;
            }
            long sum = 0;
            long most = -1;
            TextRange range = placed.service().nameRange();
            for (YamlAlias alias : frame.aliases()) {
                long size = sizes.of(alias, placed.base());
                sum = Math.min(sum + size, Sizes.ENDLESS);
                if (size > most) {
                    most = size;
                    range = new TextRange(alias.start(), alias.end());
                }
            }
            if (sum > Resolver.MOST_EXPANDED || placed.service().tooLarge()) {
                reporter.report("alias-bomb", "", Severity.ERROR, range.shifted(placed.base()), YamlPath.of("services", placed.name()),
                        Resolver.MOST_EXPANDED);
                return;
            }
        }
    }

    /** How many values aliases stand for. Each anchored node is counted once. */
    private static final class Sizes {
        static final long ENDLESS = 1L << 40;
        private static final int DEEPEST = 200;

        private final YamlAnchors anchors;
        private final Map<YamlNode, Long> known = new IdentityHashMap<>();
        private int depth;

        Sizes(YamlAnchors anchors) {
            this.anchors = anchors;
        }

        long of(YamlAlias alias, int base) {
            Optional<YamlAnchors.Anchored> target = anchors.resolve(alias.name(), base + alias.start());
            if (target.isEmpty()) {
                return 1;
            }
            YamlNode node = target.get().node();
            @Nullable Long before = known.get(node);
            if (before == null) {
                // An anchor within which its own alias stands has no end.
                known.put(node, ENDLESS);
                before = count(node, target.get().base());
                known.put(node, before);
            }
            return before;
        }

        private long count(YamlNode node, int base) {
            if (depth > DEEPEST) {
                return ENDLESS;
            }
            depth++;
            long sum = 1;
            switch (node) {
                case YamlScalar _ -> { }
                case YamlAlias alias -> sum = of(alias, base);
                case YamlMapping mapping -> {
                    for (YamlEntry entry : mapping.entries()) {
                        sum = Math.min(ENDLESS, sum + count(entry.value(), base + entry.base()));
                    }
                }
                case YamlSequence sequence -> {
                    List<YamlSequence.Item> items = sequence.items();
                    for (YamlSequence.Item item : items) {
                        sum = Math.min(ENDLESS, sum + count(item.node(), base));
                    }
                }
            }
            depth--;
            return sum;
        }
    }
}
