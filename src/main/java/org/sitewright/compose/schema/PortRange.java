package org.sitewright.compose.schema;

import java.util.Optional;

/**
 * Ports one after the other.
 *
 * @param first 0 to 65535
 * @param last  not before {@code first}; equal to it for one port
 */
public record PortRange(int first, int last) {
    public PortRange {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("No ports: " + first + "-" + last);
        }
    }

    /** How many ports. */
    public int count() {
        return last - first + 1;
    }

    /** Whether both have a port in common. */
    public boolean overlaps(PortRange other) {
        return first <= other.last && other.first <= last;
    }

    /** Reads {@code N} or {@code N-M}; empty for all else, a reversed or too large range too. */
    static Optional<PortRange> parse(String text) {
        int dash = text.indexOf('-');
        int first = number(dash < 0 ? text : text.substring(0, dash));
        int last = dash < 0 ? first : number(text.substring(dash + 1));
        return first < 0 || last < first || last > PortSpec.LARGEST ? Optional.empty()
                : Optional.of(new PortRange(first, last));
    }

    /** A whole number; -1 for none. One that is far too large is given as such, not exactly. */
    static int number(String text) {
        if (text.isEmpty() || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        String bare = text.replaceFirst("^0+(?=\\d)", "");
        return bare.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(bare);
    }

    /** As Compose writes it. */
    @Override
    public String toString() {
        return first == last ? Integer.toString(first) : first + "-" + last;
    }
}
