package org.sitewright.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitewright.disk.Expected;
import org.sitewright.disk.FileProblem;
import org.sitewright.disk.ReadResult;
import org.sitewright.disk.SaveResult;
import org.sitewright.disk.TextFiles;
import org.sitewright.ocs.catalogue.Catalogue;
import org.sitewright.ocs.catalogue.CatalogueProblem;
import org.sitewright.ocs.catalogue.CatalogueReader;
import org.sitewright.text.SourceText;
import org.sitewright.words.Words;
import org.sitewright.yaml.YamlChange;
import org.sitewright.yaml.YamlEditException;
import org.sitewright.yaml.YamlEditor;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlReader;
import org.sitewright.yaml.YamlStyle;
import org.sitewright.yaml.YamlTree;
import org.sitewright.yaml.YamlValue;

/** What a site has added to the catalogue, in {@code .sitewright/catalogue.yaml}. Touches the disk: not for the FX thread. */
public final class SiteCatalogue {
    /** From the site's folder. */
    public static final String FILE = ".sitewright/catalogue.yaml";

    private final Words words = new Words("session.messages");
    private final TextFiles files = new TextFiles();
    private final YamlReader yaml = new YamlReader();
    private final Path path;
    private Optional<Catalogue> program = Optional.empty();
    /** As it was read last; empty for none, and for one that cannot be read. */
    private Optional<SourceText> last = Optional.empty();

    /** @param folder the site's */
    public SiteCatalogue(Path folder) {
        this.path = folder.resolve(FILE);
    }

    /**
     * The catalogue of a site.
     *
     * @param all      the program's entries and the site's
     * @param own      the site's alone
     * @param problems sentences on what was left out, each with its line
     */
    public record Reading(Catalogue all, Catalogue own, List<String> problems) {
        public Reading {
            problems = List.copyOf(problems);
        }
    }

    /** What came of changing the file. */
    public sealed interface Change {
        record Made() implements Change {}

        /** @param sentence why nothing was written */
        record Refused(String sentence) implements Change {}
    }

    public Path path() {
        return path;
    }

    /** Reads the file as it is now; the program's own entries are read the first time. */
    public Reading read() {
        Catalogue builtIn = program.orElseGet(Catalogue::load);
        program = Optional.of(builtIn);
        Catalogue none = Catalogue.empty();
        last = Optional.empty();
        if (!Files.exists(path)) {
            return new Reading(builtIn, none, List.of());
        }
        return switch (files.read(path)) {
            case ReadResult.Failed(FileProblem problem) -> new Reading(builtIn, none, List.of(problem.sentence()));
            case ReadResult.Loaded loaded -> {
                last = Optional.of(loaded.text());
                CatalogueReader.Reading read = CatalogueReader.read(loaded.text(), builtIn);
                List<String> problems = new ArrayList<>();
                for (CatalogueProblem problem : read.problems()) {
                    problems.add(words.of("catalogue.problem", FILE, loaded.text().lineAt(problem.range().start()) + 1, problem.said()));
                }
                yield new Reading(builtIn.with(read.catalogue()), read.catalogue(), problems);
            }
        };
    }

    /** Whether the file is another than when it was {@link #read} last. */
    public boolean hasChanged() {
        Optional<SourceText> now = Files.exists(path) && files.read(path) instanceof ReadResult.Loaded loaded ? Optional.of(loaded.text())
                : Optional.empty();
        return !now.equals(last);
    }

    /**
     * Adds an entry behind the others, and leaves the file as it is but for that; makes the file if need be.
     *
     * @param section {@code agents} or {@code services}
     * @param entry   one that the section does not have
     */
    public Change add(String section, YamlValue.Member entry) {
        return change(tree -> {
            YamlPath place = YamlPath.of(section);
            return tree.find(place).isPresent() ? new YamlChange.AddEntry(place, entry.key(), entry.value())
                    : new YamlChange.AddEntry(YamlPath.ROOT, section, new YamlValue.Members(List.of(entry)));
        });
    }

    /** Takes an entry away, with its comments. */
    public Change remove(String section, String key) {
        return change(tree -> new YamlChange.Remove(YamlPath.of(section, key), YamlChange.WhenEmpty.REMOVE_PARENT));
    }

    private interface Wanted {
        YamlChange in(YamlTree tree);
    }

    private Change change(Wanted wanted) {
        boolean there = Files.exists(path);
        if (!there) {
            return write(yaml.read(SourceText.of(words.of("catalogue.new"))), wanted, new Expected.Absent());
        }
        return switch (files.read(path)) {
            case ReadResult.Failed(FileProblem problem) -> new Change.Refused(problem.sentence());
            case ReadResult.Loaded loaded -> write(yaml.read(loaded.text()), wanted, new Expected.Content(loaded.stamp()));
        };
    }

    private Change write(YamlTree tree, Wanted wanted, Expected expected) {
        if (!tree.problems().isEmpty()) {
            return new Change.Refused(words.of("catalogue.refused", FILE));
        }
        SourceText text;
        try {
            text = new YamlEditor().apply(tree, wanted.in(tree), YamlStyle.of(tree)).tree().text();
        } catch (YamlEditException e) {
            return new Change.Refused(words.of("catalogue.refused", FILE));
        }
        return switch (files.save(path, text, expected)) {
            case SaveResult.Saved _ -> new Change.Made();
            case SaveResult.Conflict _ -> new Change.Refused(words.of("catalogue.conflict", FILE));
            case SaveResult.Failed(FileProblem problem) -> new Change.Refused(problem.sentence());
        };
    }
}
