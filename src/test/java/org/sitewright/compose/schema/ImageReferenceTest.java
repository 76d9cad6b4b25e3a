package org.sitewright.compose.schema;

import static org.assertj.core.api.Assertions.assertThat;

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

class ImageReferenceTest {
    private static final String SHA = "sha256:" + "0123456789abcdef".repeat(4);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "influxdb||influxdb|", "influxdb:1.7||influxdb|1.7", "grafana/grafana:latest||grafana/grafana|latest",
            "simonsobs/ocs-crossbar:v0.11.3||simonsobs/ocs-crossbar|v0.11.3", "localhost:5000/so/ocs:v1|localhost:5000|so/ocs|v1",
            "localhost:5000/so/ocs|localhost:5000|so/ocs|", "localhost/ocs|localhost|ocs|", "localhost:5000||localhost|5000",
            "localhost||localhost|", "ghcr.io/simonsobs/socs:v0.5.3|ghcr.io|simonsobs/socs|v0.5.3",
            "docker.io/library/redis|docker.io|library/redis|", "10.10.10.2:5000/ocs:1|10.10.10.2:5000|ocs|1",
            "[::1]:5000/ocs:1|[::1]:5000|ocs|1", "[fe80::1]/ocs|[fe80::1]|ocs|", "a/b/c/d:e||a/b/c/d|e",
            "registry:5000/ocs|registry:5000|ocs|", "my-registry.lab/x_y/z__w:T_1|my-registry.lab|x_y/z__w|T_1",
            "a--b:1||a--b|1", "a.b||a.b|", "Host.lab/ocs|Host.lab|ocs|", "x:_tag||x|_tag", "x:1.0-rc.1||x|1.0-rc.1",
            "0||0|", "redis:5||redis|5"})
    void readsGoodNames(String text, String registry, String repository, String tag) {
        ImageReference image = ImageReference.of(text);
        assertThat(image.problems()).isEmpty();
        assertThat(image.registry()).isEqualTo(Optional.ofNullable(registry));
        assertThat(image.repository()).isEqualTo(repository);
        assertThat(image.tag()).isEqualTo(Optional.ofNullable(tag));
        assertThat(image.digest()).isEmpty();
        assertThat(image.name()).isEqualTo(registry == null ? repository : registry + "/" + repository);
        assertThat(image.hasVariable()).isFalse();
        assertThat(image.tagMayBeInVariable()).isFalse();
        assertThat(image.text()).isEqualTo(text);
    }

    @Test
    void readsDigests() {
        ImageReference image = ImageReference.of("influxdb@" + SHA);
        assertThat(image.digest()).contains(SHA);
        assertThat(image.tag()).isEmpty();
        assertThat(image.problems()).isEmpty();
        ImageReference both = ImageReference.of("localhost:5000/so/ocs:v1@" + SHA);
        assertThat(both.registry()).contains("localhost:5000");
        assertThat(both.repository()).isEqualTo("so/ocs");
        assertThat(both.tag()).contains("v1");
        assertThat(both.digest()).contains(SHA);
        assertThat(both.problems()).isEmpty();
        assertThat(both.withTag("v2")).isEqualTo("localhost:5000/so/ocs:v2@" + SHA);
        assertThat(both.withoutTag()).isEqualTo("localhost:5000/so/ocs@" + SHA);
        assertThat(both.withoutDigest()).isEqualTo("localhost:5000/so/ocs:v1");
        assertThat(ImageReference.of("x@blake3:" + "a".repeat(32)).problems()).isEmpty();
    }

    @Test
    void tellsWherePartsStand() {
        ImageReference image = ImageReference.of("localhost:5000/so/ocs:v1");
        assertThat(image.nameRange()).isEqualTo(new TextRange(0, 21));
        assertThat(image.repositoryRange()).isEqualTo(new TextRange(15, 21));
        assertThat(image.tagRange()).contains(new TextRange(22, 24));
        assertThat(image.digestRange()).isEmpty();
        assertThat(ImageReference.of("x@" + SHA).digestRange()).contains(new TextRange(2, 2 + SHA.length()));
        assertThat(ImageReference.of("x").tagRange()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"influxdb:1.7|1.8|influxdb:1.8", "influxdb|1.8|influxdb:1.8",
            "localhost:5000/so/ocs:v1|v2|localhost:5000/so/ocs:v2", "localhost:5000/so/ocs|v2|localhost:5000/so/ocs:v2",
            "influxdb:|1.8|influxdb:1.8", "${IMAGE}|1.8|${IMAGE}:1.8", "influxdb:${TAG:-1.7}|1.8|influxdb:1.8",
            "${REG:-a:5/b}/ocs:v1|v2|${REG:-a:5/b}/ocs:v2", "Bad Name:x|y|Bad Name:y"})
    void changesTheTagAlone(String text, String tag, String after) {
        assertThat(ImageReference.of(text).withTag(tag)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"influxdb:1.7|influx|influx:1.7", "localhost:5000/so/ocs:v1|ocs|ocs:v1",
            "ocs|localhost:5000/ocs|localhost:5000/ocs", "ocs:${T}|socs|socs:${T}", "${IMAGE}|ocs|ocs"})
    void changesTheNameAlone(String text, String name, String after) {
        assertThat(ImageReference.of(text).withName(name)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "''|IMAGE_EMPTY|0|0", "'  '|IMAGE_EMPTY|0|2", "https://ghcr.io/x|IMAGE_SCHEME|0|8", "docker://x:1|IMAGE_SCHEME|0|9",
            "Influxdb:1.7|IMAGE_UPPERCASE|0|8", "SimonsObs/ocs|IMAGE_UPPERCASE|0|9", "ghcr.io/SimonsObs/ocs:v1|IMAGE_UPPERCASE|8|17",
            "influx db|IMAGE_BAD_REPOSITORY|0|9", "-ocs|IMAGE_BAD_REPOSITORY|0|4", "ocs-|IMAGE_BAD_REPOSITORY|0|4",
            "a//b|IMAGE_BAD_REPOSITORY|2|2", "/ocs|IMAGE_BAD_REPOSITORY|0|0", "ocs/|IMAGE_BAD_REPOSITORY|4|4",
            "a..b|IMAGE_BAD_REPOSITORY|0|4", "a___b|IMAGE_BAD_REPOSITORY|0|5", ":v1|IMAGE_BAD_REPOSITORY|0|0",
            "ocs:|IMAGE_TAG_EMPTY|3|4", "ocs:-1|IMAGE_BAD_TAG|4|6", "ocs:.1|IMAGE_BAD_TAG|4|6", "ocs:a b|IMAGE_BAD_TAG|4|7",
            "ocs:v1+2|IMAGE_BAD_TAG|4|8", "ocs@sha256:abc|IMAGE_BAD_DIGEST|4|14", "ocs@|IMAGE_BAD_DIGEST|4|4",
            "ocs@v1|IMAGE_BAD_DIGEST|4|6", "-a.b/ocs|IMAGE_BAD_REGISTRY|0|4", "host:port/ocs|IMAGE_BAD_REGISTRY|0|9",
            "a..b/ocs|IMAGE_BAD_REGISTRY|0|4", "host:/ocs|IMAGE_BAD_REGISTRY|0|5", "été|IMAGE_BAD_REPOSITORY|0|3"})
    void findsWhatIsMalformed(String text, ProblemCode code, int start, int end) {
        assertThat(ImageReference.of(text).problems())
                .containsExactly(new ValueProblem(code, new TextRange(start, end)));
    }

    @Test
    void lengthsAreBounded() {
        assertThat(ImageReference.of("x:" + "t".repeat(128)).problems()).isEmpty();
        assertThat(ImageReference.of("x:" + "t".repeat(129)).problems()).containsExactly(
                new ValueProblem(ProblemCode.IMAGE_TAG_TOO_LONG, new TextRange(2, 131)));
        assertThat(ImageReference.of("r.io/" + "n".repeat(255)).problems()).isEmpty();
        assertThat(ImageReference.of("r.io/" + "n".repeat(256)).problems()).containsExactly(
                new ValueProblem(ProblemCode.IMAGE_NAME_TOO_LONG, new TextRange(5, 261)));
        assertThat(ImageReference.of("x@" + SHA + "0").problems()).extracting(ValueProblem::code)
                .containsExactly(ProblemCode.IMAGE_BAD_DIGEST);
        assertThat(ImageReference.of("x@" + SHA.toUpperCase(java.util.Locale.ROOT)).problems()).hasSize(1);
    }

    @Test
    void findsAllThatIsMalformed() {
        assertThat(ImageReference.of("-h.x/A/ok/b b:.t@z").problems()).extracting(ValueProblem::code).containsExactly(
                ProblemCode.IMAGE_BAD_REGISTRY, ProblemCode.IMAGE_UPPERCASE, ProblemCode.IMAGE_BAD_REPOSITORY,
                ProblemCode.IMAGE_BAD_TAG, ProblemCode.IMAGE_BAD_DIGEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "a-", "a.", "a_", "a/", "A", ":", "@", "a:", "[", "9."})
    void longTextsOfOddSignsAreReadWithoutHarm(String part) {
        assertThat(ImageReference.of(part.repeat(50_000)).problems()).isNotEmpty();
        assertThat(ImageReference.of("x:" + part.repeat(50_000)).problems()).isNotEmpty();
        assertThat(ImageReference.of("x@" + part.repeat(50_000)).problems()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"${IMAGE}|${IMAGE}||true", "$IMAGE|$IMAGE||true",
            "influxdb:${TAG:-1.7}|influxdb|${TAG:-1.7}|false", "${REG:-localhost:5000}/so/ocs:v1|${REG:-localhost:5000}/so/ocs|v1|false",
            "simonsobs/${NAME}|simonsobs/${NAME}||true", "simonsobs/${NAME}:v1|simonsobs/${NAME}|v1|false",
            "${A}/ocs|${A}/ocs||false", "ocs:v${N}|ocs|v${N}|false", "ocs${SUFFIX:-:v1}|ocs${SUFFIX:-:v1}||true"})
    void variablesAreNotTornApartAndNotWrong(String text, String name, String tag, boolean mayHide) {
        ImageReference image = ImageReference.of(text);
        assertThat(image.name()).isEqualTo(name);
        assertThat(image.tag()).isEqualTo(Optional.ofNullable(tag));
        assertThat(image.problems()).isEmpty();
        assertThat(image.hasVariable()).isTrue();
        assertThat(image.tagMayBeInVariable()).isEqualTo(mayHide);
    }

    @Test
    void partsBesideAVariableAreStillChecked() {
        assertThat(ImageReference.of("${REG}/Ocs:v1").problems()).containsExactly(
                new ValueProblem(ProblemCode.IMAGE_UPPERCASE, new TextRange(7, 10)));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("ocs", "/", ":", "@", "localhost", ".", "5000", "-", "A", "${V:-a:b/c@d}", "$$", " ", "[::1]", "v1", "")
                .list().ofMaxSize(9).map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> tags() {
        return Arbitraries.strings().withCharRange('a', 'z').numeric().withChars('_', '.', '-').ofMinLength(1).ofMaxLength(20);
    }

    @Property(tries = 2000)
    void theTagThatIsSetIsTheTagThatIsReadAndNothingElseChanges(@ForAll("texts") String text, @ForAll("tags") String tag) {
        ImageReference before = ImageReference.of(text);
        ImageReference after = ImageReference.of(before.withTag(tag));
        assertThat(after.tag()).contains(tag);
        assertThat(after.name()).isEqualTo(before.name());
        assertThat(after.digest()).isEqualTo(before.digest());
        assertThat(ImageReference.of(after.withoutTag()).text()).isEqualTo(before.withoutTag());
    }

    @Property(tries = 2000)
    void partsMakeUpTheText(@ForAll("texts") String text) {
        ImageReference image = ImageReference.of(text);
        assertThat(image.name() + image.tag().map(t -> ":" + t).orElse("") + image.digest().map(d -> "@" + d).orElse(""))
                .isEqualTo(text);
        assertThat(image.registry().map(r -> r + "/").orElse("") + image.repository()).isEqualTo(image.name());
        assertThat(image.withName(image.name())).isEqualTo(text);
        image.tag().ifPresent(tag -> assertThat(image.withTag(tag)).isEqualTo(text));
    }
}
