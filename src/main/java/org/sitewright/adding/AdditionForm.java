package org.sitewright.adding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitewright.compose.schema.ImageReference;
import org.sitewright.compose.schema.MountSpec;
import org.sitewright.compose.schema.SpecPart;
import org.sitewright.edit.Edit;
import org.sitewright.ocs.KnownImages;
import org.sitewright.ocs.catalogue.AgentEntry;
import org.sitewright.ocs.catalogue.ArgumentMeaning;
import org.sitewright.ocs.catalogue.ArgumentProblem;
import org.sitewright.ocs.catalogue.ArgumentSpec;
import org.sitewright.ocs.catalogue.Catalogue;
import org.sitewright.ocs.catalogue.CatalogueEntry;
import org.sitewright.ocs.catalogue.ServiceBlock;
import org.sitewright.ocs.catalogue.SupportEntry;
import org.sitewright.site.Site;
import org.sitewright.site.SiteFile;
import org.sitewright.words.Words;
import org.sitewright.yaml.YamlValue;

/**
 * What has to be asked before an entry of the catalogue is added to a compose file of a site, with what the site's habits propose,
 * and the edit that the answers make. Immutable; made anew for each site as it is then.
 */
public final class AdditionForm {
    private static final String SERIAL = "--serial-number";
    private static final Set<String> OF_THE_MACHINE = Set.of("/dev", "/sys", "/proc", "/var/run/docker.sock");

    private final Words words = new Words("adding.messages");
    private final Catalogue catalogue;
    private final Site site;
    private final SiteFile file;
    private final CatalogueEntry entry;
    private final SiteHabits habits;

    /** @param file the compose file that the service goes into */
    public AdditionForm(Catalogue catalogue, KnownImages images, Site site, SiteFile file, CatalogueEntry entry) {
        this.catalogue = catalogue;
        this.site = site;
        this.file = file;
        this.entry = entry;
        this.habits = new SiteHabits(site, file, images);
    }

    public CatalogueEntry entry() {
        return entry;
    }

    /** The questions, those of one part together, for what was answered so far: a serial number gives names. */
    public List<Field> fields(Answers answers) {
        List<Field> fields = new ArrayList<>();
        if (entry instanceof AgentEntry agent) {
            agent.arguments().stream().filter(ArgumentSpec::ask).map(each -> argument(agent, each)).forEach(fields::add);
        }
        mounts(fields);
        if (entry instanceof AgentEntry agent) {
            agent.example().stream().map(given -> agent.argument(given.flag()).orElseThrow()).filter(each -> !each.ask())
                    .map(each -> argument(agent, each)).forEach(fields::add);
        }
        environment(fields);
        names(fields, answers);
        if (entry instanceof AgentEntry agent) {
            agent.arguments().stream().filter(each -> !each.ask() && !each.hidden() && !agent.exampleHas(each.flag()))
                    .map(each -> argument(agent, each)).forEach(fields::add);
        }
        return fields;
    }

    // --- questions

    private Field argument(AgentEntry agent, ArgumentSpec spec) {
        Field.Part part = spec.ask() ? Field.Part.SITE : agent.exampleHas(spec.flag()) ? Field.Part.ARGUMENTS : Field.Part.MORE;
        boolean yes = !spec.type().takesValues() || spec.trap().isPresent();
        List<String> choices = spec.meaning() == ArgumentMeaning.INSTANCE_ID ? habits.instancesOf(spec.names()) : spec.choices();
        Field.Kind kind = yes ? Field.Kind.SWITCH : spec.count().several() ? Field.Kind.WORDS
                : choices.isEmpty() ? Field.Kind.TEXT : Field.Kind.CHOICE;
        return new Field(spec.flag(), part, kind, spec.flag(), hint(spec), example(agent, spec), proposal(agent, spec, yes), choices,
                spec.ask() || spec.required());
    }

    private String hint(ArgumentSpec spec) {
        if (spec.trap().isPresent()) {
            return words.of(spec.trap().get() == ArgumentSpec.Trap.ALWAYS_TRUE ? "hint.always-true" : "hint.leave-out");
        }
        return switch (spec.meaning()) {
            case DEVICE -> words.of("hint.device");
            case DEVICE_BY_SERIAL -> words.of("hint.serial");
            case CONFIG_FILE -> words.of("hint.config-file");
            case CONTAINER_PATH -> words.of("hint.container-path");
            case INSTANCE_ID -> words.of("hint.instance-id", String.join(", ", spec.names()));
            case PORT -> words.of("hint.port");
            case VALUE -> spec.count().several() ? words.of("hint.several")
                    : spec.defaultValue().map(value -> words.of("hint.default", value)).orElse("");
        };
    }

    /** What stands in the documentation, to show what such a value looks like. */
    private static String example(AgentEntry agent, ArgumentSpec spec) {
        List<String> shown = agent.exampleOf(spec.flag());
        return String.join(" ", shown.isEmpty() ? spec.defaults() : shown);
    }

