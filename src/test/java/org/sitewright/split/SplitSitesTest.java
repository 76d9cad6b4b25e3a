package org.sitewright.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.disk.UserFolders;
import org.sitewright.session.PlanWriting;
import org.sitewright.session.SplitDesk;
import org.sitewright.session.SplitDraft;

/** Sites that are traps, split on the disk as a user would: what comes of each is what a person would want. */
class SplitSitesTest {
    @TempDir
    Path temporary;

    static List<TestSite> sites() throws IOException {
        return TestSite.all();
    }

    @Test
    void eachSiteSaysWhatAPersonWouldWant() throws IOException {
        assertThat(sites()).hasSizeGreaterThanOrEqualTo(40)
                .allSatisfy(site -> assertThat(site.outcome().get("want")).as(site.toString()).isNotNull());
    }

    @ParameterizedTest
    @MethodSource("sites")
    void aTrapIsSplitAsAPersonWouldWant(TestSite site) throws IOException {
        Path folder = site.copyTo(temporary.resolve("lab"));
        Map<String, String> before = contents(folder);
        SplitDesk desk = new SplitDesk(Map.of(), KeyTable.load(),
                UserFolders.of(Map.of("SITEWRIGHT_HOME", temporary.resolve("home").toString()), "Linux", temporary));
        SplitDraft draft = ((SplitDesk.Reading.Ready<SplitDraft>) desk.read(folder)).draft();
        PlanResult<SplitPlan> result = draft.plan(site.request(draft.firstRequest(), draft.source().compose()));

        if (site.outcome().get("refused") instanceof String refused) {
            assertThat(result).isInstanceOf(PlanResult.Refused.class);
            assertThat(((PlanResult.Refused<SplitPlan>) result).obstacles()).extracting(Obstacle::sentence).anyMatch(each -> each.contains(refused));
            assertThat(contents(folder)).isEqualTo(before);
            return;
        }
        if (result instanceof PlanResult.Refused(List<Obstacle> obstacles)) {
            throw new AssertionError("refused: " + obstacles);
        }
        SplitPlan plan = ((PlanResult.Planned<SplitPlan>) result).plan();
        assertThat(draft.write(plan)).isInstanceOf(PlanWriting.Written.class);
        SoftAssertions softly = new SoftAssertions();
        consequences(site, plan, softly);
        files(site, folder, before, softly);
        commands(site, plan, softly);
        softly.assertAll();
    }

    private static void consequences(TestSite site, SplitPlan plan, SoftAssertions softly) {
        Map<String, String> chosen = new TreeMap<>();
        plan.consequences().forEach(each -> chosen.put(each.id(), each.chosen()));
        site.map("says").forEach((id, choice) -> softly.assertThat(chosen).containsEntry(id, choice.toString()));
        for (String silent : site.list("silent")) {
            softly.assertThat(chosen.keySet()).noneMatch(id -> id.startsWith(silent));
        }
    }

    private static void files(TestSite site, Path folder, Map<String, String> before, SoftAssertions softly) throws IOException {
        Map<String, String> after = contents(folder);
        site.map("files").forEach((name, wanted) -> {
            String text = after.getOrDefault(name, "");
            Map<?, ?> facts = (Map<?, ?>) wanted;
            if (facts.get("has") != null) {
                softly.assertThat(TestSite.strings(facts.get("has"))).as(name).allSatisfy(part -> assertThat(text).contains(part));
            }
            if (facts.get("hasnot") != null) {
                softly.assertThat(TestSite.strings(facts.get("hasnot"))).as(name).allSatisfy(part -> assertThat(text).doesNotContain(part));
            }
        });
        site.list("exists").forEach(name -> softly.assertThat(folder.resolve(name)).exists());
        site.list("gone").forEach(name -> softly.assertThat(folder.resolve(name)).doesNotExist());
        site.list("unchanged").forEach(name -> softly.assertThat(after.get(name)).as(name).isEqualTo(before.get(name)));
        if (site.list("line-break").contains("crlf")) {
            // A new .env is for the shell as well, and has LF.
            after.forEach((name, text) -> softly.assertThat(name.endsWith(".env") ? "" : text.replace("\r\n", "")).as(name)
                    .doesNotContain("\n"));
        }
        softly.assertThat(after.keySet()).as("the old file is kept").anyMatch(name -> name.endsWith(".before-split"));
    }

    private static void commands(TestSite site, SplitPlan plan, SoftAssertions softly) {
        List<String> commands = plan.bringUp().stream().map(step -> String.join(" ", step.command())).toList();
        site.list("commands").forEach(part -> softly.assertThat(commands).anyMatch(command -> command.contains(part)));
        softly.assertThat(commands).as("volumes stay").noneMatch(command -> command.matches(".* down .*-v.*"));
        if (!site.list("order").isEmpty()) {
            softly.assertThat(plan.bringUp().stream().filter(step -> step.command().contains("up"))
                    .map(step -> step.folder().isEmpty() ? "." : step.folder()).toList()).containsSubsequence(site.list("order"));
        }
    }

    /** All files below a folder, by their names from there. */
    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path each : found.filter(Files::isRegularFile).toList()) {
                all.put(folder.relativize(each).toString(), Files.readString(each));
            }
        }
        return all;
    }
}
