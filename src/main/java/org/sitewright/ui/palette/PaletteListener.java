package org.sitewright.ui.palette;

import org.sitewright.ocs.catalogue.CatalogueEntry;

/** Hears what the user wants of the palette. All calls come on the FX thread; points are those of the scene. */
public interface PaletteListener {
    /** The entry shall be added. */
    void add(CatalogueEntry entry);

    /** The site's own entry shall be taken out of the palette. */
    void remove(CatalogueEntry entry);

    /** The user wants to see the file of the site's own entries. */
    void showFile();

    /** The entry is held over a point. */
    void dragged(CatalogueEntry entry, double sceneX, double sceneY);

    /** The entry was let go over a point. */
    void dropped(CatalogueEntry entry, double sceneX, double sceneY);

    /** Dragging was given up. */
    void dragCancelled();
}
