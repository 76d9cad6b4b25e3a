package org.sitewright.split;

import java.util.Optional;

/**
 * Why there is no plan.
 *
 * @param sentence what is in the way and what to do
 * @param group    the name of the group that it is about
 * @param place    where it stands in the source
 */
public record Obstacle(String sentence, Optional<String> group, Optional<Place> place) {
    public static Obstacle of(String sentence) {
        return new Obstacle(sentence, Optional.empty(), Optional.empty());
    }

    public static Obstacle ofGroup(String sentence, String group) {
        return new Obstacle(sentence, Optional.of(group), Optional.empty());
    }
}
