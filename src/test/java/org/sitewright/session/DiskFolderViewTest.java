package org.sitewright.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.sitewright.disk.TextFiles;
import org.sitewright.split.FolderView;
import org.sitewright.split.FolderView.Kind;
import org.sitewright.text.SourceText;

@EnabledOnOs({OS.LINUX, OS.MAC})
class DiskFolderViewTest {
    @TempDir
    Path folder;

    private Path site;
    private FolderView view;

    @BeforeEach
    void makeSite() throws IOException {
        site = Files.createDirectories(folder.resolve("real/lab/yale-lab"));
        Files.writeString(site.resolve("agents.env"), "A=1\n");
        Files.createDirectories(site.resolve("data/deep"));
        Files.createDirectories(folder.resolve("elsewhere/inner"));
        Files.createSymbolicLink(site.resolve("out"), folder.resolve("elsewhere/inner"));
        Files.createSymbolicLink(site.resolve("in"), Path.of("data/deep"));
        Files.createSymbolicLink(site.resolve("broken"), Path.of("nowhere"));
        view = new DiskFolderView(new TextFiles(), site);
    }

    @Test
    void tellsWhatIsAtAPath() {
        assertThat(view.folderName()).isEqualTo("yale-lab");
        assertThat(view.kind("agents.env")).isEqualTo(Kind.FILE);
        assertThat(view.kind("./data/../agents.env")).isEqualTo(Kind.FILE);
        assertThat(view.kind(site.resolve("data").toString())).isEqualTo(Kind.FOLDER);
        assertThat(view.kind("in")).isEqualTo(Kind.FOLDER);
        assertThat(view.kind("broken")).isEqualTo(Kind.MISSING);
        assertThat(view.kind("gone")).isEqualTo(Kind.MISSING);
        assertThat(view.kind("/dev/null")).isEqualTo(Kind.OTHER);
        assertThat(view.kind("no\0path")).isEqualTo(Kind.MISSING);
    }

    @Test
    void followsLinks_andUpFromWhereTheyLead() throws IOException {
        assertThat(view.real(".")).isEqualTo(".");
        assertThat(view.real("data/../data/./deep")).isEqualTo("data/deep");
        assertThat(view.real("in/x/y")).isEqualTo("data/deep/x/y");
        assertThat(view.real("in/..")).isEqualTo("data");
        assertThat(view.real("out/../sibling")).isEqualTo(folder.toRealPath().resolve("elsewhere/sibling").toString());
        assertThat(view.real("../other")).isEqualTo(folder.toRealPath().resolve("real/lab/other").toString());
        assertThat(view.real(site.resolve("in").toString())).isEqualTo("data/deep");
        assertThat(view.real("new/../../x")).isEqualTo(folder.toRealPath().resolve("real/lab/x").toString());
    }

    @Test
    void theSitesOwnFolderMayBeReachedByALink() throws IOException {
        Files.createSymbolicLink(folder.resolve("link"), site);
        FolderView linked = new DiskFolderView(new TextFiles(), folder.resolve("link"));
        assertThat(linked.folderName()).isEqualTo("link");
        assertThat(linked.real("in")).isEqualTo("data/deep");
        assertThat(linked.real(site.toRealPath().resolve("data").toString())).isEqualTo("data");
    }

    @Test
    void readsSmallTextsOnly() throws IOException {
        assertThat(view.text("agents.env")).contains(SourceText.of("A=1\n"));
        assertThat(view.text("data")).isEmpty();
        assertThat(view.text("gone")).isEmpty();
        assertThat(view.text("/dev/zero")).isEmpty();
        Files.writeString(site.resolve("large"), "x".repeat(1_000_001));
        assertThat(view.text("large")).isEmpty();
        Files.write(site.resolve("binary"), new byte[] {0, 1, 2});
        assertThat(view.text("binary")).isEmpty();
    }

    @Test
    void namesWhatIsInAFolder() {
        assertThat(view.names(".")).containsExactly("agents.env", "broken", "data", "in", "out");
        assertThat(view.names("agents.env")).isEmpty();
        assertThat(view.names("gone")).isEmpty();
    }

    @Test
    void tellsWhereFilesCanBeMade() {
        assertThat(view.isWritable(".")).isTrue();
        assertThat(view.isWritable("web")).isTrue();
        assertThat(view.isWritable("new/deep/er")).isTrue();
        assertThat(view.isWritable("agents.env")).isFalse();
        assertThat(view.isWritable("agents.env/x")).isFalse();
        assertThat(view.isWritable("broken")).isFalse();
    }
}
