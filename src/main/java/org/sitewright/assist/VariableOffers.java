package org.sitewright.assist;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitewright.compose.Secrets;
import org.sitewright.site.Variables;
import org.sitewright.words.Words;

/** Offers variables behind a dollar sign: those of {@code .env}, those that the files use, and OCS's own. */
final class VariableOffers {
    private static final Pattern BEGUN = Pattern.compile("(?<!\\$)(?:\\$\\$)*\\$(\\{?)([A-Za-z_0-9]*)$");
    private static final String CONFIG_FOLDER = "OCS_CONFIG_DIR";

    private final Known known;
    private final String content;
    private final Words words;
    private final Secrets secrets = new Secrets();

    VariableOffers(Known known, Words words) {
        this.known = known;
        this.content = known.file().tree().text().content();
        this.words = words;
    }

    /** Whether the caret stands in a variable's name, so that nothing else fits. */
    boolean fits(Spot spot) {
        return BEGUN.matcher(spot.typed()).find();
    }

    void add(Offers outer, Spot spot) {
        Matcher begun = BEGUN.matcher(spot.typed());
        if (!begun.find()) {
            return;
        }
        int start = spot.word().start() + begun.start(2);
        int end = spot.caret();
        while (end < spot.word().end() && isNamePart(content.charAt(end))) {
            end++;
        }
        boolean braced = !begun.group(1).isEmpty();
        boolean complete = end < content.length() && "}:-?+".indexOf(content.charAt(end)) >= 0;
        Offers offers = new Offers(spot.part(start, end, begun.group(2)), outer.style(), words);
        for (String name : names()) {
            String insert = braced && !complete ? name + "}|" : name + "|";
            offers.add(ProposalKind.VARIABLE, name, detail(name), words.find("env." + name).orElse(""), insert);
        }
        outer.addAll(offers);
    }

    private static boolean isNamePart(char c) {
        return c == '_' || c < 128 && Character.isLetterOrDigit(c);
    }

    private Set<String> names() {
        Set<String> names = new LinkedHashSet<>(known.usedVariables());
        known.variables().dotEnvNames().stream().sorted().forEach(names::add);
        names.add(CONFIG_FOLDER);
        names.remove("");
        return names;
    }

    private String detail(String name) {
        Variables variables = known.variables();
        Optional<String> value = variables.value(name);
        if (value.isEmpty()) {
            return words.of("variable.detail.unset");
        }
        String from = variables.shell().containsKey(name) ? "variable.detail.shell" : "variable.detail.file";
        return words.of(from, secrets.shown(name, value.get()));
    }
}