    private List<String> proposal(AgentEntry agent, ArgumentSpec spec, boolean yes) {
        List<String> shown = agent.exampleOf(spec.flag());
        if (yes) {
            boolean on = spec.trap().filter(ArgumentSpec.Trap.ALWAYS_TRUE::equals).isPresent()
                    || agent.exampleHas(spec.flag()) && !shown.equals(List.of("false"));
            return on ? List.of("true") : List.of();
        }
        return switch (spec.meaning()) {
            case INSTANCE_ID -> habits.instancesOf(spec.names()).stream().limit(1).toList();
            case CONFIG_FILE, DEVICE, DEVICE_BY_SERIAL -> List.of();
            case PORT -> shown.stream().map(port -> port(agent, port)).toList();
            default -> spec.ask() || isPlaceholder(shown) ? List.of() : shown;
        };
    }

    private String port(AgentEntry agent, String port) {
        boolean number = port.matches("[0-9]{1,5}");
        return number ? String.valueOf(habits.freePort(Integer.parseInt(port), agent.listens().orElseThrow().protocol())) : port;
    }

    private static boolean isPlaceholder(List<String> shown) {
        return shown.stream().anyMatch(value -> value.startsWith("<"));
    }

    private void mounts(List<Field> fields) {
        for (MountSpec mount : askedMounts(entry)) {
            String target = mount.target().text();
            String source = mount.source().map(SpecPart::text).orElse("");
            List<String> proposal = entry instanceof SupportEntry support
                    ? List.of(habits.freeVolume(support.service().name() + "-storage")) : habits.sourceOf(target).stream().toList();
            fields.add(new Field(Field.mount(target), Field.Part.SITE, Field.Kind.TEXT, words.of("field.mount", target),
                    words.of(entry instanceof SupportEntry ? "hint.volume" : "hint.folder", target), source, proposal, List.of(), true));
        }
    }

    /** Mounts of a folder that only the site can name, and those of volumes. */
    static List<MountSpec> askedMounts(CatalogueEntry entry) {
        return entry.block().stream().flatMap(block -> block.texts("volumes").stream()).map(MountSpec::of)
                .filter(mount -> mount.source().map(SpecPart::text).filter(AdditionForm::isAsked).isPresent()).toList();
    }

    private static boolean isAsked(String source) {
        return !source.startsWith("$") && !source.startsWith(".") && OF_THE_MACHINE.stream().noneMatch(source::equals);
    }

    private void environment(List<Field> fields) {
        for (YamlValue.Member each : entry.block().map(block -> block.entries("environment")).orElse(List.of())) {
            String value = each.value() instanceof YamlValue.Text(String text) ? text : "";
            if (!value.isEmpty() && entry instanceof AgentEntry) {
                fields.add(new Field(Field.environment(each.key()), Field.Part.ARGUMENTS, Field.Kind.TEXT, each.key(),
                        words.of("hint.environment"), value, List.of(value), List.of(), false));
            }
        }
    }

    private void names(List<Field> fields, Answers answers) {
        String host = "";
        String instance = "";
        if (entry instanceof AgentEntry agent) {
            Field hostField = hostField(agent);
            host = first(answers.of(hostField));
            Field id = name(Field.INSTANCE, List.of(habits.freeInstance(wantedId(agent, answers))), "hint.id");
            instance = first(answers.of(id));
            fields.add(id);
            fields.add(hostField);
        }
        if (entry.block().isPresent()) {
            ServiceBlock block = entry.block().get();
            String wanted = entry instanceof AgentEntry ? habits.servicePrefix(host) + instance : block.name();
            fields.add(name(Field.SERVICE, instance.isEmpty() && entry instanceof AgentEntry ? List.of()
                    : List.of(habits.freeService(wanted)), entry instanceof AgentEntry ? "hint.service" : "hint.service-name"));
            fields.add(name(Field.IMAGE, List.of(habits.image(block.image())), "hint.image"));
        }
    }

    private Field hostField(AgentEntry agent) {
        List<String> proposal = agent.outsideOfDocker() ? habits.machine().stream().toList()
                : List.of(habits.host(agent.block().orElseThrow().onHostNetwork()));
        return name(Field.HOST, proposal, agent.outsideOfDocker() ? "hint.machine" : "hint.host");
    }

    private Field name(String id, List<String> proposal, String hint) {
        return new Field(id, Field.Part.NAMES, Field.Kind.TEXT, words.of("field." + id), words.of(hint), "", proposal, List.of(), true);
    }

    /** After the serial number, which tells devices of one kind apart; else as in the documentation. */
    private String wantedId(AgentEntry agent, Answers answers) {
        Optional<ArgumentSpec> serial = agent.argument(SERIAL);
        if (serial.isEmpty() || !agent.instanceId().equals(first(agent.exampleOf(SERIAL)))) {
            return agent.instanceId();
        }
        String given = first(answers.given().getOrDefault(SERIAL, List.of())).strip();
        return given.matches("[A-Za-z0-9_-]+") ? given
                : agent.agentClass().replaceFirst("Agent$", "").toLowerCase(java.util.Locale.ROOT);
    }

    static String first(List<String> values) {
        return values.isEmpty() ? "" : values.getFirst();
    }

