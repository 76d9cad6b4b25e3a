package org.sitewright.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sitewright.compose.ComposeReader;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.edit.Edit;
import org.sitewright.edit.EditException;
import org.sitewright.site.Site;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SitePart;
import org.sitewright.site.SitePlace;
import org.sitewright.site.Variables;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextChange;
import org.sitewright.text.TextPatch;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlReader;

class SeveralFilesTest {
    private static final SiteFile AGENTS = new SiteFile("docker-compose.yaml");
    private static final SiteFile WEB = new SiteFile("web/docker-compose.yaml");
    private static final String AGENTS_TEXT = "services:\n  agent:\n    image: lab:1\n";
    private static final String WEB_TEXT = "services:\n  grafana:\n    image: grafana:8\n";

    private final Session session = new Session(new Site("site", List.of(part(AGENTS, AGENTS_TEXT), part(WEB, WEB_TEXT)), Variables.NONE),
            KeyTable.load(), Runnable::run, Runnable::run);
    private final List<String> heard = new ArrayList<>();

    SeveralFilesTest() {
        session.addListener(new SessionListener() {
            @Override
            public void fileLeft() {
                heard.add("left " + session.snapshot().file());
            }

            @Override
            public void fileShown(Snapshot before, Snapshot now) {
                heard.add("shown " + now.file());
            }

            @Override
            public void textChanged(Snapshot before, Snapshot now, SitePatch patch, Object source) {
                heard.add("changed " + patch.touched());
            }

            @Override
            public void selectionChanged(Selection selection, Object source) {
                heard.add("selected " + selection.paths());
            }
        });
    }

    private static SitePart part(SiteFile file, String text) {
        return new SitePart(file, new ComposeReader().read(new YamlReader().read(SourceText.of(text))));
    }

    private String text(SiteFile file) {
        return session.text(file).content();
    }

    private static Map<SiteFile, Edit> both() {
        Map<SiteFile, Edit> edits = new LinkedHashMap<>();
        edits.put(WEB, new Edit.SetImageTag("grafana", "9"));
        edits.put(AGENTS, new Edit.SetImageTag("agent", "2"));
        return edits;
    }

    @Test
    void theFirstFileIsShown_andEditsAreForIt() throws EditException {
        session.apply(new Edit.SetImageTag("agent", "2"), this);
        assertThat(text(AGENTS)).contains("lab:2");
        assertThat(text(WEB)).isEqualTo(WEB_TEXT);
        assertThat(heard).containsExactly("changed [docker-compose.yaml]");
    }

    @Test
    void whatHasNotChangedIsTheSameObject() throws EditException {
        SitePart web = session.snapshot().site().part(WEB).orElseThrow();
        session.apply(new Edit.SetImageTag("agent", "2"), this);
        assertThat(session.snapshot().site().part(WEB).orElseThrow()).isSameAs(web);
        assertThat(session.snapshot().site().part(AGENTS).orElseThrow().compose()).isSameAs(session.snapshot().compose());
    }

    @Test
    void selectingInAnotherFileShowsIt_andNothingStaysSelectedInTheOneBefore() {
        session.select(Selection.services(AGENTS, List.of("agent")), this);
        session.select(Selection.services(WEB, List.of("grafana")), this);
        assertThat(session.snapshot().file()).isEqualTo(WEB);
        assertThat(session.selection().services()).containsExactly("grafana");
        session.show(AGENTS, this);
        assertThat(session.selection()).isEqualTo(Selection.NOTHING);
        assertThat(heard).containsExactly("selected [services.agent]", "left docker-compose.yaml", "shown web/docker-compose.yaml",
                "selected [services.grafana]", "left web/docker-compose.yaml", "shown docker-compose.yaml", "selected []");
    }

    @Test
    void aFileThatTheSiteDoesNotHave_isNotShown() {
        session.show(new SiteFile("other.yaml"), this);
        session.select(Selection.of(new SiteFile("other.yaml"), YamlPath.of("x")), this);
        assertThat(session.snapshot().file()).isEqualTo(AGENTS);
    }

    @Test
    void servicesOfSeveralFilesCanBeSelectedTogether() {
        List<SitePlace> both = List.of(SitePlace.service(AGENTS, "agent"),
                SitePlace.service(WEB, "grafana"));
        session.select(new Selection(both), this);
        assertThat(session.selection().allServices()).isEqualTo(both);
        assertThat(session.selection().services()).containsExactly("grafana");
        assertThat(session.snapshot().file()).isEqualTo(WEB);
    }

