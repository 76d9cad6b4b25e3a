package org.sitewright.edit;

import java.util.List;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlPlace;

/**
 * Where a path leads when aliases and merge keys are followed.
 *
 * @param asked     the path
 * @param place     the deepest node on the way that exists; its own path is the one in the text
 * @param depth     how many steps of the path lead to it
 * @param crossings the aliases and merge keys on the way, in their order
 */
record Found(YamlPath asked, YamlPlace place, int depth, List<Crossing> crossings) {
    /**
     * A place where the way leaves for another part of the text.
     *
     * @param merge  whether by a merge key, else by an alias
     * @param anchor the anchor's name
     * @param at     the alias, or the mapping that has the merge key
     */
    record Crossing(boolean merge, String anchor, YamlPath at) {}

    boolean exists() {
        return depth == asked.size();
    }

    /** The path in the text, with the steps behind it that lead nowhere yet. */
    YamlPath real() {
        YamlPath real = place.path();
        for (YamlPath.Step step : asked.steps().subList(depth, asked.size())) {
            real = real.then(step);
        }
        return real;
    }
}
