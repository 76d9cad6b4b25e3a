package org.sitewright.ui.palette;

import org.sitewright.ocs.catalogue.CatalogueEntry;

/** Hears what the user wants of the palette. All calls come on the FX thread. */
@FunctionalInterface
public interface PaletteListener {
    /** The entry shall be added. */
    void add(CatalogueEntry entry);
}
