package org.sitewright.assist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.schema.Form;
import org.sitewright.compose.schema.KeySpec;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.site.Site;
import org.sitewright.text.TextRange;
import org.sitewright.words.Words;
import org.sitewright.yaml.YamlStyle;

/**
 * Proposes what could be written at a caret: keys that fit there, values that they may have, and names that the files know.
 * Works while the text is half typed. All that fits the place is proposed; narrowing down to what the user has typed is for
 * the one who shows it.
 */
public final class Completer {
    private final KeyTable table;
    private final Words words = new Words("assist.messages");

    /** @param table of the keys to propose */
    public Completer(KeyTable table) {
        this.table = table;
    }

    /**
     * The proposals for a caret, the likeliest first.
     *
     * @param site   what else the site holds; its variables and the names of its other files are proposed too
     * @param file   the file that is edited, as it stands
     * @param offset of the caret in the file's text, in UTF-16 units
     * @return empty where nothing can be proposed: in comments, blocks of text, and plain prose
     * @throws IndexOutOfBoundsException if the text has no such offset
     */
    public List<Proposal> complete(Site site, ComposeFile file, int offset) {
        Optional<Spot> found = new SpotFinder(file.tree().text(), offset).find();
        if (found.isEmpty()) {
            return List.of();
        }
        boolean template = isTemplate(found.get());
        Spot spot = placed(found.get(), file);
        String own = !template && spot.path().size() > 1 && spot.path().getFirst().equals("services") ? spot.path().get(1) : "";
        return new Request(new Known(site, file, own), spot).proposals();
    }

    /**
     * Whether the value at a caret is one of a few that are known, or a name of something in the file, so that proposals are
     * welcome unasked. Where a value is free, as that of {@code hostname}, they would be in the way.
     *
     * @param offset of the caret in the file's text, in UTF-16 units
     * @throws IndexOutOfBoundsException if the text has no such offset
     */
    public boolean isChoice(ComposeFile file, int offset) {
        return new SpotFinder(file.tree().text(), offset).find().map(found -> placed(found, file))
                .filter(spot -> spot.kind() == Spot.Kind.VALUE || spot.kind() == Spot.Kind.LIST_ITEM)
                .filter(spot -> isMergeValue(spot) || table.find(spot.path()).filter(NameOffers::isChoice).isPresent()).isPresent();
    }

    private static boolean isTemplate(Spot spot) {
        return !spot.path().isEmpty() && spot.path().getFirst().startsWith("x-");
    }

    private Spot placed(Spot found, ComposeFile file) {
        return isTemplate(found) ? new Templates(file).placed(found) : shortItem(found, file);
    }

    private static boolean isMergeValue(Spot spot) {
        return !spot.isQuoted() && spot.path().stream().anyMatch("<<"::equals);
    }

    /** What looks like a key of an item is the first part of its short form, if no such key is known: {@code - data:}. */
    private Spot shortItem(Spot spot, ComposeFile file) {
        int size = spot.path().size();
        if (spot.kind() != Spot.Kind.VALUE || !spot.blankNeeded() || spot.flow() || size < 2
                || !spot.path().get(size - 2).equals(Spot.ITEM)) {
            return spot;
        }
        List<String> itemPath = spot.path().subList(0, size - 1);
        String key = spot.path().getLast();
        Optional<KeySpec> item = table.find(itemPath);
        int start = spot.word().start() - key.length() - 1;
        boolean isShort = item.isPresent() && item.get().forms().stream().anyMatch(Form::isScalar)
                && !item.get().children().containsKey(key) && start >= 0
                && file.tree().text().content().startsWith(key + ":", start);
        return isShort ? new Spot(Spot.Kind.LIST_ITEM, itemPath, new TextRange(start, spot.word().end()),
                key + ":", (char) 0, false, Spot.Neighbours.ITEMS, spot.present(), false, false, spot.line()) : spot;
    }

    /** One question. */
    private final class Request {
        private final Known known;
        private final Spot spot;
        private final Offers offers;
        private final KeyShape shape;
        private final KeyOffers keys;
        private final NameOffers names;

