package org.sitewright.adding;

import java.util.List;

/**
 * A question of the form.
 *
 * @param id       by which its answer is known: a flag of the agent such as {@code --ip-address}, or one of {@link #SERVICE},
 *                 {@link #INSTANCE}, {@link #HOST}, {@link #IMAGE}, a {@link #mount} or an {@link #environment} entry
 * @param label    what it is called; of an argument its flag
 * @param hint     a few words of what to write; may be empty
 * @param example  shown while nothing is written; may be empty
 * @param proposal what the answer is until the user gives another; empty for none
 * @param choices  the only answers; empty for any
 * @param required whether there must be an answer
 */
public record Field(String id, Part part, Kind kind, String label, String hint, String example, List<String> proposal,
                    List<String> choices, boolean required) {
    public static final String SERVICE = "service";
    public static final String INSTANCE = "instance-id";
    public static final String HOST = "host";
    public static final String IMAGE = "image";
    private static final String MOUNT = "mount:";
    private static final String ENVIRONMENT = "environment:";

    /** Where in the form it stands. */
    public enum Part {
        /** What only the site knows: asked first. */
        SITE,
        /** Other arguments that the documentation sets. */
        ARGUMENTS,
        /** Names of service, instance and host. */
        NAMES,
        /** The other arguments, which have defaults. */
        MORE
    }

    /** How it is answered. */
    public enum Kind {
        TEXT,
        /** Several words, parted by blanks. */
        WORDS,
        /** One of the choices. */
        CHOICE,
        /** Yes ({@code true}) or no (no answer). */
        SWITCH
    }

    public Field {
        proposal = List.copyOf(proposal);
        choices = List.copyOf(choices);
    }

    /** What is mounted at a path of the container. */
    public static String mount(String target) {
        return MOUNT + target;
    }

    public static String environment(String key) {
        return ENVIRONMENT + key;
    }

    public boolean isArgument() {
        return id.startsWith("-");
    }
}
