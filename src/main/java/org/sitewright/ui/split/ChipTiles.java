package org.sitewright.ui.split;

import java.util.List;
import javafx.application.Platform;
import javafx.scene.layout.TilePane;

/** Services beside and below each other, all of one width, as many in a row as there is room for. */
final class ChipTiles extends TilePane {
    /** A chip is as wide as this at least. */
    private static final double CHIP = 215;
    private static final double GAP = 6;

    ChipTiles() {
        super(GAP, GAP);
        getStyleClass().add("sw-split-chips");
        setPrefColumns(1);
        widthProperty().subscribe(width -> fit(width.doubleValue()));
    }

    private void fit(double width) {
        int columns = Math.max(1, (int) ((width + GAP) / (CHIP + GAP)));
        double tile = Math.floor((width - GAP * (columns - 1)) / columns);
        if (tile > 0 && getPrefTileWidth() != tile) {
            // Not within the layout that has brought the width.
            Platform.runLater(() -> setPrefTileWidth(tile));
        }
    }

    /** Puts other chips in. */
    void put(List<ServiceChip> now) {
        if (!getChildren().equals(now)) {
            getChildren().setAll(now);
        }
    }

    List<ServiceChip> chips() {
        return getChildren().stream().map(ServiceChip.class::cast).toList();
    }
}
