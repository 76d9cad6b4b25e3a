package org.sitewright.ocs.catalogue;

/**
 * How many values stand behind an argument ({@code nargs} of argparse).
 *
 * @param least 0 or more
 * @param most  {@link Integer#MAX_VALUE} for any number
 */
public record ArgumentCount(int least, int most) {
    public static final ArgumentCount ONE = new ArgumentCount(1, 1);
    public static final ArgumentCount NONE = new ArgumentCount(0, 0);

    public boolean allows(int values) {
        return least <= values && values <= most;
    }

    public boolean several() {
        return most > 1;
    }
}
