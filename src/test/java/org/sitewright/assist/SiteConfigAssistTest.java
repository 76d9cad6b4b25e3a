package org.sitewright.assist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitewright.compose.ComposeReader;
import org.sitewright.ocs.config.SiteConfig;
import org.sitewright.ocs.config.SiteConfigKeys;
import org.sitewright.site.ConfigPart;
import org.sitewright.site.Site;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SitePart;
import org.sitewright.site.Variables;
import org.sitewright.text.SourceText;
import org.sitewright.yaml.YamlReader;

class SiteConfigAssistTest {
    private static final String SERVICES = "services: {a: {image: 'simonsobs/socs:v1', hostname: cryo, environment: [INSTANCE_ID=LS1]}}\n";

    private static Site site(String config) {
        YamlReader yaml = new YamlReader();
        return new Site("lab", List.of(new SitePart(new SiteFile("docker-compose.yaml"), new ComposeReader().read(yaml.read(SourceText.of(SERVICES))))),
                Variables.NONE).with(Optional.of(new ConfigPart(new SiteFile("default.yaml"), SiteConfig.of(yaml.read(SourceText.of(config))))));
    }

    /** The caret stands at the bar. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "hub:\\n  ^ | wamp_server",
        "hosts:\\n  lab:\\n    ^ | crossbar_timeout",
        "hosts:\\n  lab:\\n    agent-instances:\\n      - ^ | agent-class",
        "hosts:\\n  lab:\\n    agent-instances:\\n      - agent-class: ^ | Lakeshore372Agent",
        "hosts:\\n  lab:\\n    agent-instances:\\n      - {agent-class: X, instance-id: ^} | LS1",
        "hosts:\\n  lab:\\n    agent-instances:\\n      - {agent-class: X, manage: ^} | docker/up",
        "hosts:\\n  ^ | cryo",
        "hub:\\n  wamp_realm: ^ | test_realm"})
    void whatFitsIsProposed(String written, String proposed) {
        String marked = written.replace("\\n", "\n");
        int caret = marked.indexOf('^');
        Site site = site(marked.replace("^", ""));
        assertThat(new Completer(SiteConfigKeys.load()).complete(site, site.config().orElseThrow().reading(), caret)).extracting(Proposal::label).contains(proposed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"hosts: {lab: {crossbar_ti^meout: 5}}|underscore", "hub: {address_r^oot: o}|OCS_ADDRESS_ROOT",
        "hosts: {lab: {agent-instances: [{ma^nage: docker}]}}|HostManager"})
    void keysAreExplained(String written, String word) {
        int caret = written.indexOf('^');
        Site site = site(written.replace("^", ""));
        HelpText help = new HoverHelp(SiteConfigKeys.load()).at(site, site.config().orElseThrow().reading(), List.of(), caret).orElseThrow();
        assertThat(String.join(" ", help.body())).contains(word);
    }
}
