package org.sitewright.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sitewright.engine.ProgramCall;
import org.sitewright.engine.ShellText;
import org.sitewright.session.PlanWriting;
import org.sitewright.split.BringUpStep;
import org.sitewright.split.Choice;
import org.sitewright.split.Consequence;
import org.sitewright.split.Effect;
import org.sitewright.split.Group;
import org.sitewright.split.JoinPlan;
import org.sitewright.split.PlannedMove;
import org.sitewright.split.SplitPlan;
import org.sitewright.text.SourceText;
import org.sitewright.words.Words;

/** A plan of a split or join, for people to read. */
final class PlanText {
    private final PrintWriter out;
    private final Words words;
    private final Path folder;
    private final String fileName;
    private final SourceText text;

    /**
     * A printer of plans.
     *
     * @param folder   the site's folder
     * @param fileName of the file that the places of consequences lie in
     * @param text     of that file
     */
    PlanText(PrintWriter out, Words words, Path folder, String fileName, SourceText text) {
        this.out = out;
        this.words = words;
        this.folder = folder;
        this.fileName = fileName;
        this.text = text;
    }

    /** @param written what has been written, if it has; its files are named then, else shown */
    void print(SplitPlan plan, Optional<PlanWriting.Written> written) {
        out.println(words.of("text.groups"));
        for (Group group : plan.request().grouping().filled()) {
            out.println("  " + words.of("text.group", group.isRoot() ? words.of("text.root") : group.name() + "/",
                    String.join(", ", group.services())));
        }
        out.println();
        print(plan.consequences());
        if (written.isEmpty()) {
            plan.files().forEach(file -> print(file.path(), file.before(), file.after()));
        }
        end(plan.moves(), plan.bringUp(), written);
    }

    /** @param written what has been written, if it has; its files are named then, else shown */
    void print(JoinPlan plan, Optional<PlanWriting.Written> written) {
        print(plan.consequences());
        if (written.isEmpty()) {
            plan.files().forEach(file -> print(file.path(), file.before(), file.after()));
        }
        end(plan.moves(), plan.bringUp(), written);
    }

    private void end(List<PlannedMove> moves, List<BringUpStep> steps, Optional<PlanWriting.Written> written) {
        written.ifPresent(done -> {
            out.println(words.of("text.written"));
            done.files().forEach(file -> out.println("  " + file));
        });
        moves.forEach(move -> out.println(words.of("text.move", move.from(), move.to())));
        commands(steps, written.map(PlanWriting.Written::folder).orElse(folder));
    }

    private void print(List<Consequence> consequences) {
        if (!consequences.isEmpty()) {
            out.println(words.of("text.consequences"));
            consequences.forEach(this::print);
            out.println();
        }
    }

    private void print(Consequence consequence) {
        String place = consequence.place().map(found -> fileName + ":" + (text.lineAt(found.range().start()) + 1))
                .orElse(fileName);
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

    private void print(String path, Optional<SourceText> before, SourceText after) {
        if (before.isEmpty() && after.equals(text)) {
            out.println(words.of("text.kept", fileName, path));
        } else {
            out.print(before.map(old -> UnifiedDiff.of(path, old, after)).orElseGet(() -> UnifiedDiff.ofNew(path, after)));
        }
    }

    private void commands(List<BringUpStep> steps, Path from) {
        if (steps.isEmpty()) {
            return;
        }
        ShellText shell = new ShellText();
        out.println();
        out.println(words.of("text.commands", from));
        for (BringUpStep step : steps) {
            out.println("  # " + step.why());
            out.println("  " + shell.line(new ProgramCall(step.command(), from.resolve(step.folder()).normalize()), from));
        }
    }
}
