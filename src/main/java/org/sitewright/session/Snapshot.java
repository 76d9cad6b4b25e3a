package org.sitewright.session;

import java.util.List;
import org.sitewright.check.Finding;
import org.sitewright.compose.ComposeFile;
import org.sitewright.site.Site;
import org.sitewright.site.SiteFile;

/**
 * All that views show, at one moment.
 *
 * @param revision grows with every change of the text
 * @param file     the compose file that is edited
 * @param compose  its reading; {@code compose.tree().text()} is the text
 * @param findings of {@code compose}'s text, or of one a moment older while a check is under way
 * @param checked  the revision that the findings belong to
 */
public record Snapshot(long revision, SiteFile file, ComposeFile compose, Site site, List<Finding> findings, long checked) {}
