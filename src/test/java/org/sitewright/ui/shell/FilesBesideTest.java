package org.sitewright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.sitewright.check.Finding;
import org.sitewright.site.NameCall;
import org.sitewright.site.Site;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SiteNetworks;
import org.testfx.framework.junit5.Start;

/** Files beside the compose file that come, change and go while the site is open. */
class FilesBesideTest extends WindowCase {
    private static final String TEXT = """
            services:
              crossbar:
                image: simonsobs/ocs-crossbar:v0.11.3
                volumes:
                  - ${OCS_CONFIG_DIR}:/config
            """;

    @Start
    void start(Stage stage) {
        begin(stage);
    }

    @Test
    void variablesAreThoseOfTheFileAsItIsNow() {
        Path env = window.site().resolve(".env");
        window.open(TEXT);
        assertThat(rules()).containsExactly("undefined-variable");
        assertThat(files()).containsExactly("docker-compose.yaml");

        window.write(env, "OCS_CONFIG_DIR=/srv/ocs\n");
        window.waitFor(() -> rules().isEmpty());
        window.waitFor(() -> files().equals(List.of("docker-compose.yaml", ".env")));

        window.write(env, "OCS_CONFIG=/srv/ocs\n");
        window.waitFor(() -> rules().equals(List.of("undefined-variable")));

        window.write(env, "OCS_CONFIG_DIR=/srv/ocs\n");
        window.waitFor(() -> rules().isEmpty());
        assertThat(window.text()).isEqualTo(TEXT);
        assertThat(window.<Boolean>ask(() -> window.session().isModified())).isFalse();
    }

    @Test
    void variablesAreTypedAndSavedLikeAnyFile() {
        Path env = window.site().resolve(".env");
        window.write(env, "# ours\r\nOCS_CONFIG=/srv/ocs\r\n");
        window.open(TEXT);
        assertThat(rules()).containsExactly("undefined-variable");
        robot.clickOn(robot.lookup(".sw-side-file").nth(1).<javafx.scene.Node>query());
        WindowHarness.settle();
        assertThat(window.<SiteFile>ask(() -> window.session().snapshot().file())).isEqualTo(new SiteFile(".env"));
        window.press(KeyCode.CONTROL, KeyCode.END);
        window.type("OCS_CONFIG_DIR=/srv");
        window.waitFor(() -> rules().isEmpty());
        window.press(KeyCode.CONTROL, KeyCode.S);
        window.waitFor(() -> WindowHarness.read(env).equals("# ours\r\nOCS_CONFIG=/srv/ocs\r\nOCS_CONFIG_DIR=/srv"));
        assertThat(window.onDisk()).isEqualTo(TEXT);
        window.press(KeyCode.CONTROL, KeyCode.Z);
        window.waitFor(() -> rules().equals(List.of("undefined-variable")));
    }

    @Test
    void aFileThatWasThereWhenTheSiteWasOpenedIsWatchedToo() {
        Path env = window.site().resolve(".env");
        window.write(env, "OCS_CONFIG_DIR=/srv/ocs\n");
        window.open(TEXT);
        assertThat(rules()).isEmpty();
        window.write(env, "OCS_CONFIG=/srv/ocs\n");
        window.waitFor(() -> rules().equals(List.of("undefined-variable")));
        delete(env);
        window.waitFor(() -> robot.lookup(".sw-banner").tryQuery().isPresent());
        window.write(env, "OCS_CONFIG_DIR=/srv/ocs\n");
        window.waitFor(() -> rules().isEmpty());
    }

