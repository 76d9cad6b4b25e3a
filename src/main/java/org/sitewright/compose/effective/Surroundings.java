package org.sitewright.compose.effective;

import java.util.Optional;
import java.util.function.Function;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.ProjectName;

/**
 * What Compose knows beside the text of a file.
 *
 * @param variables the values of the shell and of {@code .env}, by name
 * @param folder    the project's folder, from which relative paths count
 * @param project   the project's name
 * @param files     the compose file at an absolute path, for {@code extends.file}; nothing where it cannot be read
 */
public record Surroundings(Function<String, Optional<String>> variables, HostFolder folder, String project,
                           Function<String, Optional<ComposeFile>> files) {
    /** Of a file that stands in its project's folder, with the project's name found as Compose finds it. */
    public static Surroundings of(ComposeFile file, Function<String, Optional<String>> variables, HostFolder folder) {
        return new Surroundings(variables, folder, ProjectName.of(file, variables, folder.name()).name(), path -> Optional.empty());
    }

    public Surroundings withProject(String name) {
        return new Surroundings(variables, folder, name, files);
    }

    public Surroundings withFiles(Function<String, Optional<ComposeFile>> other) {
        return new Surroundings(variables, folder, project, other);
    }
}
