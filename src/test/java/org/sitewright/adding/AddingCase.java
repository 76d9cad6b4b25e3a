package org.sitewright.adding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitewright.check.Checker;
import org.sitewright.check.Finding;
import org.sitewright.check.Severity;
import org.sitewright.check.rules.Rules;
import org.sitewright.compose.ComposeReader;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.edit.EditException;
import org.sitewright.edit.EditPlanner;
import org.sitewright.edit.Planned;
import org.sitewright.ocs.KnownImages;
import org.sitewright.ocs.catalogue.Catalogue;
import org.sitewright.ocs.config.SiteConfig;
import org.sitewright.site.ConfigPart;
import org.sitewright.site.Site;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SitePart;
import org.sitewright.site.Variables;
import org.sitewright.text.SourceText;
import org.sitewright.yaml.YamlReader;

/** A site to which things are added. */
final class AddingCase {
    static final SiteFile COMPOSE = new SiteFile("docker-compose.yaml");
    static final SiteFile CONFIG = new SiteFile("default.yaml");
    static final Catalogue CATALOGUE = Catalogue.load();
    private static final KnownImages IMAGES = KnownImages.load();
    private static final Path SAMPLE = Path.of("src/main/resources/org/sitewright/sample");

    private static final EditPlanner PLANNER = new EditPlanner(KeyTable.load());
    private static final Checker CHECKER = new Checker(Rules.all(KeyTable.load()));

    private final Site site;

    private AddingCase(Site site) {
        this.site = site;
    }

    static AddingCase of(String compose, String config) {
        return new AddingCase(site(compose, Optional.of(config)));
    }

    static AddingCase without(String compose) {
        return new AddingCase(site(compose, Optional.empty()));
    }

    static AddingCase sample() {
        try {
            return of(Files.readString(SAMPLE.resolve("docker-compose.yaml")), Files.readString(SAMPLE.resolve("default.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Site site(String compose, Optional<String> config) {
        YamlReader yaml = new YamlReader();
        SitePart part = new SitePart(COMPOSE, new ComposeReader().read(yaml.read(SourceText.of(compose))));
        return new Site("lab", List.of(part), new Variables(Map.of(), Map.of("OCS_CONFIG_DIR", ".")), Map.of(),
                config.map(text -> new ConfigPart(CONFIG, SiteConfig.of(yaml.read(SourceText.of(text))))));
    }

    Site site() {
        return site;
    }

    AdditionForm form(String key) {
        return new AdditionForm(CATALOGUE, IMAGES, site, COMPOSE, CATALOGUE.find(key).orElseThrow());
    }

    /** An answer to every question that must be answered, as its example shows it. */
    static Answers answered(AdditionForm form) {
        Answers answers = Answers.NONE;
        for (Field field : form.fields(answers)) {
            if (field.required() && field.proposal().isEmpty()) {
                String example = field.example().isEmpty() ? "lab-pc" : field.example().replaceAll("[<>]", "");
                answers = answers.with(field.id(), field.kind() == Field.Kind.WORDS ? List.of(example.split(" ")) : List.of(example));
            }
        }
        return answers;
    }

    /** The site after adding; as the window and the command line do it. */
    AddingCase add(String key, Answers answers) {
        return add(form(key), answers);
    }

    AddingCase add(AdditionForm form, Answers answers) {
        try {
            Map<SiteFile, Planned> planned = PLANNER.plan(site, COMPOSE, form.edit(answers));
            return new AddingCase(site(text(COMPOSE, planned), site.config().map(part -> text(part.file(), planned))));
        } catch (EditException e) {
            throw new AssertionError(form.entry().key() + ": " + e.getMessage(), e);
        }
    }

    private String text(SiteFile file, Map<SiteFile, Planned> planned) {
        return Optional.ofNullable(planned.get(file)).map(Planned::tree).orElseGet(() -> site.reading(file).orElseThrow().tree()).text().content();
    }

    String compose() {
        return text(COMPOSE, Map.of());
    }

    String config() {
        return text(CONFIG, Map.of());
    }

    List<String> errors() {
        return CHECKER.check(site).findings().stream().filter(finding -> finding.severity() == Severity.ERROR).map(Finding::message).toList();
    }
}
