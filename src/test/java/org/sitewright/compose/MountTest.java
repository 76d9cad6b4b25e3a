package org.sitewright.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitewright.compose.Mount.Kind;
import org.sitewright.text.SourceText;
import org.sitewright.yaml.YamlReader;

class MountTest {
    private static final Map<String, String> SET = Map.of("DIR", "/srv/ocs", "VOLUME", "data", "EMPTY", "", "BOTH", "/srv/ocs:/config:ro");

    @ParameterizedTest
    @CsvSource({
            "${DIR}:/config,             BIND, /srv/ocs, /config",
            "$DIR/sub:/config:ro,        BIND, /srv/ocs/sub, /config",
            "${VOLUME}:/data,            NAMED, data, /data",
            "${NONE:-./here}:/data,      BIND, ./here, /data",
            "${NONE:-store}:/data,       NAMED, store, /data",
            "${BOTH},                    BIND, /srv/ocs, /config",
            "${DIR},                     ANONYMOUS, '', /srv/ocs",
            "data:${DIR},                NAMED, data, /srv/ocs",
            // Nobody knows.
            "${NONE}:/data,              OTHER, ${NONE}, /data",
            "${NONE:?must be set}:/data, OTHER, ${NONE:?must be set}, /data",
            "${EMPTY}:/data,             OTHER, '', /data",
            "${DIR:/data,                OTHER, ${DIR:/data, ''",
            // Nothing to put in.
            "./config:/config,           BIND, ./config, /config",
            "data:/data,                 NAMED, data, /data"})
    void theKindIsThatOfWhatTheVariablesComeTo(String spec, Kind kind, String source, String target) {
        Mount mount = mount("\"" + spec + "\"").resolved(name -> Optional.ofNullable(SET.get(name)));
        assertThat(mount.kind()).isEqualTo(kind);
        if (!spec.startsWith("${DIR:/")) {
            assertThat(mount.source()).isEqualTo(source);
            assertThat(mount.target()).isEqualTo(target);
        }
    }

    @ParameterizedTest
    @CsvSource({"BIND, bind", "NAMED, volume"})
    void theLongFormSaysItsKindItself(Kind kind, String type) {
        Mount mount = mount("{type: " + type + ", source: \"${VOLUME}\", target: /data}");
        assertThat(mount.resolved(name -> Optional.ofNullable(SET.get(name)))).isSameAs(mount).extracting(Mount::kind).isEqualTo(kind);
    }

    private static Mount mount(String item) {
        String text = "services:\n  a:\n    image: b:1\n    volumes:\n      - " + item + "\n";
        return new ComposeReader().read(new YamlReader().read(SourceText.of(text))).service("a").orElseThrow().service().mounts().getFirst();
    }
}
