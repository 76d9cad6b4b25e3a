package org.sitewright.split.join;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sitewright.compose.effective.EffectiveConfig;
import org.sitewright.compose.effective.EffectiveDifference;
import org.sitewright.split.Effect;
import org.sitewright.split.JoinPart;
import org.sitewright.split.JoinPlan;
import org.sitewright.split.JoinRequest;
import org.sitewright.split.JoinSource;
import org.sitewright.split.Obstacle;
import org.sitewright.split.OverrideFile;
import org.sitewright.split.PlanResult;
import org.sitewright.split.PlannedFile;
import org.sitewright.split.lines.FileDraft;
import org.sitewright.text.SourceText;
import org.sitewright.words.Words;
import org.sitewright.yaml.YamlMapping;

/**
 * Makes the plan of a join: several compose files of a site's folder become one again. The lines are the users' own, put
 * together anew; paths count from the site's folder again, lines that a split has put into comments come back. What Compose
 * makes of the result is compared with what it made of the files before; a plan that would change more than it says is refused.
 */
public final class Joiner {
    /** What is added to the names under which the old files are kept; Compose reads no such name. */
    public static final String KEPT = ".before-join";

    /** Plans a join, or says what is in its way. */
    public PlanResult<JoinPlan> plan(JoinSource source, JoinRequest request) {
        JoinContext context = new JoinContext(source, request);
        check(context);
        if (!context.obstacles().isEmpty()) {
            return new PlanResult.Refused<>(context.obstacles());
        }
        try {
            return plan(context);
        } catch (FileDraft.Conflict e) {
            return new PlanResult.Refused<>(List.of(Obstacle.of(context.words().of("join.refuse.conflict"))));
        }
    }

    private static void check(JoinContext context) {
        Words words = context.words();
        List<JoinPart> parts = context.source().parts();
        if (parts.stream().allMatch(part -> part.folder().isEmpty())) {
            context.refuse(words.of("join.refuse.one"));
        }
        parts.forEach(part -> form(context, part));
        context.overrides().forEach(part -> form(context, part));
        Map<String, JoinPart> seen = new LinkedHashMap<>();
        for (JoinPart part : parts) {
            part.compose().byName().keySet().forEach(service -> {
                JoinPart other = seen.putIfAbsent(service, part);
                if (other != null) {
                    context.refuse(words.of("join.refuse.service", service, other.file(), part.file()));
                }
            });
        }
    }

    /** What can be joined line by line. */
    private static void form(JoinContext context, JoinPart part) {
        if (!part.compose().tree().problems().isEmpty()) {
            int line = part.text().lineAt(part.compose().tree().problems().getFirst().range().start()) + 1;
            context.refuse(context.words().of("join.refuse.broken", part.file(), line));
        } else if (!(part.compose().tree().root().node() instanceof YamlMapping mapping) || mapping.flow()
                || part.compose().tree().documents().size() > 1) {
            context.refuse(context.words().of("join.refuse.form", part.file()));
        }
    }

    private static PlanResult<JoinPlan> plan(JoinContext context) {
        JoinSource source = context.source();
        Set<String> services = new LinkedHashSet<>();
        source.parts().forEach(part -> services.addAll(part.compose().byName().keySet()));
        JoinEnv env = new JoinEnv(context);
        Optional<SourceText> dotEnv = env.text();
        Optional<Made> made = make(context, services, dotEnv);
        if (made.isEmpty()) {
            return new PlanResult.Refused<>(context.obstacles());
        }
        List<PlannedFile> others = new ArrayList<>(Stream.of(env.file(), new JoinedManagers(context).file()).flatMap(Optional::stream).toList());
        tellProjects(context, context.configs(), made.get().config().project());
        context.forOverrides().ifPresent(overrides -> {
            make(overrides, services, dotEnv).ifPresent(override -> others.add(override.file()));
            overrides.consequences().forEach(each -> context.consequence(OverrideFile.among(each)));
            overrides.obstacles().forEach(obstacle -> context.refuse(obstacle.sentence()));
        });
        return context.obstacles().isEmpty() ? new PlanResult.Planned<>(new JoinedLayout(context)
                .plan(List.copyOf(made.get().config().services().keySet()), made.get().file(), others)) : new PlanResult.Refused<>(context.obstacles());
    }

    /** A joined file, and what Compose makes of it. */
    private record Made(PlannedFile file, EffectiveConfig config) {}

