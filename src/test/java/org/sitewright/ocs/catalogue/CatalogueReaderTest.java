package org.sitewright.ocs.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitewright.text.SourceText;
import org.sitewright.yaml.YamlValue;

/** Catalogues of a site's own: read as far as they are sound, and what is not is said with its place. */
class CatalogueReaderTest {
    private static final String OWN = """
            agents:
              CellAgent:
                title: Gas cell
                purpose: Fills the gas cell.
                category: Our own
                talks-to: usb
                service: ocs-cell
                compose:
                  image: lab/cell:1.2
                  environment: {CELL: '7', TOKEN: null}
                instance: cell
                example: [[--port, /dev/cell], [--pressure, 3], --quiet]
                arguments:
                  --port: {ask: true, means: device}
                  --pressure: {type: float, default: 2.5}
                  --levels: {type: int, count: 3, default: [1, 2, 3]}
                  --quiet: {type: flag}
            """;

    private static CatalogueReader.Reading read(String text) {
        return CatalogueReader.read(SourceText.of(text));
    }

    @Test
    void anAgentOfTheSitesOwnIsLikeTheOthers() {
        CatalogueReader.Reading reading = read(OWN);
        assertThat(reading.problems()).isEmpty();
        AgentEntry agent = reading.catalogue().agent("CellAgent").orElseThrow();
        assertThat(agent.inPackage()).isEqualTo("own");
        assertThat(agent.about().source().isOfSite()).isTrue();
        assertThat(agent.talksTo()).isEqualTo(TalksTo.USB);
        assertThat(agent.block().orElseThrow().entries("environment")).containsExactly(
                new YamlValue.Member("CELL", new YamlValue.Text("7")), new YamlValue.Member("TOKEN", new YamlValue.Nothing()));
        assertThat(agent.example()).extracting(AgentEntry.Given::values).containsExactly(List.of(new YamlValue.Text("/dev/cell")),
                List.of(new YamlValue.Literal("3")), List.of());
        assertThat(agent.argument("--levels").orElseThrow().defaults()).containsExactly("1", "2", "3");
        assertThat(agent.argument("--levels").orElseThrow().count()).isEqualTo(new ArgumentCount(3, 3));
        assertThat(agent.argument("--quiet").orElseThrow().count()).isEqualTo(ArgumentCount.NONE);
    }

    @Test
    void theSitesEntriesStandBeforeThoseOfTheProgram_andTheirCategoriesComeFirst() {
        Catalogue both = Catalogue.load().with(read(OWN + """
                services:
                  crossbar:
                    title: Our router
                    purpose: As the others, with a certificate.
                    category: Router, database, web
                    service: crossbar
                    compose: {image: lab/crossbar:3}
                """).catalogue());
        assertThat(both.support("crossbar").orElseThrow().about().title()).isEqualTo("Our router");
        assertThat(both.categories()).startsWith("Our own").hasSize(Catalogue.load().categories().size() + 1);
        assertThat(both.entries()).hasSize(80);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "    title: Gas cell | | \"title\" is missing",
            "    talks-to: usb | talks-to: bluetooth | one of: nothing, network, usb, board",
            "--pressure: {type: float | --pressure: {type: double | one of: str, int, float, bool, flag, count",
            "{ask: true, means: device} | 3 | \"--port\" wants keys and values",
            "[--pressure, 3] | [--presure, 3] | \"--presure\" stands in the example, but not among the arguments",
            "count: 3 | count: three | \"count\" wants a whole number",
            "title: Gas cell | title: [Gas, cell] | \"title\" wants a text",
            "    service: ocs-cell | | \"service\" is missing"})
    void anEntryWithSomethingWrongIsLeftOut_andSaid(String from, String to, String said) {
        CatalogueReader.Reading reading = read(OWN.replace(from, to == null ? "" : to));
        assertThat(reading.problems()).isNotEmpty().first().satisfies(problem -> {
            assertThat(problem.said()).contains(said);
            assertThat(problem.range().end()).isPositive();
        });
        assertThat(reading.catalogue().entries()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "'# nothing yet\n', 0", "'- a\n- b\n', 1", "'agents: [a]\n', 1", "'agents: {a: \n', 2"})
    void everyTextIsRead(String text, int problems) {
        CatalogueReader.Reading reading = read(text);
        assertThat(reading.catalogue().entries()).isEmpty();
        assertThat(reading.problems()).hasSizeGreaterThanOrEqualTo(problems == 0 ? 0 : 1);
        assertThat(reading.problems().isEmpty()).isEqualTo(problems == 0);
    }

    @Test
    void oneBrokenEntryDoesNotHideTheOthers() {
        CatalogueReader.Reading reading = read(OWN + """
              OtherAgent:
                title: Other
            """);
        assertThat(reading.catalogue().entries()).extracting(CatalogueEntry::key).containsExactly("CellAgent");
        assertThat(reading.problems()).isNotEmpty();
    }
}
