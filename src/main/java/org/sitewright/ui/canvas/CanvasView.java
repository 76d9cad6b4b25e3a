package org.sitewright.ui.canvas;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.sitewright.layout.CanvasSize;
import org.sitewright.layout.Placement;
import org.sitewright.layout.Point;
import org.sitewright.picture.PictureNode;
import org.sitewright.picture.SitePicture;

/**
 * The canvas: shows a site and reports to a {@link CanvasListener} what the user means. All of it belongs to the FX thread.
 *
 * <p>A node that the user has dragged stays where it was put until the next {@link #show}.
 */
public final class CanvasView extends Region {
    private static final double CORNER = 12;
    private static final double LEAST_HEIGHT = 120;
    private static final double LEAST_WIDTH = 220;
    private static final double PREFERRED_WIDTH = 640;
    private static final double PREFERRED_HEIGHT = 560;
    private static final double HINT_WIDTH = 440;

    private final Pens pens = new Pens();
    private final CanvasWords words = pens.words();
    private final CanvasSelection selection = new CanvasSelection();
    private final ConnectRule connectRule;
    private final CanvasActions actions;
    private final CanvasMouse mouse;
    private final CanvasMenus menus;
    private final World world;
    private final Overlay overlay = new Overlay();
    private final MiniMap miniMap;
    private final CanvasControls controls;
    private final RenameField renameField;
    private final LegendView legend = new LegendView(pens.shapes());
    private final EmptyHint hint;
    private final Rectangle clip = new Rectangle();
    private final Framing framing = new Framing();
    private final CanvasRoads roads = new CanvasRoads(this, legend);

    private SiteMap map = new SiteMap(SitePicture.empty(""), new Placement(Map.of(), Map.of(), Map.of()), pens.edges());
    private @Nullable ConnectGesture connecting;
    private boolean animated = true;
    private boolean fitPending = true;
    private Runnable whenSized = () -> { };
    private Optional<CanvasSize> seenRoom = Optional.empty();

