package org.sitewright.ui.split;

import java.util.List;
import org.sitewright.split.Group;
import org.sitewright.split.SplitRequest;
import org.sitewright.words.Words;

/** Says in a sentence what it means for restarts that services stand in a group. */
final class RoomMeaning {
    private final Words words;
    private final SplitModel model;

    RoomMeaning(Words words, SplitModel model) {
        this.words = words;
        this.model = model;
    }

    String of(Group group) {
        if (group.services().isEmpty()) {
            return words.of(group.isRoot() ? "meaning.root.empty" : "meaning.empty");
        }
        if (model.request().output() == SplitRequest.Output.INCLUDE) {
            return words.of("meaning.include");
        }
        List<String> waiting = model.start().services().stream().filter(service -> !group.services().contains(service.name()))
                .filter(service -> service.waitsFor().stream().anyMatch(group.services()::contains)).map(SplitService::name).toList();
        if (waiting.isEmpty()) {
            return words.of(group.isRoot() ? "meaning.root" : "meaning.alone");
        }
        return words.of("meaning.awaited", waiting.size(), waiting.getFirst());
    }
}
