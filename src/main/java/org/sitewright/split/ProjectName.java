package org.sitewright.split;

import java.util.Locale;
import java.util.Optional;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.schema.Interpolation;
import org.sitewright.site.Variables;

/**
 * The name of the Compose project that a file is, before which the real names of volumes and networks begin (Compose
 * Specification, "Name top-level element"): {@code COMPOSE_PROJECT_NAME}, else {@code name:}, else the folder's name.
 *
 * @param name as Compose writes it, in small letters
 * @param from where it comes from
 */
public record ProjectName(String name, From from) {
    /** The variable that names a project. */
    public static final String VARIABLE = "COMPOSE_PROJECT_NAME";

    /** What names the project. */
    public enum From {
        /** {@code COMPOSE_PROJECT_NAME} of the shell, which wins over all others. */
        SHELL,
        /** {@code COMPOSE_PROJECT_NAME} in {@code .env}. */
        DOT_ENV,
        /** {@code name:} in the file. */
        FILE,
        /** The name of the file's folder. */
        FOLDER
    }

    /**
     * Finds the project's name as Compose does.
     *
     * @param folderName the name of the folder that the file stands in
     */
    public static ProjectName of(ComposeFile file, Variables variables, String folderName) {
        String shell = variables.shell().getOrDefault(VARIABLE, "");
        if (!shell.isEmpty()) {
            return new ProjectName(normalized(shell), From.SHELL);
        }
        String dotEnv = variables.dotEnv().getOrDefault(VARIABLE, "");
        if (!dotEnv.isEmpty()) {
            return new ProjectName(normalized(dotEnv), From.DOT_ENV);
        }
        Optional<String> written = file.topLevel("name").map(Walker::text).filter(text -> !text.isEmpty())
                .map(text -> Interpolation.of(text).resolve(variables::value)
                        instanceof Interpolation.Resolution.Resolved(String value, var ignored) ? value : text);
        return written.map(name -> new ProjectName(normalized(name), From.FILE))
                .orElseGet(() -> new ProjectName(normalized(folderName), From.FOLDER));
    }

    /** A name as Compose makes it: small letters, and only letters, digits, {@code -} and {@code _}. */
    public static String normalized(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^-_a-z0-9]", "").replaceFirst("^[_-]+", "");
    }

    /** The name of a group's project: the site's own for the root. */
    public String ofGroup(Group group) {
        return group.isRoot() ? name : normalized(name + "-" + group.name());
    }

    /** The real name of something that the project declares and gives no name to. */
    public String real(String declared) {
        return name + "_" + declared;
    }
}
