package org.sitewright.check.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitewright.check.Checker;
import org.sitewright.check.Finding;
import org.sitewright.check.Fix;
import org.sitewright.check.help.HelpPages;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.ComposeReader;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.edit.EditException;
import org.sitewright.edit.EditPlanner;
import org.sitewright.site.Site;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SitePart;
import org.sitewright.site.Variables;
import org.sitewright.text.SourceText;
import org.sitewright.yaml.YamlReader;
import org.sitewright.yaml.YamlTree;

/** Every fix of our own rules can be made, and mends what it was offered for. */
class FixesTest {
    private static final KeyTable KEYS = KeyTable.load();
    private static final String MANY_FLAWS = """
            version: "3"
            services:
              # The hub of everything
              crossbar:
                image: "Simonsobs/crossbar"
                container_name: hub
                ports:
                  - "localhost:8001:8001"   # for OCS
                  - 80010:8001
                  - 2222:22
                  - "8086:8086"
              agent:
                image: simonsobs/ocs
                container_name: hub
                ports: ["127.0.0.1:8086:8086", 9000:9000]
                depends_on:
                  crosbar:
                    condition: service_started
                  agent: {condition: service_started}
                links: [crosbar:c]
                networks: {ocs-nett: }
                volumes:
                  - "/mnt/data:/data"   # the disks
                  - ./hk:/data/hk
                  - storage:/storage
                  - ${OCS_CONFIG_DIR}:/config:ro
                  - /etc/site.yaml:/site.yaml
                environment:
                  - A=1
                  - A=2
                  - PRICE=5$
                  - OPEN=${B
                secrets: [key]
                configs: [setup]
              other one:
                image: simonsobs/ocs:v0.11.3
                network_mode: host
                networks: [ocs-net]
                ports: ["1:1"]
                scale: 2
                container_name: twice
              nothing:
            networks:
              ocs-net:
                external:
                  name: ocs-net
              unused:
            volumes:
              spare:
            """;

    /** A fix and where it was offered. */
    record Offer(String text, Finding finding, Fix fix) {
        @Override
        public String toString() {
            return finding.rule() + ": " + fix.title();
        }
    }

    static List<Offer> offers() {
        HelpPages pages = new HelpPages();
        List<String> texts = new ArrayList<>(List.of(MANY_FLAWS));
        pages.ids().stream().filter(id -> HelpExamplesTest.rulesOfOurOwn().contains(id))
                .forEach(id -> texts.add(pages.find(id).orElseThrow().exampleBefore()));
        List<Offer> offers = new ArrayList<>();
        for (String text : texts) {
            for (Finding finding : findings(read(text))) {
                finding.fixes().forEach(fix -> offers.add(new Offer(text, finding, fix)));
            }
        }
        return offers.stream().filter(offer -> HelpExamplesTest.rulesOfOurOwn().contains(offer.finding().rule())).toList();
    }

    private static YamlTree read(String text) {
        return new YamlReader().read(SourceText.of(text));
    }

    private static List<Finding> findings(YamlTree tree) {
        SitePart part = new SitePart(new SiteFile("compose.yaml"), new ComposeReader().read(tree));
        return new Checker(Rules.all(KEYS)).check(new Site("site", List.of(part), Variables.NONE)).findings();
    }

    @ParameterizedTest
    @MethodSource("offers")
    void fix_mendsWhatItWasOfferedFor_andBreaksNothingElse(Offer offer) {
        ComposeFile file = new ComposeReader().read(read(offer.text()));
        YamlTree after;
        try {
            after = new EditPlanner(KEYS).plan(file, offer.fix().edit()).tree();
        } catch (EditException refused) {
            fail(refused.getMessage());
            return;
        }
        String rule = offer.finding().rule();
        assertThat(count(after, rule)).as(after.text().content()).isLessThan(count(file.tree(), rule));
        assertThat(after.problems()).isEmpty();
    }

    private static long count(YamlTree tree, String rule) {
        return findings(tree).stream().filter(finding -> finding.rule().equals(rule)).count();
    }
}
