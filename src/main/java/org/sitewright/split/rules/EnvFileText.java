package org.sitewright.split.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitewright.compose.ProjectName;
import org.sitewright.compose.env.DotEnv;
import org.sitewright.split.LineOrigin;
import org.sitewright.split.Obstacle;
import org.sitewright.split.PlannedFile;
import org.sitewright.text.SourceText;

/** The {@code .env} of a group: entries of the site's, as they stand, with the comments directly above them. */
final class EnvFileText {
    private static final String DOT_ENV = ".env";

    private final Planning planning;
    private final GroupFile file;
    private final String path;
    private final StringBuilder text = new StringBuilder();
    private final List<LineOrigin> origins = new ArrayList<>();

    EnvFileText(Planning planning, GroupFile file) {
        this.planning = planning;
        this.file = file;
        this.path = file.group().path(DOT_ENV);
    }

    /** @param project the project's name, where it is to stand here */
    void write(Set<String> names, Optional<String> project) {
        Optional<SourceText> existing = planning.source().folder().text(path);
        Map<String, String> there = existing.map(each -> DotEnv.parse(each, name -> Optional.empty()).values()).orElse(Map.of());
        existing.ifPresent(this::keep);
        project.filter(name -> missing(ProjectName.VARIABLE, name, there)).ifPresent(name -> line(ProjectName.VARIABLE + "=" + name, LineOrigin.NEW));
        planning.source().dotEnv().ifPresent(source -> entries(source, names, there));
        if (existing.isPresent() && existing.get().content().contentEquals(text)) {
            return;
        }
        SourceText after = SourceText.of(text.toString());
        origins.add(LineOrigin.NEW);
        planning.add(new PlannedFile(path, existing, after, origins.subList(0, after.lineCount())));
    }

    /** What stands in the file already stays. */
    private void keep(SourceText existing) {
        for (int i = 0; i < existing.lineCount(); i++) {
            if (i + 1 < existing.lineCount() || !existing.line(i).isEmpty()) {
                line(existing.line(i), new LineOrigin.Same(path, i));
            }
        }
    }

    private void line(String line, LineOrigin origin) {
        text.append(line).append(planning.source().dotEnv().map(SourceText::lineBreak).orElse("\n"));
        origins.add(origin);
    }

    private boolean missing(String name, String value, Map<String, String> there) {
        if (there.containsKey(name) && !there.get(name).equals(value)) {
            planning.refuse(Obstacle.ofGroup(planning.words().of("refuse.env", path, name), file.group().name()));
        }
        return !there.containsKey(name);
    }

    private void entries(SourceText source, Set<String> names, Map<String, String> there) {
        DotEnv dotEnv = DotEnv.parse(source, name -> Optional.ofNullable(planning.source().variables().shell().get(name)));
        Set<Integer> written = new HashSet<>();
        for (DotEnv.Entry entry : dotEnv.entries()) {
            String adjusted = planning.environment().adjusted(file).get(entry.key());
            String value = adjusted != null ? adjusted : entry.value().orElse("");
            if (names.contains(entry.key()) && missing(entry.key(), value, there)) {
                int first = source.lineAt(entry.range().start());
                int last = source.lineAt(entry.range().end());
                int comment = first;
                while (comment > 0 && source.line(comment - 1).stripLeading().startsWith("#")) {
                    comment--;
                }
                for (int i = comment; i <= last; i++) {
                    if (written.add(i)) {
                        boolean changed = i == first && adjusted != null;
                        line(changed ? entry.key() + "=" + adjusted : source.line(i), changed ? new LineOrigin.Changed(DOT_ENV, i) : new LineOrigin.Same(DOT_ENV, i));
                    }
                }
            }
        }
    }
}
