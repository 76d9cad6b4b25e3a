package org.sitewright.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.sitewright.adding.AdditionForm;
import org.sitewright.adding.Answers;
import org.sitewright.adding.Field;
import org.sitewright.adding.FieldProblem;
import org.sitewright.compose.schema.NearMiss;
import org.sitewright.edit.Edit;
import org.sitewright.ocs.KnownImages;
import org.sitewright.ocs.catalogue.AgentEntry;
import org.sitewright.ocs.catalogue.Catalogue;
import org.sitewright.ocs.catalogue.CatalogueEntry;
import org.sitewright.words.Words;

/** Makes the edit of an entry of the palette from the words of a command line, by the form that the window asks by. */
final class PaletteOperation {
    private static final String DASHES = "-{1,2}";

    private final Words messages;
    private final Catalogue catalogue;
    private final KnownImages images = KnownImages.load();
    private final Consumer<String> notes;

    /** @param notes hears what is still to be done by hand */
    PaletteOperation(Words messages, Catalogue catalogue, Consumer<String> notes) {
        this.messages = messages;
        this.catalogue = catalogue;
        this.notes = notes;
    }

    /** @throws UsageException with a sentence, if there is no such entry, or an answer is missing or cannot be */
    Edit edit(Operation.Add add, EditedFiles files) throws UsageException {
        CatalogueEntry entry = entry(add);
        AdditionForm form = new AdditionForm(catalogue, images, files.site(), files.file(), entry);
        Answers answers = Answers.NONE;
        for (Map.Entry<String, List<String>> given : add.answers().entrySet()) {
            Field field = field(form, entry, given.getKey());
            answers = answers.with(field.id(), values(field, given.getValue()));
        }
        List<FieldProblem> problems = form.problems(answers);
        if (!problems.isEmpty()) {
            List<String> sentences = new ArrayList<>();
            problems.forEach(problem -> sentences.add(problem.said() + hint(form, problem.field())));
            throw new UsageException(messages.of("palette.problems", entry.key(), String.join(" ", sentences)));
        }
        form.notes().forEach(notes);
        return form.edit(answers);
    }

    private CatalogueEntry entry(Operation.Add add) throws UsageException {
        Optional<CatalogueEntry> found = catalogue.find(add.entry());
        if (found.isEmpty()) {
            List<String> keys = catalogue.entries().stream().map(CatalogueEntry::key).toList();
            Optional<String> meant = keys.stream().filter(key -> key.equalsIgnoreCase(add.entry()) || key.equalsIgnoreCase(add.entry() + "Agent"))
                    .findFirst().or(() -> new NearMiss().nearest(add.entry(), keys));
            throw new UsageException(meant.map(key -> messages.of("palette.near", add.entry(), key))
                    .orElseGet(() -> messages.of("palette.unknown", add.entry())));
        }
        if (add.agent() && !(found.get() instanceof AgentEntry)) {
            throw new UsageException(messages.of("palette.no-agent", add.entry()));
        }
        return found.get();
    }

    /** The field of an id; an argument may be named without its dashes. */
    private Field field(AdditionForm form, CatalogueEntry entry, String name) throws UsageException {
        List<Field> fields = form.fields(Answers.NONE);
        String bare = bare(name);
        Optional<Field> found = fields.stream().filter(field -> field.id().equals(name)).findFirst()
                .or(() -> fields.stream().filter(field -> field.isArgument() && bare(field.id()).equals(bare)).findFirst());
        if (found.isEmpty()) {
            List<String> names = fields.stream().map(field -> shown(field.id())).toList();
            Optional<String> meant = new NearMiss().nearest(bare, names);
            throw new UsageException(meant.map(near -> messages.of("palette.argument-near", entry.key(), bare, near))
                    .orElseGet(() -> messages.of("palette.argument", entry.key(), bare, String.join(", ", names))));
        }
        return found.get();
    }

    private static String bare(String name) {
        return name.replaceFirst("^" + DASHES, "");
    }

    /** As it is written on the command line. */
    private static String shown(String id) {
        return switch (id) {
            case Field.INSTANCE -> "--id";
            case Field.HOST, Field.SERVICE, Field.IMAGE -> "--" + id;
            default -> bare(id);
        };
    }

    private String hint(AdditionForm form, String id) {
        String example = form.fields(Answers.NONE).stream().filter(field -> field.id().equals(id)).findFirst().map(Field::example).orElse("");
        boolean named = shown(id).startsWith("--");
        String value = example.isEmpty() ? messages.of("palette.value") : example;
        return " " + messages.of("palette.write", shown(id) + (named ? " " : "=") + (value.indexOf(' ') < 0 ? value : '"' + value + '"'));
    }

    private List<String> values(Field field, List<String> given) throws UsageException {
        if (field.kind() == Field.Kind.WORDS) {
            return given.stream().flatMap(text -> Arrays.stream(text.strip().split("\\s+"))).filter(word -> !word.isEmpty()).toList();
        }
        String last = given.getLast();
        if (field.kind() != Field.Kind.SWITCH) {
            return last.isEmpty() ? List.of() : List.of(last);
        }
        return switch (last.toLowerCase(java.util.Locale.ROOT)) {
            case "yes", "true" -> List.of("true");
            case "no", "false" -> List.of();
            default -> throw new UsageException(messages.of("palette.switch", shown(field.id()), last));
        };
    }
}
