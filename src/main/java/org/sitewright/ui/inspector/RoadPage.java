package org.sitewright.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.sitewright.road.Mend;
import org.sitewright.road.Road;
import org.sitewright.road.RoadWords;
import org.sitewright.road.Step;
import org.sitewright.road.Where;
import org.sitewright.session.Snapshot;
import org.sitewright.text.SourceText;

/** Why a road works or does not: the reasoning step by step, each step with its line, and what would mend it. */
final class RoadPage extends VBox {
    private final FormContext context;
    private final RoadWords words = new RoadWords();
    private final Label title = new Label();
    private final Label verdict = new Label();
    private final Label line = new Label();
    private final VBox steps = new VBox();
    private final VBox mends = new VBox();
    private final FormSection mendSection;
    private final Hyperlink back = new Hyperlink();
    private @Nullable Road shown;

    /** @param toForm shows the form of the service that the road begins at */
    RoadPage(FormContext context, Runnable toForm) {
        this.context = context;
        title.getStyleClass().add("sw-title");
        title.setMinWidth(0);
        verdict.getStyleClass().add("sw-chip");
        verdict.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(title, space, verdict);
        header.getStyleClass().addAll("sw-panel-header", "sw-inspector-header");
        line.setWrapText(true);
        line.getStyleClass().addAll("sw-road-line", "sw-strong");
        steps.getStyleClass().add("sw-road-steps");
        mends.getStyleClass().add("sw-road-mends");
        mendSection = new FormSection(context.text("section.mends"), mends);
        back.getStyleClass().add("sw-road-back");
        back.setOnAction(_ -> toForm.run());
        VBox body = new VBox(line, mendSection, new FormSection(context.text("section.steps"), steps), back);
        body.getStyleClass().addAll("sw-form", "sw-road");
        getChildren().addAll(header, InspectorView.scrolling(body));
    }

    /** The sign of a verdict: nobody has to tell it by its colour. */
    static String sign(Road.Verdict verdict) {
        return switch (verdict) {
            case WORKS -> "✓";
            case CANNOT -> "✕";
            case UNKNOWN -> "?";
        };
    }

    static String style(Road.Verdict verdict) {
        return switch (verdict) {
            case WORKS -> "sw-ok";
            case CANNOT -> "sw-error";
            case UNKNOWN -> "sw-dim";
        };
    }

    void show(Snapshot snapshot, Road road) {
        if (road.equals(shown)) {
            return;
        }
        shown = road;
        title.setText(words.title(road));
        verdict.setText(sign(road.verdict()) + " " + words.verdict(road.verdict()));
        verdict.getStyleClass().removeAll("sw-ok", "sw-error", "sw-dim");
        verdict.getStyleClass().add(style(road.verdict()));
        line.setText(words.line(road));
        List<Node> rows = new ArrayList<>();
        road.steps().forEach(step -> rows.add(step(snapshot, step)));
        steps.getChildren().setAll(rows);
        mends.getChildren().setAll(road.mends().stream().map(this::mend).toList());
        mendSection.setShown(!road.mends().isEmpty());
        back.setText(context.text("road.back", road.from().service()));
    }

    private HBox step(Snapshot snapshot, Step step) {
        Label mark = new Label(switch (step.mark()) {
            case FACT -> "•";
            case GOOD -> "✓";
            case BAD -> "✕";
            case OPEN -> "?";
        });
        mark.getStyleClass().addAll("sw-road-mark", switch (step.mark()) {
            case FACT, OPEN -> "sw-dim";
            case GOOD -> "sw-ok";
            case BAD -> "sw-error";
        });
        mark.setMinWidth(Region.USE_PREF_SIZE);
        Text sentence = new Text(words.step(step));
        sentence.getStyleClass().add("sw-road-text");
        if (step.mark() == Step.Mark.BAD) {
            sentence.getStyleClass().add("sw-error");
        }
        VBox content = new VBox(new TextFlow(sentence));
        HBox.setHgrow(content, Priority.ALWAYS);
        step.where().map(where -> link(snapshot, where, words.step(step))).ifPresent(content.getChildren()::add);
        HBox row = new HBox(mark, content);
        row.getStyleClass().add("sw-road-step");
        return row;
    }

    private Hyperlink link(Snapshot snapshot, Where where, String sentence) {
        String place = text(snapshot, where).flatMap(text -> where.in(snapshot.site()).map(range -> context.text("road.line", where.file(),
                text.lineAt(Math.min(range.start(), text.length())) + 1))).orElseGet(() -> where.file().toString());
        Hyperlink link = new Hyperlink(place);
        link.getStyleClass().addAll("sw-hint-link", "sw-small");
        link.setAccessibleText(place + ": " + sentence);
        link.setOnAction(_ -> context.listener().reveal(where));
        return link;
    }

    private static Optional<SourceText> text(Snapshot snapshot, Where where) {
        return snapshot.files().contains(where.file()) ? Optional.of(snapshot.text(where.file())) : Optional.empty();
    }

    private Button mend(Mend mend) {
        Button button = new Button(words.mend(mend));
        button.setWrapText(true);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> context.listener().mend(mend.edits()));
        return button;
    }
}
