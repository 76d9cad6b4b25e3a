package org.sitewright.compose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsTest {
    private final Secrets secrets = new Secrets();

    @ParameterizedTest
    @CsvSource({"INFLUXDB_ADMIN_PASSWORD,horse", "GF_TOKEN,x", "api_key,x", "AWS_SECRET_ACCESS,x", "KEY,x", "DB_PASS,x", "SSH_KEY_BASE64,x", "API_KEYS,x",
        "PASSWORD,${PASSWORD:-horse}"})
    void aSecretIsCovered(String key, String value) {
        assertThat(secrets.isSecret(key, value)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"INSTANCE_ID,x", "KEYBOARD,us", "MONKEY,x", "BYPASS,x", "DB_PASSWORD_FILE,/run/secrets/db", "PASSWORD,${PASSWORD}",
        "PASSWORD,$PASSWORD", "TOKEN,''"})
    void whatTellsNothingIsNot(String key, String value) {
        assertThat(secrets.isSecret(key, value)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"GF_TOKEN,x,••••••••", "GF_TOKEN,$TOKEN,$TOKEN", "TZ,UTC,UTC"})
    void aMaskStandsInItsPlace(String key, String value, String shown) {
        assertThat(secrets.shown(key, value)).isEqualTo(shown);
    }
}
