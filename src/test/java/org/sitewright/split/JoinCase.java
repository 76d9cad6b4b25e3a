package org.sitewright.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.ComposeReader;
import org.sitewright.site.SiteFile;
import org.sitewright.split.join.Joiner;
import org.sitewright.text.SourceText;
import org.sitewright.yaml.YamlReader;

/** Files in memory, and what becomes of them when they are joined. */
final class JoinCase {
    private final MemoryFolder folder;
    private final List<JoinPart> parts = new ArrayList<>();
    private final Map<String, String> shell = new HashMap<>();
    private final Map<String, String> choices = new HashMap<>();
    private Optional<ConfigText> siteConfig = Optional.empty();
    private Optional<ComposeFile> original = Optional.empty();

    private JoinCase(String folderName) {
        folder = new MemoryFolder(folderName);
    }

    static JoinCase of(String... paths) {
        return in("lab", paths);
    }

    /** Paths and texts by turns. */
    static JoinCase in(String folderName, String... paths) {
        JoinCase made = new JoinCase(folderName);
        for (int i = 0; i < paths.length; i += 2) {
            made.part(paths[i], paths[i + 1], null);
        }
        return made;
    }

    /** What a split has planned, as if it had been written. */
    static JoinCase behind(SplitSource source, SplitPlan plan) {
        JoinCase made = new JoinCase(source.folder().folderName());
        Map<String, String> files = new HashMap<>();
        plan.files().forEach(file -> files.put(file.path(), file.after().content()));
        made.shell.putAll(source.variables().shell());
        source.dotEnv().ifPresent(text -> made.folder.file(".env", text.content()));
        for (PlannedFile file : plan.files()) {
            String name = source.file().name();
            boolean root = file.path().equals(name);
            if (root || file.path().endsWith("/" + name)) {
                String env = file.path().substring(0, file.path().length() - name.length()) + ".env";
                String dotEnv = files.getOrDefault(env, root ? source.dotEnv().map(SourceText::content).orElse(null) : null);
                made.part(file.path(), file.after().content(), dotEnv);
            }
        }
        made.original(source.text().content());
        return made;
    }

    JoinCase part(String path, String text, String dotEnv) {
        folder.file(path, text);
        parts.add(new JoinPart(new SiteFile(path), read(text), Optional.ofNullable(dotEnv).map(SourceText::of)));
        return this;
    }

    static ComposeFile read(String text) {
        return new ComposeReader().read(new YamlReader().read(SourceText.of(text)));
    }

    JoinCase original(String text) {
        original = Optional.of(read(text));
        return this;
    }

    JoinCase siteConfig(String text) {
        siteConfig = Optional.of(new ConfigText(new SiteFile("default.yaml"), new YamlReader().read(SourceText.of(text))));
        return this;
    }

    JoinCase withoutOriginal() {
        original = Optional.empty();
        return this;
    }

    JoinCase shell(String name, String value) {
        shell.put(name, value);
        return this;
    }

    JoinCase choose(String consequence, String choice) {
        choices.put(consequence, choice);
        return this;
    }

    PlanResult<JoinPlan> result() {
        List<JoinPart> sorted = new ArrayList<>(parts);
        sorted.sort((a, b) -> a.folder().compareTo(b.folder()));
        String name = sorted.getFirst().file().name();
        SiteFile target = new SiteFile(name.substring(name.lastIndexOf('/') + 1));
        return new Joiner().plan(new JoinSource(sorted, target, shell, folder, original, siteConfig), new JoinRequest(choices));
    }

    JoinPlan plan() {
        PlanResult<JoinPlan> result = result();
        assertThat(result).isInstanceOf(PlanResult.Planned.class);
        return ((PlanResult.Planned<JoinPlan>) result).plan();
    }

    List<String> refusals() {
        return result() instanceof PlanResult.Refused(List<Obstacle> obstacles) ? obstacles.stream().map(Obstacle::sentence).toList()
                : List.of();
    }

    String text() {
        return plan().files().getFirst().after().content();
    }

    Optional<String> file(String path) {
        return plan().files().stream().filter(file -> file.path().equals(path)).map(file -> file.after().content()).findFirst();
    }

    List<String> consequences() {
        return plan().consequences().stream().map(Consequence::id).toList();
    }
}
