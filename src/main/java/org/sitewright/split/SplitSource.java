package org.sitewright.split;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sitewright.compose.ComposeFile;
import org.sitewright.site.SiteFile;
import org.sitewright.site.Variables;
import org.sitewright.text.SourceText;

/**
 * What is split, and what stands around it.
 *
 * @param file       the compose file's path from the site's folder
 * @param compose    the compose file
 * @param variables  what <code>${…}</code> stands for
 * @param folder     what a plan needs to know of the disk
 * @param siteConfig the site config file, if there is one
 * @param dotEnv     the text of {@code .env} in the site's folder, if there is one
 */
public record SplitSource(SiteFile file, ComposeFile compose, Variables variables, FolderView folder,
                          Optional<ConfigText> siteConfig, Optional<SourceText> dotEnv) {
    /** All files that lines of a plan may come from, by their paths from the site's folder. */
    public Map<String, SourceText> texts() {
        Map<String, SourceText> texts = new LinkedHashMap<>();
        texts.put(file.name(), text());
        dotEnv.ifPresent(text -> texts.put(".env", text));
        siteConfig.ifPresent(config -> texts.put(config.file().name(), config.tree().text()));
        OverrideFile.of(this).ifPresent(override -> override.compose().ifPresent(read -> texts.put(override.name(), read.tree().text())));
        return texts;
    }

    /** The text that is split. */
    public SourceText text() {
        return compose.tree().text();
    }
}
