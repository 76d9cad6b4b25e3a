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
            CANVAS #fbfcfd  PANEL #ffffff  LINE #e3e6ea  TEXT #1d2430  DIM #5f6873  ACCENT #2563c9
            OK #1f8a4c  INFO #2563c9  WARN #b26a00  ERROR #c62f2f
            NET #eaf1fb  NET_LINE #cfdff5  NET_TEXT #3c6fb8  HOST #f4f1ea  HOST_LINE #e3d9c4  HOST_TEXT #8a6d2f
            ROOM #f2f4f7  ROOM_LINE #d5dae1  ROOM_TEXT #5f6873
            NODE #ffffff  NODE_LINE #cfd5dc  EDGE #8b95a1  CHIP #f6f8fa  SHADOW #141e32/16  HATCH #1d2430/20
            ON_COLOUR #ffffff
            """);

    /** Light on dark. */
    public static final Palette DARK = parse("""
            CANVAS #15191f  PANEL #1c2129  LINE #343b46  TEXT #e6e9ee  DIM #9aa4b1  ACCENT #6ea0f5
            OK #4cc07f  INFO #6ea0f5  WARN #e0a33e  ERROR #f0706f
            NET #1a2536  NET_LINE #2c405f  NET_TEXT #8db4ee  HOST #29251c  HOST_LINE #4a412c  HOST_TEXT #cfb06a
            ROOM #1d2229  ROOM_LINE #343b46  ROOM_TEXT #9aa4b1
            NODE #222832  NODE_LINE #3d4653  EDGE #7f8a98  CHIP #2a313c  SHADOW #000000/70  HATCH #e6e9ee/20
            ON_COLOUR #ffffff
            """);

    private static final String SHARED = """
            KIND_CROSSBAR #f08c2e  KIND_INFLUXDB #22a7c7  KIND_GRAFANA #e05c3c  KIND_WEB #7a5cc9  KIND_AGENT #5a8f3c
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
