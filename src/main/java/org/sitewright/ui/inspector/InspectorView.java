package org.sitewright.ui.inspector;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.road.Road;
import org.sitewright.ocs.catalogue.Catalogue;
import org.sitewright.ocs.config.SiteConfigKeys;
import org.sitewright.session.Selection;
import org.sitewright.session.Session;
import org.sitewright.session.SessionListener;
import org.sitewright.session.SitePatch;
import org.sitewright.session.Snapshot;
import org.sitewright.site.SitePlace;
import org.sitewright.ui.control.EditSender;
import org.sitewright.ui.theme.ServiceIcons;
import org.sitewright.words.Words;
import org.sitewright.yaml.YamlPath;

/**
 * The form of what is selected in a session: one service, several, a declared thing or a block of the
 * user's own, or the whole site where nothing is. It
 * follows the session's snapshots and selection, and sends an edit for each thing that the user changes. Wants 300 units of
 * width or more. To be made and used on the FX thread.
 */
public final class InspectorView extends StackPane {
    private static final int LARGE = 100;
    private static final Duration PAUSE = Duration.millis(300);

    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final Session session;
    private final Listener listener = new Listener();
    private final ServicePage servicePage;
    private final SeveralPage severalPage;
    private final PartPage partPage;
    private final SiteOverview overview;
    private final RoadPage roadPage;
    private final HubPage hubPage;
    private final HostPage hostPage;
    private final InstancePage instancePage;
    private final Label gone = new Label();
    private final FormContext context;
    private Optional<ShownRoad> road = Optional.empty();

    /** The road that is looked at: it stays in sight while its service is selected, whatever becomes of it. */
    private record ShownRoad(SitePlace from, Road.Kind kind) {
        Optional<Road> in(Snapshot snapshot) {
            return snapshot.roads().from(from).stream().filter(each -> each.kind() == kind).findFirst();
        }
    }

    /**
     * @param sender   makes the edits, asks and tells the user
     * @param listener hears of what the user wants to see elsewhere
     * @param keys     words and suggestions for the fields
     */
    public InspectorView(Session session, EditSender sender, InspectorListener listener, KeyTable keys) {
        this.session = session;
        context = new FormContext(new Words("ui.inspector.messages"), sender, this, listener, keys, new ServiceIcons(),
                path -> session.select(Selection.of(session.snapshot().composeFile(), path), this));
        getStyleClass().addAll("sw-panel", "sw-inspector");
        getStylesheets().add(sheet());
        setMinWidth(0);
        Consumer<SitePlace> selector = place -> session.select(new Selection(List.of(place)), this);
        servicePage = new ServicePage(context, selector);
        KeyTable configKeys = SiteConfigKeys.load();
        hubPage = new HubPage(context, configKeys, selector);
        hostPage = new HostPage(context, configKeys, selector, listener::addInstance);
        instancePage = new InstancePage(context, configKeys, selector);
        severalPage = new SeveralPage(context);
        KeyHelp help = new KeyHelp(context);
        partPage = new PartPage(context, help);
        overview = new SiteOverview(context, help, session::chooseProfiles);
        roadPage = new RoadPage(context, this::leaveRoad);
        gone.getStyleClass().add("sw-empty");
        gone.setWrapText(true);
        gone.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        pause.setOnFinished(_ -> paused());
        session.addListener(this.listener);
        show(session.snapshot(), session.selection());
    }

    /** Stops following the session, for a view that is no longer needed. */
    public void close() {
        pause.stop();
        session.removeListener(listener);
    }

    /** Sends what is being typed in a field, as losing the focus would. For saving, and for ending the program. */
    public void commitEdited() {
        servicePage.commitEdited();
        severalPage.commitEdited();
        partPage.commitEdited();
        overview.commitEdited();
        configPages().filter(Node::isVisible).forEach(ConfigPage::commitEdited);
    }

    private Stream<ConfigPage> configPages() {
        return Stream.of(hubPage, hostPage, instancePage);
    }

