package org.sitewright.ui.shell;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.sitewright.site.Site;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SitePart;
import org.sitewright.text.SourceText;
import org.sitewright.ui.yaml.YamlDocument;

/** The texts of a site's files, made ready for being shown where that takes long. */
final class ReadyTexts {
    /** Lines of a text that is made ready in less time than a frame has. */
    private static final int SHORT = 400;

    private final Map<SiteFile, YamlDocument> ready = new ConcurrentHashMap<>();

    /** Makes all texts of a site ready. To be called on a worker. */
    static ReadyTexts of(Site site) {
        ReadyTexts texts = new ReadyTexts();
        for (SitePart part : site.parts()) {
            texts.keep(part.file(), part.compose().tree().text());
        }
        return texts;
    }

    /** A file's text, ready: at once if it is as it was made ready, or short. */
    YamlDocument of(SiteFile file, SourceText text) {
        YamlDocument found = ready.get(file);
        return found != null && found.text().equals(text) ? found : YamlDocument.of(text);
    }

    /** Makes a text ready on a worker, for when the file will be shown again. */
    void prepare(SiteFile file, SourceText text, Executor worker) {
        worker.execute(() -> keep(file, text));
    }

    private void keep(SiteFile file, SourceText text) {
        if (text.lineCount() > SHORT) {
            ready.put(file, YamlDocument.of(text));
        }
    }
}
