package org.sitewright.road;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sitewright.compose.ComposeReader;
import org.sitewright.compose.env.DotEnv;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.edit.Edit;
import org.sitewright.edit.EditException;
import org.sitewright.edit.EditPlanner;
import org.sitewright.edit.Planned;
import org.sitewright.ocs.config.SiteConfig;
import org.sitewright.site.ConfigPart;
import org.sitewright.site.Site;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SitePart;
import org.sitewright.site.SitePlace;
import org.sitewright.site.Variables;
import org.sitewright.text.SourceText;
import org.sitewright.yaml.YamlReader;

/** Sites for the tests of roads. */
final class RoadSites {
    static final SiteFile MAIN = new SiteFile("compose.yaml");

    private final List<SitePart> parts = new ArrayList<>();
    private final Map<SiteFile, DotEnv> environmentFiles = new HashMap<>();
    private Map<String, String> variables = Map.of();
    private Optional<String> config = Optional.empty();

    RoadSites file(String name, String text) {
        parts.add(new SitePart(new SiteFile(name), new ComposeReader().read(new YamlReader().read(SourceText.of(text)))));
        return this;
    }

    RoadSites config(String text) {
        config = Optional.of(text);
        return this;
    }

    RoadSites variables(Map<String, String> values) {
        variables = values;
        return this;
    }

    RoadSites environmentFile(String name, String text) {
        environmentFiles.put(new SiteFile(name), DotEnv.parse(SourceText.of(text), _ -> Optional.empty()));
        return this;
    }

    Site site() {
        return new Site("lab", parts, new Variables(Map.of(), variables), Map.of(), config.map(text ->
                new ConfigPart(new SiteFile("default.yaml"), SiteConfig.of(new YamlReader().read(SourceText.of(text))))), environmentFiles);
    }

    /** The road of a kind from a service of the main file; there must be just one. */
    static Road road(Site site, String service, Road.Kind kind) {
        List<Road> found = Roads.of(site).from(SitePlace.service(MAIN, service)).stream().filter(road -> road.kind() == kind).toList();
        if (found.size() != 1) {
            throw new AssertionError(kind + " roads of " + service + ": " + found);
        }
        return found.getFirst();
    }

    /** All sentences about a road, each with the lines that it comes from. */
    static String explanation(Road road) {
        RoadWords words = new RoadWords();
        return road.steps().stream().map(words::step).collect(Collectors.joining(" "));
    }

    static String decision(Road road) {
        return new RoadWords().step(road.decision());
    }

    /** The site after a mend. */
    static Site mended(Site site, Mend mend) {
        List<Edit> edits = new ArrayList<>();
        mend.edits().forEach((file, edit) -> edits.add(new Edit.In(file, edit)));
        try {
            Map<SiteFile, Planned> planned = new EditPlanner(KeyTable.load()).plan(site, MAIN, new Edit.Several(edits));
            return site.with(site.parts().stream().map(part -> planned.containsKey(part.file())
                            ? part.with(new ComposeReader().read(planned.get(part.file()).tree())) : part).toList())
                    .with(site.config().map(part -> planned.containsKey(part.file()) ? part.with(planned.get(part.file()).tree()) : part));
        } catch (EditException refused) {
            throw new AssertionError(refused);
        }
    }

    /** What a place of a file of the site says. */
    static String text(Site site, Where where) {
        SourceText text = site.compose(where.file()).map(compose -> compose.tree().text())
                .or(() -> site.config().filter(part -> part.file().equals(where.file())).map(part -> part.config().tree().text())).orElseThrow();
        return text.content().substring(where.in(site).orElseThrow().start(), where.in(site).orElseThrow().end());
    }
}
