package org.sitewright.picture;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.sitewright.layout.Placement;
import org.sitewright.layout.Point;

/** Writes a picture as PNG. Draws into memory: needs no display. */
public final class PngWriter {
    /** A picture with more dots than this is drawn smaller, so that it fits into memory (about 160 MB). */
    public static final double MOST_DOTS = 40e6;

    private final Palette palette;
    private final double scale;

    /**
     * @param scale dots for each unit of the picture, more than 0; 2 for screens of high density
     */
    public PngWriter(Palette palette, double scale) {
        if (!(scale > 0)) {
            throw new IllegalArgumentException("Scale: " + scale);
        }
        this.palette = palette;
        this.scale = scale;
    }

    /**
     * Writes the picture; the stream stays open.
     *
     * @throws IOException if the stream refuses
     */
    public void write(SitePicture picture, Placement placement, OutputStream out) throws IOException {
        if (!ImageIO.write(draw(SiteDrawing.of(picture, placement)), "png", out)) {
            throw new UncheckedIOException(new IOException("This Java cannot write PNG"));
        }
    }

    BufferedImage draw(SiteDrawing drawing) {
        double width = Math.ceil(drawing.extent().width());
        double height = Math.ceil(drawing.extent().height());
        double fitting = Math.min(scale, Math.sqrt(MOST_DOTS / (width * height)));
        BufferedImage image = new BufferedImage(Math.max(1, (int) Math.round(width * fitting)),
                Math.max(1, (int) Math.round(height * fitting)), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setColor(new Color(palette.of(Ink.CANVAS).rgb()));
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            Point origin = drawing.origin();
            graphics.scale(fitting, fitting);
            graphics.translate(origin.x(), origin.y());
            parts(graphics, drawing);
        } finally {
            graphics.dispose();
        }
        return image;
    }

    private void parts(Graphics2D graphics, SiteDrawing drawing) {
        ShapePainter painter = new ShapePainter(graphics, palette);
        for (SiteDrawing.Part part : drawing.parts()) {
            AffineTransform before = graphics.getTransform();
            graphics.translate(part.x(), part.y());
            graphics.setComposite(AlphaComposite.SrcOver.derive((float) part.opacity()));
            part.shapes().forEach(painter::paint);
            graphics.setTransform(before);
        }
    }
}
