package org.sitewright.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sitewright.engine.ProgramCall;
import org.sitewright.engine.ShellText;
import org.sitewright.session.PlanWriting;
import org.sitewright.split.BringUpStep;
import org.sitewright.split.Choice;
import org.sitewright.split.Consequence;
import org.sitewright.split.Group;
import org.sitewright.split.JoinPlan;
import org.sitewright.split.JoinedFile;
import org.sitewright.split.JoinedLine;
import org.sitewright.split.LineOrigin;
import org.sitewright.split.Obstacle;
import org.sitewright.split.Place;
import org.sitewright.split.PlannedFile;
import org.sitewright.split.PlannedMove;
import org.sitewright.split.SplitPlan;
import org.sitewright.text.SourceText;

/** A plan of a split or join as one JSON object. Lines and columns count from 1; names are those of the plan. */
final class PlanJson {
    private final PrintWriter out;
    private final JsonWriter json;
    private final SourceText text;

    PlanJson(PrintWriter out, SourceText text) {
        this.out = out;
        this.json = new JsonWriter(out);
        this.text = text;
        json.setIndent("  ");
    }

    /** What is in the way of a plan. */
    void print(List<Obstacle> obstacles) {
        write(() -> {
            json.beginObject().name("obstacles").beginArray();
            for (Obstacle obstacle : obstacles) {
                json.beginObject().name("sentence").value(obstacle.sentence());
                if (obstacle.group().isPresent()) {
                    json.name("group").value(obstacle.group().get());
                }
                place(obstacle.place());
                json.endObject();
            }
            json.endArray().endObject();
        });
    }

    /** @param written what has been written, if it has */
    void print(SplitPlan plan, Optional<PlanWriting.Written> written) {
        write(() -> {
            json.beginObject();
            request(plan);
            consequences(plan.consequences());
            files(plan.files());
            end(plan.moves(), plan.bringUp(), written);
        });
    }

    /** @param written what has been written, if it has */
    void print(JoinPlan plan, Optional<PlanWriting.Written> written) {
        write(() -> {
            json.beginObject();
            consequences(plan.consequences());
            json.name("files").beginArray();
            for (JoinedFile file : plan.files()) {
                json.beginObject().name("path").value(file.path()).name("new").value(file.before().isEmpty());
                json.name("text").value(file.after().content()).name("origins").beginArray();
                for (JoinedLine line : file.lines()) {
                    json.value(line.file().isEmpty() ? origin(line.origin()) : line.file() + ":" + origin(line.origin()));
                }
                json.endArray().endObject();
            }
            json.endArray();
            end(plan.moves(), plan.bringUp(), written);
        });
    }

    private void end(List<PlannedMove> moves, List<BringUpStep> steps, Optional<PlanWriting.Written> written) throws IOException {
        json.name("moves").beginArray();
        for (PlannedMove move : moves) {
            json.beginObject().name("from").value(move.from()).name("to").value(move.to()).endObject();
        }
        json.endArray();
        bringUp(steps);
        if (written.isPresent()) {
            strings("written", written.get().files().stream().map(Path::toString).toList());
        }
        json.endObject();
    }

    private static String origin(LineOrigin origin) {
        return switch (origin) {
            case LineOrigin.Same(int line) -> "same:" + (line + 1);
            case LineOrigin.Changed(int line) -> "changed:" + (line + 1);
            case LineOrigin.New ignored -> "new";
        };
    }

    private void request(SplitPlan plan) throws IOException {
        json.name("groups").beginArray();
        for (Group group : plan.request().grouping().filled()) {
            json.beginObject().name("name").value(group.name());
            strings("services", group.services());
            json.endObject();
        }
        json.endArray();
        json.name("output").value(lower(plan.request().output()));
        json.name("network").beginObject().name("name").value(plan.request().network().name())
                .name("driver").value(lower(plan.request().network().driver()))
                .name("form").value(lower(plan.request().network().form())).endObject();
    }

    private void consequences(List<Consequence> consequences) throws IOException {
        json.name("consequences").beginArray();
        for (Consequence consequence : consequences) {
            json.beginObject().name("id").value(consequence.id()).name("effect").value(lower(consequence.effect()));
            json.name("title").value(consequence.title()).name("reason").value(consequence.reason());
            place(consequence.place());
            json.name("choices").beginArray();
            for (Choice choice : consequence.choices()) {
                json.beginObject().name("id").value(choice.id()).name("text").value(choice.text()).endObject();
            }
            json.endArray().name("chosen").value(consequence.chosen()).endObject();
        }
        json.endArray();
    }

    private void place(Optional<Place> place) throws IOException {
        if (place.isPresent()) {
            int start = place.get().range().start();
            json.name("line").value(text.lineAt(start) + 1).name("column").value(text.displayColumn(start));
        }
    }

    private void files(List<PlannedFile> files) throws IOException {
        json.name("files").beginArray();
        for (PlannedFile file : files) {
            json.beginObject().name("path").value(file.path()).name("new").value(file.isNew());
            json.name("text").value(file.after().content());
            json.name("origins").beginArray();
            for (LineOrigin origin : file.origins()) {
                json.value(origin(origin));
            }
            json.endArray().endObject();
        }
        json.endArray();
    }

    private void bringUp(List<BringUpStep> steps) throws IOException {
        json.name("bringUp").beginArray();
        for (BringUpStep step : steps) {
            Path here = Path.of("").toAbsolutePath();
            json.beginObject().name("folder").value(step.folder());
            strings("command", step.command());
            json.name("shell").value(new ShellText().line(new ProgramCall(step.command(), here.resolve(step.folder())), here));
            json.name("why").value(step.why()).endObject();
        }
        json.endArray();
    }

    private void strings(String name, List<String> values) throws IOException {
        json.name(name).beginArray();
        for (String value : values) {
            json.value(value);
        }
        json.endArray();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private interface Writing {
        void write() throws IOException;
    }

    private void write(Writing writing) {
        try {
            writing.write();
        } catch (IOException impossible) {
            // A PrintWriter keeps its troubles to itself.
            throw new UncheckedIOException(impossible);
        }
        out.println();
        out.flush();
    }
}
