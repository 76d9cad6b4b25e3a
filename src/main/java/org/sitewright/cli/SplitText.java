package org.sitewright.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sitewright.engine.ProgramCall;
import org.sitewright.engine.ShellText;
import org.sitewright.session.PlanWriting;
import org.sitewright.session.SplitDraft;
import org.sitewright.split.BringUpStep;
import org.sitewright.split.Choice;
import org.sitewright.split.Consequence;
import org.sitewright.split.Effect;
import org.sitewright.split.Group;
import org.sitewright.split.PlannedFile;
import org.sitewright.split.PlannedMove;
import org.sitewright.split.SplitPlan;
import org.sitewright.split.SplitSource;
import org.sitewright.words.Words;

/** A plan of a split, for people to read. */
final class SplitText {
    private final PrintWriter out;
    private final Words words;
    private final SplitDraft draft;
    private final SplitSource source;

    SplitText(PrintWriter out, Words words, SplitDraft draft) {
        this.out = out;
        this.words = words;
        this.draft = draft;
        this.source = draft.source();
    }

    /** @param written what has been written, if it has; its files are named then, else shown */
    void print(SplitPlan plan, Optional<PlanWriting.Written> written) {
        out.println(words.of("text.groups"));
        for (Group group : plan.request().grouping().filled()) {
            out.println("  " + words.of("text.group", group.isRoot() ? words.of("text.root") : group.name() + "/",
                    String.join(", ", group.services())));
        }
        if (!plan.consequences().isEmpty()) {
            out.println();
            out.println(words.of("text.consequences"));
            plan.consequences().forEach(this::print);
        }
        out.println();
        if (written.isPresent()) {
            out.println(words.of("text.written"));
            written.get().files().forEach(file -> out.println("  " + file));
        } else {
            plan.files().forEach(this::print);
        }
        plan.moves().forEach(this::print);
        commands(plan, written.map(PlanWriting.Written::folder));
    }

    private void print(Consequence consequence) {
        String place = consequence.place().map(found -> source.file().name() + ":" + (source.text().lineAt(found.range().start()) + 1))
                .orElse(source.file().name());
        out.println("  " + words.of("text.consequence", consequence.title(), effect(consequence.effect()), consequence.id(), place));
        out.println("    " + consequence.reason());
        for (Choice choice : consequence.choices()) {
            boolean chosen = choice.id().equals(consequence.chosen());
            out.println("    " + (chosen ? "* " : "  ") + words.of("text.choice", choice.id(), choice.text()));
        }
    }

    private String effect(Effect effect) {
        return words.of(switch (effect) {
            case KEEPS_DATA -> "effect.data";
            case CHANGES_LINE -> "effect.line";
            case COPIES -> "effect.copies";
            case MOVES_FILES -> "effect.moves";
            case BY_HAND -> "effect.hand";
            case NOTHING -> "effect.nothing";
        });
    }

    private void print(PlannedFile file) {
        if (file.isNew() && file.after().equals(source.text())) {
            out.println(words.of("text.kept", source.file().name(), file.path()));
        } else if (file.before().isPresent()) {
            out.print(UnifiedDiff.of(file.path(), file.before().get(), file.after()));
        } else {
            out.print(UnifiedDiff.ofNew(file.path(), file.after()));
        }
    }

    private void print(PlannedMove move) {
        out.println(words.of("text.move", move.from(), move.to()));
    }

    private void commands(SplitPlan plan, Optional<Path> folder) {
        List<BringUpStep> steps = plan.bringUp();
        if (steps.isEmpty()) {
            return;
        }
        Path from = folder.orElse(draft.site().folder());
        ShellText shell = new ShellText();
        out.println();
        out.println(words.of("text.commands", from));
        for (BringUpStep step : steps) {
            out.println("  # " + step.why());
            out.println("  " + shell.line(new ProgramCall(step.command(), from.resolve(step.folder()).normalize()), from));
        }
    }
}
