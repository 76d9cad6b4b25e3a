package org.sitewright.assist;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.Secrets;
import org.sitewright.words.Words;
import org.sitewright.yaml.YamlAlias;
import org.sitewright.yaml.YamlAnchors;
import org.sitewright.yaml.YamlEntry;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlNode;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlPlace;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlSequence;
import org.sitewright.yaml.YamlToken;

/** Explains anchors, aliases and merges: what they bring, and who shares it. */
final class AnchorHelp {
    private static final int MOST_LINES = 10;
    private static final int MOST_NAMES = 8;

    private final ComposeFile file;
    private final Words words;
    private final Secrets secrets = new Secrets();

    AnchorHelp(Known known, Words words) {
        this.file = known.file();
        this.words = words;
    }

    /** The help for the anchor of a node, if the offset is at it. */
    Optional<HelpText> at(YamlPlace place, int offset) {
        YamlToken token = place.node().properties().anchor();
        if (token == null || offset < place.base() + token.start() || offset > place.base() + token.end()) {
            return Optional.empty();
        }
        String name = token.text().substring(1);
        YamlAnchors.Anchored anchored = new YamlAnchors.Anchored(place.node(), place.base());
        return Optional.of(help("&" + name, name, anchored));
    }

    Optional<HelpText> alias(YamlAlias alias, int base) {
        Optional<YamlAnchors.Anchored> anchored = file.anchors().resolve(alias.name(), base + alias.start());
        String title = "*" + alias.name();
        return Optional.of(anchored.map(found -> help(title, alias.name(), found))
                .orElseGet(() -> new HelpText(title, List.of(words.of("anchor.unknown", alias.name())), "")));
    }

    /** What a merge key brings. */
    HelpText merge(YamlPlace place) {
        List<String> body = new ArrayList<>(List.of(words.of("merge.documentation")));
        String code = "";
        List<YamlNode> sources = place.node() instanceof YamlSequence sequence
                ? sequence.items().stream().map(YamlSequence.Item::node).toList() : List.of(place.node());
        for (YamlNode source : sources) {
            if (source instanceof YamlAlias alias) {
                HelpText help = alias(alias, place.base()).orElseThrow();
                body.addAll(help.body());
                code = code.isEmpty() ? help.code() : code + "\n" + help.code();
            }
        }
        return new HelpText("<<", body, code);
    }

    private HelpText help(String title, String name, YamlAnchors.Anchored anchored) {
        List<String> body = new ArrayList<>();
        int line = file.tree().text().lineAt(anchored.start()) + 1;
        body.add(switch (anchored.node()) {
            case YamlMapping mapping -> words.of("anchor.map", String.valueOf(line), String.join(", ",
                    mapping.entries().stream().map(YamlEntry::keyText).limit(MOST_NAMES).toList()));
            case YamlSequence sequence -> words.of("anchor.list", String.valueOf(line), (Integer) sequence.items().size());
            default -> words.of("anchor.scalar", String.valueOf(line));
        });
        Set<String> users = users(name, anchored);
        body.add(users.isEmpty() ? words.of("anchor.unused")
                : words.of("anchor.users", String.join(", ", users.stream().limit(MOST_NAMES).toList())
                        + (users.size() > MOST_NAMES ? " …" : ""), String.valueOf(users.size())));
        return new HelpText(title, body, code(anchored.node()));
    }

    /** The services, or other places, where the anchor is used. */
    private Set<String> users(String name, YamlAnchors.Anchored anchored) {
        Set<String> users = new LinkedHashSet<>();
        for (YamlAnchors.Aliased aliased : file.anchors().aliases()) {
            boolean same = aliased.alias().name().equals(name) && file.anchors().resolve(name, aliased.start())
                    .filter(found -> found.node() == anchored.node()).isPresent();
            if (same) {
                YamlPath path = file.tree().at(aliased.start()).path();
                users.add(path.keyAt(0).equals("services") && path.size() > 1 ? path.keyAt(1) : path.prefix(2).toString());
            }
        }
        return users;
    }

    private String code(YamlNode node) {
        List<String> lines = new ArrayList<>();
        switch (node) {
            case YamlMapping mapping -> mapping.entries().stream().limit(MOST_LINES).forEach(entry -> lines.add(
                    entry.keyText() + ":" + (entry.value() instanceof YamlScalar scalar
                            ? " " + secrets.shown(entry.keyText(), oneLine(scalar.value())) : " …")));
            case YamlSequence sequence -> sequence.items().stream().limit(MOST_LINES).forEach(item -> lines.add(
                    "- " + (item.node() instanceof YamlScalar scalar ? item(oneLine(scalar.value())) : "…")));
            case YamlScalar scalar -> lines.add(oneLine(scalar.value()));
            case YamlAlias alias -> lines.add("*" + alias.name());
        }
        return String.join("\n", lines);
    }

    private String item(String text) {
        int equals = text.indexOf('=');
        return equals < 0 ? text : text.substring(0, equals + 1) + secrets.shown(text.substring(0, equals), text.substring(equals + 1));
    }

    private static String oneLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end) + " …";
    }
}
