package org.sitewright.ui.shell;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.sitewright.session.Snapshot;
import org.sitewright.site.SitePart;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextPosition;
import org.sitewright.words.Words;

/** The line at the bottom: how large the site is, the last message, the caret's place, whether all is saved. */
final class StatusBar extends HBox {
    private final Words words;
    private final Label services = new Label();
    private final Label message = new Label();
    private final Label place = new Label();
    private final Label format = new Label();
    private final Label saved = new Label();

    StatusBar(Words words) {
        this.words = words;
        getStyleClass().add("sw-status");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        message.setMinWidth(0);
        getChildren().addAll(services, message, gap, place, format, saved);
    }

    void show(Snapshot now) {
        int count = 0;
        int dependencies = 0;
        for (SitePart part : now.site().parts()) {
            count += part.compose().byName().size();
            dependencies += part.compose().services().stream().mapToInt(placed -> placed.shown().dependencies().size()).sum();
        }
        services.setText(words.of("status.services", count) + " \u00b7 "
                + words.of("status.dependencies", dependencies));
        SourceText text = now.compose().tree().text();
        String lineBreak = switch (text.lineBreak()) {
            case "\r\n" -> "CRLF";
            case "\r" -> "CR";
            default -> "LF";
        };
        String language = words.of(now.site().isVariables(now.file()) ? "status.variables" : "status.yaml");
        format.setText(words.of("status.format", lineBreak, text.hasByteOrderMark() ? words.of("status.bom") : "", language));
    }

    void showPlace(TextPosition position) {
        place.setText(words.of("status.place", position.line() + 1, position.column() + 1));
    }

    void showSaved(boolean modified) {
        saved.setText(words.of(modified ? "status.unsaved" : "status.saved"));
    }

    /** Something that has happened; it stays until the next thing happens. */
    void tell(String sentence) {
        message.setText(sentence);
    }
}
