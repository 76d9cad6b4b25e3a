package org.sitewright.ui.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.sitewright.check.Finding;
import org.sitewright.compose.Dependency;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.Profiles;
import org.sitewright.edit.Edit;
import org.sitewright.layout.CanvasSize;
import org.sitewright.layout.LayeredLayout;
import org.sitewright.layout.Placement;
import org.sitewright.layout.Point;
import org.sitewright.picture.NodeIds;
import org.sitewright.picture.SitePainter;
import org.sitewright.picture.SitePicture;
import org.sitewright.road.Road;
import org.sitewright.session.Selection;
import org.sitewright.session.Session;
import org.sitewright.session.SessionListener;
import org.sitewright.session.Snapshot;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SitePart;
import org.sitewright.site.SitePlace;
import org.sitewright.ui.canvas.CanvasContents;
import org.sitewright.ui.canvas.CanvasDrops;
import org.sitewright.ui.canvas.CanvasListener;
import org.sitewright.ui.canvas.CanvasView;
import org.sitewright.ui.control.EditSender;
import org.sitewright.yaml.YamlPath;

/** Keeps the canvas and the session together; pictures and layouts are made on a worker, the newest wins. */
final class CanvasPresenter implements CanvasListener, SessionListener {
    private final Session session;
    private final EditSender sender;
    private final ServiceActions services;
    private final LayoutStore store;
    private final Executor worker;
    private final Executor views;
    private final Consumer<String> trouble;
    private final Runnable toForm;
    private final Consumer<Finding> toFindings;
    private final Consumer<YamlPath> toLines;
    private final BiConsumer<SitePlace, Road.Kind> toRoad;
    private final Consumer<SitePlace> toPalette;
    private final SitePainter painter = new SitePainter();
    private final AtomicLong newest = new AtomicLong();
    private final LayeredLayout layout;
    private final CanvasView view;
    private final CanvasDrops drops;
    private boolean sized;
    private final NodeIds ids;
    /** The node of a service that was selected before the canvas had it, as a copy that was made just now. */
    private Optional<String> awaited = Optional.empty();
    /** Only touched by the worker. */
    private final Map<String, Point> pinned = new HashMap<>();
    private Optional<Runnable> road = Optional.empty();
    private Optional<Placement> placed = Optional.empty();
    private SitePicture drawn = SitePicture.empty("");
    private boolean loaded;

    /**
     * @param trouble    hears why places could not be saved
     * @param toForm     shows the form
     * @param toFindings shows a finding in the list
     * @param toLines    shows what was changed in form and text
     * @param toRoad     shows why a road works or does not
     * @param toPalette  makes an entry of the palette from a service
     */
    CanvasPresenter(Session session, EditSender sender, ServiceActions services, LayoutStore store, Executor worker, Executor views,
                    Consumer<String> trouble, Runnable toForm, Consumer<Finding> toFindings, Consumer<YamlPath> toLines,
                    BiConsumer<SitePlace, Road.Kind> toRoad, Consumer<SitePlace> toPalette) {
        this.session = session;
        this.sender = sender;
        this.services = services;
        this.store = store;
        this.worker = worker;
        this.views = views;
        this.trouble = trouble;
        this.toForm = toForm;
        this.toFindings = toFindings;
        this.toLines = toLines;
        this.toRoad = toRoad;
        this.toPalette = toPalette;
        this.layout = new LayeredLayout();
        this.ids = new NodeIds(session.snapshot().site());
        this.view = new CanvasView(this, (from, to) -> services.connectRefusal(place(from), place(to)),
                (id, newName) -> services.renameRefusal(place(id), newName));
        this.drops = new CanvasDrops(view);
        session.addListener(this);
        // Not within the layout pulse that gives the view its size: what is drawn changes the view again.
        view.whenSized(() -> views.execute(this::drawFirst));
    }

    private void drawFirst() {
        sized = true;
        draw(session.snapshot(), false);
    }

    CanvasView view() {
        return view;
    }

    CanvasDrops drops() {
        return drops;
    }

    private SitePlace place(String id) {
        return ids.place(id).orElseThrow(() -> new IllegalArgumentException("No node " + id));
    }

    private List<String> nodes(Selection selection) {
        return selection.allServices().stream().map(ids::of).toList();
    }

    // --- from the session

    @Override
    public void checked(Snapshot now) {
        draw(now, false);
    }

    @Override
    public void profilesChosen() {
        draw(session.snapshot(), false);
    }

    @Override
    public void selectionChanged(Selection selection, Object source) {
        List<String> nodes = nodes(selection);
        road = Optional.empty();
        if (source != this) {
            view.select(nodes);
            if (!nodes.isEmpty()) {
                view.reveal(nodes.getLast());
            }
        }
        awaited = nodes.stream().filter(name -> !view.selected().contains(name)).reduce((first, last) -> last);
    }

    @Override
    public void stateChanged() {
        if (!session.isModified()) {
            worker.execute(() -> store.catchUp().ifPresent(problem -> tell(problem.sentence())));
        }
    }

