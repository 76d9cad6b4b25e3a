package org.sitewright.compose.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTableTest {
    private static final String HEADER = "path\tforms\tvalues\tsuggestions\trequired\tlimits\tformat\tcommon\tsince\n";
    private final KeyTable table = KeyTable.load();

    private KeySpec spec(String path) {
        return table.find(TableReader.steps(path)).orElseThrow(() -> new AssertionError("Not found: " + path));
    }

    @Test
    void namesItsSourceAndDateInTheHeader() throws IOException {
        try (InputStream stream = KeyTable.class.getResourceAsStream("keys.tsv")) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).startsWith("#").contains("170098b", "2026-06-23", "compose-spec");
        }
    }

    @Test
    void holdsEveryLineOfTheTableOnceAndInItsPlace() throws IOException {
        try (InputStream stream = KeyTable.class.getResourceAsStream("keys.tsv");
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            List<String> paths = reader.lines().filter(line -> !line.startsWith("#")).skip(1)
                    .map(line -> line.substring(0, line.indexOf('\t'))).toList();
            assertThat(paths).hasSize(405).doesNotHaveDuplicates();
            assertThat(table.all().map(KeySpec::path).toList()).containsExactlyInAnyOrderElementsOf(paths);
        }
    }

    @Test
    void everyPathLeadsToItself() {
        assertThat(table.all()).allSatisfy(spec -> assertThat(table.find(TableReader.steps(spec.path()))).contains(spec));
    }

    @Test
    void rootHasTheSectionsOfAFileInTheTablesOrder() {
        assertThat(table.root().children().keySet()).containsExactly("version", "name", "include", "services", "models",
                "networks", "volumes", "secrets", "configs");
        assertThat(table.root().name()).isEmpty();
        assertThat(table.root().path()).isEmpty();
        assertThat(table.root().forms()).containsExactly(Form.MAP);
        assertThat(table.root().allowsExtensions()).isTrue();
        assertThat(table.find(List.of())).contains(table.root());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "services.web.image; services.*.image",
            "services.web.ports.0.target; services.*.ports[].target",
            "services.web.ports.17; services.*.ports[]",
            "services.web.ports.[]; services.*.ports[]",
            "services.*.environment.TZ; services.*.environment.*",
            "services.web.environment.3; services.*.environment[]",
            "services.web.command.0; services.*.command[]",
            "services.web.depends_on.crossbar.condition; services.*.depends_on.*.condition",
            "services.web.depends_on.0; services.*.depends_on[]",
            "networks.default.external.name; networks.*.external.name",
            "include.0.env_file.1; include[].env_file[]",
            "services.8080.image; services.*.image",
            "services.a.healthcheck.test.0; services.*.healthcheck.test[]",
            "volumes.x-ray; volumes.*",
    })
    void findsByKeysNamesAndIndexes(String steps, String path) {
        assertThat(table.find(List.of(steps.split("\\."))).map(KeySpec::path)).contains(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"imagee", "services.web.imagee", "services.web.image.tag", "services.web.image.0", "x-common",
            "services.web.x-note", "services.web.ports.first", "services.[]", "services.web.healthcheck.*"})
    void findsNothingForWhatTheTableDoesNotKnow(String steps) {
        assertThat(table.find(List.of(steps.split("\\.")))).isEmpty();
    }

    @Test
    void tellsFormsApart() {
        assertThat(spec("services.*.image").forms()).containsExactly(Form.STRING);
        assertThat(spec("services.*.command").forms()).containsExactly(Form.NULL, Form.STRING, Form.LIST);
        assertThat(spec("services.*.command").itemForms()).containsExactly(Form.STRING);
        assertThat(spec("services.*.environment").forms()).containsExactly(Form.MAP, Form.LIST);
        assertThat(spec("services.*.environment").uniqueItems()).isTrue();
        assertThat(spec("services.*.command").uniqueItems()).isFalse();
        assertThat(spec("services.*.environment.*").forms())
                .containsExactly(Form.STRING, Form.NUMBER, Form.BOOLEAN, Form.NULL);
        assertThat(spec("services.*.ports").forms()).containsExactly(Form.LIST);
        assertThat(spec("services.*.ports").itemForms()).containsExactlyInAnyOrder(Form.NUMBER, Form.MAP, Form.STRING);
        assertThat(spec("services.*.ports[]").forms()).containsExactly(Form.NUMBER, Form.STRING, Form.MAP);
        assertThat(spec("services.*.depends_on").forms()).containsExactly(Form.LIST, Form.MAP);
        assertThat(spec("services.*.gpus").forms()).containsExactly(Form.STRING, Form.LIST);
        assertThat(spec("services.*.gpus").itemForms()).containsExactly(Form.MAP);
        assertThat(spec("services.*.provider.options.*").itemForms())
                .containsExactlyInAnyOrder(Form.BOOLEAN, Form.NUMBER, Form.STRING);
        assertThat(spec("services.*.deploy.replicas").forms()).containsExactly(Form.INTEGER, Form.STRING);
        assertThat(spec("volumes.*").forms()).containsExactly(Form.MAP, Form.NULL);
        assertThat(spec("networks.*.external").forms()).containsExactly(Form.BOOLEAN, Form.STRING, Form.MAP);
    }

    @Test
    void aListOfPlainItemsHasItemsThatTakeOverItsWordsAndLimits() {
        KeySpec items = spec("services.*.cap_add").items().orElseThrow();
        assertThat(items.path()).isEqualTo("services.*.cap_add[]");
        assertThat(items.name()).isEqualTo("[]");
        assertThat(items.forms()).containsExactly(Form.STRING);
        assertThat(items.suggestions()).contains("NET_ADMIN", "SYS_NICE", "ALL");
        assertThat(items.description()).isEqualTo(spec("services.*.cap_add").description());
        assertThat(spec("services.*.environment").items().orElseThrow().format()).contains(ValueFormat.ENVIRONMENT_ENTRY);
        assertThat(spec("services.*.environment.*").format()).isEmpty();
    }

    @Test
    void everyListHasItemsAndEveryOtherPlaceHasNone() {
        assertThat(table.all()).allSatisfy(spec -> {
            assertThat(spec.items().isPresent()).isEqualTo(spec.forms().contains(Form.LIST));
            assertThat(spec.itemForms().isEmpty()).isEqualTo(!spec.forms().contains(Form.LIST));
            spec.items().ifPresent(items -> assertThat(items.forms()).containsExactlyInAnyOrderElementsOf(spec.itemForms()));
        });
    }

    @Test
    void onlyMapsHaveKeys() {
        assertThat(table.all()).allSatisfy(spec -> {
            if (!spec.children().isEmpty() || spec.anyKey().isPresent() || !spec.requiredKeys().isEmpty()) {
                assertThat(spec.forms()).contains(Form.MAP);
            }
        });
    }

    @Test
    void knowsAllowedValuesRequiredKeysAndLimits() {
        assertThat(spec("services.*.depends_on.*.condition").allowedValues())
                .containsExactly("service_started", "service_healthy", "service_completed_successfully");
        assertThat(spec("services.*.restart").allowedValues()).isEmpty();
        assertThat(spec("services.*.restart").suggestions()).containsExactly("always", "unless-stopped", "on-failure", "no");
        assertThat(spec("services.*.develop.watch[]").requiredKeys()).containsExactly("path", "action");
        assertThat(spec("services.*.build.ulimits.*").requiredKeys()).containsExactly("soft", "hard");
        assertThat(spec("services.*.volumes[]").requiredKeys()).containsExactly("type");
        assertThat(spec("services.*.oom_score_adj").minimum()).hasValue(-1000);
        assertThat(spec("services.*.oom_score_adj").maximum()).hasValue(1000);
        assertThat(spec("services.*.cpu_count").minimum()).hasValue(0);
        assertThat(spec("services.*.cpu_count").maximum()).isEmpty();
        assertThat(spec("version").deprecated()).isTrue();
        assertThat(spec("networks.*.external.name").deprecated()).isTrue();
        assertThat(spec("name").deprecated()).isFalse();
        assertThat(spec("include").since()).contains("2.20.0");
        assertThat(spec("services.*.image").since()).isEmpty();
        assertThat(table.all().filter(KeySpec::deprecated)).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"always,true", "every_12h,true", "every_1w2d,true", "every_,false", "alwayss,false", "sometimes,false"})
    void patternHoldsForTheWholeValue(String value, boolean matches) {
        assertThat(spec("services.*.pull_policy").pattern().orElseThrow().matcher(value).matches()).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({"influxdb,true", "a-b_c.d,true", "a,false", "-a,false", "a b,false"})
    void containerNameHasAPattern(String value, boolean matches) {
        assertThat(spec("services.*.container_name").pattern().orElseThrow().matcher(value).matches()).isEqualTo(matches);
    }

    @Test
    void namesOfServicesHaveAPattern() {
        assertThat(spec("services").namePattern().orElseThrow().matcher("ocs-LSA99ZZ").matches()).isTrue();
        assertThat(spec("services").namePattern().orElseThrow().matcher("my service").matches()).isFalse();
        assertThat(spec("services.*.environment").namePattern()).isEmpty();
    }

    @Test
    void allowsExtensionsWhereKeysAreFixedOnly() {
        assertThat(spec("services.*").allowsExtensions()).isTrue();
        assertThat(spec("services.*.healthcheck").allowsExtensions()).isTrue();
        assertThat(spec("services").allowsExtensions()).isFalse();
        assertThat(spec("services.*.environment").allowsExtensions()).isFalse();
        assertThat(spec("services.*.image").allowsExtensions()).isFalse();
    }

    @Test
    void onlyFewMapsAllowUnknownKeys() {
        assertThat(table.all().filter(KeySpec::allowsUnknownKeys).map(KeySpec::path)).containsExactlyInAnyOrder(
                "services.*.storage_opt", "services.*.gpus[]", "secrets.*.external", "configs.*.external");
        assertThat(table.all().filter(s -> s.forms().contains(Form.MAP) && s.children().isEmpty() && s.anyKey().isEmpty())
                .map(KeySpec::path)).containsExactly("services.*.storage_opt");
    }

    @Test
    void childIsTheFixedKeyElseTheOneForAnyName() {
        assertThat(spec("services.*").child("image").map(KeySpec::path)).contains("services.*.image");
        assertThat(spec("services.*").child("imagee")).isEmpty();
        assertThat(spec("services").child("imagee").map(KeySpec::path)).contains("services.*");
    }

    @Test
    void commonKeysComeFirst() {
        List<String> keys = spec("services.*").childrenByCommonness();
        assertThat(keys).hasSameSizeAs(spec("services.*").children().keySet());
        assertThat(keys.subList(0, 11)).containsExactlyInAnyOrder("image", "restart", "ports", "volumes", "environment",
                "depends_on", "hostname", "container_name", "command", "user", "network_mode");
    }

    @Test
    void everySuggestionIsAllowed() {
        assertThat(table.all()).allSatisfy(spec -> {
            assertThat(spec.suggestions()).doesNotHaveDuplicates();
            spec.pattern().ifPresent(pattern -> assertThat(spec.suggestions()).allMatch(pattern.asMatchPredicate()));
            spec.format().filter(format -> spec.forms().contains(Form.STRING)).ifPresent(format ->
                    assertThat(spec.suggestions()).allSatisfy(value -> assertThat(format.check(value)).isEmpty()));
            if (!spec.allowedValues().isEmpty()) {
                assertThat(spec.suggestions()).isEmpty();
            }
        });
    }

    @Test
    void isTheSameForEveryReader() {
        KeyTable other = KeyTable.load();
        assertThat(other).isNotSameAs(table);
        assertThat(other.all().map(KeySpec::path)).containsExactlyElementsOf(table.all().map(KeySpec::path).toList());
    }

    @Test
    void readsDescriptionsOnlyWhenOneIsAskedFor() throws IOException {
        List<String> asked = new ArrayList<>();
        Descriptions words = new Descriptions(() -> {
            asked.add("read");
            return Map.of("a", "What a does.");
        });
        KeyTable small = KeyTable.read(new BufferedReader(new StringReader(HEADER + "a\tstring\n")), words);
        KeySpec a = small.find(List.of("a")).orElseThrow();
        assertThat(a.forms()).containsExactly(Form.STRING);
        assertThat(asked).isEmpty();
        assertThat(a.description()).isEqualTo("What a does.");
        assertThat(a.description()).isEqualTo("What a does.");
        assertThat(asked).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\ttext", "a\tstring\t\t\t\tmaximal 5", "a.b\tstring", "a\tstring\na\tstring",
            "a\tstring\t\t\t\t\tnonsense", "a\tstring\t\t\t\t\t\t\t\tx"})
    void refusesAMalformedTable(String lines) {
        assertThatIllegalStateException().isThrownBy(() -> KeyTable.read(
                new BufferedReader(new StringReader(HEADER + lines + "\n")), new Descriptions(Map::of)));
    }

    @ParameterizedTest
    @CsvSource({"imagee,image", "Image,image", "IMAGE,image", "volume,volumes", "dependson,depends_on",
            "depends-on,depends_on", "depend_on,depends_on", "Ports,ports", "port,ports", "enviroment,environment",
            "environments,environment", "environement,environment", "env,environment", "envfile,env_file",
            "env-file,env_file", "containername,container_name", "container-name,container_name", "hostName,hostname",
            "host_name,hostname", "restrat,restart", "restarts,restart", "network,networks", "networkmode,network_mode",
            "network-mode,network_mode", "healtcheck,healthcheck", "health_check,healthcheck", "comand,command",
            "commands,command", "entry_point,entrypoint", "usr,user", "users,user", "priviledged,privileged",
            "loging,logging", "label,labels", "device,devices", "profile,profiles", "secret,secrets", "iamge,image",
            "prots,ports", "biuld,build", "workdir,working_dir_", "extend,extends", "workingdir,working_dir",
            "pull-policy,pull_policy", "stop_grace_periode,stop_grace_period", "memlimit,mem_limit", "depends,depends_on"})
    void findsTheKeyOfAServiceThatWasMeant(String written, String meant) {
        Optional<String> expected = meant.endsWith("_") ? Optional.empty() : Optional.of(meant);
        assertThat(spec("services.*").nearest(written)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"replicas", "apiVersion", "instance-id", "xyz", "q", "", "---", "kubernetes", "ü"})
    void findsNoKeyWhereNoneIsNear(String written) {
        assertThat(spec("services.*").nearest(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"service,services", "Services,services", "volume,volumes", "network,networks", "verison,version",
            "includes,include", "config,configs", "secret,secrets"})
    void findsTheSectionThatWasMeant(String written, String meant) {
        assertThat(table.root().nearest(written)).contains(meant);
    }

    @Test
    void everyKeyIsItsOwnNearest() {
        assertThat(table.all()).allSatisfy(spec ->
                assertThat(spec.children().keySet()).allSatisfy(key -> assertThat(spec.nearest(key)).contains(key)));
    }

    @Test
    void formatsStandWhereTextsMayStand() {
        Set<String> formats = new TreeSet<>();
        table.all().filter(s -> s.format().isPresent()).forEach(spec -> {
            formats.add(spec.format().orElseThrow().id());
            assertThat(spec.forms().contains(Form.STRING) || spec.itemForms().contains(Form.STRING)).as(spec.path()).isTrue();
        });
        assertThat(formats).hasSize(ValueFormat.values().length);
        assertThat(spec("services.*.healthcheck.interval").format()).contains(ValueFormat.DURATION);
        assertThat(spec("services.*.ports[]").format()).contains(ValueFormat.PORT);
        assertThat(spec("services.*.image").format()).contains(ValueFormat.IMAGE);
    }
}
