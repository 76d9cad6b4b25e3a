package org.sitewright.split.rules;

import java.util.ArrayList;
import java.util.List;
import org.sitewright.compose.Declaration;
import org.sitewright.compose.Reference;
import org.sitewright.split.BringUpStep;
import org.sitewright.split.Card;
import org.sitewright.split.Effect;
import org.sitewright.words.Words;

/**
 * Networks beside the default one, whose real names begin with the project's name as well. One that services of several files are
 * on must be the same network for all of them.
 */
final class CustomNetworkRule implements Rule {
    @Override
    public void apply(Planning planning) {
        if (planning.isInclude()) {
            return;
        }
        for (Declaration declaration : planning.compose().declarations()) {
            if (declaration.kind() == Reference.Kind.NETWORK && !declaration.name().equals("default")) {
                network(planning, new SharedDeclaration(planning, declaration));
            }
        }
    }

    private static void network(Planning planning, SharedDeclaration network) {
        List<GroupFile> users = network.users();
        boolean moves = users.stream().anyMatch(file -> !file.group().isRoot());
        boolean ownName = network.writtenName().isPresent();
        if (!moves || network.isExternal() || users.size() == 1 && ownName) {
            return;
        }
        Words words = planning.words();
        String first = users.getFirst().path();
        boolean older = !new Versions(planning.compose()).namesNetworks();
        boolean shared = users.size() > 1;
        Card card = planning.card("network:" + network.name(),
                shared ? words.of("network.title.shared", network.name()) : words.of("network.title", network.name()),
                shared ? words.of("network.reason.shared", network.realName()) : words.of("network.reason", network.realName(),
                        planning.project().ofGroup(users.getFirst().group()) + "_" + network.name())).at(network.place());
        if (!older) {
            card.choice("pin", Effect.CHANGES_LINE, shared ? words.of("network.pin.shared", first) : words.of("network.pin", first));
        }
        if (shared) {
            card.choice("external", Effect.CHANGES_LINE, words.of("network.external", network.realName()));
        } else {
            card.choice("new", Effect.NOTHING, words.of("network.new"));
        }
        switch (card.decide()) {
            case "pin" -> {
                network.pin(users.getFirst());
                users.stream().skip(1).forEach(file -> {
                    network.makeExternal(file, older);
                    planning.order().waits(file.group(), users.getFirst().group());
                });
            }
            case "external" -> {
                users.forEach(file -> network.makeExternal(file, older));
                List<String> command = new ArrayList<>(List.of("docker", "network", "create"));
                command.addAll(NetworkFacts.of(planning, network.value()).options());
                command.add(network.realName());
                planning.commands().before(new BringUpStep(".", command, words.of("up.network-more", network.realName())));
            }
            default -> { }
        }
    }
}
