package org.sitewright.split.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.effective.EffectiveConfig;
import org.sitewright.compose.effective.EffectiveDifference;
import org.sitewright.compose.effective.HostFolder;
import org.sitewright.compose.effective.Surroundings;
import org.sitewright.compose.effective.Value;
import org.sitewright.compose.env.DotEnv;
import org.sitewright.split.Grouping;
import org.sitewright.split.PlannedFile;
import org.sitewright.split.SplitPlan;
import org.sitewright.split.join.JoinCase;
import org.sitewright.text.SourceText;

/** Random sites in random groups: a split changes nothing that it does not name, and a join takes it back. */
class SplitPropertiesTest {
    /** A site and how it is grouped. */
    record Case(String text, String dotEnv, Grouping grouping) {
        static Case of(java.util.Random random) {
            RandomSite site = new RandomSite(random);
            return new Case(site.text(), site.dotEnv(), site.grouping(JoinCase.read(site.text())));
        }

        SplitCase split() {
            return SplitCase.of(text).dotEnv(dotEnv).grouping(grouping);
        }

        @Override
        public String toString() {
            return grouping + "\n" + text;
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.randomValue(Case::of);
    }

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void aSplitChangesNothingThatItDoesNotName(@ForAll("cases") Case site) {
        SplitCase split = site.split();
        assertThat(split.refusals()).isEmpty();
        SplitPlan plan = split.plan();
        assertThat(PlanVerifier.unnamed(split.source(), plan)).as(() -> texts(plan)).isEmpty();
        for (PlannedFile file : plan.files()) {
            if (file.path().endsWith(".yaml")) {
                assertThat(JoinCase.read(file.after().content()).tree().problems()).as(file.after().content()).isEmpty();
            }
        }
    }

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void includedFilesChangeNothingEither(@ForAll("cases") Case site) {
        SplitCase split = site.split().include();
        assertThat(split.refusals()).isEmpty();
        assertThat(PlanVerifier.unnamed(split.source(), split.plan())).as(() -> texts(split.plan())).isEmpty();
    }

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void aJoinTakesTheSplitBack(@ForAll("cases") Case site) {
        SplitCase split = site.split();
        JoinCase join = JoinCase.behind(split.source(), split.plan());
        assertThat(join.refusals()).as(() -> texts(split.plan())).isEmpty();
        comesBack(site, join, false);
        // Nobody knows then whether a name on the network was there before the link could not cross files.
        comesBack(site, join.withoutOriginal(), site.text().contains("links:"));
    }

    private static void comesBack(Case site, JoinCase join, boolean moreNames) {
        String joined = join.text();
        assertThat(JoinCase.read(joined).tree().problems()).as(joined).isEmpty();
        assertThat(EffectiveDifference.between(services(site.text(), site.dotEnv()),
                services(joined, join.file(".env").orElse(site.dotEnv()))))
                .filteredOn(each -> !moreNames || !each.path().keyAt(2).equals("aliases") || each.before().isPresent())
                .as(joined).isEmpty();
    }

    private static Map<String, Value.Members> services(String text, String dotEnv) {
        ComposeFile file = JoinCase.read(text);
        Map<String, String> values = DotEnv.parse(SourceText.of(dotEnv), name -> Optional.empty()).values();
        return EffectiveConfig.of(file, Surroundings.of(file, name -> Optional.ofNullable(values.get(name)),
                new HostFolder("/srv/lab"))).services();
    }

    private static String texts(SplitPlan plan) {
        StringBuilder all = new StringBuilder();
        plan.files().stream().filter(file -> !file.path().contains(".before-")).forEach(file ->
                all.append("=== ").append(file.path()).append('\n').append(file.after()).append('\n'));
        plan.consequences().forEach(each -> all.append(each.id()).append(" -> ").append(each.chosen()).append('\n'));
        return all.toString();
    }
}
