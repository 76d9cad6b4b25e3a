package org.sitewright.ui.inspector;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.sitewright.check.Finding;
import org.sitewright.compose.Origin;
import org.sitewright.edit.Edit;
import org.sitewright.ocs.catalogue.AgentEntry;
import org.sitewright.ocs.catalogue.ArgumentMeaning;
import org.sitewright.ocs.catalogue.ArgumentSpec;
import org.sitewright.ocs.catalogue.ArgumentType;
import org.sitewright.ocs.config.Argument;
import org.sitewright.ocs.config.ConfigValue;
import org.sitewright.ocs.config.Instance;
import org.sitewright.ui.control.Answer;
import org.sitewright.yaml.YamlPath;

/** The arguments of an instance: those of its class with their types and choices, and those that are given beside them. */
final class ArgumentRows extends FormSection {
    private final FormContext context;
    private final Function<Edit, Answer> sender;
    private final Function<List<String>, List<Suggestion>> instances;
    private final Map<String, ConfigField> fields = new LinkedHashMap<>();
    private final Map<String, CheckBox> switches = new LinkedHashMap<>();
    private final ConfigField more;
    private final Label unknown = new Label();
    private List<Row> rows = List.of();
    private @Nullable ShownConfig shown;
    private @Nullable Instance instance;

    /** @param spec empty for one that is given and not known */
    private record Row(String flag, Optional<ArgumentSpec> spec) {
        boolean isSwitch() {
            return spec.filter(each -> !each.type().takesValues()).isPresent();
        }
    }

    /**
     * @param sender    makes an edit of the site config file
     * @param instances the ids of instances of some classes
     */
    ArgumentRows(FormContext context, Function<Edit, Answer> sender, Function<List<String>, List<Suggestion>> instances) {
        super(context.text("config.arguments"));
        this.context = context;
        this.sender = sender;
        this.instances = instances;
        unknown.setText(context.text("config.arguments.unknown"));
        unknown.setWrapText(true);
        unknown.getStyleClass().add("sw-hint");
        more = ConfigField.plain(context, context.text("config.arguments.other"), context.text("config.arguments.other.help"), this::add);
    }

    void show(ShownConfig part, Instance now, Optional<AgentEntry> agent) {
        shown = part;
        instance = now;
        List<Row> wanted = rows(now, agent);
        if (!wanted.equals(rows)) {
            rows = wanted;
            build();
        }
        for (Row row : rows) {
            Optional<Argument> given = given(row);
            Origin origin = given.map(argument -> argument.word().origin()).orElse(Origin.OWN);
            List<Finding> findings = given.map(argument -> findings(part, argument)).orElse(List.of());
            if (row.isSwitch() && given.filter(argument -> !argument.texts().isEmpty()).isEmpty()) {
                CheckBox box = switches.get(row.flag());
                box.setSelected(given.isPresent());
                box.setDisable(part.stale() || !origin.isOwn());
            } else if (fields.containsKey(row.flag())) {
                String prompt = row.spec().map(this::prompt).orElse("");
                fields.get(row.flag()).show(part, given.map(ArgumentRows::written).orElse(""), prompt, !now.arguments().isBroken(), origin, findings);
            }
        }
        more.show(part, "", context.text("config.arguments.prompt"), !now.arguments().isBroken(), Origin.OWN, List.of());
        boolean silent = agent.isEmpty();
        unknown.setVisible(silent);
        unknown.setManaged(silent);
    }

    private static List<Row> rows(Instance now, Optional<AgentEntry> agent) {
        List<Row> rows = new ArrayList<>();
        List<ArgumentSpec> specs = agent.map(AgentEntry::arguments).orElse(List.of());
        specs.stream().filter(spec -> !spec.hidden() || isGiven(now, spec)).forEach(spec -> rows.add(new Row(spelling(now, spec), Optional.of(spec))));
        now.arguments().inEffect().values().stream().map(Argument::flag).distinct().filter(flag -> specs.stream().noneMatch(spec -> spec.isSpelt(flag)))
                .forEach(flag -> rows.add(new Row(flag, Optional.empty())));
        return rows;
    }

    private static boolean isGiven(Instance now, ArgumentSpec spec) {
        return now.arguments().argument(spelling(now, spec)).isPresent();
    }

    /** As the instance spells it, or else as the agent does. */
    private static String spelling(Instance now, ArgumentSpec spec) {
        return Stream.concat(Stream.of(spec.flag()), spec.aliases().stream()).filter(each -> now.arguments().argument(each).isPresent()).findFirst().orElse(spec.flag());
    }

    private Optional<Argument> given(Row row) {
        return instance == null ? Optional.empty() : instance.arguments().argument(row.flag());
    }

    /** As it stands in the text, whatever YAML makes of it. */
    private static String written(Argument argument) {
        return argument.name().indexOf('=') >= 0 ? String.join(" ", argument.texts())
                : String.join(" ", argument.values().stream().map(value -> value.written().orElse(value.text())).toList());
    }

    private static List<Finding> findings(ShownConfig part, Argument argument) {
        List<YamlPath> places = Stream.concat(Stream.of(argument.word()), argument.values().stream()).map(ConfigValue::path).toList();
        return part.findingsAt(part.path()).stream().filter(finding -> places.contains(finding.path())).toList();
    }

