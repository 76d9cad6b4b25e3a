package org.sitewright.check.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitewright.check.Severity.ERROR;
import static org.sitewright.check.Severity.WARNING;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitewright.check.CheckResult;
import org.sitewright.check.Checker;
import org.sitewright.check.Finding;
import org.sitewright.check.Fix;
import org.sitewright.check.Severity;
import org.sitewright.compose.ComposeReader;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.edit.Edit;
import org.sitewright.ocs.catalogue.CatalogueReader;
import org.sitewright.ocs.config.SiteConfig;
import org.sitewright.site.ConfigPart;
import org.sitewright.site.Site;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SitePart;
import org.sitewright.site.Variables;
import org.sitewright.text.SourceText;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlReader;

/** The rules that look at one instance by itself: its class and its arguments. */
class InstanceRulesTest {
    private static final String HUB = "hub: {wamp_server: 'ws://crossbar:8001/ws', wamp_realm: test_realm, address_root: observatory}\n";
    private static final YamlPath FIRST = YamlPath.of("hosts", "lab", "agent-instances").index(0);
    private static final YamlPath ARGUMENTS = FIRST.key("arguments");

    private static String instance(String agentClass, String arguments) {
        return HUB + "hosts:\n  lab:\n    agent-instances:\n      - {agent-class: " + agentClass + ", instance-id: x"
                + (arguments.isEmpty() ? "" : ", arguments: " + arguments) + "}\n";
    }

