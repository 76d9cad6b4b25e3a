package org.sitewright.adding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the user has written into the form.
 *
 * @param given answers by the ids of fields; what is not among them is as the form proposes it. An empty list is no answer
 */
public record Answers(Map<String, List<String>> given) {
    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        given = Map.copyOf(given);
    }

    public Answers with(String id, List<String> values) {
        Map<String, List<String>> more = new LinkedHashMap<>(given);
        more.put(id, List.copyOf(values));
        return new Answers(more);
    }

    /** The answer to a question: the user's, or what the form proposes. */
    List<String> of(Field field) {
        return given.getOrDefault(field.id(), field.proposal()).stream().filter(value -> !value.isBlank()).toList();
    }

    boolean isGiven(String id) {
        return given.containsKey(id);
    }
}
