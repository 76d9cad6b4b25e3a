package org.sitewright.assist;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sitewright.compose.schema.Form;
import org.sitewright.compose.schema.KeySpec;
import org.sitewright.words.Words;
import org.sitewright.yaml.PlainScalars;
import org.sitewright.yaml.YamlStyle;

/** Gathers the proposals for one place and gives each the shape that the place needs. */
final class Offers {
    private final Spot spot;
    private final YamlStyle style;
    private final Words words;
    private final boolean dash;
    private final List<Proposal> proposals = new ArrayList<>();
    private final Set<String> labels = new HashSet<>();

    Offers(Spot spot, YamlStyle style, Words words) {
        this(spot, style, words, false);
    }

    private Offers(Spot spot, YamlStyle style, Words words, boolean dash) {
        this.spot = spot;
        this.style = style;
        this.words = words;
        this.dash = dash;
    }

    /** For a line of its own on which an item's dash is missing too. */
    Offers withDash() {
        return new Offers(spot, style, words, true);
    }

    Spot spot() {
        return spot;
    }

    YamlStyle style() {
        return style;
    }

    Words words() {
        return words;
    }

    List<Proposal> proposals() {
        return List.copyOf(proposals);
    }

    void addAll(Offers others) {
        for (Proposal proposal : others.proposals) {
            if (labels.add(proposal.kind() + proposal.label())) {
                proposals.add(proposal);
            }
        }
    }

    /** Offers text as it stands; it may hold a mark for the caret. */
    void add(ProposalKind kind, String label, String detail, String documentation, String insert) {
        if (!labels.add(kind + label)) {
            return;
        }
        String shaped = dash ? "- " + insert.replace("\n", "\n  ") : insert;
        if (spot.blankNeeded()) {
            shaped = " " + shaped.replace("\n", "\n ");
        }
        proposals.add(new Proposal(label, detail, documentation, shaped, spot.word(), kind));
    }

    /** Offers a scalar, in quotation marks where it needs them to stay what it is. */
    void scalar(ProposalKind kind, String value, String detail, String documentation, KeySpec spec) {
        scalar(kind, value, detail, documentation, value, spec);
    }

    void scalar(ProposalKind kind, String label, String detail, String documentation, String value, KeySpec spec) {
        // A vertical bar would be taken for the caret's mark.
        if (value.indexOf('|') < 0 && value.indexOf('\n') < 0) {
            add(kind, label, detail, documentation, written(value, spec));
        }
    }

    private String written(String value, KeySpec spec) {
        if (spot.isQuoted() || isMeant(value, spec)) {
            return value;
        }
        boolean plain = PlainScalars.isPlainSyntax(value, spot.flow()) && !PlainScalars.isAmbiguous(value);
        if (plain) {
            return value;
        }
        char quote = value.indexOf(style.quote()) < 0 ? style.quote() : style.quote() == '"' ? '\'' : '"';
        return quote + value + quote;
    }

    /** Whether a truth value or a number is meant as such. */
    private static boolean isMeant(String value, KeySpec spec) {
        boolean truth = spec.forms().contains(Form.BOOLEAN) && PlainScalars.isBoolean(value);
        return truth || spec.forms().stream().anyMatch(Form::takesInteger) && PlainScalars.isInteger(value);
    }
}
