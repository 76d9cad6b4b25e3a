package org.sitewright.road;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitewright.compose.EnvironmentVariable;
import org.sitewright.compose.ResolvedEntry;
import org.sitewright.compose.env.DotEnv;
import org.sitewright.site.EnvironmentFiles;
import org.sitewright.site.Site;
import org.sitewright.site.SiteFile;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlSequence;

/**
 * What a service is told by its command and its environment. {@code environment} goes before {@code env_file}, of which later files go
 * before earlier ones (Compose Specification, "env_file").
 */
final class Settings {
    private final Located service;
    private final Site site;
    private final List<Word> words;
    private final boolean hasFiles;
    private final boolean extending;

    private record Word(String text, TextRange range, YamlPath path) {}

    Settings(Site site, Located service) {
        this.site = site;
        this.service = service;
        boolean spoken = false;
        boolean files = false;
        boolean more = false;
        // Asked so often that the keys are gone through once.
        for (ResolvedEntry entry : service.service().keys()) {
            switch (entry.key()) {
                case "command", "entrypoint" -> spoken = true;
                case "env_file" -> files = true;
                case "extends" -> more = true;
                default -> { }
            }
        }
        this.hasFiles = files;
        this.extending = more;
        this.words = spoken ? words() : List.of();
    }

    private List<Word> words() {
        List<Word> found = new ArrayList<>();
        for (String key : List.of("entrypoint", "command")) {
            service.service().key(key).map(ResolvedEntry::value).ifPresent(value -> {
                switch (value.node()) {
                    case YamlScalar scalar -> {
                        for (String word : scalar.value().strip().split("\\s+")) {
                            found.add(new Word(unquoted(word), value.range(), value.path()));
                        }
                    }
                    case YamlSequence sequence -> {
                        for (int i = 0; i < sequence.items().size(); i++) {
                            if (sequence.items().get(i).node() instanceof YamlScalar item) {
                                TextRange range = value.origin().isOwn() ? new TextRange(item.contentStart(), item.end()) : value.range();
                                found.add(new Word(item.value(), range, value.path().index(i)));
                            }
                        }
                    }
                    default -> { }
                }
            });
        }
        return found;
    }

    /** A word as a shell would hand it on. */
    private static String unquoted(String word) {
        return word.replace("\"", "").replace("'", "");
    }

    /** What the command gives to an option, as {@code --site-hub x} or {@code --site-hub=x}; of several the last counts. */
    Optional<Said> option(String name) {
        for (int i = words.size() - 1; i >= 0; i--) {
            Word word = words.get(i);
            if (word.text().startsWith(name + "=")) {
                return Optional.of(said(word.text().substring(name.length() + 1), word));
            }
            if (word.text().equals(name) && i + 1 < words.size()) {
                return Optional.of(said(words.get(i + 1).text(), words.get(i + 1)));
            }
        }
        return Optional.empty();
    }

    private Said said(String text, Word word) {
        Located.Filled filled = service.fill(text);
        return new Said(filled.text(), Said.Source.COMMAND, filled.unset(), Optional.of(service.where(word.range(), word.path())));
    }

    /** What the environment holds under a name; empty if it is not set at all. */
    Optional<Said> environment(String name) {
        EnvironmentVariable found = null;
        for (EnvironmentVariable entry : service.service().environment()) {
            if (entry.key().equals(name) && (found == null || entry.listForm())) {
                found = entry;
            }
        }
        return found != null ? said(found) : ofFiles(name);
    }

    private Optional<Said> said(EnvironmentVariable entry) {
        Optional<Where> where = Optional.of(service.where(entry.range(), entry.path()));
        if (entry.value().isEmpty()) {
            return service.variables().value(entry.key()).map(value -> new Said(value, Said.Source.ENVIRONMENT, Set.of(), where));
        }
        Located.Filled filled = service.fill(entry.value().get());
        return Optional.of(new Said(filled.text(), Said.Source.ENVIRONMENT, filled.unset(), where));
    }

    private Optional<Said> ofFiles(String name) {
        if (!hasFiles) {
            return Optional.empty();
        }
        for (SiteFile file : EnvironmentFiles.of(service.file(), service.service(), service.variables()).reversed()) {
            DotEnv read = site.environmentFiles().get(file);
            Optional<DotEnv.Entry> entry = read == null ? Optional.empty() : read.entry(name);
            if (entry.isPresent() && entry.get().value().isPresent()) {
                return Optional.of(new Said(entry.get().value().get(), Said.Source.ENVIRONMENT_FILE, Set.of(),
                        Optional.of(Where.fixed(file, entry.get().range(), YamlPath.ROOT))));
            }
        }
        return Optional.empty();
    }

    /** Whether the environment may hold more than can be seen here: a file that is not there, or a service that this one extends. */
    boolean isPartlyUnknown() {
        return extending || hasFiles
                && EnvironmentFiles.of(service.file(), service.service(), service.variables()).stream()
                        .anyMatch(file -> !site.environmentFiles().containsKey(file));
    }
}
