package org.sitewright.ui.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sitewright.check.ServiceFindings;
import org.sitewright.check.Severity;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.Profiles;
import org.sitewright.ocs.ServiceRole;
import org.sitewright.session.Selection;
import org.sitewright.session.Session;
import org.sitewright.session.SessionListener;
import org.sitewright.session.SitePatch;
import org.sitewright.session.Snapshot;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SitePart;
import org.sitewright.site.SitePlace;
import org.sitewright.ui.inspector.RoleIcons;
import org.sitewright.ui.theme.IconKind;
import org.sitewright.ui.theme.ServiceIcons;
import org.sitewright.words.Words;
import org.sitewright.yaml.YamlPath;

/** The site's services by name; where there are several files, below the file that each is in. */
final class ServiceList extends ListView<SitePlace> implements SessionListener {
    /** The row of a service that shows its last good reading. */
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    /** The row of a service whose profiles are not active. */
    private static final PseudoClass DORMANT = PseudoClass.getPseudoClass("dormant");
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
    private static final ServiceState SOUND = new ServiceState(Optional.empty(), false, false);

    private final Words words;
    private final Session session;
    private final ServiceIcons icons;
    /** Services, and files as headings. */
    private final ObservableList<SitePlace> rows = FXCollections.observableArrayList();
    private final FilteredList<SitePlace> shown = new FilteredList<>(rows);
    /** What the marks in the list say. */
    private Map<SitePlace, ServiceState> states = Map.of();

