package org.sitewright.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitewright.compose.schema.KeySpec;
import org.sitewright.compose.schema.KeyTable;

class SettingOffersTest {
    private static final KeySpec SERVICE = KeyTable.load().find(List.of("services", "*")).orElseThrow();
    private static final SettingOffers ALL = SettingOffers.of(SERVICE, Set.of("image"), Set.of("image"));

    private static List<String> names(SettingOffers offers, String typed) {
        return offers.search(typed).stream().map(SettingOffers.Offer::name).toList();
    }

    @ParameterizedTest
    @CsvSource({"healthcheck, healthcheck", "HEALTH, healthcheck", "interval, healthcheck.interval", "capadd, cap_add", "cap-drop, cap_drop",
        "limits memory, deploy.resources.limits.memory", "max_attempts, deploy.restart_policy.max_attempts", "serial, devices",
        "USB, devices", "memswap, memswap_limit", "profile, profiles", "args, build.args", "grace, stop_grace_period"})
    void findsAKeyByItsNameOrByWhatItDoes(String typed, String first) {
        assertThat(names(ALL, typed)).startsWith(first);
    }

    @Test
    void nothingTypedGivesTheMapsOwnKeysThoseMostUsedFirst() {
        List<String> names = names(ALL, "");
        assertThat(names).contains("healthcheck", "logging", "storage_opt").doesNotContain("image", "healthcheck.test");
        assertThat(names.indexOf("restart")).isLessThan(names.indexOf("healthcheck"));
        assertThat(names.indexOf("healthcheck")).isLessThan(names.indexOf("storage_opt"));
    }

    @Test
    void whatIsThereIsNotOfferedAndNothingBelowAValueThatIsNoMap() {
        SettingOffers offers = SettingOffers.of(SERVICE, Set.of("build", "healthcheck", "healthcheck.test"), Set.of("build", "healthcheck.test"));
        assertThat(names(offers, "dockerfile")).doesNotContain("build.dockerfile");
        assertThat(names(offers, "healthcheck")).contains("healthcheck.interval").doesNotContain("healthcheck", "healthcheck.test");
    }

    @Test
    void allWordsMustBeFound() {
        assertThat(names(ALL, "memory sausage")).isEmpty();
        assertThat(names(ALL, "zzz")).isEmpty();
    }
}
