package org.sitewright.ui.problems;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.sitewright.check.Finding;
import org.sitewright.check.Fix;
import org.sitewright.check.Severity;
import org.sitewright.session.Session;
import org.sitewright.session.SessionListener;
import org.sitewright.session.Snapshot;
import org.sitewright.ui.control.EditSender;
import org.sitewright.words.Words;

/**
 * The findings of a site, one a line, each with its place and its first fix. Errors come first, wherever they are, for they are
 * what keeps a site from coming up; within a severity the order is that of the files and their text.
 */
public final class ProblemsView extends BorderPane implements SessionListener {
    private final Words words = new Words("ui.problems.messages");
    private final Session session;
    private final Consumer<Finding> reveal;
    private final ObservableList<FindingRow> shown = FXCollections.observableArrayList();
    private final ListView<FindingRow> list = new ListView<>(shown);
    private final Map<Severity, ToggleButton> filters = new EnumMap<>(Severity.class);
    private final Set<Severity> hidden = EnumSet.noneOf(Severity.class);

    /**
     * @param reveal  shows a finding's place in all views
     * @param explain shows the page of help of a rule
     */
    public ProblemsView(Session session, EditSender sender, Consumer<Finding> reveal, Consumer<String> explain) {
        this.session = session;
        this.reveal = reveal;
        getStyleClass().addAll("sw-panel", "sw-problems");
        setTop(header());
        list.setCellFactory(view -> new FindingCell(words, session, (finding, fix) -> apply(sender, finding, fix), explain));
        list.getStyleClass().add("sw-problems-list");
        list.setAccessibleText(words.of("list"));
        Label nothing = new Label(words.of("nothing"));
        nothing.getStyleClass().add("sw-empty");
        list.setPlaceholder(nothing);
        list.setOnMouseClicked(event -> revealSelected());
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && event.isAltDown()) {
                selected().stream().filter(finding -> !finding.fixes().isEmpty()).findFirst()
                        .ifPresent(finding -> apply(sender, finding, finding.fixes().getFirst()));
            } else if (event.getCode() == KeyCode.ENTER) {
                revealSelected();
            } else if (event.getCode() == KeyCode.F1) {
                selected().forEach(finding -> explain.accept(finding.rule()));
            }
        });
        setCenter(list);
        session.addListener(this);
        refresh(session.snapshot());
    }

    /** What is mended is shown, also where it is in another file. */
    private void apply(EditSender sender, Finding finding, Fix fix) {
        session.show(finding.file(), this);
        sender.send(fix.edit(), this);
    }

    private HBox header() {
        Label title = new Label(words.of("title"));
        title.getStyleClass().add("sw-strong");
        HBox header = new HBox(title);
        header.getStyleClass().add("sw-panel-header");
        for (Severity severity : Severity.values()) {
            ToggleButton filter = new ToggleButton();
            filter.setSelected(true);
            filter.getStyleClass().addAll("sw-flat", "sw-problems-filter");
            filter.setGraphic(FindingCell.icon(severity));
            filter.setOnAction(event -> {
                if (filter.isSelected()) {
                    hidden.remove(severity);
                } else {
                    hidden.add(severity);
                }
                refresh(session.snapshot());
            });
            filters.put(severity, filter);
            header.getChildren().add(filter);
        }
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label hint = new Label(words.of("hint"));
        hint.getStyleClass().addAll("sw-dim", "sw-small");
        header.getChildren().addAll(gap, hint);
        return header;
    }

    @Override
    public void checked(Snapshot now) {
        refresh(now);
    }

    private void refresh(Snapshot now) {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        now.findings().forEach(finding -> counts.merge(finding.severity(), 1, Integer::sum));
        for (Severity severity : Severity.values()) {
            int count = counts.getOrDefault(severity, 0);
            filters.get(severity).setText(words.of("count." + severity.name().toLowerCase(Locale.ROOT), count));
            filters.get(severity).setDisable(count == 0);
        }
        show(now.findings().stream().filter(finding -> !hidden.contains(finding.severity()))
                .sorted(Comparator.comparing(Finding::severity)).toList());
    }

    /** Rows that say what they said before stay, wherever their places have gone: only what is new or gone changes the list. */
    private void show(List<Finding> wanted) {
        int shorter = Math.min(wanted.size(), shown.size());
        int head = 0;
        while (head < shorter && shown.get(head).says(wanted.get(head))) {
            shown.get(head).set(wanted.get(head));
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && shown.get(shown.size() - 1 - tail).says(wanted.get(wanted.size() - 1 - tail))) {
            shown.get(shown.size() - 1 - tail).set(wanted.get(wanted.size() - 1 - tail));
            tail++;
        }
        if (head + tail == shown.size() && head + tail == wanted.size()) {
            return;
        }
        List<Finding> selected = selected();
        list.getSelectionModel().clearSelection();
        shown.remove(head, shown.size() - tail);
        shown.addAll(head, wanted.subList(head, wanted.size() - tail).stream().map(FindingRow::new).toList());
        selected.forEach(before -> row(before).ifPresent(list.getSelectionModel()::select));
    }

    private Optional<FindingRow> row(Finding finding) {
        return shown.stream().filter(row -> row.finding().equals(finding)).findFirst()
                .or(() -> shown.stream().filter(row -> row.says(finding)).findFirst());
    }

    private List<Finding> selected() {
        return list.getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull).map(FindingRow::finding).toList();
    }

    private void revealSelected() {
        selected().forEach(reveal);
    }

    /** Goes to the next finding, or the one before, and shows it. */
    public void step(int by) {
        if (shown.isEmpty()) {
            return;
        }
        int at = list.getSelectionModel().getSelectedIndex();
        int next = at < 0 ? 0 : Math.floorMod(at + by, shown.size());
        list.getSelectionModel().clearAndSelect(next);
        list.scrollTo(Math.max(0, next - 1));
        revealSelected();
    }

    /** Shows only what concerns a path's findings by selecting the first of them. */
    public void select(Finding finding) {
        row(finding).ifPresent(row -> {
            list.getSelectionModel().select(row);
            list.scrollTo(row);
        });
    }

    public void focusList() {
        list.requestFocus();
    }
}
