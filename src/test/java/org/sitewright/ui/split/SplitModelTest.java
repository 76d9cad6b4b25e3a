package org.sitewright.ui.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.sitewright.split.Group;
import org.sitewright.split.PlanResult;
import org.sitewright.split.SplitNetwork;
import org.sitewright.split.SplitPlan;
import org.sitewright.split.SplitRequest;

class SplitModelTest {
    private record Asked(SplitRequest request, Consumer<PlanResult<SplitPlan>> answer) {}

    private final List<Asked> asked = new ArrayList<>();
    private Function<SplitRequest, PlanResult<SplitPlan>> planner = Starts::emptyPlan;

    /** A wizard that gets its plans at once. */
    private SplitModel ready() {
        SplitModel model = new SplitModel(Starts.small(), (request, answer) -> answer.accept(planner.apply(request)));
        model.replan();
        return model;
    }

    private static List<String> services(SplitModel model, String group) {
        return model.grouping().group(group).map(Group::services).orElseThrow();
    }

    // --- groups

    @Test
    void aMovedServiceStandsInItsNewGroupOnly() {
        SplitModel model = ready();
        model.move(List.of("a"), "crossbar");
        assertThat(services(model, "crossbar")).containsExactly("crossbar", "a");
        assertThat(services(model, "")).containsExactly("b", "c");
        assertThat(model.note()).isEmpty();
    }

    @Test
    void whatCannotBePartedMovesAlong_andTheNoteSaysWhy() {
        SplitModel model = ready();
        model.move(List.of("c"), "crossbar");
        assertThat(services(model, "crossbar")).containsExactlyInAnyOrder("crossbar", "b", "c");
        assertThat(model.note()).contains("b moved along").contains("c shares the network of b.");
    }

    @Test
    void aMoveToWhereTheServiceStandsIsNoStep() {
        SplitModel model = ready();
        model.move(List.of("a"), "");
        assertThat(model.undoCaption()).isEmpty();
        assertThat(model.isChanged()).isFalse();
    }

    @Test
    void aNewGroupTakesServices_andAFreshNameIsFree() {
        SplitModel model = ready();
        assertThat(model.add(model.freshName(), List.of("b"))).isTrue();
        assertThat(services(model, "group")).containsExactlyInAnyOrder("b", "c");
        assertThat(model.freshName()).isEqualTo("group-2");
    }

    @Test
    void aNameThatCannotBeIsRefusedWithASentence_andBlocksTheStep() {
        SplitModel model = ready();
        assertThat(model.rename("crossbar", "../x")).isFalse();
        assertThat(model.grouping().group("crossbar")).isPresent();
        assertThat(model.draft("group:crossbar")).hasValueSatisfying(sentence -> assertThat(sentence).contains("leave the site's folder"));
        assertThat(model.blocked(WizardStep.GROUPS)).isEqualTo(model.draft("group:crossbar"));
        assertThat(model.mayGo(WizardStep.NETWORK)).isFalse();
        assertThat(model.rename("crossbar", "router")).isTrue();
        assertThat(model.blocked(WizardStep.GROUPS)).isEmpty();
        assertThat(services(model, "router")).containsExactly("crossbar");
    }

    @Test
    void namesThatCannotBeFolders() {
        SplitModel model = ready();
        model.add("web", List.of());
        assertThat(model.nameProblem("", "")).isPresent();
        assertThat(model.nameProblem("", "a/b")).isPresent();
        assertThat(model.nameProblem("", "a b")).isPresent();
        assertThat(model.nameProblem("", ".hidden")).isPresent();
        assertThat(model.nameProblem("", "web")).hasValueSatisfying(sentence -> assertThat(sentence).contains("already"));
        assertThat(model.nameProblem("", "WEB")).hasValueSatisfying(sentence -> assertThat(sentence).contains("case only"));
        assertThat(model.nameProblem("web", "web")).isEmpty();
        assertThat(model.nameProblem("", "web-2")).isEmpty();
    }

    @Test
    void theServicesOfARemovedGroupStayInTheSitesFolder() {
        SplitModel model = ready();
        model.remove("crossbar");
        assertThat(services(model, "")).contains("crossbar", "a", "b", "c");
        assertThat(model.blocked(WizardStep.GROUPS)).hasValueSatisfying(sentence -> assertThat(sentence).contains("one folder"));
    }

    // --- history

    @Test
    void everyDecisionIsTakenBackAndDoneAgain() {
        SplitModel model = ready();
        SplitRequest first = model.request();
        model.move(List.of("a"), "crossbar");
        model.nameNetwork("lab-net");
        model.choose(List.of("x:y"), "other");
        SplitRequest last = model.request();
        assertThat(last.choices()).isEqualTo(Map.of("x:y", "other"));
        model.undo();
        model.undo();
        model.undo();
        assertThat(model.request()).isEqualTo(first);
        assertThat(model.undoCaption()).isEmpty();
        model.redo();
        assertThat(model.redoCaption()).isPresent();
        model.redo();
        model.redo();
        assertThat(model.request()).isEqualTo(last);
        assertThat(model.redoCaption()).isEmpty();
    }

    @Test
    void aNewDecisionForgetsWhatWasTakenBack() {
        SplitModel model = ready();
        model.move(List.of("a"), "crossbar");
        model.undo();
        model.move(List.of("b"), "crossbar");
        assertThat(model.redoCaption()).isEmpty();
    }

