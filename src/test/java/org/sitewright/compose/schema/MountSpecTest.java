package org.sitewright.compose.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitewright.text.TextRange;

class MountSpecTest {
    private static Optional<String> text(Optional<SpecPart> part) {
        return part.map(SpecPart::text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "/data:/data|/data|/data||BIND", "/data:/data:ro|/data|/data|ro|BIND", "./.crossbar:/app/.crossbar|./.crossbar|/app/.crossbar||BIND",
            "../x:/y|../x|/y||BIND", ".:/app|.|/app||BIND", "~/ocs:/config|~/ocs|/config||BIND", "~:/home|~|/home||BIND",
            "grafana-storage:/var/lib/grafana|grafana-storage|/var/lib/grafana||NAMED", "data:/d:rw|data|/d|rw|NAMED",
            "my.data_1:/d|my.data_1|/d||NAMED", "/target||/target||ANONYMOUS", "/||/||ANONYMOUS", "/d||/d||ANONYMOUS",
            "C:\\x:/y|C:\\x|/y||BIND", "C:\\x:/y:ro|C:\\x|/y|ro|BIND", "c:/x:/y|c:/x|/y||BIND", "C:\\x:D:\\y:ro|C:\\x|D:\\y|ro|BIND",
            "C:\\x||C:\\x||ANONYMOUS", "\\\\server\\share:/y|\\\\server\\share|/y||BIND", "/x:C:\\y|/x|C:\\y||BIND",
            "\\\\.\\pipe\\docker_engine:\\\\.\\pipe\\docker_engine|\\\\.\\pipe\\docker_engine|\\\\.\\pipe\\docker_engine||BIND",
            "${OCS_CONFIG_DIR}:/config:ro|${OCS_CONFIG_DIR}|/config|ro|UNKNOWN", "$OCS_CONFIG_DIR:/config|$OCS_CONFIG_DIR|/config||UNKNOWN",
            "${OCS_CONFIG_DIR:-/x}:/config|${OCS_CONFIG_DIR:-/x}|/config||UNKNOWN",
            "${OCS_CONFIG_DIR:?not set: see README}:/config:ro|${OCS_CONFIG_DIR:?not set: see README}|/config|ro|UNKNOWN",
            "${A:-${B:-/x}}:/c|${A:-${B:-/x}}|/c||UNKNOWN", "${MOUNT}||${MOUNT}||UNKNOWN", "./${SITE}:/config|./${SITE}|/config||BIND",
            "/data/${SITE:-lab}:/data|/data/${SITE:-lab}|/data||BIND", "data-${SITE}:/data|data-${SITE}|/data||NAMED",
            "/x:${TARGET:-/y:z}:ro|/x|${TARGET:-/y:z}|ro|BIND", "/x:/y:${MODE:-ro}|/x|/y|${MODE:-ro}|BIND", "/x:/y:z,ro|/x|/y|z,ro|BIND",
            "/x:/y:Z|/x|/y|Z|BIND", "/x:/y:ro,rslave|/x|/y|ro,rslave|BIND", "/a b:/c d|/a b|/c d||BIND",
            "/daten/Süd:/é|/daten/Süd|/é||BIND", "/a$$b:/c|/a$$b|/c||BIND", "/data/${D}||/data/${D}||ANONYMOUS",
            "/x:/y:cached|/x|/y|cached|BIND", "vol:/y:nocopy|vol|/y|nocopy|NAMED", "/x:/y:rw,delegated,Z,rprivate|/x|/y|rw,delegated,Z,rprivate|BIND"})
    void readsMounts(String text, String source, String target, String mode, String kind) {
        MountSpec mount = MountSpec.of(text);
        assertThat(mount.problems()).isEmpty();
        assertThat(text(mount.source())).isEqualTo(Optional.ofNullable(source));
        assertThat(mount.target().text()).isEqualTo(target);
        assertThat(text(mount.mode())).isEqualTo(Optional.ofNullable(mode));
        assertThat(mount.kind()).isEqualTo(MountSpec.Kind.valueOf(kind));
        assertThat(mount.text()).isEqualTo(text);
    }

