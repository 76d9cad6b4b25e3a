package org.sitewright.split.join;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.ComposeReader;
import org.sitewright.compose.effective.EffectiveConfig;
import org.sitewright.compose.effective.HostFolder;
import org.sitewright.compose.effective.Surroundings;
import org.sitewright.compose.env.DotEnv;
import org.sitewright.site.SiteFile;
import org.sitewright.split.Card;
import org.sitewright.split.Consequence;
import org.sitewright.split.JoinPart;
import org.sitewright.split.JoinRequest;
import org.sitewright.split.JoinSource;
import org.sitewright.split.Obstacle;
import org.sitewright.split.OverrideFile;
import org.sitewright.split.SiteFolders;
import org.sitewright.text.SourceText;
import org.sitewright.words.Words;
import org.sitewright.yaml.YamlReader;

/** What is found out while a join is planned, and what is asked on the way. */
final class JoinContext {
    private final JoinSource source;
    private final JoinRequest request;
    private final Words words = new Words("split.messages");
    private final SiteFolders folders;
    private final Includes includes;
    private final List<Consequence> consequences = new ArrayList<>();
    private final List<Obstacle> obstacles = new ArrayList<>();

    JoinContext(JoinSource source, JoinRequest request) {
        this.source = source;
        this.request = request;
        this.folders = new SiteFolders(source.folder());
        this.includes = Includes.of(source);
    }

    JoinSource source() {
        return source;
    }

    JoinRequest request() {
        return request;
    }

    Words words() {
        return words;
    }

    List<Consequence> consequences() {
        return List.copyOf(consequences);
    }

    List<Obstacle> obstacles() {
        return List.copyOf(obstacles);
    }

    void refuse(String sentence) {
        if (obstacles.stream().noneMatch(obstacle -> obstacle.sentence().equals(sentence))) {
            obstacles.add(Obstacle.of(sentence));
        }
    }

    void consequence(Consequence consequence) {
        consequences.add(consequence);
    }

    /** The override files that become one, that of the site's folder first; none where only that is there, for it stays. */
    List<JoinPart> overrides() {
        List<JoinPart> all = source.overrides().stream().filter(part -> part.folder().isEmpty()
                || source.parts().stream().noneMatch(each -> each.folder().equals(part.folder()) && isIncluded(each))).toList();
        return all.stream().allMatch(part -> part.folder().isEmpty()) ? List.of() : all;
    }

    /** The join of the override files; empty where none are joined. */
    Optional<JoinContext> forOverrides() {
        List<JoinPart> parts = overrides();
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        SiteFile target = new SiteFile(parts.getFirst().file().shortName());
        Optional<ComposeFile> original = JoinSource.original(source.folder(), target).flatMap(source.folder()::text).map(JoinContext::read);
        return Optional.of(new JoinContext(new JoinSource(parts, target, source.shell(), source.folder(), original, Optional.empty()),
                new JoinRequest(OverrideFile.choices(request.choices()))));
    }

    /** Begins a consequence. */
    Card card(String id, String title, String reason) {
        return new Card(request.choices(), consequences::add, id, title, reason);
    }

    // --- what Compose makes of it

    /** Whether a part was a file of the root's project, by {@code include}. */
    boolean isIncluded(JoinPart part) {
        return includes.names(part);
    }

    /** What Compose makes of the parts as they are now; those that the root includes are of one project with it. */
    Map<JoinPart, EffectiveConfig> configs() {
        Map<JoinPart, EffectiveConfig> configs = new LinkedHashMap<>();
        List<JoinPart> ofRoot = source.parts().stream().filter(part -> part.folder().isEmpty() || isIncluded(part)).toList();
        List<EffectiveConfig> together = EffectiveConfig.together(ofRoot.stream().map(this::part).toList());
        for (JoinPart part : source.parts()) {
            int at = ofRoot.indexOf(part);
            configs.put(part, at >= 0 ? together.get(at) : EffectiveConfig.together(List.of(part(part))).getFirst());
        }
        return configs;
    }

    private EffectiveConfig.Part part(JoinPart part) {
        HostFolder folder = part.folder().isEmpty() ? folders.site() : folders.site().folder(part.folder());
        Function<String, Optional<String>> own = variables(part.dotEnv());
        if (!isIncluded(part)) {
            return new EffectiveConfig.Part(part.compose(), surroundings(part.compose(), own, folder));
        }
        Function<String, Optional<String>> first = variables(source.dotEnv());
        String project = source.root().map(root -> part(root).surroundings().project()).orElse("");
        return new EffectiveConfig.Part(part.compose(), surroundings(part.compose(),
                name -> first.apply(name).or(() -> own.apply(name)), folder).withProject(project));
    }

    /** What Compose makes of a file in the site's folder. */
    EffectiveConfig joined(SourceText text, Optional<SourceText> dotEnv) {
        ComposeFile file = read(text);
        return EffectiveConfig.of(file, surroundings(file, variables(dotEnv), folders.site()));
    }

    private Surroundings surroundings(ComposeFile file, Function<String, Optional<String>> variables, HostFolder folder) {
        return Surroundings.of(file, variables, folder).withFiles(path -> folders.inSite(path)
                .flatMap(name -> source.folder().text(name)).map(JoinContext::read));
    }

    private Function<String, Optional<String>> variables(Optional<SourceText> dotEnv) {
        Function<String, Optional<String>> shell = name -> Optional.ofNullable(source.shell().get(name));
        Map<String, String> values = dotEnv.map(text -> DotEnv.parse(text, shell).values()).orElse(Map.of());
        return name -> shell.apply(name).or(() -> Optional.ofNullable(values.get(name)));
    }

    static ComposeFile read(SourceText text) {
        return new ComposeReader().read(new YamlReader().read(text));
    }
}
