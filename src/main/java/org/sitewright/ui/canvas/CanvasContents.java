package org.sitewright.ui.canvas;

import org.sitewright.layout.Placement;
import org.sitewright.picture.EdgeDrawing;
import org.sitewright.picture.Legend;
import org.sitewright.picture.PictureWords;
import org.sitewright.picture.SitePicture;
import org.sitewright.picture.VolumeInks;

/**
 * A site made ready for being shown. What grows with the site is worked out here: make it on a worker, and hand it to
 * {@link CanvasView#show(CanvasContents)} on the FX thread. Immutable.
 */
public final class CanvasContents {
    private final SiteMap map;
    private final VolumeInks volumes;
    private final Legend legend;
    private final Legend fullLegend;
    private final String summary;

    private CanvasContents(SiteMap map, VolumeInks volumes, Legend legend, Legend fullLegend, String summary) {
        this.map = map;
        this.volumes = volumes;
        this.legend = legend;
        this.fullLegend = fullLegend;
        this.summary = summary;
    }

    /** Nodes and groups without a place are left out. May be called on any thread. */
    public static CanvasContents of(SitePicture picture, Placement placement) {
        return new CanvasContents(new SiteMap(picture, placement, new EdgeDrawing()), VolumeInks.of(picture), new Legend(picture.withRoads(false)),
                new Legend(picture.withRoads(true)),
                new PictureWords().summary(picture));
    }

    SiteMap map() {
        return map;
    }

    VolumeInks volumes() {
        return volumes;
    }

    /** @param allRoads whether all roads are shown */
    Legend legend(boolean allRoads) {
        return allRoads ? fullLegend : legend;
    }

    String summary() {
        return summary;
    }
}
