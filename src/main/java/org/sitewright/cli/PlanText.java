package org.sitewright.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitewright.engine.ProgramCall;
import org.sitewright.engine.ShellText;
import org.sitewright.session.PlanWriting;
import org.sitewright.split.BringUpStep;
import org.sitewright.split.Choice;
import org.sitewright.split.Consequence;
import org.sitewright.split.Effect;
import org.sitewright.split.FilePlan;
import org.sitewright.split.Group;
import org.sitewright.split.Grouping;
import org.sitewright.split.LineOrigin;
import org.sitewright.split.PlannedFile;
import org.sitewright.split.SplitPlan;
import org.sitewright.text.SourceText;
import org.sitewright.words.Words;

/** A plan of a split or join, for people to read. */
final class PlanText {
    private final PrintWriter out;
    private final Words words;
    private final Path folder;
    private final Map<String, SourceText> texts;

    /**
     * A printer of plans.
     *
     * @param folder the site's folder
     * @param texts  of the files that the places of consequences lie in
     */
    PlanText(PrintWriter out, Words words, Path folder, Map<String, SourceText> texts) {
        this.out = out;
        this.words = words;
        this.folder = folder;
        this.texts = texts;
    }

    /** @param written what has been written, if it has; its files are named then, else shown */
    void print(FilePlan plan, Optional<PlanWriting.Written> written) {
        if (plan instanceof SplitPlan split) {
            print(split.request().grouping());
        }
        print(plan.consequences());
        if (written.isEmpty()) {
            plan.files().forEach(this::print);
        }
        written.ifPresent(done -> {
            out.println(words.of("text.written"));
            done.files().forEach(file -> out.println("  " + file));
        });
        // In another folder they are copies, and the site stays as it is.
        if (written.filter(done -> !done.folder().equals(folder)).isEmpty()) {
            plan.moves().forEach(move -> out.println(words.of("text.move", move.from(), move.to())));
        }
        Path from = written.map(PlanWriting.Written::folder).orElse(folder);
        commands(plan.bringUp(), written.map(PlanWriting.Written::bringUp).orElseGet(() -> plan.bringUp().stream()
                .map(step -> new ProgramCall(step.command(), from.resolve(step.folder()).normalize())).toList()), from);
    }

    private void print(Grouping grouping) {
        out.println(words.of("text.groups"));
        for (Group group : grouping.filled()) {
            out.println("  " + words.of("text.group", group.isRoot() ? words.of("text.root") : group.name() + "/",
                    String.join(", ", group.services())));
        }
        out.println();
    }

    private void print(List<Consequence> consequences) {
        if (!consequences.isEmpty()) {
            out.println(words.of("text.consequences"));
            consequences.forEach(this::print);
            out.println();
        }
    }

    private void print(Consequence consequence) {
        out.println("  " + words.of("text.consequence", consequence.title(), effect(consequence.effect()), consequence.id(), place(consequence)));
        out.println("    " + consequence.reason());
        for (Choice choice : consequence.choices()) {
            boolean chosen = choice.id().equals(consequence.chosen());
            out.println("    " + (chosen ? "* " : "  ") + words.of("text.choice", choice.id(), choice.text()));
        }
    }

    /** Where it stands now; where it will stand, if it stands nowhere now. */
    private String place(Consequence consequence) {
        return consequence.place().map(place -> Optional.ofNullable(texts.get(place.file()))
                .map(text -> place.file() + ":" + (text.lineAt(place.range().start()) + 1)).orElse(place.file()))
                .or(consequence::result).orElse("\u2013");
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
        if (file.isCopy() && file.origins().getFirst() instanceof LineOrigin.Same(String of, int ignored)) {
            out.println(words.of("text.kept", of, file.path()));
        } else {
            out.print(file.before().map(old -> UnifiedDiff.of(file.path(), old, file.after()))
                    .orElseGet(() -> UnifiedDiff.ofNew(file.path(), file.after())));
        }
    }

    private void commands(List<BringUpStep> steps, List<ProgramCall> calls, Path from) {
        if (steps.isEmpty()) {
            return;
        }
        ShellText shell = new ShellText();
        out.println();
        out.println(words.of("text.commands", from));
        for (int i = 0; i < steps.size(); i++) {
            out.println("  # " + steps.get(i).why());
            out.println("  " + shell.line(calls.get(i), from));
        }
    }
}
