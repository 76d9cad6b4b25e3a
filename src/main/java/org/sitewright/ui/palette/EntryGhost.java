package org.sitewright.ui.palette;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import org.sitewright.ocs.catalogue.CatalogueEntry;
import org.sitewright.ui.theme.ServiceIcons;

/** What follows the mouse while an entry is dragged: it looks like the node that it will be. */
public final class EntryGhost extends Label {
    private static final PseudoClass WELCOME = PseudoClass.getPseudoClass("welcome");
    /** Where in it the mouse holds it. */
    private static final double HELD_X = 24;
    private static final double HELD_Y = 16;

    public EntryGhost(CatalogueEntry entry, ServiceIcons icons) {
        super(entry.about().title(), icons.view(EntryIcons.of(entry), 16));
        getStyleClass().add("sw-entry-ghost");
        setManaged(false);
        setMouseTransparent(true);
        setFocusTraversable(false);
    }

    /**
     * Puts it below the mouse.
     *
     * @param x       in its parent
     * @param welcome whether it may be let go here
     */
    public void follow(double x, double y, boolean welcome) {
        pseudoClassStateChanged(WELCOME, welcome);
        applyCss();
        autosize();
        relocate(x - HELD_X, y - HELD_Y);
    }

    /** How far its left upper corner lies from the mouse, to the right. */
    public static double cornerX() {
        return -HELD_X;
    }

    /** The same, downwards. */
    public static double cornerY() {
        return -HELD_Y;
    }
}