    private static RuleCheck check(String rule, String agentClass, String arguments) {
        return RuleCheck.rule(rule).in("services: {}").withConfig(instance(agentClass, arguments));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "dS378Agent|DS378Agent|ERROR|There is no class 'dS378Agent'; OCS calls it DS378Agent, and letters and signs have to be the same.",
        "Lakeshore_240_Agent|Lakeshore240Agent|ERROR|There is no class 'Lakeshore_240_Agent'; OCS calls it Lakeshore240Agent, and letters and signs have to be the same.",
        "Lakeshore240|Lakeshore240Agent|ERROR|There is no class 'Lakeshore240'; OCS calls it Lakeshore240Agent, and letters and signs have to be the same.",
        "Lakeshor240Agent|Lakeshore240Agent|WARNING|Neither OCS nor SOCS has a class 'Lakeshor240Agent' (did you mean 'Lakeshore240Agent'?).",
        "Lakeshore240Agnet|Lakeshore240Agent|WARNING|Neither OCS nor SOCS has a class 'Lakeshore240Agnet' (did you mean 'Lakeshore240Agent'?).",
        "AgregatorAgent|AggregatorAgent|WARNING|Neither OCS nor SOCS has a class 'AgregatorAgent' (did you mean 'AggregatorAgent'?).",
        "LDMonitor|LDMonitorAgent|ERROR|'LDMonitor' is what the agent calls itself; to be started it has to be called LDMonitorAgent here.",
        "'Tektronix AWG'|TektronixAWGAgent|ERROR|'Tektronix AWG' is what the agent calls itself; to be started it has to be called TektronixAWGAgent here."})
    void aClassIsSpeltAsThePluginSpellsIt(String written, String meant, Severity severity, String message) {
        check("unknown-agent-class", "⟦" + written + "⟧", "").findsInConfig(severity, message).offers("Call it " + meant)
                .byEdits(new Edit.SetValue(FIRST.key("agent-class"), meant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MyOwnAgent", "GPSAgent", "Lakeshore218Agent", "Lakeshore240Agent", "FakeDataAgent2", "X", "PressureAgent", "5"})
    void aClassOfTheSitesOwnIsNotMistaken(String agentClass) {
        check("unknown-agent-class", agentClass, "['--what', 'ever']").findsNothing();
        assertThat(check("unknown-argument", agentClass, "['--mode', 'acq']").ofOther("default.yaml").size()).isLessThanOrEqualTo(0);
    }

    @Test
    void whatTheSiteAddsToTheCatalogueIsKnown() {
        String own = """
                agents:
                  Lakeshor240Agent:
                    {title: Ours, purpose: Ours., category: Ours, instance: ours, service: ours, compose: {image: lab/ours}, arguments: {--ours: {required: true}}}
                  SilentAgent: {title: Ours, purpose: Ours., category: Ours, instance: ours, service: ours, compose: {image: lab/ours}}
                """;
        String text = HUB + "hosts:\n  lab: {agent-instances: [{agent-class: Lakeshor240Agent, instance-id: a, arguments: [--theirs]},"
                + " {agent-class: SilentAgent, instance-id: b, arguments: [--any]}]}\n";
        CatalogueReader.Reading reading = CatalogueReader.read(SourceText.of(own));
        assertThat(reading.problems()).isEmpty();
        List<Finding> found = new Checker(Rules.all(KeyTable.load())).check(site(new ConfigPart(new SiteFile("default.yaml"), config(text), reading.catalogue()))).findings();
        assertThat(found).extracting(Finding::rule).contains("unknown-argument").doesNotContain("unknown-agent-class");
        assertThat(found).extracting(Finding::message).noneMatch(message -> message.contains("Silent"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "AggregatorAgent|[[⟦'--data_dir'⟧, /data]]|ERROR|AggregatorAgent takes no --data_dir, so it ends at once (did you mean --data-dir?).|Call it --data-dir",
        "AggregatorAgent|[--data-dir, /data, ⟦--tim-per-file⟧, 5]|ERROR|AggregatorAgent takes no --tim-per-file, so it ends at once (did you mean --time-per-file?).|Call it --time-per-file",
        "DS378Agent|[['--port', 1], [⟦'--ip-address=10.0.0.1'⟧]]|ERROR|DS378Agent takes no --ip-address, so it ends at once (did you mean --ip_address?).|Call it --ip_address",
        "FakeDataAgent|[['--mode', acq], [⟦'--voltage'⟧, 5]]|WARNING|FakeDataAgent takes no --voltage, as far as is known, and ends at once when it is given.|Remove --voltage",
        "FakeDataAgent|[⟦'--mode acq'⟧]|ERROR|'--mode acq' is one word to FakeDataAgent, which takes no such argument: name and value have to be two.|Make two words of it"})
    void anArgumentIsOneOfTheClasss(String agentClass, String arguments, Severity severity, String message, String fix) {
        check("unknown-argument", agentClass, arguments).findsInConfig(severity, message).offers(fix);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"FakeDataAgent|[--mode, acq]", "FakeDataAgent|[[--log-dir, /x], [--site-hub, 'ws://x']]", "FakeDataAgent|[--num-chan, 3]",
        "FakeDataAgent|[]", "FakeDataAgent|''", "HWPPicoscopeAgent|[]", "FakeDataAgent|'--nonsense'", "MagpieAgent|[--ws, 2, -t, 20]", "MagpieAgent|[-t20]"})
    void whatTheClassAndOcsTakeIsNotTold(String agentClass, String arguments) {
        check("unknown-argument", agentClass, arguments).findsNothing();
    }

    @Test
    void aWordIsSplitAsItIsQuoted() {
        assertThat(fixes("unknown-argument", instance("FakeDataAgent", "[[\"--mode acq\"]]"))).extracting(Fix::edit)
                .allMatch(edit -> edit instanceof Edit.ReplaceText(_, String text) && text.equals("\"--mode\", \"acq\""));
        String onLines = HUB + "hosts:\n  lab:\n    agent-instances:\n      - agent-class: FakeDataAgent\n        instance-id: x\n        arguments:\n          - '--mode acq'\n";
        assertThat(fixes("unknown-argument", onLines)).extracting(Fix::edit)
                .allMatch(edit -> edit instanceof Edit.ReplaceText(_, String text) && text.equals("['--mode', 'acq']"));
    }

    private static List<Fix> fixes(String rule, String config) {
        List<Finding> found = RuleCheck.rule(rule).in("services: {}").withConfig(config).ofOther("default.yaml");
        assertThat(found).hasSize(1);
        return found.getFirst().fixes();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "⟦AggregatorAgent⟧|[['--initial-state', record]]|AggregatorAgent needs --data-dir, and ends at once without it.",
        "⟦AggregatorAgent⟧||AggregatorAgent needs --data-dir, and ends at once without it.",
        "⟦AggregatorAgent⟧|[]|AggregatorAgent needs --data-dir, and ends at once without it.",
        "⟦SmurfFileEmulator⟧|[--stream-id, a]|SmurfFileEmulator needs --base-dir, and ends at once without it."})
    void whatAClassNeedsIsGiven(String agentClass, String arguments, String message) {
        check("missing-argument", agentClass, arguments == null ? "" : arguments).findsInConfig(ERROR, message).at("hosts.lab.agent-instances[0].arguments");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[--data-dir, /data]", "['--data-dir=/data']", "[--data, /data]", "[--data_dir, /data]", "'--data-dir'", "&a [--data-dir, /data]"})
    void whatIsGivenIsNotMissing(String arguments) {
        check("missing-argument", "AggregatorAgent", arguments).findsNothing();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "FakeDataAgent|[--num-channels, ⟦two⟧]|--num-channels of FakeDataAgent wants a whole number, not 'two': the agent ends at once.|",
        "FakeDataAgent|[[⟦'--num-channels=two'⟧]]|--num-channels of FakeDataAgent wants a whole number, not 'two': the agent ends at once.|",
        "FakeDataAgent|[[--sample-rate, ⟦'fast'⟧]]|--sample-rate of FakeDataAgent wants a number, not 'fast': the agent ends at once.|",
        "FakeDataAgent|[--mode, ⟦aqc⟧]|--mode of FakeDataAgent does not take 'aqc', and the agent ends at once: choose from idle, acq.|Write acq",
        "FakeDataAgent|[⟦--mode⟧]|--mode of FakeDataAgent wants a value behind it: the agent ends at once.|",
        "FakeDataAgent|[--mode, acq, ⟦idle⟧]|--mode of FakeDataAgent takes one value, so that the agent ends at once because of 'idle'.|Remove idle",
        "HWPGripperAgent|[⟦--warm-grip-distance⟧, 1, 2]|--warm-grip-distance of HWPGripperAgent wants 3 values behind it: the agent ends at once.|",
        "Lakeshore372Agent|[--enable-control-chan, ⟦'true'⟧]|--enable-control-chan of Lakeshore372Agent takes no value, so that the agent ends at once because of 'true'.|Remove true",
        "ACUAgent|[--ignore-axes, el, ⟦top⟧]|--ignore-axes of ACUAgent does not take 'top', and the agent ends at once: choose from el, az, third, none.|"})
    void aValueIsOneThatTheAgentTakes(String agentClass, String arguments, String message, String fix) {
        RuleCheck.Found found = check("argument-value", agentClass, arguments).findsInConfig(ERROR, message);
        found.offers(Optional.ofNullable(fix).stream().toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"FakeDataAgent|[--num-channels, 2, --sample-rate, -3.5]", "FakeDataAgent|[[--mode, acq], ['--sample-rate', '1e3']]",
        "HWPGripperAgent|[--warm-grip-distance, 1, 2, 3]", "ACUAgent|[--ignore-axes, el, none]", "Lakeshore372Agent|[--enable-control-chan]",
        "FakeDataAgent|[--mode, idle, --mode, acq]"})
    void aValueThatFitsIsNotTold(String agentClass, String arguments) {
        check("argument-value", agentClass, arguments).findsNothing();
    }

    @ParameterizedTest
    @CsvSource({"12:30:45, 45045", "010, 8", "0x10, 16", "1_000, 1000", "yes, True", "off, False"})
    void whatYamlChangesWantsQuotes(String written, String read) {
        check("argument-altered", "X", "[--a, ⟦" + written + "⟧]").findsInConfig(WARNING, "Without quotes " + written + " is read as " + read + ".")
                .offers("Put quotes around " + written).byEdits(new Edit.Quote(ARGUMENTS.index(1)));
    }

    @Test
    void nothingBecomesAWord() {
        check("argument-altered", "X", "[--a, ⟦null⟧]").findsInConfig(WARNING, "An agent gets the word None for nothing.").offers("Put quotes around null");
        check("argument-altered", "X", "[--a, '010', 8086, 0.10, true, 1e3, 2020-01-01, acq, -3.5]").findsNothing();
        // One sentence for one mistake.
        check("argument-value", "FakeDataAgent", "[--mode, on]").findsNothing();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "[⟦acq⟧, --mode, idle]|WARNING|'acq' stands before the first argument, and OCS drops it without a word.|Remove acq",
        "[⟦{--mode: acq}⟧]|WARNING|Here keys with values are one word to OCS: write the argument and its value as two.|",
        "[--mode, ⟦''⟧]|ERROR|OCS fails on a word that is empty or only dashes: the agent does not start.|Remove ''",
        "[⟦'-'⟧, --mode, acq]|ERROR|OCS fails on a word that is empty or only dashes: the agent does not start.|Remove -",
        "[[⟦'--mode', idle⟧], ['--mode', acq]]|WARNING|--mode is given again below, and only that one counts.|Remove --mode"})
    void whatOcsDropsOrFailsOnIsTold(String arguments, Severity severity, String message, String fix) {
        check("argument-lost", "FakeDataAgent", arguments).findsInConfig(severity, message).offers(Optional.ofNullable(fix).stream().toArray(String[]::new));
    }

    @Test
    void aNoIsAYesToSome() {
        check("argument-always-true", "InfluxDBAgent", "[--ssl, ⟦'False'⟧]").findsInConfig(WARNING, "--ssl takes every value for a yes, 'False' too: to say no, leave it out.")
                .offers("Leave out --ssl").byEdits(new Edit.UnsetArgument(ARGUMENTS.index(0)));
        check("argument-always-true", "InfluxDBAgent", "[[--gzip, ⟦no⟧]]").findsInConfig(WARNING, "--gzip takes every value for a yes, 'no' too: to say no, leave it out.");
        check("argument-always-true", "InfluxDBAgent", "[--ssl, 'True', --database, 'no']").findsNothing();
    }

    // --- taking over

    private static Site site(ConfigPart part) {
        return new Site("lab", List.of(new SitePart(new SiteFile("docker-compose.yaml"), new ComposeReader().read(new YamlReader().read(SourceText.of("services: {}\n"))))),
                Variables.NONE).with(Optional.of(part));
    }

    private static SiteConfig config(String text) {
        return SiteConfig.of(new YamlReader().read(SourceText.of(text)));
    }

    @Test
    void whatIsTakenOverIsWhatWouldBeFoundAnew() {
        Checker checker = new Checker(Rules.all(KeyTable.load()));
        String text = HUB + """
                defaults: &mode ['--mode', aqc]
                hosts:
                  lab:
                    agent-instances:
                      - {agent-class: FakeDataAgent, instance-id: a, arguments: ['--mode acq', --num-channels, two]}
                      - {agent-class: FakeDataAgent, instance-id: b, arguments: [*mode]}
                      - agent-class: AggregatorAgent
                        instance-id: c
                """;
        CheckResult before = checker.check(site(new ConfigPart(new SiteFile("default.yaml"), config(text))));
        for (String changed : List.of("# a comment\n" + text, text.replace("aqc", "acq"), text.replace("  lab:", "  other: {agent-instances: []}\n  lab:"),
                text.replace("instance-id: a", "instance-id: aa"), text.replace("      - {agent-class: FakeDataAgent, instance-id: a", "      - {agent-class: X, instance-id: y}\n"
                        + "      - {agent-class: FakeDataAgent, instance-id: a"))) {
            Site site = site(new ConfigPart(new SiteFile("default.yaml"), config(changed)));
            assertThat(checker.check(site, before).findings()).isEqualTo(checker.check(site).findings()).isNotEmpty();
        }
        // The very file, with another compose file: all that is of its text alone is taken over.
        ConfigPart part = new ConfigPart(new SiteFile("default.yaml"), config(text.replace("instance-id: c", "instance-id: c\n        managed: up")));
        CheckResult first = checker.check(site(part));
        assertThat(first.findings()).extracting(Finding::rule).contains("unknown-config-key");
        assertThat(checker.check(site(part), first).findings()).isEqualTo(first.findings());
    }
}
