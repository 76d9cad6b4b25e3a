package org.sitewright.compose.schema;

/** The text form of IPv6 addresses (RFC 4291, section 2.2), without zones. */
final class IpV6 {
    private static final int GROUPS = 8;

    private IpV6() {
    }

    /** Whether it is eight groups of up to four hexadecimal digits, or fewer with one {@code ::}. */
    static boolean isAddress(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return groups(text) == GROUPS;
        }
        if (text.indexOf("::", gap + 1) >= 0 || text.lastIndexOf('.', gap) >= 0) {
            return false;
        }
        int before = gap == 0 ? 0 : groups(text.substring(0, gap));
        int after = gap + 2 == text.length() ? 0 : groups(text.substring(gap + 2));
        return before >= 0 && after >= 0 && before + after < GROUPS;
    }

    /** How many groups the text has, two for an IPv4 address at its end; -1 if one is malformed. */
    private static int groups(String text) {
        String[] parts = text.split(":", -1);
        int count = 0;
        for (int i = 0; i < parts.length; i++) {
            if (i == parts.length - 1 && parts[i].indexOf('.') >= 0) {
                return isIpV4(parts[i]) ? count + 2 : -1;
            }
            if (parts[i].isEmpty() || parts[i].length() > 4
                    || !parts[i].chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128)) {
                return -1;
            }
            count++;
        }
        return count;
    }

    private static boolean isIpV4(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4) {
            return false;
        }
        for (String part : parts) {
            int number = PortRange.number(part);
            if (part.length() > 3 || number < 0 || number > 255) {
                return false;
            }
        }
        return true;
    }
}
