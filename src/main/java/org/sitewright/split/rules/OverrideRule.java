package org.sitewright.split.rules;

import org.sitewright.split.Effect;

/** An override file beside the file that is split: it stays, and goes on changing the services that stay. */
final class OverrideRule implements Rule {
    @Override
    public void apply(Planning planning) {
        OverrideFile.of(planning.source()).ifPresent(override -> planning.card("override:" + override.name(),
                planning.words().of("override.title", override.name()),
                planning.words().of("override.reason", planning.source().file())).tell(Effect.NOTHING));
    }
}
