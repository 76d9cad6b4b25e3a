package org.sitewright.picture;

import java.util.EnumMap;
import java.util.Map;

/**
 * The colours of a picture that is written to a file.
 *
 * @param colours a colour for each ink but {@link Ink#NONE}
 */
public record Palette(Map<Ink, Colour> colours) {
    /** Dark on light. */
    public static final Palette LIGHT = parse("""
            CANVAS #fbfcfd  PANEL #ffffff  LINE #e3e6ea  TEXT #1d2430  DIM #606a77
            OK #1a7a43  INFO #31699e  WARN #955600  ERROR #c22c2c
            NET #eaf1fb  NET_LINE #cfdff5  NET_TEXT #2f63ab  HOST #f4f1e9  HOST_LINE #e0d8c3  HOST_TEXT #786022
            ROOM #f2f4f7  ROOM_LINE #d5dae1  ROOM_TEXT #5f6873
            NODE #ffffff  NODE_LINE #cfd5dc  EDGE #7f8a97  CHIP #f6f7f9  SHADOW #141e32/16  HATCH #1d2430/20
            ON_COLOUR #ffffff
            """);

    /** Light on dark. */
    public static final Palette DARK = parse("""
            CANVAS #171a20  PANEL #1b1f26  LINE #2c323c  TEXT #dde2ea  DIM #9aa4b2
            OK #58bf7f  INFO #76b3e6  WARN #e0a33f  ERROR #f47d78
            NET #1c2738  NET_LINE #2d4163  NET_TEXT #8bb4f2  HOST #29261e  HOST_LINE #474030  HOST_TEXT #cdb576
            ROOM #1d2229  ROOM_LINE #343b46  ROOM_TEXT #9aa4b1
            NODE #232831  NODE_LINE #434b59  EDGE #7d8897  CHIP #15181d  SHADOW #000000/70  HATCH #e6e9ee/20
            ON_COLOUR #ffffff
            """);

    private static final String SHARED = """
            KIND_CROSSBAR #e8821a  KIND_INFLUXDB #1899b8  KIND_GRAFANA #e05a3a  KIND_WEB #4a6fd4  KIND_AGENT #4f9a3a
            KIND_OTHER #7b8794
            VOLUME_1 #c2578f  VOLUME_2 #2f8f83  VOLUME_3 #8a63d2  VOLUME_4 #b5762a  VOLUME_5 #4a7fd1  VOLUME_6 #6f8f2c
            VOLUME_7 #c65a4a  VOLUME_8 #4f6f8f
            """;

    public Palette {
        colours = Map.copyOf(colours);
    }

    /**
     * @throws IllegalArgumentException for {@link Ink#NONE}
     */
    public Colour of(Ink ink) {
        Colour colour = colours.get(ink);
        if (colour == null) {
            throw new IllegalArgumentException("No colour for " + ink);
        }
        return colour;
    }

    private static Palette parse(String table) {
        Map<Ink, Colour> colours = new EnumMap<>(Ink.class);
        String[] words = (table + SHARED).strip().split("\\s+");
        for (int i = 0; i < words.length; i += 2) {
            colours.put(Ink.valueOf(words[i]), Colour.parse(words[i + 1]));
        }
        return new Palette(colours);
    }

    /**
     * @param hex     "#rrggbb"
     * @param opacity 0 to 1
     */
    public record Colour(String hex, double opacity) {
        static Colour parse(String text) {
            int slash = text.indexOf('/');
            return slash < 0 ? new Colour(text, 1)
                    : new Colour(text.substring(0, slash), Integer.parseInt(text.substring(slash + 1)) / 255.0);
        }

        /** Red, green and blue as one number. */
        public int rgb() {
            return Integer.parseInt(hex.substring(1), 16);
        }
    }
}
