package org.sitewright.edit;

import java.util.ArrayList;
import java.util.List;
import org.sitewright.text.TextChange;
import org.sitewright.text.TextPatch;

/** Takes out of a patch what stays the same, so that of {@code so/ocs:v1} only {@code v1} is replaced. */
final class SmallestPatch {
    private SmallestPatch() {}

    static TextPatch of(TextPatch patch, String text) {
        List<TextChange> changes = new ArrayList<>();
        for (TextChange change : patch.changes()) {
            TextChange small = of(change, text);
            if (small.end() > small.start() || !small.replacement().isEmpty()) {
                changes.add(small);
            }
        }
        return new TextPatch(changes);
    }

    private static TextChange of(TextChange change, String text) {
        String before = text.substring(change.start(), change.end());
        String after = change.replacement();
        int shorter = Math.min(before.length(), after.length());
        int head = 0;
        while (head < shorter && before.charAt(head) == after.charAt(head)) {
            head++;
        }
        if (head > 0 && isHalf(before.charAt(head - 1))) {
            head--;
        }
        int tail = 0;
        while (tail < shorter - head
                && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        if (tail > 0 && isHalf(before.charAt(before.length() - tail))) {
            tail--;
        }
        return new TextChange(change.start() + head, change.end() - tail, after.substring(head, after.length() - tail));
    }

    /** A pair that stands for one sign, and the two signs of a line break, must not be cut apart. */
    private static boolean isHalf(char c) {
        return Character.isSurrogate(c) || c == '\r' || c == '\n';
    }
}