    @Test
    void tellsWherePartsStand() {
        MountSpec mount = MountSpec.of("${OCS_CONFIG_DIR:-/x}:/config:ro");
        assertThat(mount.source().orElseThrow().range()).isEqualTo(new TextRange(0, 21));
        assertThat(mount.source().orElseThrow().known()).isFalse();
        assertThat(mount.target().range()).isEqualTo(new TextRange(22, 29));
        assertThat(mount.target().known()).isTrue();
        assertThat(mount.mode().orElseThrow().range()).isEqualTo(new TextRange(30, 32));
        assertThat(mount.readOnly()).isTrue();
        assertThat(MountSpec.of("/x:/y").readOnly()).isFalse();
        assertThat(MountSpec.of("/x:/y:z,ro").modes()).containsExactly("z", "ro");
        assertThat(MountSpec.of("/x:/y:${M}").modes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "''|MOUNT_EMPTY|0|0", ":/x|MOUNT_EMPTY_PART|0|0", "/x:|MOUNT_EMPTY_PART|3|3", "/x::ro|MOUNT_EMPTY_PART|3|3",
            "/x:/y:|MOUNT_EMPTY_PART|6|6", "${X}:|MOUNT_EMPTY_PART|5|5", "/x:/y:ro:z|MOUNT_TOO_MANY_PARTS|8|10",
            "/x:y|MOUNT_TARGET_RELATIVE|3|4", "data:./y|MOUNT_TARGET_RELATIVE|5|8", "data|MOUNT_TARGET_RELATIVE|0|4",
            "./x|MOUNT_TARGET_RELATIVE|0|3", "/x:ro|MOUNT_TARGET_RELATIVE|3|5",
            "v:nocopy|MOUNT_TARGET_RELATIVE|0|8", "${X}:ro|MOUNT_TARGET_RELATIVE|5|7",
            "data/sub:/y|MOUNT_BAD_SOURCE|0|8", "my data:/y|MOUNT_BAD_SOURCE|0|7", "-data:/y|MOUNT_BAD_SOURCE|0|5",
            "$$HOME:/y|MOUNT_BAD_SOURCE|0|6", "/x:/y:readonly|MOUNT_BAD_MODE|6|14", "/x:/y:RO|MOUNT_BAD_MODE|6|8",
            "/x:/y:ro, z|MOUNT_BAD_MODE|9|11", "/x:/y:ro,|MOUNT_BAD_MODE|9|9", "/x:/y:z,w|MOUNT_BAD_MODE|8|9",
            "/x:/y:ro,rw|MOUNT_MODE_CONFLICT|9|11", "/x:/y:ro,ro|MOUNT_MODE_CONFLICT|9|11", "/x:/y:z,Z|MOUNT_MODE_CONFLICT|8|9",
            "/x:/y:shared,private|MOUNT_MODE_CONFLICT|13|20", "/x:/y:cached,delegated|MOUNT_MODE_CONFLICT|13|22",
            "d:/data|MOUNT_DRIVE_LETTER|0|7", "d:/data:ro|MOUNT_DRIVE_LETTER|0|7", "/x:/y:${M},w|MOUNT_BAD_MODE|11|12"})
    void findsWhatIsMalformed(String text, ProblemCode code, int start, int end) {
        assertThat(MountSpec.of(text).problems()).containsExactly(new ValueProblem(code, new TextRange(start, end)));
    }

