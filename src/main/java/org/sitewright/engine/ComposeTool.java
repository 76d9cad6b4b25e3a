package org.sitewright.engine;

import java.util.List;
import java.util.stream.Stream;

/**
 * The Compose program that the user has.
 *
 * @param command how it is called: {@code docker compose} or {@code docker-compose}
 * @param version as it says itself, such as {@code 2.24.5} or {@code 1.29.2}
 */
public record ComposeTool(List<String> command, String version) {
    /** The plugin of Docker, version 2 and later. */
    public static final List<String> PLUGIN = List.of("docker", "compose");
    /** The program of its own; mostly version 1. */
    public static final List<String> STANDALONE = List.of("docker-compose");

    public ComposeTool {
        command = List.copyOf(command);
    }

    /** Whether it is of the first line, which knows neither {@code include} nor a top-level {@code name}. */
    public boolean isFirstLine() {
        return version.startsWith("1.");
    }

    /**
     * A command that calls either Compose program, made to call this one; any other command as it is. {@code --wait}, which the
     * first line does not know, is left out there: what a group waits for is then started, but not yet healthy.
     */
    public List<String> adapt(List<String> wanted) {
        for (List<String> other : List.of(PLUGIN, STANDALONE)) {
            if (wanted.size() >= other.size() && wanted.subList(0, other.size()).equals(other)) {
                return Stream.concat(command.stream(), wanted.stream().skip(other.size())
                        .filter(word -> !isFirstLine() || !word.equals("--wait"))).toList();
            }
        }
        return wanted;
    }
}