    private void build() {
        fields.clear();
        switches.clear();
        List<Node> lines = new ArrayList<>(List.of(headingLine(), unknown));
        for (Row row : rows) {
            boolean valued = given(row).filter(argument -> !argument.texts().isEmpty()).isPresent();
            lines.add(row.isSwitch() && !valued ? switchLine(row) : fieldLine(row));
        }
        lines.add(more.row());
        getChildren().setAll(lines);
    }

    private Node switchLine(Row row) {
        CheckBox box = new CheckBox();
        box.setId("sw-field-" + row.flag());
        box.setAccessibleText(row.flag());
        box.setOnAction(_ -> {
            Answer answer = box.isSelected() ? set(row.flag(), List.of()) : unset(row);
            answer.refusal().ifPresent(context::tell);
            box.setSelected(given(row).isPresent());
        });
        switches.put(row.flag(), box);
        FieldRow line = new FieldRow(context, row.flag(), box, new RefusalLine());
        return line;
    }

    private Node fieldLine(Row row) {
        String help = row.spec().map(this::help).orElse(context.text("config.argument.unknown"));
        List<String> classes = row.spec().filter(spec -> spec.meaning() == ArgumentMeaning.INSTANCE_ID).map(ArgumentSpec::names).orElse(List.of());
        List<String> choices = row.spec().map(ArgumentSpec::choices).orElse(List.of());
        boolean choose = !choices.isEmpty() || row.spec().filter(spec -> spec.meaning() == ArgumentMeaning.INSTANCE_ID).isPresent();
        CommitField.Committer committer = typed -> commit(row, typed.strip());
        ConfigField field = choose ? ConfigField.withChoices(context, row.flag(), help,
                () -> choices.isEmpty() ? instances.apply(classes) : choices.stream().map(Suggestion::new).toList(), committer)
                : ConfigField.plain(context, row.flag(), help, committer);
        row.spec().filter(spec -> spec.flag().contains("password")).ifPresent(_ -> field.field().setCovered(true));
        fields.put(row.flag(), field);
        return field.row();
    }

    private String prompt(ArgumentSpec spec) {
        return spec.defaults().isEmpty() ? spec.required() ? context.text("config.argument.required") : "" : String.join(" ", spec.defaults());
    }

    private String help(ArgumentSpec spec) {
        List<String> parts = new ArrayList<>();
        parts.add(switch (spec.type()) {
            case INT -> context.text("config.argument.int");
            case FLOAT -> context.text("config.argument.float");
            case BOOL -> context.text("config.argument.bool");
            case TEXT, FLAG, COUNT -> context.text("config.argument.text");
        });
        if (!spec.choices().isEmpty()) {
            parts.add(context.text("config.argument.choices", String.join(", ", spec.choices())));
        }
        if (spec.count().several()) {
            parts.add(context.text("config.argument.several"));
        }
        if (!spec.defaults().isEmpty()) {
            parts.add(context.text("config.argument.default", String.join(" ", spec.defaults())));
        }
        if (spec.required()) {
            parts.add(context.text("config.argument.required"));
        }
        return String.join("\n", parts);
    }

    // --- edits

    private Answer commit(Row row, String typed) {
        if (typed.isEmpty()) {
            return unset(row);
        }
        boolean several = row.spec().filter(spec -> !spec.count().several() && spec.type() != ArgumentType.FLAG).isEmpty()
                && given(row).filter(argument -> argument.texts().size() == 1 && argument.texts().getFirst().indexOf(' ') >= 0).isEmpty();
        return set(row.flag(), several ? List.of(typed.split("\\s+")) : List.of(typed));
    }

    private Answer set(String flag, List<String> values) {
        return shown == null ? Answer.NOTHING : sender.apply(new Edit.SetArgument(shown.path(), flag, values));
    }

    private Answer unset(Row row) {
        return given(row).map(argument -> sender.apply(new Edit.UnsetArgument(argument.word().path()))).orElse(Answer.NOTHING);
    }

    /** An argument by its name, with its values behind it. */
    private Answer add(String typed) {
        String[] words = typed.strip().split("\\s+|(?<=^-{1,2}[\\w-]{1,40})=");
        if (words[0].isEmpty()) {
            return Answer.NOTHING;
        }
        return set(words[0], List.of(words).subList(1, words.length));
    }

    // --- for the page

    boolean shows(Finding finding) {
        return shown != null && rows.stream().flatMap(row -> given(row).stream()).anyMatch(argument -> findings(shown, argument).contains(finding)) && isField(finding.path());
    }

    private boolean isField(YamlPath path) {
        return field(path).filter(CommitField.class::isInstance).isPresent();
    }

    Optional<Node> field(YamlPath path) {
        return rows.stream().filter(row -> given(row).filter(argument -> argument.word().path().equals(path)
                        || argument.values().stream().anyMatch(value -> value.path().equals(path))).isPresent())
                .flatMap(row -> fields.containsKey(row.flag()) ? Stream.<Node>of(fields.get(row.flag()).field()) : Stream.ofNullable(switches.get(row.flag()))).findFirst();
    }

    List<CommitField> fields() {
        return Stream.concat(fields.values().stream(), Stream.of(more)).map(ConfigField::field).toList();
    }

    void commitEdited() {
        fields().forEach(CommitField::commit);
    }

    void leave() {
        fields().forEach(CommitField::revert);
    }
}
