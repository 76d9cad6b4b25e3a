package org.sitewright.ui.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sitewright.split.Consequence;
import org.sitewright.split.Effect;
import org.sitewright.split.LineOrigin;
import org.sitewright.split.PlannedFile;
import org.sitewright.split.SplitPlan;
import org.sitewright.text.SourceText;

class PlanReadingTest {
    private final SplitModel model = new SplitModel(Starts.small(), (request, answer) -> answer.accept(Starts.emptyPlan(request)));
    private final PlannedFile file = new PlannedFile("docker-compose.yaml", Optional.empty(), SourceText.of("include:\n  - a\n\nservices:\n"),
            List.of(LineOrigin.NEW, LineOrigin.NEW, LineOrigin.NEW, new LineOrigin.Same("docker-compose.yaml", 0), LineOrigin.NEW));
    private final Consequence include = new Consequence("include:layout", Effect.NOTHING, "included", "why", Optional.empty(),
            Optional.of("docker-compose.yaml"), List.of(), "");
    private final PlanReading reading = new PlanReading(model,
            new SplitPlan(model.request(), List.of(include), List.of(file), List.of(), List.of()));

    @Test
    void aBlankLineIsNoNews() {
        assertThat(reading.lines(file)).extracting(CodeLine::gutter).containsExactly("new", "new", "", "line 1");
        assertThat(reading.lines(file)).extracting(CodeLine::kind).containsExactly(CodeLine.Kind.NEW, CodeLine.Kind.NEW, CodeLine.Kind.SAME,
                CodeLine.Kind.SAME);
    }

    @Test
    void whatAConsequenceWritesEndsBeforeTheBlankLine() {
        assertThat(reading.made(include).orElseThrow().lines()).containsExactly(0, 1);
    }
}
