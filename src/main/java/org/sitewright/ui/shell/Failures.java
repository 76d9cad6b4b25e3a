package org.sitewright.ui.shell;

import org.sitewright.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What nobody has foreseen, on the FX thread: a sentence in the window, the rest in the log. */
final class Failures implements Thread.UncaughtExceptionHandler {
    private final Logger log = LoggerFactory.getLogger(Failures.class);
    private final Words words = new Words("ui.shell.messages");
    private final Workbench bench;

    Failures(Workbench bench) {
        this.bench = bench;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable broken) {
        log.error("On {}", thread.getName(), broken);
        bench.tell(words.of("program.failed"));
    }
}
