package org.sitewright.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitewright.check.Finding;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.disk.FileSets;
import org.sitewright.disk.SaveResult;
import org.sitewright.disk.TextFiles;
import org.sitewright.disk.UserFolders;
import org.sitewright.edit.Edit;
import org.sitewright.site.SiteFile;
import org.sitewright.text.TextChange;
import org.sitewright.text.TextPatch;
import org.sitewright.yaml.YamlPath;

/** A {@code .env} file as a document beside the compose files. */
class VariablesDocumentTest {
    private static final String COMPOSE = "services:\n  fake:\n    image: lab/fake:${OCS_VERSION}\n    env_file: .env\n";
    private static final String VARIABLES = "# ours\r\nOCS_VERSION='v0.11.3' # a: b\r\nTOKEN=\"x # {[\"\r\n";
    private static final SiteFile MAIN = new SiteFile("docker-compose.yaml");
    private static final SiteFile ENV = new SiteFile(".env");

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
        return new SiteOpener(Map.of("SHELL_TAG", "v9"), KeyTable.load(), new FileSets(new TextFiles(), new UserFolders(user, user, user)));
    }

    private OpenSite open() {
        return ((SiteOpener.Opening.Opened) opener().open(folder, Runnable::run, Runnable::run)).site();
    }

    private static List<String> rules(Session session) {
        return session.snapshot().findings().stream().map(Finding::rule).toList();
    }

    private static void type(Session session, String old, String now) {
        int at = session.text().content().indexOf(old);
        session.type(TextPatch.of(new TextChange(at, at + old.length(), now)), "test");
    }

    @Test
    void whatIsTypedCountsAtOnce_isUndoneInTheOneHistory_andIsSavedWithTheRest() throws Exception {
        write(".env", VARIABLES);
        OpenSite site = open();
        Session session = site.session();
        assertThat(session.snapshot().files()).containsExactly(MAIN, ENV);
        assertThat(rules(session)).isEmpty();
        // It is watched by what it was like when it was read, and not as one that may come.
        assertThat(site.pathsBeside()).doesNotContain(folder.resolve(".env"));

        session.show(ENV, this);
        assertThat(session.snapshot().composeFile()).isEqualTo(MAIN);
        type(session, "OCS_VERSION", "OCS_VERSIONS");
        assertThat(rules(session)).contains("undefined-variable");
        assertThat(session.snapshot().site().environmentFiles().get(ENV).values()).containsKey("OCS_VERSIONS");
        session.undo(this);
        assertThat(rules(session)).isEmpty();
        assertThat(session.isModified()).isFalse();

        type(session, "v0.11.3", "${SHELL_TAG}");
        session.show(MAIN, this);
        session.apply(new Edit.SetValue(YamlPath.of("services", "fake", "hostname"), "lab"), this);
        assertThat(session.modified().keySet()).containsExactly(MAIN, ENV);
        assertThat(site.save(session.modified(), false)).isInstanceOf(SaveResult.Saved.class);
        assertThat(Files.readString(folder.resolve(".env"))).isEqualTo(VARIABLES.replace("v0.11.3", "${SHELL_TAG}"));
        session.undo(this);
        session.undo(this);
        assertThat(session.text(ENV).content()).isEqualTo(VARIABLES);
    }

    @Test
    void eachFolderHasItsOwn() throws IOException {
        String net = "networks: {default: {external: true, name: ocs-net}}\n";
        write("docker-compose.yaml", net + COMPOSE);
        write("web/compose.yaml", net + "services: {web: {image: 'web:${WEB}'}}\n");
        write(".env", VARIABLES);
        write("web/.env", "WEB=1\n");
        Session session = open().session();
        assertThat(session.snapshot().files()).extracting(SiteFile::name)
                .containsExactly("docker-compose.yaml", "web/compose.yaml", ".env", "web/.env");
        assertThat(rules(session)).doesNotContain("undefined-variable");
        session.show(new SiteFile("web/.env"), this);
        type(session, "WEB", "OCS_VERSION");
        assertThat(session.snapshot().findings()).filteredOn(finding -> finding.rule().equals("undefined-variable"))
                .extracting(finding -> finding.file().name()).containsExactly("web/compose.yaml");
    }

    @Test
    void oneThatComesIsEditedFromThenOn_andOneThatIsEditedStays() throws IOException {
        OpenSite site = open();
        Session session = site.session();
        assertThat(session.snapshot().files()).containsExactly(MAIN);
        assertThat(rules(session)).contains("undefined-variable");
        write(".env", VARIABLES);
        session.setBeside(opener().beside(site));
        assertThat(session.snapshot().files()).containsExactly(MAIN, ENV);
        assertThat(rules(session)).isEmpty();
        assertThat(session.isModified()).isFalse();
        assertThat(site.file(folder.resolve(".env"))).contains(ENV);
        assertThat(site.stamp(ENV)).isPresent();

        session.show(ENV, this);
        type(session, "ours", "mine");
        write(".env", "");
        session.setBeside(opener().beside(site));
        assertThat(session.text(ENV).content()).isEqualTo(VARIABLES.replace("ours", "mine"));
        assertThat(rules(session)).isEmpty();
    }

    @Test
    void valuesAreNotPrinted() throws IOException {
        write(".env", VARIABLES);
        assertThat(open().session().snapshot().site().variablesFiles().toString()).contains(".env").doesNotContain("x #");
    }
}