    @Test
    void anEditOfTwoFilesIsOneStep() throws EditException {
        session.apply(both(), "Raise both", this);
        assertThat(text(AGENTS)).contains("lab:2");
        assertThat(text(WEB)).contains("grafana:9");
        assertThat(session.undoCaption()).hasValue("Raise both");
        session.undo(this);
        assertThat(text(AGENTS)).isEqualTo(AGENTS_TEXT);
        assertThat(text(WEB)).isEqualTo(WEB_TEXT);
        assertThat(session.undoCaption()).isEmpty();
        session.redo(this);
        assertThat(text(AGENTS)).contains("lab:2");
        assertThat(text(WEB)).contains("grafana:9");
        assertThat(heard).containsExactly("changed [web/docker-compose.yaml, docker-compose.yaml]",
                "changed [web/docker-compose.yaml, docker-compose.yaml]", "changed [web/docker-compose.yaml, docker-compose.yaml]");
    }

    @Test
    void anEditOfTwoFilesOfWhichOneCannotBeDone_changesNothing() {
        Map<SiteFile, Edit> edits = both();
        edits.put(AGENTS, new Edit.SetImageTag("nobody", "2"));
        assertThatThrownBy(() -> session.apply(edits, "Raise both", this)).isInstanceOf(EditException.class);
        assertThat(text(WEB)).isEqualTo(WEB_TEXT);
        assertThat(session.undoCaption()).isEmpty();
        assertThat(heard).isEmpty();
    }

    @Test
    void severalEditsAreCalledAfterTheFirst() throws EditException {
        session.apply(both(), this);
        assertThat(session.undoCaption().orElseThrow()).contains("grafana").contains("1 more");
    }

    @Test
    void undoShowsTheFileThatItChanges() throws EditException {
        session.apply(new Edit.SetImageTag("agent", "2"), this);
        session.show(WEB, this);
        session.apply(new Edit.SetImageTag("grafana", "9"), this);
        session.show(AGENTS, this);
        session.undo(this);
        assertThat(session.snapshot().file()).isEqualTo(WEB);
        assertThat(text(WEB)).isEqualTo(WEB_TEXT);
        session.undo(this);
        assertThat(session.snapshot().file()).isEqualTo(AGENTS);
        assertThat(text(AGENTS)).isEqualTo(AGENTS_TEXT);
    }

    @Test
    void typingInTwoFilesIsTwoSteps() {
        session.type(TextPatch.of(TextChange.insert(AGENTS_TEXT.length(), "#")), this);
        session.show(WEB, this);
        session.type(TextPatch.of(TextChange.insert(WEB_TEXT.length(), "#")), this);
        session.type(TextPatch.of(TextChange.insert(WEB_TEXT.length() + 1, "x")), this);
        session.undo(this);
        assertThat(text(WEB)).isEqualTo(WEB_TEXT);
        assertThat(text(AGENTS)).isEqualTo(AGENTS_TEXT + "#");
        session.undo(this);
        assertThat(text(AGENTS)).isEqualTo(AGENTS_TEXT);
    }

    @Test
    void eachFileIsModifiedAndSavedForItself() {
        session.replace(WEB, SourceText.of("services: {}\n"), "Read again", this);
        assertThat(session.isModified()).isTrue();
        assertThat(session.isModified(AGENTS)).isFalse();
        assertThat(session.modified()).containsOnlyKeys(WEB);
        session.markSaved(session.modified());
        assertThat(session.isModified()).isFalse();
        assertThat(session.savedText(WEB).content()).isEqualTo("services: {}\n");
    }

    @Test
    void findingsAreThoseOfAllFiles_andOfTheShownOne() {
        session.replace(WEB, SourceText.of("services:\n  grafana:\n    image: grafana\n"), "Read again", this);
        assertThat(session.snapshot().findings()).extracting(finding -> finding.file()).containsOnly(WEB);
        assertThat(session.snapshot().findingsHere()).isEmpty();
        session.show(WEB, this);
        assertThat(session.snapshot().findingsHere()).hasSize(1);
    }
}
