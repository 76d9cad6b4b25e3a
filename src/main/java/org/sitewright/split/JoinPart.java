package org.sitewright.split;

import java.util.Optional;
import org.sitewright.compose.ComposeFile;
import org.sitewright.site.SiteFile;
import org.sitewright.text.SourceText;

/**
 * One of the compose files that become one.
 *
 * @param file    its path from the site's folder
 * @param compose the file, read
 * @param dotEnv  the text of {@code .env} in the file's folder, if there is one
 */
public record JoinPart(SiteFile file, ComposeFile compose, Optional<SourceText> dotEnv) {
    /** Its folder from the site's folder; empty for the site's folder itself. */
    public String folder() {
        int slash = file.name().lastIndexOf('/');
        return slash < 0 ? "" : file.name().substring(0, slash);
    }

    /** The path from the site's folder of a file beside it. */
    public String beside(String name) {
        return folder().isEmpty() ? name : folder() + "/" + name;
    }

    public SourceText text() {
        return compose.tree().text();
    }
}
