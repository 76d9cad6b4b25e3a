package org.sitewright.ui.inspector;

import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.sitewright.road.Road;
import org.sitewright.road.RoadWords;

/** Whom a service talks to, and whether it gets there, in a line each: the reasoning is a click away. */
final class RoadLines extends VBox {
    private final FormContext context;
    private final RoadWords words = new RoadWords();
    private List<Road> shown = List.of();

    RoadLines(FormContext context) {
        this.context = context;
        getStyleClass().add("sw-road-lines");
        setShown(false);
    }

    void show(ShownService service) {
        List<Road> roads = service.roads();
        if (!roads.equals(shown)) {
            shown = roads;
            getChildren().setAll(roads.stream().map(this::line).toList());
            setShown(!roads.isEmpty());
        }
    }

    private void setShown(boolean visible) {
        setVisible(visible);
        setManaged(visible);
    }

    private TextFlow line(Road road) {
        Text mark = new Text(RoadPage.sign(road.verdict()) + " ");
        mark.getStyleClass().addAll("sw-road-mark", RoadPage.style(road.verdict()));
        Text text = new Text(words.line(road) + " ");
        text.getStyleClass().addAll("sw-road-text", RoadPage.style(road.verdict()));
        Hyperlink why = new Hyperlink(context.text("road.why"));
        why.getStyleClass().add("sw-hint-link");
        why.setAccessibleText(context.text("road.why.of", words.line(road)));
        why.setOnAction(_ -> context.listener().road(road.from(), road.kind()));
        return new TextFlow(mark, text, why);
    }
}
