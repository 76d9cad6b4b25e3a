package org.sitewright.compose.effective;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sitewright.compose.ComposeFile;

class EffectiveTextTest {
    private static final String BASE = """
            services:
              agent:
                image: socs:v1
                volumes:
                  - ./config:/config
                dns: [10.0.0.1]
                restart: always
            """;

    /** Each line with the number of the line that it comes from and how, a dash for what Compose adds. */
    private static List<String> lines(String text, Map<String, String> values) {
        ComposeFile file = Effective.file(text);
        Surroundings surroundings = Surroundings.of(file, Effective.variables(values), Effective.FOLDER)
                .withFiles(path -> path.equals("/srv/lab/common/base.yaml") ? Optional.of(Effective.file(BASE)) : Optional.empty());
        return EffectiveText.of(file, file.service("a").orElseThrow(), surroundings, new HostFolder("/srv")).lines().stream()
                .map(line -> line.text() + " < " + line.source().map(EffectiveTextTest::source).orElse("-")).toList();
    }

    private static String source(Source source) {
        return source.line() + 1 + switch (source.way()) {
            case OWN -> "";
            case ANCHOR -> " &" + source.name();
            case EXTENDED -> " " + source.file() + "#" + source.name();
        };
    }

    @Test
    void shortFormsAreWrittenOutAndLeadToTheirItems() {
        assertThat(lines("""
                services:
                  a:
                    image: socs:${TAG:-v2}
                    container_name: box
                    environment:
                      - TZ=UTC
                      - API_TOKEN=abc
                    ports:
                      - "8080:80"
                    volumes:
                      - ./data:/data
                      - ../shared:/shared
                      - /etc/localtime:/etc/localtime:ro
                    dns: 10.0.0.1
                """, Map.of("TAG", "v3"))).contains("image: socs:v3 < 3", "container_name: box < 4", "environment: < 5", "  TZ: UTC < 6",
                "  API_TOKEN: •••••••• < 7", "ports: < 8", "dns: < 14", "  - 10.0.0.1 < 14")
                .anyMatch(line -> line.contains("source: ./data < 11")).anyMatch(line -> line.contains("source: ../shared < 12"))
                .anyMatch(line -> line.contains("source: /etc/localtime < 13")).anyMatch(line -> line.contains("target: \"80\" < 9"));
    }

    @Test
    void anchorsAndMergesAreFollowed() {
        assertThat(lines("""
                x-common: &common
                  restart: always
                  environment: &env
                    TZ: UTC
                x-log: &log {driver: local}
                services:
                  a:
                    <<: *common
                    image: a:1
                    container_name: box
                    logging: *log
                    environment:
                      <<: *env
                      OWN: x
                """, Map.of())).contains("restart: always < 2 &common", "image: a:1 < 9", "  driver: local < 5 &log",
                "  TZ: UTC < 4 &env", "  OWN: x < 14", "environment: < 12");
    }

    @Test
    void extendsIsFollowedIntoTheOtherFile() {
        assertThat(lines("""
                services:
                  a:
                    extends: {file: common/base.yaml, service: agent}
                    container_name: box
                    restart: "no"
                    dns: [10.0.0.2]
                """, Map.of())).contains("image: socs:v1 < 3 common/base.yaml#agent", "restart: \"no\" < 5",
                "  - 10.0.0.1 < 6 common/base.yaml#agent", "  - 10.0.0.2 < 6")
                .anyMatch(line -> line.contains("source: ./common/config < 5 common/base.yaml#agent"));
    }

    @Test
    void extendsWithinTheFileAndWhatComposeAdds() {
        assertThat(lines("""
                services:
                  base:
                    image: a:1
                    labels: {x: "1"}
                  a:
                    extends: base
                """, Map.of())).contains("image: a:1 < 3 #base", "  x: \"1\" < 4 #base").anyMatch(line -> line.startsWith("container_name: ")
                && line.endsWith(" < -"));
    }

    @Test
    void aCircleOfServicesThatExtendEachOtherEnds() {
        assertThat(lines("""
                services:
                  a: {image: a:1, extends: b}
                  b: {extends: a}
                """, Map.of())).contains("image: a:1 < 2");
    }
}
