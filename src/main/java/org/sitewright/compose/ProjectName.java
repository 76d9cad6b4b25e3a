package org.sitewright.compose;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.sitewright.compose.schema.Interpolation;
import org.sitewright.yaml.YamlScalar;

/**
 * The name of a project, with which Compose begins the names of containers, volumes and networks (Compose Specification, "Name
 * top-level element"; Docker's documentation, "Specify a project name").
 *
 * @param name      as Docker Compose 2 has it; empty where nothing is left of it, which Compose refuses
 * @param inOldest  as Compose 1.29 has it, which knows no {@code name:} and keeps dashes and underscores at the beginning
 * @param source    where it comes from, for Docker Compose 2
 */
public record ProjectName(String name, String inOldest, Source source) {
    /** Where a project's name comes from; earlier ones go before later ones. */
    public enum Source {
        /** {@code COMPOSE_PROJECT_NAME}, in the shell or in {@code .env}. */
        VARIABLE,
        /** The key {@code name} of the compose file. */
        KEY,
        /** The folder's name. */
        FOLDER
    }

    public static final String VARIABLE = "COMPOSE_PROJECT_NAME";

    /**
     * Finds the name as Compose does.
     *
     * @param variables of the shell and {@code .env}
     * @param folder    the name of the project's folder
     */
    public static ProjectName of(ComposeFile file, Function<String, Optional<String>> variables, String folder) {
        Optional<String> set = variables.apply(VARIABLE).filter(value -> !value.isEmpty());
        if (set.isPresent()) {
            return new ProjectName(normal(set.get()), oldNormal(set.get()), Source.VARIABLE);
        }
        Optional<String> key = file.topLevel("name")
                .flatMap(place -> place.node() instanceof YamlScalar scalar ? Optional.of(scalar.value()) : Optional.empty())
                .map(text -> filledIn(text, variables)).filter(text -> !normal(text).isEmpty());
        String old = oldNormal(folder);
        return key.map(text -> new ProjectName(normal(text), old, Source.KEY))
                .orElseGet(() -> new ProjectName(normal(folder), old, Source.FOLDER));
    }

    /** Whether old and new Compose name the project alike. */
    public boolean isCertain() {
        return name.equals(inOldest);
    }

    private static String filledIn(String text, Function<String, Optional<String>> variables) {
        return Interpolation.of(text).resolve(variables) instanceof Interpolation.Resolution.Resolved resolved
                ? resolved.text() : text;
    }

    /** A name as Docker Compose 2 makes it of any text: small letters, digits, dashes and underscores, the first no sign. */
    public static String normal(String text) {
        return oldNormal(text).replaceFirst("^[-_]+", "");
    }

    private static String oldNormal(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^-_a-z0-9]", "");
    }
}
