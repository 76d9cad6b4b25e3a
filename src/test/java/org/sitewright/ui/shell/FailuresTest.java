package org.sitewright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sitewright.session.SessionListener;
import org.sitewright.session.SitePatch;
import org.sitewright.session.Snapshot;
import org.testfx.framework.junit5.Start;

class FailuresTest extends WindowCase {
    private final List<LogRecord> log = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            log.add(line);
        }

        @Override
        public void flush() {
            // Kept in a list.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    @Start
    void start(Stage stage) {
        begin(stage);
    }

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(handler);
        window.fx(() -> Thread.currentThread().setUncaughtExceptionHandler(new Failures(window.bench)));
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("").removeHandler(handler);
        window.fx(() -> Thread.currentThread().setUncaughtExceptionHandler(null));
    }

    private boolean isLogged(String message) {
        return log.stream().anyMatch(line -> line.getThrown() != null && message.equals(line.getThrown().getMessage()));
    }

    private boolean isOnScreen(String words) {
        return robot.lookup(".label, .text-field, .button").queryAll().stream().filter(Labeled.class::isInstance)
                .anyMatch(node -> ((Labeled) node).getText() != null && ((Labeled) node).getText().contains(words));
    }

    @Test
    void aViewThatFailsDoesNotKeepTheOthersFromTheNews() {
        window.open(Texts.LAB);
        window.fx(() -> window.session().addListener(new SessionListener() {
            @Override
            public void textChanged(Snapshot before, Snapshot now, SitePatch patch, Object source) {
                throw new IllegalStateException("broken view");
            }

            @Override
            public void checked(Snapshot now) {
                throw new IllegalStateException("broken view");
            }
        }));
        window.select("influxdb");
        window.fill(window.field("tag"), "1.8", KeyCode.ENTER);
        assertThat(window.shownText()).contains("influxdb:1.8");
        assertThat(window.said("influxdb")).contains("influxdb:1.8");
        assertThat(window.stage.getTitle()).startsWith("\u25cf");
        assertThat(isLogged("broken view")).isTrue();
        assertThat(isOnScreen("broken view")).isFalse();
        assertThat(isOnScreen("IllegalState")).isFalse();
    }

    @Test
    void aFailureOnTheFxThreadIsASentenceInTheStatusLineAndAStackInTheLog() {
        window.open(Texts.LAB);
        Platform.runLater(() -> {
            throw new IllegalStateException("unforeseen");
        });
        window.waitFor(() -> isLogged("unforeseen"));
        assertThat(robot.lookup(".sw-status .label").queryAll().stream().map(node -> ((Label) node).getText()))
                .contains(window.word("program.failed"));
        assertThat(isOnScreen("unforeseen")).isFalse();
        window.select("influxdb");
        window.fill(window.field("tag"), "1.8", KeyCode.ENTER);
        assertThat(window.text()).contains("influxdb:1.8");
    }

    @Test
    void aFailureOnAWorkerIsLogged() throws InterruptedException {
        var worker = Threads.single("trial");
        worker.execute(() -> {
            throw new IllegalStateException("worker's");
        });
        worker.shutdown();
        Threads.await(worker);
        assertThat(isLogged("worker's")).isTrue();
    }
}
