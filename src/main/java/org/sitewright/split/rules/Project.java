package org.sitewright.split.rules;

import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.ProjectName;
import org.sitewright.site.Variables;
import org.sitewright.split.Group;

/**
 * The Compose project that the file of a site is, before whose name the real names of volumes and networks begin.
 *
 * @param name   as Compose writes it, in small letters
 * @param source what names it
 * @param shell  whether that is the shell, which wins over all files
 */
record Project(String name, ProjectName.Source source, boolean shell) {
    /**
     * Finds the project's name as Compose does.
     *
     * @param folderName the name of the folder that the file stands in
     */
    static Project of(ComposeFile file, Variables variables, String folderName) {
        ProjectName found = ProjectName.of(file, variables::value, folderName);
        boolean shell = !variables.shell().getOrDefault(ProjectName.VARIABLE, "").isEmpty();
        return new Project(found.name(), found.source(), shell);
    }

    /** The name of a group's project: the site's own for the root. */
    String ofGroup(Group group) {
        return group.isRoot() ? name : ProjectName.normal(name + "-" + group.name());
    }

    /** The real name of something that the project declares and gives no name to. */
    String real(String declared) {
        return name + "_" + declared;
    }
}
