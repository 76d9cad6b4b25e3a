package org.sitewright.session;

import java.util.List;
import org.sitewright.check.Finding;
import org.sitewright.compose.ComposeFile;
import org.sitewright.site.Site;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SitePart;
import org.sitewright.text.SourceText;

/**
 * All that views show, at one moment.
 *
 * @param revision grows with every change of a text
 * @param file     the compose file that is shown and edited
 * @param site     all files; those that have not changed are the objects of the snapshot before
 * @param findings of {@code site}'s texts, or of some a moment older while a check is under way
 * @param checked  the revision that the findings belong to
 */
public record Snapshot(long revision, SiteFile file, Site site, List<Finding> findings, long checked) {
    /** The reading of the file that is shown; {@code compose().tree().text()} is its text. */
    public ComposeFile compose() {
        return compose(file);
    }

    /** @throws IllegalArgumentException if the site has no such file */
    public ComposeFile compose(SiteFile wanted) {
        return site.compose(wanted).orElseThrow(() -> new IllegalArgumentException("No file " + wanted));
    }

    /** @throws IllegalArgumentException if the site has no such file */
    public SourceText text(SiteFile wanted) {
        return compose(wanted).tree().text();
    }

    /** All files, the main one first. */
    public List<SiteFile> files() {
        return site.parts().stream().map(SitePart::file).toList();
    }

    /** Whether there is more than one file, so that views have to say which they mean. */
    public boolean hasSeveralFiles() {
        return site.parts().size() > 1;
    }

    /** The findings of the file that is shown. */
    public List<Finding> findingsHere() {
        return hasSeveralFiles() ? findings.stream().filter(finding -> finding.file().equals(file)).toList() : findings;
    }
}
