package org.sitewright.ui.shell;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitewright.disk.Expected;
import org.sitewright.disk.FileProblem;
import org.sitewright.disk.Recovery;
import org.sitewright.disk.Recovery.Offer;
import org.sitewright.disk.SaveResult;
import org.sitewright.disk.TextFiles;
import org.sitewright.ui.control.Asker;
import org.sitewright.words.Words;

/** Offers all unsaved work of the last time at the start. One file can be open at a time: the others stay on offer. */
final class RecoveryDesk {
    private static final int MOST_SHOWN = 8;

    private final Words words;
    private final Workbench bench;
    private final Recovery recovery;
    private final Executors executors;
    private final Asker asker;

    RecoveryDesk(Words words, Workbench bench, Recovery recovery, Executors executors, Asker asker) {
        this.words = words;
        this.bench = bench;
        this.recovery = recovery;
        this.executors = executors;
        this.asker = asker;
    }

    void offer() {
        executors.disk().execute(() -> {
            List<Offer> offers = recovery.offers();
            if (!offers.isEmpty()) {
                executors.views().execute(() -> ask(offers));
            }
        });
    }

    private void ask(List<Offer> offers) {
        String details = offers.stream().map(this::describe).collect(Collectors.joining("\n")) + "\n\n" + words.of("recovery.kept");
        List<Offer> shown = offers.stream().limit(MOST_SHOWN).toList();
        List<String> options = new ArrayList<>();
        shown.forEach(offer -> options.add(words.of("recovery.take", offers.size(), offer.file())));
        options.add(words.of("recovery.discard", offers.size()));
        OptionalInt chosen = asker.choose(words.of("recovery.offer", offers.size()), details, options);
        if (chosen.isEmpty()) {
            return;
        }
        if (chosen.getAsInt() == shown.size()) {
            executors.disk().execute(() -> offers.forEach(recovery::discard));
        } else {
            take(shown.get(chosen.getAsInt()), offers);
        }
    }

    /** Keeps what else there is in sight, without a question that stands in the way of the work on the first. */
    private void offerOthers() {
        executors.disk().execute(() -> {
            int others = recovery.offers().size();
            if (others > 0) {
                executors.views().execute(() -> bench.banner(Optional.of(new Banner(words.of("recovery.others", others), List.of(
                        new Banner.Choice(words.of("recovery.show"), this::offer),
                        new Banner.Choice(words.of("outside.later"), () -> bench.banner(Optional.empty())))))));
            }
        });
    }

    private void take(Offer offer, List<Offer> all) {
        if (offer.state() != Recovery.FileState.GONE) {
            restore(offer, all);
            return;
        }
        executors.disk().execute(() -> {
            SaveResult result = new TextFiles().save(offer.file(), offer.text(), new Expected.Absent());
            executors.views().execute(() -> {
                if (result instanceof SaveResult.Failed(FileProblem problem)) {
                    asker.tell(words.of("recovery.failed"), problem.sentence());
                } else {
                    restore(offer, all);
                }
            });
        });
    }

    private void restore(Offer offer, List<Offer> all) {
        bench.openAround(offer.file(), view -> {
            List<Offer> taken = putInto(view, offer, all);
            // Kept by this process before the old copies go, so that there is always one.
            bench.keeper().keepNow();
            executors.disk().execute(() -> taken.forEach(recovery::discard));
            offerOthers();
        });
    }

    /** Puts unsaved work of all files of a site into it, as steps that can be taken back; the chosen one is shown. */
    private List<Offer> putInto(SiteView view, Offer chosen, List<Offer> all) {
        List<Offer> taken = new ArrayList<>();
        Stream.concat(all.stream().filter(other -> !other.equals(chosen)), Stream.of(chosen)).forEach(each ->
                view.site().file(each.file()).ifPresent(file -> {
                    view.session().show(file, this);
                    view.session().replace(file, each.text(), words.of("recovery.restored"), this);
                    taken.add(each);
                }));
        view.status().tell(words.of("recovery.restored"));
        return taken;
    }

    private String describe(Offer offer) {
        String when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withZone(ZoneId.systemDefault())
                .format(offer.when());
        return words.of("recovery.details", offer.file(), words.of("recovery.state." + offer.state().name().toLowerCase(Locale.ROOT), when));
    }
}
