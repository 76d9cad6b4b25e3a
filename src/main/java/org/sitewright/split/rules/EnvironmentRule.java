package org.sitewright.split.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sitewright.compose.ProjectName;
import org.sitewright.compose.env.DotEnv;
import org.sitewright.split.Card;
import org.sitewright.split.Effect;
import org.sitewright.split.lines.ScalarText;
import org.sitewright.text.SourceText;
import org.sitewright.words.Words;

/**
 * Variables and the names of projects. Compose reads the {@code .env} beside the file: a group whose file uses variables of the
 * site's gets one of its own with the entries that it needs. The project's name goes there too, so that groups of two sites on one
 * machine are not taken for each other.
 */
final class EnvironmentRule implements Rule {
    /** What says things about the site's own file alone. */
    private static final Set<String> NOT_COPIED = Set.of(ProjectName.VARIABLE, "COMPOSE_FILE", "COMPOSE_PATH_SEPARATOR", "COMPOSE_ENV_FILES");

    @Override
    public void apply(Planning planning) {
        for (GroupFile file : planning.files()) {
            if (!file.group().isRoot() && !planning.isInclude()) {
                group(planning, file);
            }
        }
    }

    private static void group(Planning planning, GroupFile file) {
        Words words = planning.words();
        Set<String> needed = planning.environment().needed(file);
        Set<String> entries = fromDotEnv(planning, needed);
        String group = file.group().name();
        Set<String> ownEntries = planning.environment().adjusted(file).keySet();
        boolean copy = true;
        if (!entries.isEmpty()) {
            Card card = planning.card("env:" + group, words.of("env.title", group),
                    words.of("env.reason", file.path(), String.join(", ", entries)))
                    .at(planning.environment().inDotEnv(entries)).writes(file.group().path(".env"))
                    .choice("copy", Effect.COPIES, words.of("env.copy", file.group().path(".env")));
            if (ownEntries.isEmpty()) {
                card.choice("option", Effect.BY_HAND, words.of("env.option"));
            }
            copy = card.decide().equals("copy");
        }
        if (!copy) {
            planning.commands().option(file.group(), "--env-file", "../.env");
        }
        Optional<String> project = project(planning, file, copy);
        if (copy && (!entries.isEmpty() || project.isPresent())) {
            new EnvFileText(planning, file).write(entries, project);
        }
        fromShell(planning, file, needed);
    }

    /** The entries that are needed, and those that their values need. */
    private static Set<String> fromDotEnv(Planning planning, Set<String> needed) {
        Optional<SourceText> text = planning.source().dotEnv();
        if (text.isEmpty()) {
            return Set.of();
        }
        DotEnv dotEnv = DotEnv.parse(text.get(), name -> Optional.ofNullable(planning.source().variables().shell().get(name)));
        List<String> open = new ArrayList<>(needed);
        dotEnv.entries().stream().map(DotEnv.Entry::key).filter(key -> key.startsWith("COMPOSE_") || key.startsWith("DOCKER_"))
                .forEach(open::add);
        Set<String> wanted = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            String name = open.removeFirst();
            if (!NOT_COPIED.contains(name) && dotEnv.entry(name).isPresent() && wanted.add(name)) {
                DotEnv.Entry entry = dotEnv.entry(name).orElseThrow();
                open.addAll(Environment.references(SourceText.of(text.get().substring(entry.valueRange()))));
            }
        }
        return dotEnv.entries().stream().map(DotEnv.Entry::key).filter(wanted::contains)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void fromShell(Planning planning, GroupFile file, Set<String> needed) {
        List<String> names = needed.stream().filter(name -> planning.source().variables().shell().containsKey(name))
                .filter(name -> !planning.source().variables().dotEnvNames().contains(name) && !name.equals("PWD")).sorted().toList();
        if (!names.isEmpty()) {
            planning.card("shell:" + file.group().name(), planning.words().of("shell.title", file.group().name(), String.join(", ", names)),
                    planning.words().of("shell.reason", file.path())).at(planning.environment().firstUse(file, names)).tell(Effect.NOTHING);
        }
    }

    /** Settles the project's name; the name where it is to stand in {@code .env}. */
    private static Optional<String> project(Planning planning, GroupFile file, boolean ownEnv) {
        Words words = planning.words();
        String group = file.group().name();
        String wanted = planning.project().ofGroup(file.group());
        String id = "project:" + group;
        if (planning.project().shell()) {
            planning.card(id, words.of("project.shell.title"), words.of("project.shell.reason", planning.project().name()))
                    .choice("option", Effect.BY_HAND, words.of("project.option", wanted)).decide();
            planning.commands().option(file.group(), "-p", wanted);
            return Optional.empty();
        }
        if (planning.compose().topLevel("name").isPresent()) {
            planning.card(id, words.of("project.name.title", planning.project().name()), words.of("project.name.reason"))
                    .at(planning.place(planning.compose().topLevel("name").get()))
                    .choice("name", Effect.CHANGES_LINE, words.of("project.name", wanted, file.path())).decide();
            file.draft().replace(planning.compose().topLevel("name").get().contentRange(), ScalarText.written(wanted));
            return Optional.empty();
        }
        String answer = planning.card(id, words.of("project.title", group, ProjectName.normal(group)), words.of("project.reason")).writes(file.group().path(".env"))
                .choice(ownEnv ? "env" : "option", Effect.CHANGES_LINE,
                        ownEnv ? words.of("project.env", wanted, file.group().path(".env")) : words.of("project.option", wanted))
                .choice("folder", Effect.NOTHING, words.of("project.folder", ProjectName.normal(group))).decide();
        if (answer.equals("option")) {
            planning.commands().option(file.group(), "-p", wanted);
        }
        return answer.equals("env") ? Optional.of(wanted) : Optional.empty();
    }
}
