package org.sitewright.split.rules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitewright.compose.PlacedService;
import org.sitewright.split.Card;
import org.sitewright.split.Effect;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextRange;

/**
 * Names that Compose gives to containers begin with the project's name. Where one of a service that moves is written somewhere, in
 * the compose file or the site config file, it will mean nothing.
 */
final class ContainerNameRule implements Rule {
    @Override
    public void apply(Planning planning) {
        if (planning.isInclude()) {
            return;
        }
        for (GroupFile file : planning.files()) {
            if (file.group().isRoot()) {
                continue;
            }
            for (PlacedService placed : file.services()) {
                if (!placed.service().has("container_name")) {
                    Pattern name = Pattern.compile("(?<![\\w.-])" + Pattern.quote(planning.project().name()) + "[_-]"
                            + Pattern.quote(placed.name()) + "[_-]1(?![\\w.-])");
                    look(planning, placed, name, planning.source().text(), true);
                    planning.source().siteConfig().ifPresent(config -> look(planning, placed, name, config.tree().text(), false));
                }
            }
        }
    }

    private static void look(Planning planning, PlacedService placed, Pattern name, SourceText text, boolean inSource) {
        Matcher matcher = name.matcher(text.content());
        if (matcher.find()) {
            TextRange range = new TextRange(matcher.start(), matcher.end());
            Card card = planning.card("container:" + placed.name(), planning.words().of("container-name.title", matcher.group()),
                    planning.words().of("container-name.reason", placed.name(), text.lineAt(range.start()) + 1,
                            inSource ? planning.source().file() : planning.source().siteConfig().orElseThrow().file()));
            if (inSource) {
                card.at(planning.place(planning.compose().tree().at(range.start()).path(), range));
            }
            card.tell(Effect.BY_HAND);
        }
    }
}