    /**
     * Puts the parts together; empty where something is in the way.
     *
     * @param services all that are in one project afterwards
     */
    private static Optional<Made> make(JoinContext context, Set<String> services, Optional<SourceText> dotEnv) {
        JoinSource source = context.source();
        Map<JoinPart, EffectiveConfig> configs = context.configs();
        Map<JoinPart, FileDraft> drafts = new LinkedHashMap<>();
        source.parts().forEach(part -> drafts.put(part, new FileDraft(part.file().name(), part.text())));
        JoinPart base = source.root().orElse(source.parts().getFirst());
        JoinDeclarations declarations = new JoinDeclarations(context, configs, drafts, project(context, base, dotEnv));
        declarations.decide();
        Map<String, List<String>> takenBack = change(context, drafts, services);
        if (!context.obstacles().isEmpty()) {
            return Optional.empty();
        }
        PlannedFile file = text(context, drafts, base, declarations);
        if (!context.obstacles().isEmpty()) {
            return Optional.empty();
        }
        EffectiveConfig joined = context.joined(file.after(), dotEnv);
        for (EffectiveDifference difference : new JoinVerifier(configs, joined, takenBack).unmeant()) {
            context.refuse(context.words().of("join.refuse.differs", difference.place()));
        }
        if (!JoinContext.read(file.after()).tree().problems().isEmpty()) {
            context.refuse(context.words().of("join.refuse.conflict"));
        }
        return context.obstacles().isEmpty() ? Optional.of(new Made(file, joined)) : Optional.empty();
    }

    private static String project(JoinContext context, JoinPart base, Optional<SourceText> dotEnv) {
        return context.joined(base.text(), dotEnv).project();
    }

    /** Makes the changes in the parts' texts. */
    private static Map<String, List<String>> change(JoinContext context, Map<JoinPart, FileDraft> drafts, Set<String> services) {
        Map<String, List<String>> takenBack = new LinkedHashMap<>();
        JoinPaths paths = new JoinPaths(context);
        drafts.forEach((part, draft) -> {
            paths.rewrite(part, draft);
            takenBack.putAll(new TakenBack(context, part, draft, services).take());
            context.source().original().ifPresent(before -> new LinkAliases(before, part.compose(), draft).remove());
            if (part.folder().isEmpty()) {
                Includes.remove(part.compose(), draft, context.source().parts());
            }
        });
        return takenBack;
    }

    private static PlannedFile text(JoinContext context, Map<JoinPart, FileDraft> drafts, JoinPart base, JoinDeclarations declarations) {
        JoinSource source = context.source();
        Map<PartText, JoinPart> parts = new LinkedHashMap<>();
        // The groups first: they hold what the agents at the root wait for.
        source.parts().stream().filter(part -> !part.folder().isEmpty()).forEach(part -> parts.put(made(part, drafts), part));
        source.parts().stream().filter(part -> part.folder().isEmpty()).forEach(part -> parts.put(made(part, drafts), part));
        PartText baseText = parts.keySet().stream().filter(text -> base.equals(parts.get(text))).findFirst().orElseThrow();
        new SameBlocks(context, parts).check();
        Optional<PartText> original = source.original().map(file -> new PartText(new FileDraft("", file.tree().text()).file("")));
        JoinText joined = new JoinText(List.copyOf(parts.keySet()), baseText, original,
                (part, section, name) -> section.isEmpty() || parts.get(part) == null || declarations.takes(parts.get(part), section, name));
        return new AnchorsOnce(joined.file(source.target().name(), source.root().map(JoinPart::text))).file();
    }

    private static PartText made(JoinPart part, Map<JoinPart, FileDraft> drafts) {
        return new PartText(drafts.getOrDefault(part, new FileDraft(part.file().name(), part.text())).file(part.file().name()));
    }

    private static void tellProjects(JoinContext context, Map<JoinPart, EffectiveConfig> configs, String project) {
        List<String> others = new ArrayList<>();
        configs.values().stream().map(EffectiveConfig::project).filter(name -> !name.equals(project)).distinct().forEach(others::add);
        if (!others.isEmpty()) {
            context.card("project:" + project, context.words().of("join.project.title", project),
                    context.words().of("join.project.reason", String.join(", ", others), project))
                    .writes(context.source().target().name()).tell(Effect.NOTHING);
        }
    }
}
