package org.sitewright.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitewright.check.Finding;
import org.sitewright.check.ServiceFindings;
import org.sitewright.check.Severity;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.edit.Edit;
import org.sitewright.edit.EditException;
import org.sitewright.picture.PictureEdge;
import org.sitewright.picture.SitePainter;
import org.sitewright.picture.SitePicture;
import org.sitewright.site.SiteFile;
import org.sitewright.site.Variables;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextPatch;

/** Which services are marked as wrong, and which as stale, while a text is broken. */
class BrokenTextTest {
    private static final String SOUND = """
            services:
              crossbar:
                image: lab-crossbar:v0.11.3
                ports:
                  - "8001:8001"
              # reads the temperatures
              agent:
                image: lab-agent:v0.11.3
                depends_on:
                  - crossbar
                environment:
                  - LOGLEVEL=info

              web:
                image: lab-web:v0.11.3
                depends_on: [agent]
                volumes:
                  - data:/data
            volumes:
              data:
            """;

    static Stream<Arguments> brokenTexts() {
        return Stream.of(
                arguments("a tag is typed", "image: lab-agent", "image: lab-agents", "", ""),
                arguments("a quote is not closed", "image: lab-agent", "image: \"lab-agent", "agent", "agent"),
                arguments("a quote in a list is not closed", "\"8001:8001\"", "\"8001:8001", "crossbar", "crossbar"),
                arguments("a quote in the last service is not closed", "image: lab-web", "image: 'lab-web", "web", "web"),
                arguments("a bracket is not closed", "[agent]", "[agent", "web", "web"),
                arguments("a brace opens", "environment:\n", "environment: {\n", "agent", "agent"),
                arguments("a list entry above a key", "    depends_on:\n", "  - x\n    depends_on:\n", "agent", "agent"),
                arguments("a list entry in the first column", "    depends_on:\n", "- x\n    depends_on:\n", "agent", "agent web"),
                arguments("a list entry before the next service", "  web:", "  - x\n  web:", "agent", "agent"),
                arguments("a list entry below a service's name", "  agent:\n", "  agent:\n  - x\n", "agent", "agent"),
                arguments("a list entry below 'services'", "services:\n", "services:\n  - x\n", "crossbar agent web",
                        "crossbar agent web"),
                arguments("a list entry below 'services', first column", "services:\n", "services:\n- x\n", "crossbar",
                        "crossbar agent web"),
                arguments("a dependency one to the left", "      - crossbar", "   - crossbar", "agent", "agent"),
                arguments("a dependency in the first column", "      - crossbar", "- crossbar", "agent", "agent web"),
                arguments("a key without colon", "    depends_on:\n", "    depends_on\n", "agent", "agent"),
                arguments("a word amid the keys", "    depends_on:\n", "  foo\n    depends_on:\n", "agent", "agent"),
                arguments("a word amid the keys, first column", "    depends_on:\n", "foo\n    depends_on:\n", "agent", "agent"),
                arguments("a value before keys", "  agent:\n", "  agent: x\n", "agent", "agent"),
                arguments("a tab", "    depends_on:\n", "\tdepends_on:\n", "agent", "agent"),
                arguments("a name that is being typed", "  web:", "  graf\n  web:", "", ""),
                arguments("a name without colon", "  agent:\n", "  agent\n", "agent", "crossbar agent"),
                arguments("the first name without colon", "  crossbar:\n", "  crossbar\n", "crossbar", "crossbar agent web"),
                arguments("the last name without colon", "  web:\n", "  web\n", "web", "agent web"),
                arguments("a name and a value without blank", "  agent:\n", "  agent:x\n", "agent", "crossbar agent"),
                arguments("a name with half of its quotes", "  agent:\n", "  \"agent:\n", "agent", "crossbar agent"),
                arguments("a name one to the right", "  agent:\n", "   agent:\n", "agent", "agent"),
                arguments("a name one to the left", "  agent:\n", " agent:\n", "agent", "agent"),
                arguments("'services' without colon", "services:\n", "services\n", "", "crossbar agent web"),
                arguments("'services' with a value", "services:\n", "services: x\n", "crossbar", "crossbar agent web"),
                arguments("a conflict", "    depends_on:\n", "<<<<<<< HEAD\n    depends_on:\n", "agent", "agent"),
                arguments("an alias of nothing", "image: lab-agent:v0.11.3", "image: *agent", "agent", ""));
    }

