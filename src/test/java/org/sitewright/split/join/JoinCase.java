package org.sitewright.split.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.ComposeReader;
import org.sitewright.site.SiteFile;
import org.sitewright.split.ConfigText;
import org.sitewright.split.Consequence;
import org.sitewright.split.JoinPart;
import org.sitewright.split.JoinPlan;
import org.sitewright.split.JoinRequest;
import org.sitewright.split.JoinSource;
import org.sitewright.split.MemoryFolder;
import org.sitewright.split.Obstacle;
import org.sitewright.split.PlanResult;
import org.sitewright.split.PlannedFile;
import org.sitewright.split.SplitPlan;
import org.sitewright.split.SplitSource;
import org.sitewright.text.SourceText;
import org.sitewright.yaml.YamlReader;

/** Files in memory, and what becomes of them when they are joined. */
public final class JoinCase {
    private final MemoryFolder folder;
    private final List<JoinPart> parts = new ArrayList<>();
    private final Map<String, String> shell = new HashMap<>();
    private final Map<String, String> choices = new HashMap<>();
    private Optional<ConfigText> siteConfig = Optional.empty();
    private Optional<ComposeFile> original = Optional.empty();

    private JoinCase(String folderName) {
        folder = new MemoryFolder(folderName);
    }

    public static JoinCase of(String... paths) {
        return in("lab", paths);
    }

    /** Paths and texts by turns. */
    public static JoinCase in(String folderName, String... paths) {
        JoinCase made = new JoinCase(folderName);
        for (int i = 0; i < paths.length; i += 2) {
            made.part(paths[i], paths[i + 1], null);
        }
        return made;
    }

    /** What a split has planned, as if it had been written. */
    public static JoinCase behind(SplitSource source, SplitPlan plan) {
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

    public JoinCase part(String path, String text, String dotEnv) {
        folder.file(path, text);
        parts.add(new JoinPart(new SiteFile(path), read(text), Optional.ofNullable(dotEnv).map(SourceText::of)));
        return this;
    }

    public static ComposeFile read(String text) {
        return new ComposeReader().read(new YamlReader().read(SourceText.of(text)));
    }

    public JoinCase original(String text) {
        original = Optional.of(read(text));
        return this;
    }

    /** A file that is no compose file of the site. */
    JoinCase file(String path, String text) {
        folder.file(path, text);
        return this;
    }

    public JoinCase siteConfig(String text) {
        siteConfig = Optional.of(new ConfigText(new SiteFile("default.yaml"), new YamlReader().read(SourceText.of(text))));
        return this;
    }

    public JoinCase withoutOriginal() {
        original = Optional.empty();
        return this;
    }

    public JoinCase shell(String name, String value) {
        shell.put(name, value);
        return this;
    }

    public JoinCase choose(String consequence, String choice) {
        choices.put(consequence, choice);
        return this;
    }

    public PlanResult<JoinPlan> result() {
        List<JoinPart> sorted = new ArrayList<>(parts);
        sorted.sort((a, b) -> a.folder().compareTo(b.folder()));
        String name = sorted.getFirst().file().name();
        SiteFile target = new SiteFile(name.substring(name.lastIndexOf('/') + 1));
        return new Joiner().plan(new JoinSource(sorted, target, shell, folder, original, siteConfig), new JoinRequest(choices));
    }

    public JoinPlan plan() {
        PlanResult<JoinPlan> result = result();
        assertThat(result).isInstanceOf(PlanResult.Planned.class);
        return ((PlanResult.Planned<JoinPlan>) result).plan();
    }

    public List<String> refusals() {
        return result() instanceof PlanResult.Refused(List<Obstacle> obstacles) ? obstacles.stream().map(Obstacle::sentence).toList()
                : List.of();
    }

    public String text() {
        return plan().files().getFirst().after().content();
    }

    public Optional<String> file(String path) {
        return plan().files().stream().filter(file -> file.path().equals(path)).map(file -> file.after().content()).findFirst();
    }

    public List<String> consequences() {
        return plan().consequences().stream().map(Consequence::id).toList();
    }
}
