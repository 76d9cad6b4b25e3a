package org.sitewright.ui.canvas;

import java.util.Set;
import org.sitewright.layout.Point;

/** Hears what the user does on the canvas. All calls come on the FX thread; ids are those of the picture's nodes. */
public interface CanvasListener {
    /** The user has selected these services, and no others; empty for none. */
    void selected(Set<String> ids);

    /** The first shall wait for the second. Only called for what the {@link ConnectRule} allows. */
    void connect(String from, String to);

    /** The first shall no longer wait for the second. */
    void disconnect(String from, String to);

    /** These services shall be removed; never empty. */
    void delete(Set<String> ids);

    /** Only called with a name that the {@link RenameRule} allows and that differs from the present one. */
    void rename(String id, String newName);

    void duplicate(String id);

    /** Others like the service shall be offered to be added. */
    void addToPalette(String id);

    /** The service was put at a place by hand; it is the new upper left corner of its box. */
    void moved(String id, Point corner);

    /** The whole shall be laid out anew. */
    void arrange();

    /** The user wants to work on the service: show its form. */
    void open(String id);

    void showFindings(String id);

    /**
     * The user has selected the road from a service, to see why it works or does not.
     *
     * @param kind the road's, as the picture's arrow has it for its condition
     */
    void road(String from, String kind);
}
