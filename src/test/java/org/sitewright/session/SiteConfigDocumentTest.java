package org.sitewright.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.disk.FileSets;
import org.sitewright.disk.SaveResult;
import org.sitewright.disk.TextFiles;
import org.sitewright.disk.UserFolders;
import org.sitewright.edit.Edit;
import org.sitewright.edit.EditException;
import org.sitewright.site.SiteFile;
import org.sitewright.text.TextChange;
import org.sitewright.text.TextPatch;
import org.sitewright.yaml.YamlPath;

/** The site config file as a document beside the compose files. */
class SiteConfigDocumentTest {
    private static final String COMPOSE = "services:\n  fake:\n    image: simonsobs/ocs:v0.11.3\n    hostname: lab\n";
    private static final String CONFIG = "# ours\r\nhub: {wamp_realm: r}\r\nhosts:\r\n  lab:\r\n    agent-instances: []\r\n";
    private static final SiteFile MAIN = new SiteFile("docker-compose.yaml");
    private static final SiteFile USUAL = new SiteFile("default.yaml");

    @TempDir
    private Path temporary;
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        folder = Files.createDirectory(temporary.resolve("lab"));
        write("docker-compose.yaml", COMPOSE);
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    private SiteOpener opener() {
        Path user = temporary.resolve("user");
        return new SiteOpener(Map.of(), KeyTable.load(), new FileSets(new TextFiles(), new UserFolders(user, user, user)));
    }

    private OpenSite open() {
        return ((SiteOpener.Opening.Opened) opener().open(folder, Runnable::run, Runnable::run)).site();
    }

    private static Optional<String> config(OpenSite site) {
        return site.session().snapshot().site().config().map(part -> part.file().name());
    }

    @Test
    void oneStepChangesBothFiles_oneUndoTakesItBack_andBothAreSaved() throws Exception {
        write("default.yaml", CONFIG);
        OpenSite site = open();
        Session session = site.session();
        session.apply(new Edit.Several(List.of(new Edit.SetEnvironment("fake", "INSTANCE_ID", "fake1"),
                new Edit.In(USUAL, new Edit.AddInstance("lab", "fake1", "FakeDataAgent", List.of(), "")))), this);
        assertThat(session.text(MAIN).content()).contains("INSTANCE_ID=fake1");
        assertThat(session.text(USUAL).content()).startsWith(CONFIG.substring(0, CONFIG.indexOf("[]")).stripTrailing() + "\r\n")
                .contains("instance-id: fake1,\r\n").doesNotContainPattern("[^\r]\n");
        assertThat(session.snapshot().site().config().orElseThrow().config().named("lab").orElseThrow().instance("fake1")).isPresent();
        assertThat(session.modified().keySet()).containsExactly(MAIN, USUAL);
        assertThat(site.save(session.modified(), false)).isInstanceOf(SaveResult.Saved.class);
        assertThat(Files.readString(folder.resolve("default.yaml"))).isEqualTo(session.text(USUAL).content());
        session.undo(this);
        assertThat(session.text(MAIN).content()).isEqualTo(COMPOSE);
        assertThat(session.text(USUAL).content()).isEqualTo(CONFIG);
        session.redo(this);
        assertThat(session.text(USUAL).content()).contains("fake1");
    }

    @Test
    void whereOnePartIsRefusedNothingChanges() throws IOException {
        write("default.yaml", CONFIG);
        Session session = open().session();
        assertThatThrownBy(() -> session.apply(new Edit.Several(List.of(new Edit.SetEnvironment("fake", "INSTANCE_ID", "x"),
                new Edit.In(USUAL, new Edit.RenameHost("gone", "new")))), this)).isInstanceOf(EditException.class).hasMessageContaining("lab");
        assertThat(session.isModified()).isFalse();
        assertThat(session.undoCaption()).isEmpty();
    }

    @Test
    void itIsTypedInAndShownLikeAnyFile() throws IOException {
        write("default.yaml", CONFIG);
        Session session = open().session();
        session.select(Selection.of(USUAL, YamlPath.of("hosts", "lab")), this);
        assertThat(session.snapshot().file()).isEqualTo(USUAL);
        assertThat(session.snapshot().composeFile()).isEqualTo(MAIN);
        session.type(TextPatch.of(TextChange.insert(0, "#")), this);
        assertThat(session.modified().keySet()).containsExactly(USUAL);
        assertThat(session.snapshot().configHere().orElseThrow().named("lab")).isPresent();
    }

    @Test
    void itIsTheOneThatWasNamed_orThatOfTheVariable_orTheUsualOne() throws IOException {
        assertThat(config(open())).isEmpty();
        write("default.yaml", CONFIG);
        assertThat(config(open())).contains("default.yaml");
        write("ocs/default.yaml", CONFIG);
        write(".env", "OCS_CONFIG_DIR=./ocs\n");
        assertThat(config(open())).contains("ocs/default.yaml");
        write(".env", "OCS_CONFIG_DIR=" + folder + "/ocs/\n");
        assertThat(config(open())).contains("ocs/default.yaml");
        write(".env", "OCS_CONFIG_DIR=" + temporary + "\n");
        Files.writeString(temporary.resolve("default.yaml"), CONFIG);
        assertThat(config(open())).contains("default.yaml");
        write("it's/yale.yaml", CONFIG);
        OpenSite site = open();
        assertThat(opener().chooseConfig(site, folder.resolve("it's/yale.yaml"))).isEmpty();
        assertThat(config(open())).contains("it's/yale.yaml");
        site.session().setBeside(opener().beside(site));
        assertThat(config(site)).contains("it's/yale.yaml");
        assertThat(site.stamp(new SiteFile("it's/yale.yaml"))).isPresent();
    }

    @Test
    void whatCannotBeOneIsRefusedWithASentence() throws IOException {
        OpenSite site = open();
        assertThat(opener().chooseConfig(site, temporary.resolve("else.yaml")).orElseThrow()).contains("outside");
        assertThat(opener().chooseConfig(site, folder.resolve("docker-compose.yaml")).orElseThrow()).contains("compose file");
        assertThat(opener().chooseConfig(site, folder.resolve("gone.yaml"))).isPresent();
        assertThat(folder.resolve(".sitewright")).doesNotExist();
    }
}
