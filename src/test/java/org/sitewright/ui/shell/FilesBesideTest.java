package org.sitewright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.sitewright.check.Finding;
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
        delete(env);
        window.waitFor(() -> rules().equals(List.of("undefined-variable")));
        window.waitFor(() -> files().equals(List.of("docker-compose.yaml")));
        assertThat(window.text()).isEqualTo(TEXT);
        assertThat(window.<Boolean>ask(() -> window.session().isModified())).isFalse();
    }

    @Test
    void aFileThatWasThereWhenTheSiteWasOpenedIsWatchedToo() {
        Path env = window.site().resolve(".env");
        window.write(env, "OCS_CONFIG_DIR=/srv/ocs\n");
        window.open(TEXT);
        assertThat(rules()).isEmpty();
        delete(env);
        window.waitFor(() -> rules().equals(List.of("undefined-variable")));
        window.write(env, "OCS_CONFIG_DIR=/srv/ocs\n");
        window.waitFor(() -> rules().isEmpty());
    }

    @Test
    void aSiteConfigFileComesAndGoesInTheListOfFiles() {
        Path config = window.site().resolve("default.yaml");
        window.open(TEXT);
        window.write(config, "hub:\n  realm: test_realm\n");
        window.waitFor(() -> files().equals(List.of("docker-compose.yaml", "default.yaml")));
        assertThat(robot.lookup(".sw-side-file .sw-dim").queryAs(Label.class).getText()).isEqualTo(window.word("side.config"));
        delete(config);
        window.waitFor(() -> files().equals(List.of("docker-compose.yaml")));
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
