package org.sitewright.check.rules;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitewright.check.Severity;
import org.sitewright.edit.Edit;
import org.sitewright.yaml.YamlPath;

/** Images: names that cannot be read, and those without a fixed version. */
class ImagesRulesTest {
    private static final YamlPath IMAGE = YamlPath.of("services", "a", "image");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "⟦Grafana⟧/grafana:10 | The image 'Grafana/grafana:10' has capitals in its name, which Docker refuses: 'grafana/grafana:10'? | grafana/grafana:10",
            "influxdb:⟦ 1.7⟧ | The image 'influxdb: 1.7' contains a blank, so Docker cannot find it. | influxdb:1.7",
            "⟦https://⟧hub.docker.com/r/grafana/grafana | 'https://hub.docker.com/r/grafana/grafana' is the address of a web page; an image is named without http:// or https://. | grafana/grafana",
            "⟦docker://⟧so/ocs:1 | 'docker://so/ocs:1' is the address of a web page; an image is named without http:// or https://. | so/ocs:1",
            "influxdb⟦:⟧ | Behind the colon of the image 'influxdb:' a tag has to follow. | influxdb",
            "influxdb:⟦-1⟧ | '-1' of the image 'influxdb:-1' is no tag: it has letters, digits, _, dot and -, and does not begin with dot or -. |",
            "influxdb@⟦sha256:12⟧ | The digest of 'influxdb@sha256:12' is incomplete: behind @sha256: there have to be 64 digits from 0 to 9 and a to f. |",
            "so/⟦ocs_-x⟧:1 | 'so/ocs_-x:1' of 'a' is no name of an image, which looks like registry/name:tag; Docker will not start it. |"})
    void unreadableImage_isReportedAtTheBadPart(String image, String message, String mended) {
        var found = RuleCheck.rule("invalid-image").in("services: {a: {image: \"%s\"}}".formatted(image)).finds(Severity.ERROR, message);
        if (mended == null) {
            found.offers();
        } else {
            found.offers("Change to '" + mended + "'").byEdits(new Edit.SetValue(IMAGE, mended));
        }
    }

    @Test
    void emptyImage_isReported_unlessNothingIsWrittenAtAll() {
        RuleCheck.rule("invalid-image").in("services: {a: {image: ⟦\"\"⟧}}")
                .finds(Severity.ERROR, "The image of 'a' is empty, so there is nothing to run.");
        RuleCheck.rule("invalid-image").in("services: {a: {image: }}").findsNothing();
    }

    @ParameterizedTest
    @ValueSource(strings = {"influxdb:1.7", "localhost:5000/so/ocs:v1", "GHCR.io/a/b:V1", "${REGISTRY}/ocs:${TAG}", "ocs@sha256:"
            + "0123456789012345678901234567890123456789012345678901234567890123"})
    void goodImage_isFine_andPinned(String image) {
        String text = "services: {a: {image: \"%s\"}}".formatted(image);
        RuleCheck.rule("invalid-image").in(text).findsNothing();
        RuleCheck.rule("image-not-pinned").in(text).findsNothing();
    }

    @Test
    void tagLatest_isReportedAtTheTag_noTagAtTheName() {
        RuleCheck.rule("image-not-pinned").in("""
                services:
                  grafana:
                    image: "our/grafana:⟦latest⟧"
                  db: {image: ⟦localhost:5000/influxdb⟧}
                  built: {image: mine, build: .}
                  chosen: {image: "${IMAGE}"}
                """)
                .finds(Severity.WARNING, "grafana uses the tag latest, which changes: 'docker image inspect our/grafana:latest' shows the "
                                + "version that runs now, to be named here.",
                        "db uses localhost:5000/influxdb without a tag: 'docker image inspect localhost:5000/influxdb' shows the "
                                + "version that runs now, to be named here.")
                .offers();
    }

    @Test
    void knownImage_isOfferedInItsKnownVersions_withoutAConnection() {
        RuleCheck.rule("image-not-pinned").in("services: {a: {image: \"influxdb:⟦latest⟧\"}}")
                .finds(Severity.WARNING, "a uses the tag latest: tomorrow's start may run another version.")
                .offers("Use version 1.7 of influxdb, a published one", "Use version 2.7 of influxdb, a published one")
                .byEdits(new Edit.SetImageTag("a", "1.7"), new Edit.SetImageTag("a", "2.7"));
        RuleCheck.rule("image-not-pinned").in("services: {a: {image: ⟦simonsobs/ocs-lakeshore372-agent⟧}}")
                .finds(Severity.WARNING, "a uses simonsobs/ocs-lakeshore372-agent without a tag, which means latest: tomorrow's start may "
                        + "run another version.")
                .offers("Use version v0.3.2 of simonsobs/ocs-lakeshore372-agent, a published one")
                .byEdits(new Edit.SetImageTag("a", "v0.3.2"));
    }

    @Test
    void knownVersionThatTheSiteUsesAlready_isOfferedOnce() {
        RuleCheck.rule("image-not-pinned").in("services: {a: {image: ⟦influxdb⟧}, b: {image: \"influxdb:2.7\"}}")
                .finds(Severity.WARNING, "a uses influxdb without a tag, which means latest: tomorrow's start may run another version.")
                .offers("Use version 2.7 of influxdb, as elsewhere in this site", "Use version 1.7 of influxdb, a published one");
    }

    @Test
    void versionThatAnotherServiceHas_isOffered() {
        RuleCheck.rule("image-not-pinned").in("""
                services:
                  a: {image: ⟦simonsobs/ocs⟧}
                  b: {image: "simonsobs/ocs:v0.11.3"}
                  c: {image: "simonsobs/ocs:v0.11.2"}
                  d: {image: "simonsobs/ocs:v0.11.3"}
                """)
                .finds(Severity.WARNING, "a uses simonsobs/ocs without a tag, which means latest: tomorrow's start may run another version.")
                .offers("Use version v0.11.3 of simonsobs/ocs, as elsewhere in this site",
                        "Use version v0.11.2 of simonsobs/ocs, as elsewhere in this site", "Use version v0.12.1 of simonsobs/ocs, a published one")
                .byEdits(new Edit.SetImageTag("a", "v0.11.3"), new Edit.SetImageTag("a", "v0.11.2"), new Edit.SetImageTag("a", "v0.12.1"));
    }

    @Test
    void imageOfASharedBlock_isReportedOnceWhereItStands() {
        RuleCheck.rule("image-not-pinned").in("""
                x-agent: &agent
                  image: ⟦simonsobs/ocs:latest⟧
                services:
                  a:
                    <<: *agent
                  b: {<<: *agent}
                  c: {<<: *agent, image: "simonsobs/ocs:⟦latest⟧"}
                """)
                .finds(Severity.WARNING, "a uses the tag latest: tomorrow's start may run another version.",
                        "c uses the tag latest: tomorrow's start may run another version.");
        RuleCheck.rule("invalid-image").in("""
                x-image: &image ⟦SO/ocs:v1⟧
                services:
                  a: {image: *image}
                  b: {image: *image}
                """)
                .finds(Severity.ERROR, "The image 'SO/ocs:v1' has capitals in its name, which Docker refuses: 'so/ocs:v1'?");
    }
}
