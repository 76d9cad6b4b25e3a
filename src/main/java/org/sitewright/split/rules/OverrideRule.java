package org.sitewright.split.rules;

import org.sitewright.split.Effect;
import org.sitewright.split.OverrideFile;
import org.sitewright.words.Words;

/**
 * Tells of an override file beside the file that is split: it is split along, or it stays and goes on changing services that stay.
 *
 * @param along whether it is split along
 */
record OverrideRule(boolean along) implements Rule {
    @Override
    public void apply(Planning planning) {
        Words words = planning.words();
        OverrideFile.of(planning.source()).ifPresent(override -> planning.card("override:" + override.name(),
                along ? words.of("override.along.title", override.name()) : words.of("override.title", override.name()),
                along ? words.of("override.along.reason", planning.source().file()) : words.of("override.reason", planning.source().file()))
                .tell(Effect.NOTHING));
    }
}
