package org.sitewright.session;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who hear of a session, in the order in which they came. */
final class Listeners {
    private static final Logger log = LoggerFactory.getLogger(Listeners.class);

    private final List<SessionListener> all = new CopyOnWriteArrayList<>();

    void add(SessionListener listener) {
        all.add(listener);
    }

    void remove(SessionListener listener) {
        all.remove(listener);
    }

    /** A listener that fails must not keep the others from the news, or views would show different texts. */
    void tell(Consumer<SessionListener> news) {
        for (SessionListener listener : all) {
            try {
                news.accept(listener);
            } catch (RuntimeException broken) {
                log.error("A listener failed: {}", listener.getClass().getName(), broken);
            }
        }
    }
}
