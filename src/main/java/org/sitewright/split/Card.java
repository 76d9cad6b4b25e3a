package org.sitewright.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A consequence while it is put together; {@link #decide()} notes it and tells which answer counts. */
public final class Card {
    private record Answer(Choice choice, Effect effect) {}

    private final Map<String, String> choices;
    private final Consumer<Consequence> noted;
    private final String id;
    private final String title;
    private final String reason;
    private Optional<Place> place = Optional.empty();
    private Optional<String> result = Optional.empty();
    private final List<Answer> answers = new ArrayList<>();

    /**
     * @param choices what the user has chosen, by the ids of consequences
     * @param noted   gets the consequence
     */
    public Card(Map<String, String> choices, Consumer<Consequence> noted, String id, String title, String reason) {
        this.choices = choices;
        this.noted = noted;
        this.id = id;
        this.title = title;
        this.reason = reason;
    }

    public Card at(Place where) {
        place = Optional.of(where);
        return this;
    }

    public Card at(Optional<Place> where) {
        place = where;
        return this;
    }

    /** Names the planned file that gets lines of its own for it. */
    public Card writes(String path) {
        result = Optional.of(path);
        return this;
    }

    /** Adds an answer; the first is the proposed one. */
    public Card choice(String choiceId, Effect effect, String text) {
        answers.add(new Answer(new Choice(choiceId, text), effect));
        return this;
    }

    /** Notes what is only said. */
    public void tell(Effect effect) {
        noted.accept(new Consequence(id, effect, title, reason, place, result, List.of(), ""));
    }

    /** Notes the consequence; the id of the answer that counts. */
    public String decide() {
        String asked = choices.getOrDefault(id, "");
        Answer chosen = answers.stream().filter(answer -> answer.choice().id().equals(asked)).findFirst().orElse(answers.getFirst());
        noted.accept(new Consequence(id, chosen.effect(), title, reason, place, result, answers.stream().map(Answer::choice).toList(),
                chosen.choice().id()));
        return chosen.choice().id();
    }
}