    /** The first arrangement is made for the canvas as it is, so nothing is drawn before that has a size. */
    private void draw(Snapshot now, boolean fresh) {
        if (!sized) {
            return;
        }
        CanvasSize size = view.room().orElse(CanvasSize.DEFAULT);
        long wanted = newest.incrementAndGet();
        Profiles profiles = session.profiles();
        worker.execute(() -> {
            if (newest.get() != wanted && !fresh) {
                return;
            }
            if (!loaded) {
                store.load(now.files()).forEach((service, corner) -> pinned.put(ids.of(service), corner));
                loaded = true;
            }
            SitePicture picture = painter.paint(now.site(), now.findings(), now.roads(), profiles::run);
            try {
                if (!fresh && placed.isPresent() && picture.equals(drawn)) {
                    // Most of what is typed changes nothing on the canvas: what was arranged stands as it is.
                    return;
                }
                Placement placement = layout.place(painter.graph(picture), size, Map.copyOf(pinned),
                        fresh ? Optional.empty() : placed);
                placed = Optional.of(placement);
                drawn = picture;
                CanvasContents contents = CanvasContents.of(picture, placement);
                views.execute(() -> show(contents, fresh));
            } catch (CancellationException stopped) {
                // The program is closing: nobody looks any more.
                Thread.currentThread().interrupt();
            }
        });
    }

    private void show(CanvasContents contents, boolean fresh) {
        view.show(contents);
        if (fresh) {
            view.fit();
        }
        view.select(nodes(session.selection()));
        road.ifPresent(Runnable::run);
        awaited.filter(view.selected()::contains).ifPresent(name -> {
            awaited = Optional.empty();
            view.reveal(name);
        });
    }

    /** Selects a road of the service that is selected; it stays so until something else is. */
    void showRoad(SitePlace from, Road.Kind kind) {
        road = Optional.of(() -> view.roads().select(ids.of(from), kind.name()));
        road.ifPresent(Runnable::run);
    }

    /** The compose file in whose room a point of the picture lies; empty where there are no rooms, and between them. */
    Optional<SiteFile> fileAt(Point point) {
        return drops.roomAt(point).flatMap(room -> session.snapshot().site().parts().stream().map(SitePart::file)
                .filter(file -> file.name().equals(room)).findFirst());
    }

    /** Puts the node of a service that was added just now to a place in sight, as if it had been dragged there. */
    void put(SitePlace service, Point corner) {
        awaited = awaited.filter(node -> !node.equals(ids.of(service)));
        moved(ids.of(service), corner);
    }

    void setFilter(String wanted) {
        view.setFilter(node -> node.name().toLowerCase(Locale.ROOT).contains(wanted));
    }

    // --- from the canvas

    @Override
    public void selected(Set<String> nodes) {
        session.select(new Selection(nodes.stream().map(this::place).toList()), this);
    }

    @Override
    public void connect(String from, String to) {
        session.show(place(from).file(), this);
        if (sender.send(new Edit.AddDependency(place(from).service(), place(to).service()), this)) {
            select(from);
            dependency(place(from), place(to).service()).ifPresent(toLines);
        }
    }

    @Override
    public void disconnect(String from, String to) {
        session.show(place(from).file(), this);
        // What it waited for may be in no file, so that there is no node of it.
        String awaitedName = ids.place(to).map(SitePlace::service).orElse(to);
        if (sender.send(new Edit.RemoveDependency(place(from).service(), awaitedName), this)) {
            select(from);
        }
    }

    /** Selects a service that was changed, on the canvas as everywhere else. */
    private void select(String node) {
        session.select(new Selection(List.of(place(node))), services);
    }

    private Optional<YamlPath> dependency(SitePlace from, String to) {
        return session.snapshot().compose(from.file()).service(from.service()).map(PlacedService::shown).stream()
                .flatMap(service -> service.dependencies().stream()).filter(each -> each.service().equals(to))
                .map(Dependency::path).findFirst();
    }

    @Override
    public void delete(Set<String> nodes) {
        services.delete(nodes.stream().map(this::place).toList(), this);
    }

    @Override
    public void rename(String id, String newName) {
        SitePlace service = place(id);
        if (services.rename(service, newName, this)) {
            worker.execute(() -> {
                Point place = pinned.remove(id);
                if (place != null) {
                    pinned.put(ids.of(service.file(), newName), place);
                    store.rename(service, newName).ifPresent(problem -> tell(problem.sentence()));
                }
            });
        }
    }

    @Override
    public void duplicate(String id) {
        services.duplicate(place(id), this);
    }

    @Override
    public void addToPalette(String id) {
        toPalette.accept(place(id));
    }

    @Override
    public void moved(String id, Point corner) {
        worker.execute(() -> {
            // The canvas shows the node where it was dropped; what is drawn next puts it where it belongs.
            drawn = SitePicture.empty("");
            pinned.put(id, corner);
            store.move(place(id), corner).ifPresent(problem -> tell(problem.sentence()));
        });
        draw(session.snapshot(), false);
    }

    @Override
    public void arrange() {
        List<SiteFile> files = session.snapshot().site().parts().stream().map(SitePart::file).toList();
        worker.execute(() -> {
            pinned.clear();
            store.clear(files).ifPresent(problem -> tell(problem.sentence()));
        });
        draw(session.snapshot(), true);
    }

    private void tell(String sentence) {
        views.execute(() -> trouble.accept(sentence));
    }

    @Override
    public void open(String id) {
        selected(Set.of(id));
        toForm.run();
    }

    @Override
    public void road(String from, String kind) {
        toRoad.accept(place(from), Road.Kind.valueOf(kind));
    }

    @Override
    public void showFindings(String id) {
        session.snapshot().findings().stream().filter(finding -> finding.file().equals(place(id).file())
                        && finding.path().startsWith(place(id).path())).findFirst()
                .ifPresent(toFindings);
    }
}
