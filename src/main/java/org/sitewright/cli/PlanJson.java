package org.sitewright.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sitewright.engine.ProgramCall;
import org.sitewright.engine.ShellText;
import org.sitewright.session.PlanWriting;
import org.sitewright.split.BringUpStep;
import org.sitewright.split.Choice;
import org.sitewright.split.Consequence;
import org.sitewright.split.FilePlan;
import org.sitewright.split.Group;
import org.sitewright.split.LineOrigin;
import org.sitewright.split.Obstacle;
import org.sitewright.split.Place;
import org.sitewright.split.PlannedFile;
import org.sitewright.split.PlannedMove;
import org.sitewright.split.SplitPlan;
import org.sitewright.split.SplitRequest;
import org.sitewright.text.SourceText;

/** A plan of a split or join as one JSON object. Lines and columns count from 1; names are those of the plan. */
final class PlanJson {
    private final PrintWriter out;
    private final JsonWriter json;
    private final Map<String, SourceText> texts;

    /** @param texts of the files that places lie in */
    PlanJson(PrintWriter out, Map<String, SourceText> texts) {
        this.out = out;
        this.json = new JsonWriter(out);
        this.texts = texts;
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
    void print(FilePlan plan, Optional<PlanWriting.Written> written) {
        write(() -> {
            json.beginObject();
            if (plan instanceof SplitPlan split) {
                request(split.request());
            }
            consequences(plan.consequences());
            files(plan.files());
            end(plan.moves(), plan.bringUp(), written);
        });
    }

    private void end(List<PlannedMove> moves, List<BringUpStep> steps, Optional<PlanWriting.Written> written) throws IOException {
        json.name("moves").beginArray();
        for (PlannedMove move : moves) {
            json.beginObject().name("from").value(move.from()).name("to").value(move.to()).endObject();
        }
        json.endArray();
        bringUp(steps, written);
        if (written.isPresent()) {
            strings("written", written.get().files().stream().map(Path::toString).toList());
        }
        json.endObject();
    }

    private static String origin(LineOrigin origin) {
        return switch (origin) {
            case LineOrigin.Same(String file, int line) -> file + ":same:" + (line + 1);
            case LineOrigin.Changed(String file, int line) -> file + ":changed:" + (line + 1);
            case LineOrigin.New ignored -> "new";
        };
    }

    private void request(SplitRequest request) throws IOException {
        json.name("groups").beginArray();
        for (Group group : request.grouping().filled()) {
            json.beginObject().name("name").value(group.name());
            strings("services", group.services());
            json.endObject();
        }
        json.endArray();
        json.name("output").value(lower(request.output()));
        json.name("network").beginObject().name("name").value(request.network().name())
                .name("driver").value(lower(request.network().driver()))
                .name("form").value(lower(request.network().form())).endObject();
    }

    private void consequences(List<Consequence> consequences) throws IOException {
        json.name("consequences").beginArray();
        for (Consequence consequence : consequences) {
            json.beginObject().name("id").value(consequence.id()).name("effect").value(lower(consequence.effect()));
            json.name("title").value(consequence.title()).name("reason").value(consequence.reason());
            place(consequence.place());
            if (consequence.result().isPresent()) {
                json.name("writtenTo").value(consequence.result().get());
            }
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
            json.name("file").value(place.get().file());
        }
        Optional<SourceText> found = place.map(Place::file).map(texts::get);
        if (found.isPresent()) {
            SourceText text = found.get();
            int start = place.orElseThrow().range().start();
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

    /** Without a written plan, as if the shell stood in the site's folder. */
    private void bringUp(List<BringUpStep> steps, Optional<PlanWriting.Written> written) throws IOException {
        Path from = written.map(PlanWriting.Written::folder).orElseGet(() -> Path.of("").toAbsolutePath());
        json.name("bringUp").beginArray();
        for (int i = 0; i < steps.size(); i++) {
            BringUpStep step = steps.get(i);
            ProgramCall call = written.isPresent() ? written.get().bringUp().get(i)
                    : new ProgramCall(step.command(), from.resolve(step.folder()).normalize());
            boolean below = call.folder().startsWith(from) && !call.folder().equals(from);
            json.beginObject().name("folder").value(below ? from.relativize(call.folder()).toString() : call.folder().equals(from) ? "." : call.folder().toString());
            strings("command", call.command());
            json.name("shell").value(new ShellText().line(call, from));
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