    @Test
    void findsAllThatIsMalformed() {
        assertThat(MountSpec.of("a b:cc:dd").problems()).extracting(ValueProblem::code).containsExactly(
                ProblemCode.MOUNT_BAD_SOURCE, ProblemCode.MOUNT_TARGET_RELATIVE, ProblemCode.MOUNT_BAD_MODE);
        assertThat(MountSpec.of("a b:cc:ro:!").problems()).extracting(ValueProblem::code).containsExactly(
                ProblemCode.MOUNT_BAD_SOURCE, ProblemCode.MOUNT_TARGET_RELATIVE, ProblemCode.MOUNT_TOO_MANY_PARTS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"/x:/y:ro|/z|/z:/y:ro", "${OCS_CONFIG_DIR:-/x}:/config|./cfg|./cfg:/config",
            "/target|data|data:/target", "C:\\x:/y|/x|/x:/y", "/x:/y|${D:-/z}|${D:-/z}:/y"})
    void changesTheSourceAlone(String text, String source, String after) {
        assertThat(MountSpec.of(text).withSource(source)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"/x:/y:ro|/z|/x:/z:ro", "${OCS_CONFIG_DIR:-/x}:/config:ro|/cfg|${OCS_CONFIG_DIR:-/x}:/cfg:ro",
            "/target|/t|/t", "C:\\x:/y|/z|C:\\x:/z", "/x:|/y|/x:/y"})
    void changesTheTargetAlone(String text, String target, String after) {
        assertThat(MountSpec.of(text).withTarget(target)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"/x:/y|ro|/x:/y:ro", "/x:/y:rw|ro|/x:/y:ro", "/x:/y:z,ro|rw|/x:/y:rw", "${X:-a:b}:/y:${M}|ro|${X:-a:b}:/y:ro"})
    void changesTheModeAlone(String text, String mode, String after) {
        assertThat(MountSpec.of(text).withMode(mode)).isEqualTo(after);
        assertThat(MountSpec.of(after).withoutMode()).isEqualTo(MountSpec.of(text).withoutMode());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"/x:/y|true|/x:/y:ro", "/x:/y|false|/x:/y", "/x:/y:ro|true|/x:/y:ro", "/x:/y:ro|false|/x:/y",
            "/x:/y:rw|true|/x:/y:ro", "/x:/y:rw|false|/x:/y:rw", "/x:/y:z|true|/x:/y:z,ro", "/x:/y:z,ro|false|/x:/y:z",
            "/x:/y:ro,z|false|/x:/y:z", "/x:/y:rw,z|true|/x:/y:ro,z", "/x:/y:|true|/x:/y:ro",
            "${OCS_CONFIG_DIR}:/config|true|${OCS_CONFIG_DIR}:/config:ro", "C:\\x:/y|true|C:\\x:/y:ro"})
    void changesReadingOnlyAlone(String text, boolean on, String after) {
        assertThat(MountSpec.of(text).withReadOnly(on)).isEqualTo(after);
        assertThat(MountSpec.of(after).readOnly()).isEqualTo(on);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/target", "${MOUNT}", "/x:/y:${MODE}"})
    void refusesAModeThatWouldMeanSomethingElse(String text) {
        assertThatIllegalStateException().isThrownBy(() -> MountSpec.of(text).withReadOnly(true));
        if (MountSpec.of(text).source().isEmpty()) {
            assertThatIllegalStateException().isThrownBy(() -> MountSpec.of(text).withMode("ro"));
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("/x", ":", "data", "C", "\\", "${V:-a:b,c}", "$W", "$$", "ro", ",", "z", ".", "~", " ", "${", "}", "")
                .list().ofMaxSize(9).map(parts -> String.join("", parts));
    }

    @Property(tries = 3000)
    void partsMakeUpTheText(@ForAll("texts") String text) {
        MountSpec mount = MountSpec.of(text);
        assertThat(mount.source().map(part -> part.text() + ":").orElse("") + mount.target().text()
                + mount.mode().map(part -> ":" + part.text()).orElse("")).isEqualTo(text);
        assertThat(mount.withTarget(mount.target().text())).isEqualTo(text);
        mount.source().ifPresent(part -> assertThat(mount.withSource(part.text())).isEqualTo(text));
        mount.mode().ifPresent(part -> assertThat(mount.withMode(part.text())).isEqualTo(text));
        assertThat(mount.problems()).allSatisfy(p -> assertThat(p.range().end()).isLessThanOrEqualTo(text.length()));
    }

    @Property(tries = 2000)
    void whatIsSetIsWhatIsReadAndNothingElseChanges(@ForAll("texts") String text) {
        MountSpec before = MountSpec.of(text);
        MountSpec moved = MountSpec.of(before.withSource("/somewhere"));
        assertThat(text(moved.source())).contains("/somewhere");
        assertThat(moved.target().text()).isEqualTo(before.target().text());
        assertThat(text(moved.mode())).isEqualTo(text(before.mode()));
    }
}
