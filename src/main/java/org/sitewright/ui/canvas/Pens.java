package org.sitewright.ui.canvas;

import org.sitewright.picture.EdgeDrawing;
import org.sitewright.picture.GroundDrawing;
import org.sitewright.picture.NodeDrawing;
import org.sitewright.picture.PictureWords;

/** What all views of a canvas draw with; none of it has a state. */
record Pens(NodeDrawing nodes, EdgeDrawing edges, GroundDrawing grounds, ShapeNodes shapes, CanvasWords words,
        PictureWords pictureWords) {
    Pens() {
        this(new NodeDrawing(), new EdgeDrawing(), new GroundDrawing(), new ShapeNodes(), new CanvasWords(),
                new PictureWords());
    }
}
