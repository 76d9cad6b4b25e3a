package org.sitewright.ui.shell;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.sitewright.disk.Expected;
import org.sitewright.disk.FileProblem;
import org.sitewright.disk.Recovery;
import org.sitewright.disk.Recovery.Offer;
import org.sitewright.disk.SaveResult;
import org.sitewright.disk.TextFiles;
import org.sitewright.ui.control.Asker;
import org.sitewright.words.Words;

/** Offers unsaved work of the last time, once, at the start. */
final class RecoveryDesk {
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
        String details = offers.stream().map(this::describe).collect(Collectors.joining("\n"));
        OptionalInt chosen = asker.choose(words.of("recovery.offer", offers.size()), details,
                List.of(words.of("recovery.take", offers.size(), fileName(offers.getFirst())), words.of("recovery.later"), words.of("recovery.discard")));
        if (chosen.isEmpty()) {
            return;
        }
        switch (chosen.getAsInt()) {
            case 0 -> take(offers.getFirst());
            case 2 -> executors.disk().execute(() -> offers.forEach(recovery::discard));
            default -> { }
        }
    }

    private void take(Offer offer) {
        if (offer.state() != Recovery.FileState.GONE) {
            restore(offer);
            return;
        }
        executors.disk().execute(() -> {
            SaveResult result = new TextFiles().save(offer.file(), offer.text(), new Expected.Absent());
            executors.views().execute(() -> {
                if (result instanceof SaveResult.Failed(FileProblem problem)) {
                    asker.tell(words.of("recovery.failed"), problem.sentence());
                } else {
                    restore(offer);
                }
            });
        });
    }

    private void restore(Offer offer) {
        bench.restore(offer, () -> executors.disk().execute(() -> recovery.discard(offer)));
    }

    private static String fileName(Offer offer) {
        Path name = offer.file().getFileName();
        return name == null ? offer.file().toString() : name.toString();
    }

    private String describe(Offer offer) {
        String when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withZone(ZoneId.systemDefault())
                .format(offer.when());
        return words.of("recovery.details", offer.file(), words.of("recovery.state." + offer.state().name().toLowerCase(Locale.ROOT), when));
    }
}
