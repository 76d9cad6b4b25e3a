package org.sitewright.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.ComposeReader;
import org.sitewright.compose.Reference;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlReader;

class EditPlannerTest {
    private final EditPlanner planner = new EditPlanner(KeyTable.load());

    private static ComposeFile read(String text) {
        return new ComposeReader().read(new YamlReader().read(SourceText.of(text)));
    }

    private static ComposeFile sample() throws IOException {
        try (InputStream in = EditPlannerTest.class.getResourceAsStream("/org/sitewright/sample/docker-compose.yaml")) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void onlyThePartThatChangesIsReplaced() throws EditException {
        Planned planned = planner.plan(read("services:\n  a:\n    image: \"localhost:5000/so/ocs:v1\"\n"), new Edit.SetImageTag("a", "v2"));
        assertThat(planned.patches()).singleElement().satisfies(patch -> assertThat(patch.changes()).singleElement()
                .satisfies(change -> assertThat(change.replacement()).isEqualTo("2")));
    }

    @Test
    void severalEditsFollowTheHabitsOfTheFileAsItWasBefore() throws EditException {
        String text = """
                services:
                   a:
                      image: 'x:1'
                      labels:
                         k: 'v'
                volumes:
                  d:
                    labels:
                      k: "v"
                """;
        Edit both = new Edit.Several(List.of(new Edit.RemoveService("a"), new Edit.AddService("b", "y:2")));
        assertThat(planner.plan(read(text), both).tree().text().content()).startsWith("services:\n   b:\n      image: y:2\n");
    }

    @Test
    void whatIsSaidAlreadyNeedsNoPatch() throws EditException {
        ComposeFile file = read("services:\n  a:\n    image: x:1\n");
        assertThat(planner.plan(file, new Edit.SetImageTag("a", "1")).patches()).isEmpty();
        assertThat(planner.plan(file, new Edit.Several(List.of())).patches()).isEmpty();
        assertThat(planner.plan(file, new Edit.RenameService("a", "a", true)).patches()).isEmpty();
    }

    @Test
    void aSharedValueOfTheSampleSiteNamesAllWhomItServes() throws IOException {
        ComposeFile sample = sample();
        EditException refused = catchThrowableOfType(EditException.class,
                () -> planner.plan(sample, new Edit.SetEnvironment("ocs-registry", "LOGLEVEL", "debug")));
        assertThat(refused.isChoice()).isTrue();
        assertThat(refused.anchor()).isEqualTo("agent-environment");
        // ocs-fake-data1 has a LOGLEVEL of its own.
        assertThat(refused.touched()).containsExactly("ocs-registry", "ocs-aggregator", "ocs-influx-publisher", "ocs-LSA22Z2");
    }

    @Test
    void environmentUsesNamePlaceAndText() {
        ComposeFile file = read("""
                x-env: &env
                  HUB: ws://crossbar:8001/ws
                services:
                  crossbar:
                    image: x
                  a:
                    environment:
                      - A=1
                      - SITE_HTTP=http://crossbar:8001/call
                  b:
                    environment: *env
                  c:
                    environment: *env
                """);
        assertThat(EditPlanner.environmentUses(file, "crossbar")).containsExactly(
                new EnvironmentUse("a", YamlPath.of("services", "a", "environment").index(1), "SITE_HTTP=http://crossbar:8001/call"),
                new EnvironmentUse("b", YamlPath.of("services", "b", "environment", "HUB"), "HUB: ws://crossbar:8001/ws"));
        assertThat(EditPlanner.environmentUses(file, "a")).isEmpty();
    }

    @Test
    void aRefusalNeverSaysTheValueOfAnEnvironmentEntry() {
        ComposeFile file = read("x: &e\n  TOKEN: hidden1\nservices:\n  a:\n    environment: *e\n  b:\n    environment: *e\n");
        for (Edit edit : List.of(new Edit.SetEnvironment("a", "TOKEN", "hidden2"), new Edit.UnsetEnvironment("a", "OTHER"),
                new Edit.RenameEnvironment("a", "TOKEN", "a=b"), new Edit.UnsetEnvironment("a", "TOKEN"))) {
            EditException refused = catchThrowableOfType(EditException.class, () -> planner.plan(file, edit));
            assertThat(refused.getMessage()).doesNotContain("hidden");
        }
    }

    @Test
    void brokenTextElsewhereDoesNotHoldUpAnEdit() throws EditException {
        ComposeFile file = read("services:\n  a:\n    image: x:1\n  b:\n    image: [\n  c:\n    image: y\n");
        assertThat(planner.plan(file, new Edit.SetImageTag("a", "2")).tree().text().content()).contains("x:2");
    }

    @Test
    void everyEditHasACaption() {
        EditCaptions captions = new EditCaptions();
        YamlPath path = YamlPath.of("services", "a", "image");
        List<Edit> edits = List.of(new Edit.SetValue(path, "x"), new Edit.Unset(path), new Edit.RenameKey(path, "k"), new Edit.Quote(path),
                new Edit.ReplaceText(TextRange.at(0), ""), new Edit.AddService("a", "i"), new Edit.RemoveService("a"),
                new Edit.RenameService("a", "b", false), new Edit.DuplicateService("a", "b"), new Edit.AddDependency("a", "b"),
                new Edit.RemoveDependency("a", "b"), new Edit.SetCondition("a", "b", "service_healthy"), new Edit.SetImageTag("a", "1"),
                new Edit.SetImageTag("a", ""), new Edit.SetImageName("a", "n"), new Edit.AddPort("a", "1:1"),
                new Edit.RemovePort("a", "1:1"), new Edit.SetPort("a", 0, "1:1"), new Edit.AddMount("a", "/a:/b"),
                new Edit.RemoveMount("a", "/a:/b"), new Edit.SetMount("a", 0, "/a:/b"), new Edit.SetEnvironment("a", "K", "hidden"),
                new Edit.UnsetEnvironment("a", "K"), new Edit.RenameEnvironment("a", "K", "L"),
                new Edit.Declare(Reference.Kind.SECRET, "s"), new Edit.Several(List.of()));
        assertThat(edits.stream().map(captions::caption).distinct()).hasSize(edits.size())
                .allSatisfy(caption -> assertThat(caption).isNotBlank().doesNotContain("{", "hidden"));
        assertThat(captions.caption(new Edit.SetValue(YamlPath.of("services", "a", "environment", "TOKEN"), "hidden")))
                .isEqualTo("Set environment.TOKEN of a");
        assertThat(captions.caption(new Edit.SetValue(YamlPath.of("services", "crossbar", "command"), "run"))).isEqualTo("Set command of crossbar to run");
        assertThat(captions.caption(new Edit.Unset(YamlPath.of("services", "crossbar", "restart")))).isEqualTo("Remove restart of crossbar");
        assertThat(captions.caption(new Edit.Unset(YamlPath.of("volumes", "data")))).isEqualTo("Remove volumes.data");
        assertThat(captions.caption(new Edit.SetValue(path, "x".repeat(80)))).endsWith("x\u2026").hasSizeLessThan(70);
        assertThat(captions.caption(new Edit.SetImageTag("influxdb", "1.8"))).isEqualTo("Set tag of influxdb to 1.8");
        assertThat(captions.caption(new Edit.Several(List.of(new Edit.RemoveService("a"), new Edit.RemoveService("b")))))
                .isEqualTo("Remove service a, and 1 more");
    }

    @Test
    void aChoiceIsCarriedIntoEveryEditThatKnowsOne() {
        Edit several = new Edit.Several(List.of(new Edit.AddPort("a", "1:1"), new Edit.RemoveService("b")));
        assertThat(several.withShared(Edit.Shared.HERE)).isEqualTo(new Edit.Several(
                List.of(new Edit.AddPort("a", "1:1", Edit.Shared.HERE), new Edit.RemoveService("b"))));
    }
}
