package org.sitewright.split;

import java.util.List;

/**
 * One command on the way from the old layout to the new one.
 *
 * @param folder  where it is run, from the site's folder; {@code .} for the site's folder itself
 * @param command the program and its arguments, each by itself
 * @param why     what it is for, a sentence
 */
public record BringUpStep(String folder, List<String> command, String why) {
    public BringUpStep {
        command = List.copyOf(command);
    }
}
