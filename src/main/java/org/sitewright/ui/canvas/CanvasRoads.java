package org.sitewright.ui.canvas;

import org.sitewright.layout.Placement;
import org.sitewright.picture.PictureEdge;
import org.sitewright.picture.SitePicture;

/**
 * Which roads are shown. Those that cannot work always are, those that can for selected services, or all on request: where thirty
 * agents talk to one router, all of them at once are a thicket.
 */
public final class CanvasRoads {
    private final CanvasView view;
    private final LegendView legend;
    private CanvasContents contents = CanvasContents.of(SitePicture.empty(""), Placement.EMPTY);
    private boolean all;

    CanvasRoads(CanvasView view, LegendView legend) {
        this.view = view;
        this.legend = legend;
    }

    void show(CanvasContents shown) {
        contents = shown;
        legend.show(contents.legend(all));
    }

    /** Shows all roads, or again only those that always are and those of selected services. */
    public void setAll(boolean wanted) {
        all = wanted;
        view.world().setAllRoads(wanted);
        show(contents);
        view.requestLayout();
    }

    /** Whether all are shown; not at first. */
    public boolean areAll() {
        return all;
    }

    /**
     * Selects a road without telling the listener, if there is such a one.
     *
     * @param kind the road's, as the picture's arrow has it for its condition
     */
    public void select(String from, String kind) {
        view.map().edges().stream().filter(edge -> edge.kind().isRoad() && edge.from().equals(from) && edge.condition().equals(kind)).findFirst()
                .ifPresent(edge -> {
                    view.selection().set(edge);
                    view.restyle();
                });
    }

    /** Whether an arrow can be seen. */
    boolean isShown(PictureEdge edge) {
        CanvasSelection selection = view.selection();
        return !view.map().isQuiet(edge) || all || selection.contains(edge.from()) || selection.contains(edge.to())
                || selection.edge().filter(edge::equals).isPresent();
    }
}