    /** What is known of agents, the site's own among them; to be called when that has been read. */
    public void setCatalogue(Catalogue catalogue) {
        instancePage.setCatalogue(catalogue);
        if (instancePage.isVisible()) {
            show(session.snapshot(), session.selection());
        }
    }

    /** Shows the reasoning about a road, in place of the form of the service that it begins at, until something else is selected. */
    public void showRoad(SitePlace from, Road.Kind kind) {
        commitEdited();
        road = Optional.of(new ShownRoad(from, kind));
        show(session.snapshot(), session.selection());
    }

    /** Does something that shows another place, and keeps the road in sight that is so; whether there is one. */
    public boolean keepRoad(Runnable work) {
        Optional<ShownRoad> kept = road;
        work.run();
        road = kept;
        show(session.snapshot(), session.selection());
        return kept.isPresent();
    }

    private void leaveRoad() {
        Optional<SitePlace> from = road.map(ShownRoad::from);
        road = Optional.empty();
        from.ifPresent(service -> session.select(new Selection(List.of(service)), this));
        show(session.snapshot(), session.selection());
        focusForm();
    }

    /** Puts the cursor into the first field in sight, or on the first link where there is none. */
    public void focusForm() {
        if (servicePage.isVisible()) {
            servicePage.focusFirst();
        } else {
            getChildren().stream().filter(Node::isVisible).flatMap(page -> page.lookupAll(".hyperlink").stream())
                    .findFirst().ifPresent(Node::requestFocus);
        }
    }

    /** Lets the user look for a key to add to what is in sight. */
    public void beginAdding() {
        if (servicePage.isVisible()) {
            servicePage.beginAdding();
        } else if (partPage.isVisible()) {
            partPage.beginAdding();
        } else if (overview.isVisible()) {
            overview.beginAdding();
        }
    }

    /**
     * Puts the cursor into the field that shows a node, as for a finding that the user wants to mend.
     *
     * @return false if no field in sight shows it
     */
    public boolean focusField(YamlPath path) {
        return servicePage.isVisible() && servicePage.focusField(path) || partPage.isVisible() && partPage.focusField(path)
                || overview.isVisible() && overview.focusField(path) || configPages().anyMatch(page -> page.isVisible() && page.focusField(path));
    }

    /** Scrolls to the field that shows a node, if one does, and leaves the keyboard where it is. */
    public void revealField(YamlPath path) {
        if (servicePage.isVisible()) {
            servicePage.revealField(path);
        }
    }

    /** The style sheet of the form, for its popups too. */
    static String sheet() {
        return Objects.requireNonNull(InspectorView.class.getResource("/org/sitewright/ui/inspector.css")).toExternalForm();
    }

