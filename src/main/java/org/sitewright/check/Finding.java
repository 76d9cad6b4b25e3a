package org.sitewright.check;

import java.util.List;
import org.sitewright.site.SiteFile;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlPath;

/**
 * Something that a rule found.
 *
 * @param rule    the rule's id; there is a page of help for it
 * @param file    where
 * @param range   where in the file's text
 * @param path    the node that it is about; the root for a place that has no node
 * @param message one sentence in a person's words
 * @param fixes   may be empty
 */
public record Finding(String rule, Severity severity, SiteFile file, TextRange range, YamlPath path, String message,
                      List<Fix> fixes) {
    public Finding {
        fixes = List.copyOf(fixes);
    }

    /** The same about another node. */
    Finding at(YamlPath node) {
        return new Finding(rule, severity, file, range, node, message, fixes);
    }
}
