package org.sitewright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private final Patience patience = new Patience(Duration.ofSeconds(7));

    /** A result that is late a few times before it comes. */
    private final class Late extends CompletableFuture<String> {
        private int times;
        private final Runnable meanwhile;

        Late(int times, Runnable meanwhile) {
            this.times = times;
            this.meanwhile = meanwhile;
        }

        @Override
        public String get(long timeout, TimeUnit unit) throws TimeoutException {
            assertThat(unit.toSeconds(timeout)).isEqualTo(7);
            if (times-- > 0) {
                meanwhile.run();
                throw new TimeoutException();
            }
            return "there";
        }
    }

    @Test
    void whatIsSlowAndGoesOnIsWaitedFor() throws Exception {
        assertThat(patience.await(new Late(3, patience::goesOn))).isEqualTo("there");
    }

    @Test
    void whatStandsStillIsGivenUp() {
        patience.goesOn();
        assertThatThrownBy(() -> patience.await(new Late(1, () -> { }))).isInstanceOf(TimeoutException.class);
    }
}