    /**
     * @param listener    hears what the user does
     * @param connectRule says which dependencies may be drawn; where a service to itself or an arrow that exists is concerned
     *                    it has to refuse, too
     * @param renameRule  says which names a service may get
     */
    public CanvasView(CanvasListener listener, ConnectRule connectRule, RenameRule renameRule) {
        this.connectRule = connectRule;
        actions = new CanvasActions(this, listener);
        world = new World(map, pens, selection, this::style, id -> actions.goTo(id, false));
        miniMap = new MiniMap(words, point -> setViewport(viewport().centredOn(point, getWidth(), getHeight())));
        controls = new CanvasControls(words, actions);
        renameField = new RenameField(renameRule, words, overlay, actions::renamed, this::requestFocus);
        hint = new EmptyHint(words);
        menus = new CanvasMenus(this, actions, words);
        mouse = new CanvasMouse(this, actions, connectRule);
        new CanvasKeys(this, actions, mouse);

        getStyleClass().add("sw-canvas");
        getStylesheets().add(Objects.requireNonNull(CanvasView.class.getResource("/org/sitewright/ui/canvas.css"))
                .toExternalForm());
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.PARENT);
        setClip(clip);
        setMinSize(LEAST_WIDTH, LEAST_HEIGHT);
        setPrefSize(PREFERRED_WIDTH, PREFERRED_HEIGHT);
        hint.setManaged(false);
        controls.setManaged(false);
        getChildren().addAll(world, hint, legend, overlay, miniMap, controls, renameField);
        addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::showMenu);
        focusedProperty().addListener((_, _, _) -> restyle());
        show(SitePicture.empty(""), map.placement());
        hint.say("arranging");
    }

    /**
     * Shows a site. Services that were shown before keep their nodes, and glide to new places. The view stays, but for the
     * first site that has services: then it is brought into view as {@link #fit} does it.
     */
    public void show(SitePicture picture, Placement placement) {
        show(CanvasContents.of(picture, placement));
    }

    /** Shows a site that was made ready elsewhere, in the same way. */
    public void show(CanvasContents contents) {
        boolean wasEmpty = map.nodes().isEmpty();
        map = contents.map();
        selection.keepIn(map);
        if (connecting != null && !map.has(connecting.from())) {
            connecting.cancel();
        }
        mouse.siteChanged();
        hint.say("empty");
        hint.setVisible(map.nodes().isEmpty());
        roads.show(contents);
        setAccessibleText(words.of("canvas.description", contents.summary()));
        miniMap.invalidate();
        mouse.unhover();
        fitPending |= wasEmpty && !map.nodes().isEmpty();
        world.show(map, contents.volumes(), animated && !fitPending);
        if (fitPending && getWidth() > 0 && !map.nodes().isEmpty()) {
            fit();
        } else {
            look();
        }
        restyle();
        requestLayout();
    }

    /** Selects services without telling the listener; those that are not shown are passed over. */
    public void select(Collection<String> ids) {
        selection.set(ids.stream().filter(map::has).toList());
        restyle();
    }

    /** The selected services. */
    public Set<String> selected() {
        return selection.ids();
    }

    /** Brings a service into view, moving the view no more than it takes. */
    public void reveal(String id) {
        map.extentOf(id).ifPresent(box -> {
            setViewport(framing.revealing(box));
            miniMap.keepOff(viewport().toView(box));
        });
    }

    /** Leaves the services that match as they are and dims all others. */
    public void setFilter(Predicate<PictureNode> shown) {
        world.setDimmed(node -> node.dimmed() || !shown.test(node));
        miniMap.invalidate();
        look();
    }

    /**
     * Brings the whole site into view, at 100 % or less. If nothing could be read then, and there is only too much to scroll
     * through downwards, it becomes as wide as the view and begins at its top. It stays so when the canvas gets another size,
     * until somebody moves the view.
     */
    public void fit() {
        fitPending = room().isEmpty() || map.nodes().isEmpty();
        if (!fitPending) {
            framing.fit(map.extent());
            look();
        }
    }

    /** Brings the whole site into view, at 100 % or less, however small that is, and keeps it so as {@link #fit} does. */
    public void fitWhole() {
        if (room().isPresent() && !map.nodes().isEmpty()) {
            framing.fitWhole(map.extent());
            look();
        }
    }

    /** What the canvas offers to a site at 100 % at the moment, margins and controls excluded; nothing while it has no size. */
    public Optional<CanvasSize> room() {
        framing.resize(getWidth(), getHeight(), controls.getHeight() + CORNER, legend.above(), map.extent());
        return framing.room();
    }

    /** Lets all that is written on the canvas be as large as the window's text, in pixels, at 100 %. */
    public void setTextSize(double pixels) {
        framing.setTextSize(pixels, map.extent());
        legend.setScale(framing.actualScale());
        look();
        requestLayout();
    }

    /** Runs a task as soon as the canvas has a size and has laid out its parts; at once if that is so already. */
    public void whenSized(Runnable task) {
        if (seenRoom.isPresent()) {
            task.run();
        } else {
            whenSized = task;
        }
    }

    public void zoomIn() {
        actions.zoomIn();
    }

    public void zoomOut() {
        actions.zoomOut();
    }

    /** How large the site is shown; 1 is 100 %. */
    public double scale() {
        return framing.relativeScale();
    }

    /** Opens the field for a new name on a service. */
    public void startRename(String id) {
        reveal(id);
        if (Detail.at(viewport().scale()) != Detail.FULL) {
            map.extentOf(id).ifPresent(box -> setViewport(framing.actualAt(box)));
        }
        map.node(id).ifPresent(node -> actions.boxInView(id).ifPresent(box -> renameField.open(node, box)));
    }

    /** Lets the keyboard choose which service another shall wait for. */
    public void startConnect(String from) {
        if (!map.has(from)) {
            return;
        }
        newConnect(from, connectRule);
        boolean possible = map.nodes().stream().anyMatch(node -> !node.id().equals(from)
                && connectRule.refusal(from, node.id()).isEmpty());
        String text = words.of(possible ? "connect.choose" : "connect.none", map.node(from).orElseThrow().name());
        actions.boxInView(from).ifPresent(box -> overlay.showTip(text, box.minX() - 18, box.maxY() - 8, !possible));
    }

    /** The roads from those that talk to those that they talk to. */
    public CanvasRoads roads() {
        return roads;
    }

    /** Whether nodes glide to new places; on at first. */
    public void setAnimated(boolean glide) {
        animated = glide;
    }

    SiteMap map() {
        return map;
    }

    Viewport viewport() {
        return framing.viewport();
    }

    /** The scale that is 100 %. */
    double actualScale() {
        return framing.actualScale();
    }

    CanvasSelection selection() {
        return selection;
    }

    CanvasActions actions() {
        return actions;
    }

    CanvasMenus menus() {
        return menus;
    }

    Overlay overlay() {
        return overlay;
    }

    World world() {
        return world;
    }

    CanvasWords words() {
        return words;
    }

    MiniMap miniMap() {
        return miniMap;
    }

    Optional<ConnectGesture> connecting() {
        return Optional.ofNullable(connecting);
    }

    ConnectGesture newConnect(String from, ConnectRule rule) {
        connecting = new ConnectGesture(this, rule, from);
        mouse.unhover();
        restyle();
        return connecting;
    }

    void endConnect() {
        connecting = null;
        restyle();
    }

    void closePopups() {
        menus.close();
        renameField.close(true);
    }

    /** Shows the same site with nodes at other places, without animation. */
    void setMap(SiteMap newMap) {
        map = newMap;
        miniMap.invalidate();
        world.move(map);
    }

    void preview(Map<String, Point> corners) {
        setMap(map.withMoved(corners));
        look();
    }

    void setViewport(Viewport wanted) {
        framing.moveTo(wanted, map.extent());
        look();
    }

    void zoomAt(double x, double y, double scale) {
        setViewport(viewport().zoomedAt(x, y, scale));
        mouse.unhover();
    }

    private void look() {
        world.look(viewport(), getWidth(), getHeight());
        controls.showScale(framing.relativeScale());
        legend.keepOffNodes(map, viewport());
        miniMap.show(map, world::isDimmed, viewport().visible(getWidth(), getHeight()));
        framing.ifFitted(viewport -> miniMap.keepOffNodes(map, viewport));
        renameField.follow(id -> map.node(id).flatMap(_ -> actions.boxInView(id)));
    }

    /** Brings the states of all that is shown up to date. */
    void restyle() {
        world.restyle();
        notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    }

    private void style(NodeView view) {
        PictureNode node = view.node();
        String id = node.id();
        view.pseudoClassStateChanged(NodeView.SELECTED, selection.contains(id));
        view.pseudoClassStateChanged(NodeView.CURRENT, isFocused() && selection.current().filter(id::equals).isPresent());
        view.pseudoClassStateChanged(NodeView.DIMMED, world.isDimmed(node));
        boolean other = connecting != null && !connecting.from().equals(id);
        boolean possible = other && connecting.refusal(id).isEmpty();
        boolean chosen = other && connecting.target().filter(id::equals).isPresent();
        view.pseudoClassStateChanged(NodeView.TARGET, possible);
        view.pseudoClassStateChanged(NodeView.CHOSEN, chosen && possible);
        view.pseudoClassStateChanged(NodeView.REFUSED, chosen && !possible);
    }

    private void showMenu(ContextMenuEvent event) {
        if (event.getTarget() != renameField) {
            menus.show(event);
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        clip.setWidth(width);
        clip.setHeight(height);
        overlay.resizeRelocate(0, 0, width, height);
        controls.sizeFor(width - 2 * CORNER);
        controls.relocate(width - controls.getWidth() - CORNER, height - controls.getHeight() - CORNER);
        miniMap.sizeFor(width);
        miniMap.setRoom(CORNER, width, controls.getLayoutY() - 8);
        legend.place(width, height, CORNER, controls.getWidth(), controls.getHeight());
        hint.resize(Math.min(HINT_WIDTH, width - 2 * CORNER), hint.prefHeight(HINT_WIDTH));
        hint.relocate((width - hint.getWidth()) / 2, (height - hint.getHeight()) / 2);
        Optional<CanvasSize> room = room();
        boolean roomChanged = !room.equals(seenRoom);
        seenRoom = room;
        if (fitPending && !map.nodes().isEmpty()) {
            fit();
        } else if (roomChanged) {
            framing.refit(map.extent());
            look();
        } else {
            legend.keepOffNodes(map, viewport());
        }
        if (seenRoom.isPresent()) {
            Runnable waiting = whenSized;
            whenSized = () -> { };
            waiting.run();
        }
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (attribute == AccessibleAttribute.FOCUS_ITEM) {
            return selection.current().flatMap(world::view).orElse(null);
        }
        return super.queryAccessibleAttribute(attribute, parameters);
    }
}