    ServiceList(Words words, Session session, ServiceIcons icons) {
        this.words = words;
        this.session = session;
        this.icons = icons;
        setItems(shown);
        setCellFactory(view -> new ServiceCell());
        getStyleClass().add("sw-side-list");
        setAccessibleText(words.of("side.services"));
        getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null && isFocused()) {
                choose(now);
            }
        });
        Label none = new Label(words.of("side.empty"));
        none.getStyleClass().addAll("sw-empty", "sw-small");
        setPlaceholder(none);
        session.addListener(this);
        refresh(session.snapshot());
    }

    private void choose(SitePlace row) {
        if (isHeading(row)) {
            session.show(row.file(), this);
        } else {
            session.select(new Selection(List.of(row)), this);
        }
    }

    private static boolean isHeading(SitePlace row) {
        return row.path().isRoot();
    }

    /** Shows only services whose name holds a text, and the files that have one. */
    void filter(String wanted) {
        Set<SiteFile> files = new HashSet<>();
        rows.stream().filter(row -> !isHeading(row) && matches(row, wanted)).forEach(row -> files.add(row.file()));
        shown.setPredicate(row -> isHeading(row) ? wanted.isEmpty() || files.contains(row.file()) : matches(row, wanted));
    }

    private static boolean matches(SitePlace row, String wanted) {
        return row.service().toLowerCase(Locale.ROOT).contains(wanted);
    }

    @Override
    public void textChanged(Snapshot before, Snapshot now, SitePatch patch, Object source) {
        refresh(now);
    }

    @Override
    public void checked(Snapshot now) {
        refresh(now);
    }

    @Override
    public void profilesChosen() {
        refresh(session.snapshot());
    }

    @Override
    public void stateChanged() {
        if (session.snapshot().hasSeveralComposeFiles()) {
            // The headings say which files are modified.
            refresh();
        }
    }

    private void refresh(Snapshot now) {
        List<SitePlace> wanted = rows(now);
        Map<SitePlace, ServiceState> fresh = ServiceState.all(now, session.profiles());
        boolean changed = !fresh.equals(states);
        states = fresh;
        if (!wanted.equals(rows)) {
            rows.setAll(wanted);
            show(session.selection());
        } else if (changed) {
            refresh();
        }
    }

    private static List<SitePlace> rows(Snapshot now) {
        List<SitePlace> rows = new ArrayList<>();
        for (SitePart part : now.site().parts()) {
            if (now.hasSeveralComposeFiles()) {
                rows.add(new SitePlace(part.file(), YamlPath.ROOT));
            }
            part.compose().byName().keySet().forEach(name -> rows.add(SitePlace.service(part.file(), name)));
        }
        return rows;
    }

    @Override
    public void selectionChanged(Selection selection, Object source) {
        show(selection);
    }

    private void show(Selection selection) {
        List<SitePlace> selected = selection.allServices();
        if (selected.isEmpty()) {
            getSelectionModel().clearSelection();
        } else {
            getSelectionModel().select(selected.getLast());
            reveal(getSelectionModel().getSelectedIndex());
        }
    }

    /** Scrolls only to what is out of sight, so that a row that was clicked stays below the mouse. */
    private void reveal(int row) {
        boolean inSight = lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getFirstVisibleCell() != null && flow.getLastVisibleCell() != null
                && flow.getFirstVisibleCell().getIndex() <= row && row <= flow.getLastVisibleCell().getIndex();
        if (!inSight) {
            scrollTo(Math.max(0, row - 4));
        }
    }

    /** What is wrong with a service, as its row shows it. */
    private record ServiceState(Optional<Severity> worst, boolean stale, boolean dormant) {
        static Map<SitePlace, ServiceState> all(Snapshot now, Profiles profiles) {
            ServiceFindings findings = new ServiceFindings(now.findings());
            Map<SitePlace, ServiceState> states = new HashMap<>();
            now.site().parts().forEach(part -> part.compose().byName().forEach((name, placed) -> {
                Optional<Severity> worst = findings.worst(part.file(), name);
                boolean dormant = !profiles.run(placed.shown());
                if (worst.isPresent() || placed.stale() || dormant) {
                    states.put(SitePlace.service(part.file(), name), new ServiceState(worst, placed.stale(), dormant));
                }
            }));
            return states;
        }

        /** How it is read out behind the service's name. */
        String said(Words words) {
            String found = worst.map(severity -> ", " + switch (severity) {
                case ERROR -> words.of("side.state.error");
                case WARNING -> words.of("side.state.warning");
                case INFO -> words.of("side.state.info");
            }).orElse("");
            return found + (stale ? ", " + words.of("side.state.stale") : "") + (dormant ? ", " + words.of("side.state.dormant") : "");
        }
    }

    /** The mark at the corner of an icon. */
    static Region mark(Severity severity) {
        Region mark = new Region();
        mark.getStyleClass().addAll("sw-mark", switch (severity) {
            case ERROR -> "sw-error";
            case WARNING -> "sw-warn";
            case INFO -> "sw-info";
        });
        StackPane.setAlignment(mark, Pos.BOTTOM_RIGHT);
        return mark;
    }

    /** A service's icon, with a mark where something is wrong with it, and its name; or the name of a file. */
    private final class ServiceCell extends ListCell<SitePlace> {
        ServiceCell() {
            // As wide as the list: a long name is cut short.
            setPrefWidth(0);
            setOnMouseClicked(event -> {
                if (!isEmpty()) {
                    choose(getItem());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable SitePlace row, boolean empty) {
            super.updateItem(row, empty);
            ServiceState state = row == null || empty ? SOUND : states.getOrDefault(row, SOUND);
            setTooltip(null);
            pseudoClassStateChanged(STALE, state.stale());
            pseudoClassStateChanged(DORMANT, state.dormant());
            pseudoClassStateChanged(HEADING, row != null && !empty && isHeading(row));
            if (row == null || empty) {
                setText("");
                setGraphic(null);
                setAccessibleText("");
            } else if (isHeading(row)) {
                setText((session.isModified(row.file()) ? "\u25cf " : "") + FileTabs.title(session.snapshot(), row.file()));
                setGraphic(new FontIcon(Feather.FILE_TEXT));
                setTooltip(new Tooltip(row.file().name()));
                setAccessibleText(row.file().name());
            } else {
                showService(row, state);
            }
        }

        private void showService(SitePlace row, ServiceState state) {
            setText(row.service());
            IconKind kind = session.snapshot().compose(row.file()).service(row.service()).map(PlacedService::shown).map(ServiceRole::of)
                    .map(RoleIcons::of).orElse(IconKind.OTHER);
            StackPane icon = new StackPane(icons.view(kind, 16));
            icon.getStyleClass().add("sw-side-icon");
            state.worst().ifPresent(severity -> icon.getChildren().add(mark(severity)));
            setGraphic(icon);
            setAccessibleText(row.service() + state.said(words));
        }
    }
}