    @Test
    void aSiteConfigFileThatComesIsEditedFromThenOn_andIsMissedWhenItGoes() {
        Path config = window.site().resolve("default.yaml");
        window.open(TEXT);
        window.write(config, "hub:\n  realm: test_realm\n");
        window.waitFor(() -> files().equals(List.of("docker-compose.yaml", "default.yaml")));
        assertThat(robot.lookup(".sw-side-file .sw-dim").queryAs(Label.class).getText()).isEqualTo(window.word("side.config"));
        assertThat(window.<List<SiteFile>>ask(() -> window.session().snapshot().files())).containsExactly(new SiteFile("docker-compose.yaml"), new SiteFile("default.yaml"));
        delete(config);
        window.waitFor(() -> robot.lookup(".sw-banner").tryQuery().isPresent());
        assertThat(files()).containsExactly("docker-compose.yaml", "default.yaml");
    }

    @Test
    void whomAgentsCallFollowsTheSiteConfigFileAsItIsNow() {
        String net = "networks: {default: {external: true, name: ocs-net}}\n";
        window.write(window.site().resolve("router").resolve("compose.yaml"), net + "services: {router: {image: 'simonsobs/ocs-crossbar:v1'}}\n");
        window.open(net + "services: {agent: {image: 'simonsobs/ocs:v1', hostname: lab, volumes: ['.:/config']}}\n");
        assertThat(calls()).isEmpty();
        Path config = window.site().resolve("default.yaml");
        window.write(config, "hub: {wamp_server: 'ws://router:8001/ws'}\nhosts: {lab: {agent-instances: []}}\n");
        window.waitFor(() -> calls().equals(List.of("router")));
        window.write(config, "hub: {wamp_server: 'ws://127.0.0.1:8001/ws'}\nhosts: {lab: {agent-instances: []}}\n");
        window.waitFor(() -> calls().isEmpty());
    }

    @Test
    void aFileThatCouldNotBeReadIsEditedOnceItCan() {
        Path env = window.site().resolve(".env");
        write(env, new byte[] {'O', 'C', 'S', '=', (byte) 0xE9, '\n'});
        window.open(TEXT);
        assertThat(robot.lookup(".sw-banner .label").<Label>query().getText()).startsWith(env + " is not in UTF-8");
        robot.clickOn(robot.lookup(".sw-side-file").nth(1).<javafx.scene.Node>query());
        window.waitFor(() -> robot.lookup(".sw-other").tryQuery().isPresent());
        window.write(env, "OCS_CONFIG_DIR=/srv/ocs\n");
        window.waitFor(() -> window.ask(() -> window.session().snapshot().file()).equals(new SiteFile(".env")));
        assertThat(robot.lookup(".sw-other").tryQuery()).isEmpty();
        assertThat(window.shownText()).isEqualTo("OCS_CONFIG_DIR=/srv/ocs\n");
        window.waitFor(() -> rules().isEmpty());
    }

    @Test
    void theNameOfAFileStandsAboveItsTextOnce() {
        window.open(TEXT);
        assertThat(namesAboveTheText()).containsExactly("docker-compose.yaml");
        window.write(window.site().resolve(".env"), "OCS_CONFIG_DIR=/srv/ocs\n");
        window.waitFor(() -> namesAboveTheText().equals(List.of("docker-compose.yaml", ".env")));
    }

    /** Those of the tabs, too. */
    private List<String> namesAboveTheText() {
        return window.ask(() -> Stream.of(".label", ".button").flatMap(kind -> robot.lookup(".sw-text-header").query().getParent().lookupAll(kind).stream())
                .filter(WindowHarness::isInSight).map(node -> ((Labeled) node).getText()).filter(text -> !text.isBlank()).toList());
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> calls() {
        return window.ask(() -> {
            Site site = window.session().snapshot().site();
            return NameCall.of(site, new SiteNetworks(site)).stream().map(call -> call.to().service()).toList();
        });
    }

    private List<String> rules() {
        return window.ask(() -> window.session().snapshot().findings().stream().map(Finding::rule).toList());
    }

    private List<String> files() {
        return window.ask(() -> robot.lookup(".sw-side-file").queryAll().stream()
                .map(row -> ((Label) row.lookup(".label")).getText()).toList());
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
