package org.sitewright.road;

import java.util.Optional;
import java.util.Set;

/**
 * A value, and who says it.
 *
 * @param text  variables filled in
 * @param unset variables in it that nobody sets here, so that the value cannot be known
 * @param where empty for a default
 */
record Said(String text, Source source, Set<String> unset, Optional<Where> where) {
    /** Who says it, the strongest first ({@code ocs/agent_cli.py}, {@code ocs/site_config.py}). */
    enum Source {
        COMMAND,
        ENVIRONMENT,
        ENVIRONMENT_FILE,
        ARGUMENTS,
        HOST,
        HUB,
        DEFAULT
    }

    static Said byDefault(String text) {
        return new Said(text, Source.DEFAULT, Set.of(), Optional.empty());
    }

    boolean isKnown() {
        return unset.isEmpty();
    }

    /** For keys of sentences. */
    String sourceKey() {
        return source.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