        Request(Known known, Spot spot) {
            this.known = known;
            this.spot = spot;
            YamlStyle style = YamlStyle.of(known.file().tree());
            this.shape = new KeyShape(style, known);
            this.offers = new Offers(spot, style, words);
            this.keys = new KeyOffers(known, shape, words);
            this.names = new NameOffers(known, words);
        }

        List<Proposal> proposals() {
            String typed = spot.typed();
            boolean key = spot.kind() == Spot.Kind.LINE || spot.kind() == Spot.Kind.FLOW_KEY;
            VariableOffers variables = new VariableOffers(known, words);
            if (!key && variables.fits(spot)) {
                variables.add(offers, spot);
            } else if (!key && (typed.startsWith("*") || isMergeValue(spot))) {
                anchors(offers);
            } else if (!typed.startsWith("&") && !typed.startsWith("!") && !(key && typed.indexOf(' ') >= 0)) {
                table.find(spot.path()).ifPresent(this::byTable);
            }
            return offers.proposals();
        }

        private void byTable(KeySpec spec) {
            switch (spot.kind()) {
                case FLOW_KEY -> mapping(spec);
                case LINE -> line(spec);
                case LIST_ITEM -> item(spec, offers);
                case VALUE -> value(spec);
            }
        }

        private void line(KeySpec spec) {
            boolean list = spec.forms().contains(Form.LIST) && spot.neighbours() != Spot.Neighbours.KEYS;
            boolean map = spec.forms().contains(Form.MAP) && spot.neighbours() != Spot.Neighbours.ITEMS;
            if (list && map) {
                list = shape.form(spec.name(), spec) == Form.LIST;
                map = !list;
            }
            if (map) {
                mapping(spec);
            } else if (list) {
                Offers dashed = offers.withDash();
                item(spec.items().orElse(spec), dashed);
                offers.addAll(dashed);
            }
        }

        private void mapping(KeySpec spec) {
            if (spec.children().isEmpty()) {
                names.addKeys(spec, offers);
                if (spec.anyKey().isPresent() && spot.path().size() > 1) {
                    keys.addMerge(offers);
                }
            } else {
                keys.add(spec, offers);
            }
        }

        private void item(KeySpec spec, Offers into) {
            names.addValues(spec, into);
            // In brackets a mapping needs braces first; within quotation marks there is none.
            boolean word = spot.typed().chars().allMatch(c -> Character.isLetter(c) || c == '_' || c == '<');
            if (!spec.children().isEmpty() && !spot.flow() && !spot.isQuoted() && word) {
                keys.add(spec, into);
            }
        }

        private void value(KeySpec spec) {
            boolean scalar = spec.forms().stream().anyMatch(form -> form.isScalar() && form != Form.NULL);
            boolean list = spec.forms().contains(Form.LIST);
            if (scalar) {
                names.addValues(spec, offers);
            } else if (list && spec.items().isPresent() && !spot.isQuoted()) {
                inBrackets(spec.items().get());
            }
            if (spot.typed().isEmpty() && !spot.isQuoted() && (list || spec.forms().contains(Form.MAP))) {
                anchors(offers);
            }
        }

        /** The value of a key that takes a list, on the key's own line. */
        private void inBrackets(KeySpec item) {
            Spot inner = new Spot(spot.kind(), spot.itemPath(), spot.word(), spot.typed(), (char) 0, true, spot.neighbours(),
                    spot.present(), false, false, spot.line());
            Offers items = new Offers(inner, offers.style(), words);
            names.addValues(item, items);
            for (Proposal proposal : items.proposals()) {
                String insert = proposal.insert();
                offers.add(proposal.kind(), proposal.label(), proposal.detail(), proposal.documentation(),
                        insert.indexOf('|') < 0 ? "[" + insert + "|]" : "[" + insert + "]");
            }
        }

        private void anchors(Offers into) {
            List<Known.Anchor> anchors = new ArrayList<>(known.anchorsBefore(spot.caret()));
            for (Known.Anchor anchor : anchors) {
                into.add(ProposalKind.VALUE, "*" + anchor.name(), words.of("anchor.detail",
                        known.file().tree().text().lineAt(anchor.start()) + 1), words.of("anchor.documentation"),
                        "*" + anchor.name());
            }
        }
    }
}
