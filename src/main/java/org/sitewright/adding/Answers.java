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

    /** Whether a question has neither an answer nor a proposal. */
    public boolean isMissing(Field field) {
        return of(field).isEmpty();
    }

    /** These without the answer to one question, which is as proposed then. */
    Answers without(String id) {
        Map<String, List<String>> fewer = new LinkedHashMap<>(given);
        fewer.remove(id);
        return new Answers(fewer);
    }
}
