package org.sitewright.split.join;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sitewright.split.ComposeNames;
import org.sitewright.split.BringUpStep;
import org.sitewright.split.JoinPart;
import org.sitewright.split.JoinPlan;
import org.sitewright.split.PlannedFile;
import org.sitewright.split.PlannedMove;

/** What happens beside the joined file: where the old files are kept, and the commands that lead to the new layout. */
final class JoinedLayout {
    private final JoinContext context;

    JoinedLayout(JoinContext context) {
        this.context = context;
    }

    /**
     * @param services of the joined file
     * @param others   files beside the joined one, such as {@code .env}
     */
    JoinPlan plan(List<String> services, PlannedFile file, List<PlannedFile> others) {
        List<PlannedFile> files = new ArrayList<>(List.of(file));
        files.addAll(others);
        List<PlannedMove> moves = new ArrayList<>();
        List<BringUpStep> steps = new ArrayList<>();
        for (JoinPart part : context.overrides()) {
            keep(part, files, moves);
        }
        for (JoinPart part : context.source().parts()) {
            String kept = keep(part, files, moves);
            if (!context.isIncluded(part)) {
                steps.add(new BringUpStep(part.folder().isEmpty() ? "." : part.folder(),
                        List.of("docker", "compose", "-f", kept, "down"), context.words().of("join.up.down", part.file())));
            }
        }
        List<String> up = new ArrayList<>(List.of("docker", "compose"));
        if (!ComposeNames.FILES.contains(context.source().target().name())) {
            up.addAll(List.of("-f", context.source().target().name()));
        }
        up.addAll(List.of("up", "-d"));
        steps.add(new BringUpStep(".", up, context.words().of("join.up.up")));
        return new JoinPlan(context.request(), services, context.consequences(), files, moves, steps);
    }

    /** Keeps an old file under another name, which is told: as a copy where a new one takes its place. */
    private String keep(JoinPart part, List<PlannedFile> files, List<PlannedMove> moves) {
        String kept = keptName(part);
        if (files.stream().anyMatch(file -> file.path().equals(part.file().name()))) {
            files.add(PlannedFile.copy(part.beside(kept), part.file().name(), part.text()));
        } else {
            moves.add(new PlannedMove(part.file().name(), part.beside(kept)));
        }
        return kept;
    }

    /** A name beside a part that is free. */
    private String keptName(JoinPart part) {
        Set<String> taken = new LinkedHashSet<>(context.source().folder().names(part.folder().isEmpty() ? "." : part.folder()));
        String own = part.file().name().substring(part.file().name().lastIndexOf('/') + 1) + Joiner.KEPT;
        String name = own;
        for (int i = 2; taken.contains(name); i++) {
            name = own + "-" + i;
        }
        return name;
    }
}
