package org.sitewright.check;

import java.util.List;
import org.sitewright.site.SiteFile;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlPath;

/**
 * A finding that does not know yet where its frame stands: what rules report. As long as a service's text stays the same its
 * notes do too.
 *
 * @param range  from the start of the frame (of the text, where a rule says so)
 * @param fixes  ranges of text that they replace count as {@code range} does
 * @param shared whether what it is about comes from an anchor, so that other services may have it too
 */
public record Note(String rule, Severity severity, TextRange range, YamlPath path, String message, List<Fix> fixes,
                   boolean shared) {
    Finding at(SiteFile file, int base) {
        return new Finding(rule, severity, file, range.shifted(base), path, message,
                fixes.stream().map(fix -> fix.shifted(base)).toList());
    }

    Finding at(SiteFile file, TextRange place) {
        return new Finding(rule, severity, file, place, path, message, fixes);
    }
}
