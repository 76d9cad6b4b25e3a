package org.sitewright.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Why what was typed will not do, below the field that keeps it so that it can be corrected. Takes no room while all is well. */
final class RefusalLine extends VBox {
    private static final String STYLE = "sw-refusal";

    private final List<CommitField> fields = new ArrayList<>();
    private String words = "";

    RefusalLine() {
        getStyleClass().add(STYLE);
        setShown(false);
    }

    static RefusalLine of(CommitField... fields) {
        return of(List.of(fields));
    }

    static RefusalLine of(List<CommitField> fields) {
        RefusalLine line = new RefusalLine();
        fields.forEach(line::watch);
        return line;
    }

    /** Says what is said about any of several fields; the first one that is refused is heard. */
    void watch(CommitField field) {
        fields.add(field);
        field.refusalProperty().addListener(_ -> say(fields.stream().map(each -> each.refusalProperty().get())
                .filter(each -> !each.isEmpty()).findFirst().orElse("")));
    }

    /** Shows a sentence; none for an empty one. */
    void say(String sentence) {
        words = sentence;
        if (!sentence.isEmpty()) {
            Text text = new Text(sentence);
            text.getStyleClass().add("sw-hint-text");
            TextFlow flow = new TextFlow(text);
            flow.getStyleClass().addAll("sw-hint", "sw-error");
            getChildren().setAll(flow);
        }
        setShown(!sentence.isEmpty());
    }

    String words() {
        return words;
    }

    /** What is said in a part of the form that is in sight, the first sentence of it. */
    static Optional<String> saidIn(Node part) {
        return part.lookupAll("." + STYLE).stream().map(RefusalLine.class::cast).filter(Node::isVisible).map(RefusalLine::words)
                .findFirst();
    }

    private void setShown(boolean shown) {
        setVisible(shown);
        setManaged(shown);
    }
}
