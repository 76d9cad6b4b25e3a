package org.sitewright.ui.problems;

import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sitewright.check.Finding;
import org.sitewright.check.Fix;
import org.sitewright.check.Severity;
import org.sitewright.session.Session;
import org.sitewright.text.SourceText;
import org.sitewright.words.Words;

/** One finding on one line; follows it when the text moves it. */
final class FindingCell extends ListCell<FindingRow> {
    /** The share of the row that a fix has at least, if it needs it; a long message gets the rest. */
    private static final double FIX_SHARE = 0.35;

    private final Words words;
    private final Session session;
    private final BiConsumer<Finding, Fix> apply;
    private final Consumer<String> explain;
    private final Label message = new Label();
    private final Label line = new Label();
    private final Hyperlink why = new Hyperlink();
    private final Hyperlink fix = new Hyperlink();
    private final HBox row = new HBox();
    private final ChangeListener<Finding> follower = (property, before, now) -> show(now);
    private @Nullable FindingRow followed;

    FindingCell(Words words, Session session, BiConsumer<Finding, Fix> apply, Consumer<String> explain) {
        this.words = words;
        this.session = session;
        this.apply = apply;
        this.explain = explain;
        why.setText(words.of("why"));
        why.getStyleClass().add("sw-problems-why");
        line.getStyleClass().addAll("sw-dim", "sw-problems-line");
        line.setMinWidth(Region.USE_PREF_SIZE);
        why.setMinWidth(Region.USE_PREF_SIZE);
        message.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(message, Priority.ALWAYS);
        fix.minWidthProperty().bind(Bindings.createDoubleBinding(() -> Math.min(fix.prefWidth(-1), row.getWidth() * FIX_SHARE),
                row.widthProperty(), fix.textProperty(), fix.fontProperty()));
        row.getStyleClass().add("sw-problems-row");
        getStyleClass().add("sw-problems-cell");
        // As wide as the list: a long message is cut short, and what can be done about it stays in reach.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable FindingRow next, boolean empty) {
        super.updateItem(next, empty);
        if (followed != null) {
            followed.findingProperty().removeListener(follower);
        }
        followed = empty ? null : next;
        if (followed == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        followed.findingProperty().addListener(follower);
        show(followed.finding());
    }

    private void show(Finding finding) {
        message.setText(finding.message());
        message.setTooltip(new Tooltip(finding.message() + "\n" + finding.rule()));
        SourceText text = session.text(finding.file());
        int number = text.lineAt(Math.min(finding.range().start(), text.length())) + 1;
        boolean several = session.snapshot().hasSeveralFiles();
        line.setText(several ? words.of("file-line", finding.file(), number) : words.of("line", number));
        why.setOnAction(event -> explain.accept(finding.rule()));
        row.getChildren().setAll(icon(finding.severity()), message, line, why);
        if (!finding.fixes().isEmpty()) {
            Fix first = finding.fixes().getFirst();
            fix.setText(first.title());
            fix.setOnAction(event -> apply.accept(finding, first));
            fix.setTooltip(new Tooltip(first.title()));
            row.getChildren().add(fix);
        }
        setGraphic(row);
        String said = words.of("accessible." + name(finding.severity()), finding.message(), number);
        setAccessibleText(several ? finding.file() + ": " + said : said);
    }

    private static String name(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    static FontIcon icon(Severity severity) {
        FontIcon icon = new FontIcon(switch (severity) {
            case ERROR -> Feather.X_CIRCLE;
            case WARNING -> Feather.ALERT_TRIANGLE;
            case INFO -> Feather.INFO;
        });
        icon.getStyleClass().add("sw-severity-" + name(severity));
        return icon;
    }
}