    private static Arguments arguments(String what, String from, String to, String wrong, String stale) {
        return Arguments.of(what, from, to, wrong, stale);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenTexts")
    void aBrokenTextMarksTheServicesThatItIsIn(String what, String from, String to, String wrong, String stale) {
        Session session = opened(SOUND);
        change(session, from, to);
        ServiceFindings findings = new ServiceFindings(session.snapshot().findings());
        assertThat(names(session, service -> findings.worst(session.snapshot().file(), service.name()).filter(Severity.ERROR::equals).isPresent())).isEqualTo(wrong);
        assertThat(names(session, PlacedService::stale)).isEqualTo(stale);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenTexts")
    void nothingGoesFromTheCanvasWhileATextIsBroken(String what, String from, String to, String wrong, String stale) {
        Session session = opened(SOUND);
        change(session, from, to);
        SitePicture picture = picture(session);
        assertThat(picture.nodes()).extracting(node -> node.name()).containsExactly("crossbar", "agent", "web");
        assertThat(picture.edges()).extracting(edge -> edge.from() + " " + edge.to()).containsExactly("agent crossbar", "web agent");
        assertThat(picture.edges().stream().filter(PictureEdge::stale).map(PictureEdge::from).distinct().toList())
                .isSubsetOf(List.of(stale.split(" ")));
        picture.nodes().forEach(node -> assertThat(node.stale()).isEqualTo(List.of(stale.split(" ")).contains(node.name())));
        change(session, to, from);
        assertThat(names(session, PlacedService::stale)).isEmpty();
        assertThat(session.snapshot().findings()).isEqualTo(opened(SOUND).snapshot().findings());
    }

    @Test
    void aNodeHasTheWordsOfTheMistakeInItsLines() {
        Session session = opened(SOUND);
        change(session, "image: lab-agent", "image: \"lab-agent");
        assertThat(picture(session).node("agent").orElseThrow().messages()).singleElement().asString().contains("never closed");
    }

    @Test
    void aDependencyOnAServiceThatCannotBeReadIsNoMistake() {
        Session session = opened(SOUND);
        change(session, "  agent:\n", "   agent:\n");
        assertThat(session.snapshot().findings()).extracting(Finding::rule).containsExactly("yaml-syntax");
    }

    @Test
    void aVolumeOfAServiceThatCannotBeReadIsInUse() {
        Session session = opened(SOUND);
        change(session, "  web:\n", " web:\n");
        assertThat(session.snapshot().findings()).extracting(Finding::rule).containsExactly("yaml-syntax");
    }

    @Test
    void theLastGoodReadingOutlivesFurtherTyping() {
        Session session = opened(SOUND);
        change(session, "  agent:\n", "  agent\n");
        change(session, "- crossbar", "- cross");
        change(session, "v0.11.3\n    depends_on: [agent]", "v0.12.0\n    depends_on: [agent]");
        assertThat(picture(session).edges()).extracting(edge -> edge.from() + " " + edge.to())
                .containsExactly("agent crossbar", "web agent");
        assertThat(session.snapshot().compose().service("web").orElseThrow().shown().text("image")).isEqualTo("lab-web:v0.12.0");
    }

    @Test
    void aServiceThatIsDeletedWhileTheTextIsBrokenIsGone() {
        Session session = opened(SOUND);
        change(session, "image: lab-web", "image: \"lab-web");
        change(session, SOUND.substring(SOUND.indexOf("  agent:\n"), SOUND.indexOf("  web:\n")), "");
        assertThat(session.snapshot().compose().byName()).containsOnlyKeys("crossbar", "web");
    }

    @Test
    void aServiceWhoseNameAVolumeHasIsGoneWhenItIsDeleted() {
        Session session = opened(SOUND.replace("  data:\n", "  data:\n  agent:\n"));
        change(session, "image: lab-web", "image: \"lab-web");
        change(session, SOUND.substring(SOUND.indexOf("  agent:\n"), SOUND.indexOf("  web:\n")), "");
        assertThat(session.snapshot().compose().byName()).containsOnlyKeys("crossbar", "web");
    }

    @Test
    void aServiceThatCannotBeReadIsNotEdited() {
        Session session = opened(SOUND);
        change(session, "  agent:\n", "   agent:\n");
        String broken = session.text().content();
        assertThatThrownBy(() -> session.apply(new Edit.RemoveService("agent"), this)).isInstanceOf(EditException.class)
                .hasMessageContaining("agent").hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> session.apply(new Edit.SetImageTag("agent", "v1"), this)).isInstanceOf(EditException.class);
        assertThat(session.text().content()).isEqualTo(broken);
    }

    private static Session opened(String text) {
        return new Session("site", new SiteFile("docker-compose.yaml"), SourceText.of(text), Variables.NONE, KeyTable.load(),
                Runnable::run, Runnable::run);
    }

    private void change(Session session, String from, String to) {
        String before = session.text().content();
        assertThat(before).contains(from);
        int at = before.indexOf(from);
        String after = before.substring(0, at) + to + before.substring(at + from.length());
        session.type(TextPatch.between(before, after), this);
    }

    private static SitePicture picture(Session session) {
        return new SitePainter().paint(session.snapshot().site(), session.snapshot().findings());
    }

    private static String names(Session session, java.util.function.Predicate<PlacedService> wanted) {
        return session.snapshot().compose().byName().values().stream().filter(wanted).map(PlacedService::name)
                .collect(Collectors.joining(" "));
    }
}