    // --- answers

    /** What is wrong with the answers; none, if an edit can be made of them. */
    public List<FieldProblem> problems(Answers answers) {
        List<FieldProblem> problems = new ArrayList<>();
        for (Field field : fields(answers)) {
            List<String> values = answers.of(field);
            Optional<String> said = values.isEmpty()
                    ? field.required() ? Optional.of(words.of("problem.missing", field.label())) : Optional.empty() : problem(field, values);
            said.ifPresent(sentence -> problems.add(new FieldProblem(field.id(), sentence)));
        }
        return problems;
    }

    private Optional<String> problem(Field field, List<String> values) {
        String value = values.getFirst();
        if (field.isArgument()) {
            return field.kind() == Field.Kind.SWITCH ? Optional.empty() : ((AgentEntry) entry).argument(field.id())
                    .flatMap(spec -> ArgumentProblem.of(spec, values).map(problem -> sentence(spec, problem)));
        }
        boolean taken = switch (field.id()) {
            case Field.SERVICE -> !habits.freeService(value).equals(value);
            case Field.INSTANCE -> !habits.freeInstance(value).equals(value);
            default -> false;
        };
        if (taken) {
            return Optional.of(words.of("problem.taken", value, field.label()));
        }
        return switch (field.id()) {
            case Field.SERVICE -> value.matches("[a-zA-Z0-9._-]+") ? Optional.empty() : Optional.of(words.of("problem.service", value));
            case Field.INSTANCE -> value.matches("[A-Za-z0-9_-]+") ? Optional.empty() : Optional.of(words.of("problem.id", value));
            case Field.HOST -> value.matches("[A-Za-z0-9._-]+") ? Optional.empty() : Optional.of(words.of("problem.host", value));
            case Field.IMAGE -> ImageReference.of(value).problems().isEmpty() ? Optional.empty() : Optional.of(words.of("problem.image", value));
            default -> field.part() == Field.Part.SITE && !MountSpec.of(value + ":/x").problems().isEmpty()
                    ? Optional.of(words.of("problem.folder", value)) : Optional.empty();
        };
    }

    /** What argparse would say, in words of ours. */
    private String sentence(ArgumentSpec spec, ArgumentProblem problem) {
        return switch (problem.kind()) {
            case NOT_WHOLE -> words.of("problem.whole", spec.flag(), problem.value());
            case NOT_A_NUMBER -> words.of("problem.number", spec.flag(), problem.value());
            case NOT_A_CHOICE -> words.of("problem.choice", spec.flag(), problem.value(), String.join(", ", spec.choices()));
            case TOO_FEW -> words.of("problem.few", spec.flag(), spec.count().least());
            case TOO_MANY -> words.of("problem.many", spec.flag(), spec.count().most());
        };
    }

    /** What the user should know beside the questions: what has to be done by hand, and what the site lacks for it. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        entry.about().note().ifPresent(notes::add);
        if (entry instanceof AgentEntry agent) {
            if (site.config().isEmpty()) {
                notes.add(words.of("note.no-config"));
            }
            agent.needs().stream().flatMap(id -> catalogue.support(id).stream()).filter(needed -> !hasService(needed))
                    .forEach(needed -> notes.add(words.of("note.needs", needed.about().title())));
        }
        if (entry instanceof SupportEntry support) {
            support.pairedWith().flatMap(catalogue::support).filter(pair -> !hasService(pair))
                    .ifPresent(pair -> notes.add(words.of("note.needs", pair.about().title())));
        }
        return notes;
    }

    /** The name of the service that the answers make; empty for what runs outside of Docker. */
    public Optional<String> service(Answers answers) {
        return fields(answers).stream().filter(field -> field.id().equals(Field.SERVICE)).findFirst().map(answers::of)
                .map(AdditionForm::first);
    }

    private boolean hasService(SupportEntry wanted) {
        String image = ImageReference.of(wanted.service().image()).name();
        return habits.has(other -> other.name().equals(image));
    }

    /**
     * The edit of the compose file that the answers make, with all that belongs to it in other files.
     *
     * @throws IllegalArgumentException if there are {@link #problems}
     */
    public Edit edit(Answers answers) {
        List<FieldProblem> problems = problems(answers);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.getFirst().said());
        }
        return made(answers);
    }

    /**
     * The edit of what is answered so far, to show what will be written: arguments that are missing are left out, and what cannot be
     * is as proposed. Empty while names are missing.
     */
    public Optional<Edit> draft(Answers answers) {
        Answers sound = answers;
        for (FieldProblem problem : problems(answers)) {
            sound = sound.without(problem.field());
        }
        Answers all = sound;
        boolean named = fields(all).stream().filter(field -> field.part() == Field.Part.NAMES).noneMatch(all::isMissing);
        return named ? Optional.of(made(all)) : Optional.empty();
    }

    private Edit made(Answers answers) {
        Map<String, List<String>> all = new HashMap<>();
        fields(answers).forEach(field -> all.put(field.id(), answers.of(field)));
        return new AdditionEdits(site, file, entry, habits, all).edit();
    }
}
