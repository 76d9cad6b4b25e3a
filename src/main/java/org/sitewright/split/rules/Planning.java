package org.sitewright.split.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.schema.Interpolation;
import org.sitewright.split.Card;
import org.sitewright.split.Consequence;
import org.sitewright.split.Group;
import org.sitewright.split.Grouping;
import org.sitewright.split.Obstacle;
import org.sitewright.split.Place;
import org.sitewright.split.PlannedFile;
import org.sitewright.split.PlannedMove;
import org.sitewright.split.SplitRequest;
import org.sitewright.split.SplitSource;
import org.sitewright.split.lines.Walker;
import org.sitewright.text.TextRange;
import org.sitewright.words.Words;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlPlace;
import org.sitewright.yaml.YamlStyle;

/** One plan while it is made: what the rules know and what they have decided. */
final class Planning {
    private final SplitSource source;
    private final SplitRequest request;
    private final Words words = new Words("split.messages");
    private final Walker walker;
    private final Project project;
    private final YamlStyle style;
    private final List<GroupFile> files = new ArrayList<>();
    private final Map<String, Consequence> consequences = new LinkedHashMap<>();
    private final List<Obstacle> obstacles = new ArrayList<>();
    private final List<PlannedFile> others = new ArrayList<>();
    private final List<PlannedMove> moves = new ArrayList<>();
    private final Optional<Planning> main;
    private final GroupOrder order;
    private final Commands commands;
    private final Environment environment;

    /** @param grouping as it is made, which may differ from the one asked for where a choice keeps services together */
    Planning(SplitSource source, SplitRequest request, Grouping grouping) {
        this(source, request, grouping, Optional.empty());
    }

    /** @param main the planning of the main file, for that of an override file: order, commands and the project's name are the same */
    Planning(SplitSource source, SplitRequest request, Grouping grouping, Optional<Planning> main) {
        this.source = source;
        this.request = request;
        this.main = main;
        this.walker = new Walker(source.compose());
        this.project = main.map(Planning::project)
                .orElseGet(() -> Project.of(source.compose(), source.variables(), source.folder().folderName()));
        this.style = YamlStyle.of(source.compose().tree());
        // An including file stands at the root, whether services stay there or not.
        for (Group group : isInclude() ? grouping.withoutEmptyGroups().groups() : grouping.filled()) {
            files.add(new GroupFile(group, source.file().name(), source.compose()));
        }
        this.order = main.map(Planning::order).orElseGet(() -> new GroupOrder(files.stream().map(GroupFile::group).toList()));
        this.commands = main.map(Planning::commands).orElseGet(Commands::new);
        this.environment = new Environment(this);
    }

    SplitSource source() {
        return source;
    }

    /** Whether it is an override file that is split along with the main one. */
    boolean isOverride() {
        return main.isPresent();
    }

    /** The path of a group's main file, by which people know where its services are. */
    String mainPath(GroupFile file) {
        return file.group().path(main.orElse(this).source().file().name());
    }

    ComposeFile compose() {
        return source.compose();
    }

    SplitRequest request() {
        return request;
    }

    Words words() {
        return words;
    }

    Walker walker() {
        return walker;
    }

    /** The name of the project that is split. */
    Project project() {
        return project;
    }

    YamlStyle style() {
        return style;
    }

    boolean isInclude() {
        return request.output() == SplitRequest.Output.INCLUDE;
    }

    /** The files of the groups that hold services, the root's first. */
    List<GroupFile> files() {
        return files;
    }

    /** The file that keeps what belongs to no group. */
    GroupFile home() {
        return files.getFirst();
    }

    Optional<GroupFile> fileOf(String service) {
        return files.stream().filter(file -> file.has(service)).findFirst().or(() -> main.flatMap(other -> other.fileOf(service)));
    }

    GroupOrder order() {
        return order;
    }

    Commands commands() {
        return commands;
    }

    Environment environment() {
        return environment;
    }

    // --- what is decided

    Card card(String id, String title, String reason) {
        return new Card(request.choices(), this::note, id, title, reason);
    }

    void note(Consequence consequence) {
        consequences.putIfAbsent(consequence.id(), consequence);
    }

    boolean isNoted(String id) {
        return consequences.containsKey(id);
    }

    void refuse(Obstacle obstacle) {
        obstacles.add(obstacle);
    }

    List<Obstacle> obstacles() {
        return obstacles;
    }

    void add(PlannedFile file) {
        others.add(file);
    }

    void move(PlannedMove move) {
        if (!moves.contains(move)) {
            moves.add(move);
        }
    }

    List<PlannedFile> others() {
        return others;
    }

    List<PlannedMove> moves() {
        return moves;
    }

    /** In the order of the source; those without a place in it last. */
    List<Consequence> consequences() {
        return consequences.values().stream().sorted(Comparator.comparingInt(each -> each.place()
                .filter(place -> place.file().equals(source.file().name())).map(place -> place.range().start())
                .orElse(Integer.MAX_VALUE))).toList();
    }

    // --- questions

    Place place(YamlPlace at) {
        return place(at.path(), at.memberRange());
    }

    /** A place in the file that is split. */
    Place place(YamlPath path, TextRange range) {
        return new Place(source.file().name(), path, range);
    }

    /** A text with its variables filled in; as it stands where that cannot be done. */
    String filled(String text) {
        return Interpolation.of(text).resolve(source.variables()::value)
                instanceof Interpolation.Resolution.Resolved(String value, var ignored) ? value : text;
    }
}
