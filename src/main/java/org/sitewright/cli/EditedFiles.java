package org.sitewright.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitewright.compose.ComposeReader;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.disk.ReadResult;
import org.sitewright.edit.Edit;
import org.sitewright.edit.EditException;
import org.sitewright.edit.EditPlanner;
import org.sitewright.edit.Planned;
import org.sitewright.session.SiteText;
import org.sitewright.site.Site;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SitePart;
import org.sitewright.site.Variables;
import org.sitewright.text.SourceText;
import org.sitewright.yaml.YamlReader;

/** The files that operations are made on: one that stands alone, or those of a site where an operation must know the others. */
final class EditedFiles {
    private final EditPlanner planner = new EditPlanner(KeyTable.load());
    private final ComposeReader compose = new ComposeReader();
    private final SiteFile file;
    private final Map<SiteFile, Path> paths;
    private final Map<SiteFile, ReadResult.Loaded> loaded;
    private Site site;

    private EditedFiles(Site site, SiteFile file, Map<SiteFile, Path> paths, Map<SiteFile, ReadResult.Loaded> loaded) {
        this.site = site;
        this.file = file;
        this.paths = paths;
        this.loaded = loaded;
    }

    /** One file. */
    static EditedFiles alone(Path path, ReadResult.Loaded loaded) {
        SiteFile file = new SiteFile("file");
        Site site = new Site("", List.of(new SitePart(file, new ComposeReader().read(new YamlReader().read(loaded.text())))), Variables.NONE);
        return new EditedFiles(site, file, Map.of(file, path), Map.of(file, loaded));
    }

    /**
     * A file with all others of its site.
     *
     * @param path of a compose file of the site, as the user calls it
     * @param text the site
     * @return empty if the file is none of the site's compose files
     */
    static Optional<EditedFiles> of(Path path, SiteText text) {
        return text.file(path).filter(file -> text.site().part(file).isPresent()).map(file -> {
            Map<SiteFile, Path> paths = new LinkedHashMap<>();
            Path own = path.toAbsolutePath().normalize().getParent();
            for (SiteFile each : text.site().files()) {
                paths.put(each, each.equals(file) ? path : path.resolveSibling(own.relativize(text.path(each))));
            }
            return new EditedFiles(text.site(), file, paths, text.loaded());
        });
    }

    Site site() {
        return site;
    }

    /** The file that operations are for. */
    SiteFile file() {
        return file;
    }

    /** Makes an edit of the file, with all that belongs to it in others. */
    void make(Edit edit) throws EditException {
        Map<SiteFile, Planned> planned = planner.plan(site, file, edit);
        List<SitePart> parts = site.parts().stream().map(part -> Optional.ofNullable(planned.get(part.file()))
                .map(now -> part.with(compose.read(now.tree(), part.compose()))).orElse(part)).toList();
        site = site.with(parts).with(site.config().map(part -> Optional.ofNullable(planned.get(part.file()))
                .map(now -> part.with(now.tree())).orElse(part)));
    }

    /** A file that was changed. */
    record Changed(Path path, ReadResult.Loaded before, SourceText after) {}

    List<Changed> changed() {
        return site.files().stream().filter(each -> loaded.containsKey(each) && !text(each).equals(loaded.get(each).text()))
                .map(each -> new Changed(paths.get(each), loaded.get(each), text(each))).toList();
    }

    private SourceText text(SiteFile each) {
        return site.reading(each).orElseThrow().tree().text();
    }
}
