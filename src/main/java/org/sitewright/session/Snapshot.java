package org.sitewright.session;

import java.util.List;
import java.util.Optional;
import org.sitewright.check.Finding;
import org.sitewright.compose.ComposeFile;
import org.sitewright.ocs.config.SiteConfig;
import org.sitewright.road.Roads;
import org.sitewright.site.ConfigPart;
import org.sitewright.site.Site;
import org.sitewright.site.SiteFile;
import org.sitewright.text.SourceText;

/**
 * All that views show, at one moment.
 *
 * @param revision grows with every change of a text
 * @param file     the file that is shown and edited: a compose file, the site config file, or a {@code .env} file
 * @param site     all files; those that have not changed are the objects of the snapshot before
 * @param findings of {@code site}'s texts, or of some a moment older while a check is under way
 * @param roads    of the same check: who talks to whom, and whether it can
 * @param checked  the revision that findings and roads belong to
 */
public record Snapshot(long revision, SiteFile file, Site site, List<Finding> findings, Roads roads, long checked) {
    /** The reading of the file that is shown; {@code compose().tree().text()} is its text. Only a compose file has services in it. */
    public ComposeFile compose() {
        return compose(file);
    }

    /** @throws IllegalArgumentException if the site has no such file */
    public ComposeFile compose(SiteFile wanted) {
        return site.reading(wanted).orElseThrow(() -> new IllegalArgumentException("No file " + wanted));
    }

    /** @throws IllegalArgumentException if the site has no such file */
    public SourceText text(SiteFile wanted) {
        return compose(wanted).tree().text();
    }

    /** The compose file that is shown, or the main one while another file is. */
    public SiteFile composeFile() {
        return site.part(file).isPresent() ? file : site.parts().getFirst().file();
    }

    /** All files that are edited: the compose files, the main one first, the site config file, the {@code .env} files. */
    public List<SiteFile> files() {
        return site.files();
    }

    /** Whether there is more than one file, so that views have to say which they mean. */
    public boolean hasSeveralFiles() {
        return files().size() > 1;
    }

    /** Whether there is more than one compose file. */
    public boolean hasSeveralComposeFiles() {
        return site.parts().size() > 1;
    }

    /** The site config file, while it is the one that is shown. */
    public Optional<SiteConfig> configHere() {
        return site.config().filter(part -> part.file().equals(file)).map(ConfigPart::config);
    }

    /** The findings of the file that is shown. */
    public List<Finding> findingsHere() {
        return hasSeveralFiles() ? findings.stream().filter(finding -> finding.file().equals(file)).toList() : findings;
    }
}
