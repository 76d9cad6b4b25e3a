package org.sitewright.yaml;

import java.util.List;
import java.util.Random;

/** What one person's hand does to every line: indents, blanks, comments and line ends, drawn by lot. */
abstract class RandomLines {
    private static final List<String> COMMENTS = List.of("# note", "#", "#tight", "# --------------------", "#\ttab", "# 🔭 scope",
            "# key: value", "# - item", "# \"quote", "## two  ", "# it's [open");

    final Random random;
    final StringBuilder out = new StringBuilder();
    final int step;
    final boolean tidy;
    private final List<String> lineBreaks;
    private final int dash;
    /** Blanks on the next line would say how deep the block is indented. */
    boolean behindEmptyBlock;

    RandomLines(Random random) {
        this.random = random;
        this.lineBreaks = switch (random.nextInt(6)) {
            case 0, 1 -> List.of("\r\n");
            case 2 -> List.of("\n", "\r\n");
            default -> List.of("\n");
        };
        this.step = random.nextInt(5) == 0 ? 1 + random.nextInt(4) : 2;
        this.dash = random.nextBoolean() ? 0 : random.nextInt(3) == 0 ? 1 + random.nextInt(4) : step;
        this.tidy = random.nextInt(3) == 0;
    }

    /** The rest of a line: perhaps blanks, perhaps a comment, and its end. */
    final void trailer() {
        if (!tidy && chance(8)) {
            out.append(" ".repeat(1 + random.nextInt(3)));
        }
        if (chance(tidy ? 12 : 6)) {
            out.append(chance(8) ? "\t" : " ").append(pick(COMMENTS));
        }
        newLine();
    }

    /** Perhaps blank lines and comment lines. */
    final void gap(int column, int rarity) {
        while (chance(rarity)) {
            if (!behindEmptyBlock && chance(2)) {
                indent(tidy || chance(2) ? column : random.nextInt(column + 3));
                out.append(pick(COMMENTS));
            } else if (!tidy && !behindEmptyBlock && chance(3)) {
                indent(random.nextInt(5));
            }
            newLine();
        }
    }

    final String blanks() {
        return chance(12) ? "  " : " ";
    }

    final int stepHere() {
        return !tidy && chance(10) ? 1 + random.nextInt(4) : step;
    }

    final int dashHere() {
        return !tidy && chance(10) ? random.nextInt(4) : dash;
    }

    final void indent(int columns) {
        behindEmptyBlock = false;
        out.append(" ".repeat(columns));
    }

    final void newLine() {
        out.append(pick(lineBreaks));
    }

    final boolean chance(int oneOf) {
        return random.nextInt(oneOf) == 0;
    }

    final <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
