package org.sitewright.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A consequence while it is put together; {@link #decide()} notes it and tells which answer counts. */
final class Card {
    private record Answer(Choice choice, Effect effect) {}

    private final Planning planning;
    private final String id;
    private final String title;
    private final String reason;
    private Optional<Place> place = Optional.empty();
    private final List<Answer> answers = new ArrayList<>();

    Card(Planning planning, String id, String title, String reason) {
        this.planning = planning;
        this.id = id;
        this.title = title;
        this.reason = reason;
    }

    Card at(Place where) {
        place = Optional.of(where);
        return this;
    }

    Card at(Optional<Place> where) {
        place = where;
        return this;
    }

    /** Adds an answer; the first is the proposed one. */
    Card choice(String choiceId, Effect effect, String text) {
        answers.add(new Answer(new Choice(choiceId, text), effect));
        return this;
    }

    /** Notes what is only said. */
    void tell(Effect effect) {
        planning.note(new Consequence(id, effect, title, reason, place, List.of(), ""));
    }

    /** Notes the consequence; the id of the answer that counts. */
    String decide() {
        String asked = planning.request().choices().getOrDefault(id, "");
        Answer chosen = answers.stream().filter(answer -> answer.choice().id().equals(asked)).findFirst().orElse(answers.getFirst());
        planning.note(new Consequence(id, chosen.effect(), title, reason, place, answers.stream().map(Answer::choice).toList(),
                chosen.choice().id()));
        return chosen.choice().id();
    }
}
