package org.sitewright.split.rules;

import java.util.ArrayList;
import java.util.List;
import org.sitewright.compose.Declaration;
import org.sitewright.compose.Mount;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.Reference;
import org.sitewright.split.BringUpStep;
import org.sitewright.split.Card;
import org.sitewright.split.Effect;
import org.sitewright.words.Words;

/**
 * Named volumes, whose real names begin with the project's name: in another project the same line would mean a new, empty volume.
 * They get the name that they have today. One that services of several files use is declared in the first of them that is brought
 * up, and external in the others. Volumes without a name cannot be found again at all.
 */
final class VolumeRule implements Rule {
    @Override
    public void apply(Planning planning) {
        for (PlacedService placed : planning.compose().byName().values()) {
            placed.service().mounts().stream().filter(mount -> mount.kind() == Mount.Kind.ANONYMOUS)
                    .forEach(mount -> anonymous(planning, placed, mount));
        }
        if (planning.isInclude()) {
            return;
        }
        for (Declaration declaration : planning.compose().declarations()) {
            if (declaration.kind() == Reference.Kind.VOLUME) {
                volume(planning, new SharedDeclaration(planning, declaration));
            }
        }
    }

    private static void anonymous(Planning planning, PlacedService placed, Mount mount) {
        if (!planning.isInclude()) {
            planning.card("anonymous:" + placed.name() + mount.target(), planning.words().of("anonymous.title", placed.name()),
                            planning.words().of("anonymous.reason", mount.target()))
                    .at(planning.place(mount.path(), mount.range().shifted(placed.base()))).tell(Effect.BY_HAND);
        }
    }

    private static void volume(Planning planning, SharedDeclaration volume) {
        List<GroupFile> users = volume.users();
        boolean moves = users.stream().anyMatch(file -> !file.group().isRoot());
        if (!moves || volume.isExternal()) {
            return;
        }
        boolean ownName = volume.writtenName().isPresent();
        if (users.size() == 1 && ownName) {
            return;
        }
        boolean older = !new Versions(planning.compose()).namesVolumes();
        Words words = planning.words();
        String first = users.getFirst().path();
        String reason = users.size() > 1 ? words.of("volume.reason.shared", volume.realName(), first)
                : words.of("volume.reason", volume.realName(), first, planning.project().ofGroup(users.getFirst().group()) + "_" + volume.name());
        Card card = planning.card("volume:" + volume.name(), words.of(users.size() > 1 ? "volume.title.shared" : "volume.title",
                volume.name()), reason).at(volume.place());
        if (!older) {
            card.choice("pin", Effect.KEEPS_DATA, users.size() > 1 ? words.of("volume.pin.shared", first) : words.of("volume.pin", first));
        }
        card.choice("external", Effect.KEEPS_DATA, words.of("volume.external", volume.realName()));
        if (!ownName) {
            card.choice("new", Effect.CHANGES_LINE, users.size() > 1 ? words.of("volume.new.shared") : words.of("volume.new"));
        }
        switch (card.decide()) {
            case "pin" -> {
                volume.pin(users.getFirst());
                users.stream().skip(1).forEach(file -> {
                    volume.makeExternal(file, false);
                    planning.order().waits(file.group(), users.getFirst().group());
                });
            }
            case "external" -> {
                users.forEach(file -> volume.makeExternal(file, older));
                List<String> command = new ArrayList<>(List.of("docker", "volume", "create"));
                command.addAll(options(planning, volume));
                command.add(volume.realName());
                planning.commands().before(new BringUpStep(".", command, words.of("up.volume", volume.realName())));
            }
            default -> { }
        }
    }

    /** What the file says of the volume, for the command that makes it. */
    private static List<String> options(Planning planning, SharedDeclaration volume) {
        NetworkFacts facts = NetworkFacts.of(planning, volume.value());
        return facts.options();
    }
}