    static ScrollPane scrolling(Node content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    ServicePage servicePage() {
        return servicePage;
    }

    /** Shows what is selected in a snapshot. */
    void show(Snapshot snapshot, Selection selection) {
        Optional<Road> found = road.flatMap(each -> each.in(snapshot));
        if (found.isPresent()) {
            roadPage.show(snapshot, found.get());
            bringUp(roadPage);
            return;
        }
        List<String> names = selection.services();
        if (names.size() > 1) {
            List<PlacedService> services = names.stream().flatMap(name -> snapshot.compose().service(name).stream()).toList();
            if (services.size() > 1) {
                severalPage.show(snapshot, services);
                bringUp(severalPage);
                return;
            }
        }
        if (!names.isEmpty()) {
            showService(snapshot, names);
            return;
        }
        Optional<ShownConfig> config = selection.paths().isEmpty() ? Optional.empty() : ShownConfig.at(snapshot, selection.paths().getLast());
        if (config.isPresent()) {
            ConfigPage page = config.get().isHub() ? hubPage : config.get().instance().isPresent() ? instancePage : hostPage;
            page.show(config.get());
            bringUp(page);
            return;
        }
        Optional<ShownPart> part = part(snapshot, selection);
        if (part.isPresent()) {
            partPage.show(part.get());
            bringUp(partPage);
        } else {
            showOverview(snapshot);
            bringUp(overview);
        }
    }

    /** The overview of a large site takes its time, so that it waits for a pause in the typing. */
    private void showOverview(Snapshot snapshot) {
        if (overview.isVisible() && snapshot.compose().services().size() > LARGE) {
            pause.playFromStart();
        } else {
            overview.show(snapshot, session.profiles());
        }
    }

    private void paused() {
        if (overview.isVisible()) {
            overview.show(session.snapshot(), session.profiles());
        }
    }

    private void showService(Snapshot snapshot, List<String> names) {
        Optional<ShownService> shown = names.reversed().stream().flatMap(name -> ShownService.of(snapshot, name).stream()).findFirst();
        if (shown.isPresent()) {
            // A check most often finds what it found before: what the page shows of the text it has had already.
            if (!servicePage.isVisible() || !servicePage.shows(shown.get())) {
                servicePage.show(shown.get());
            }
            bringUp(servicePage);
        } else {
            gone.setText(context.text("gone", names.getLast()));
            bringUp(gone);
        }
    }

    private Optional<ShownPart> part(Snapshot snapshot, Selection selection) {
        return selection.paths().isEmpty() ? Optional.empty()
                : ShownPart.at(snapshot, selection.paths().getLast(), context.keys());
    }

    private void bringUp(Node page) {
        if (page != servicePage) {
            servicePage.leave();
        }
        if (page != partPage) {
            partPage.leave();
        }
        configPages().filter(each -> each != page).forEach(ConfigPage::leave);
        // A page comes in when it is first shown: styling a form takes as long as all the rest of a window's first picture.
        if (!getChildren().contains(page)) {
            getChildren().add(page);
        }
        for (Node each : List.of(servicePage, severalPage, partPage, overview, roadPage, gone, hubPage, hostPage, instancePage)) {
            each.setVisible(each == page);
            each.setManaged(each == page);
        }
    }

    /** What was typed belongs to what was selected until now; why that cannot be, if something is refused and will be gone. */
    private Optional<String> commitBefore(Selection now) {
        boolean sameService = servicePage.service().filter(name -> List.of(name).equals(now.services())).isPresent();
        boolean samePart = partPage.path().filter(path -> !now.paths().isEmpty() && now.paths().getLast().startsWith(path)).isPresent();
        boolean sameConfig = configPages().flatMap(page -> page.path().stream()).anyMatch(path -> !now.paths().isEmpty() && now.paths().getLast().startsWith(path)
                && (path.size() != 2 || now.paths().getLast().size() < 4));
        if (!sameService && !samePart && !sameConfig) {
            commitEdited();
            return RefusalLine.saidIn(this);
        }
        return Optional.empty();
    }

    private void tellLater(Optional<String> lost) {
        // The selection is still being told to others, and a dialog would let them wait.
        lost.ifPresent(refusal -> Platform.runLater(() -> context.tell(refusal)));
    }

    private final class Listener implements SessionListener {
        @Override
        public void textChanged(Snapshot before, Snapshot now, SitePatch patch, Object source) {
            show(now, session.selection());
        }

        @Override
        public void profilesChosen() {
            paused();
        }

        @Override
        public void fileLeft() {
            commitEdited();
            tellLater(RefusalLine.saidIn(InspectorView.this));
        }

        @Override
        public void fileShown(Snapshot before, Snapshot now) {
            show(session.snapshot(), Selection.NOTHING);
        }

        @Override
        public void checked(Snapshot now) {
            show(now, session.selection());
        }

        @Override
        public void selectionChanged(Selection selection, Object source) {
            Optional<String> lost = commitBefore(selection);
            road = Optional.empty();
            // What was typed and sent just now is in the session's snapshot already.
            show(session.snapshot(), session.selection());
            tellLater(lost);
        }
    }
}
