package org.sitewright.split;

import java.util.List;
import java.util.Optional;

/**
 * Something that would mean another thing after the split.
 *
 * @param id      stable and typable, {@code KIND:SUBJECT}, such as {@code volume:grafana-storage}
 * @param effect  what the chosen answer does
 * @param title   in a few words
 * @param reason  why it matters
 * @param place   where it stands in the files as they are, if it stands in one place
 * @param result  the path of the planned file in which the answer stands in lines of its own, where no line of the place's
 *                file became them
 * @param choices the answers, the proposed one first; none or one where there is nothing to choose
 * @param chosen  the id of the answer that the plan follows; empty where there is no answer
 */
public record Consequence(String id, Effect effect, String title, String reason, Optional<Place> place, Optional<String> result,
                          List<Choice> choices, String chosen) {
    public Consequence {
        choices = List.copyOf(choices);
    }

    /** Whether the user has more than one answer. */
    public boolean hasChoice() {
        return choices.size() > 1;
    }

    /** The proposed answer, which keeps the site working and its data safe. */
    public Optional<Choice> proposed() {
        return choices.stream().findFirst();
    }
}