    // --- network

    @Test
    void aNetworkNameThatCannotBeLeavesTheLastGoodOne() {
        SplitModel model = ready();
        model.nameNetwork("bridge");
        assertThat(model.request().network().name()).isEqualTo("ocs-net");
        assertThat(model.blocked(WizardStep.NETWORK)).hasValueSatisfying(sentence -> assertThat(sentence).contains("bridge"));
        assertThat(model.blocked(WizardStep.GROUPS)).isEmpty();
        model.nameNetwork("net 1");
        assertThat(model.blocked(WizardStep.NETWORK)).isPresent();
        model.nameNetwork("net-1");
        assertThat(model.blocked(WizardStep.NETWORK)).isEmpty();
        assertThat(model.request().network()).isEqualTo(new SplitNetwork("net-1", SplitNetwork.Driver.BRIDGE, SplitNetwork.Form.NAME_AND_EXTERNAL));
    }

    // --- planning

    @Test
    void onlyTheAnswerToTheLastRequestCounts() {
        SplitModel model = new SplitModel(Starts.small(), (request, answer) -> asked.add(new Asked(request, answer)));
        model.replan();
        model.move(List.of("a"), "crossbar");
        assertThat(asked).hasSize(2);
        asked.get(1).answer().accept(Starts.emptyPlan(asked.get(1).request()));
        assertThat(model.isPlanning()).isFalse();
        asked.get(0).answer().accept(Starts.refused("too late", ""));
        assertThat(model.obstacles()).isEmpty();
        assertThat(model.plan().orElseThrow().request()).isEqualTo(model.request());
    }

    @Test
    void noStepBehindTheConsequencesIsReachedWithoutAPlan() {
        SplitModel model = new SplitModel(Starts.small(), (request, answer) -> asked.add(new Asked(request, answer)));
        model.replan();
        model.go(WizardStep.NETWORK);
        model.go(WizardStep.CONSEQUENCES);
        assertThat(model.blocked(WizardStep.CONSEQUENCES)).isPresent();
        model.go(WizardStep.PREVIEW);
        assertThat(model.step()).isEqualTo(WizardStep.CONSEQUENCES);
        asked.getFirst().answer().accept(Starts.emptyPlan(model.request()));
        model.go(WizardStep.PREVIEW);
        assertThat(model.step()).isEqualTo(WizardStep.PREVIEW);
    }

    @Test
    void anObstacleOfAGroupBlocksTheGroups() {
        planner = request -> Starts.refused("crossbar holds a compose file already.", "crossbar");
        SplitModel model = ready();
        assertThat(model.blocked(WizardStep.GROUPS)).contains("crossbar holds a compose file already.");
        model.go(WizardStep.NETWORK);
        assertThat(model.step()).isEqualTo(WizardStep.GROUPS);
        assertThat(model.plan()).isEmpty();
    }

    @Test
    void anObstacleThatAChoiceHasMadeDoesNotLockTheFirstSteps() {
        planner = request -> request.choices().isEmpty() ? Starts.emptyPlan(request) : Starts.refused("These do not go together.", "");
        SplitModel model = ready();
        model.go(WizardStep.NETWORK);
        model.go(WizardStep.CONSEQUENCES);
        model.choose(List.of("x:y"), "bad");
        assertThat(model.blocked(WizardStep.CONSEQUENCES)).contains("These do not go together.");
        model.go(WizardStep.GROUPS);
        model.go(WizardStep.NETWORK);
        model.go(WizardStep.CONSEQUENCES);
        assertThat(model.step()).isEqualTo(WizardStep.CONSEQUENCES);
        model.undo();
        assertThat(model.blocked(WizardStep.CONSEQUENCES)).isEmpty();
    }

    // --- the site's file changes, and the end

    @Test
    void aChangedFileKeepsTheGroups_andNewServicesStay() {
        SplitModel model = ready();
        model.move(List.of("a"), "crossbar");
        model.restart(Starts.start(List.of("crossbar", "a", "d"), List.of()));
        assertThat(services(model, "crossbar")).containsExactly("crossbar", "a");
        assertThat(services(model, "")).containsExactly("d");
        assertThat(model.note()).contains("docker-compose.yaml").contains("changed");
        assertThat(model.undoCaption()).isEmpty();
    }

    @Test
    void servicesThatTheFileLosesForAMomentComeBackToTheirPlaces() {
        SplitModel model = ready();
        model.move(List.of("a"), "crossbar");
        model.restart(Starts.start(List.of("x"), List.of()));
        model.restart(Starts.start(List.of("y", "z"), List.of()));
        model.restart(Starts.small());
        assertThat(services(model, "crossbar")).containsExactlyInAnyOrder("crossbar", "a");
        assertThat(services(model, "")).containsExactlyInAnyOrder("b", "c");
    }

    @Test
    void whenTheFilesAreWrittenNothingChangesAnyMore() {
        SplitModel model = ready();
        model.move(List.of("a"), "crossbar");
        SplitRequest written = model.request();
        model.setWritten();
        model.move(List.of("b"), "crossbar");
        model.undo();
        model.setOutput(SplitRequest.Output.INCLUDE);
        model.go(WizardStep.GROUPS);
        assertThat(model.request()).isEqualTo(written);
        assertThat(model.undoCaption()).isEqualTo(Optional.empty());
        assertThat(model.isChanged()).isFalse();
    }
}
