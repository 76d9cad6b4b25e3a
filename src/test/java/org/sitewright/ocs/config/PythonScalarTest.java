package org.sitewright.ocs.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row was compared with what PyYAML's {@code safe_load} and {@code str()} give. */
class PythonScalarTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "acq                    | TEXT    | acq",
        "yes                    | BOOLEAN | True",
        "No                     | BOOLEAN | False",
        "on                     | BOOLEAN | True",
        "OFF                    | BOOLEAN | False",
        "true                   | BOOLEAN | True",
        "y                      | TEXT    | y",
        "yEs                    | TEXT    | yEs",
        "''                     | NULL    | None",
        "~                      | NULL    | None",
        "NULL                   | NULL    | None",
        "nULL                   | TEXT    | nULL",
        "None                   | TEXT    | None",
        "240                    | INTEGER | 240",
        "-1                     | INTEGER | -1",
        "1_000                  | INTEGER | 1000",
        "010                    | INTEGER | 8",
        "08                     | TEXT    | 08",
        "0x10                   | INTEGER | 16",
        "0b101                  | INTEGER | 5",
        "0o10                   | TEXT    | 0o10",
        "12:30:45               | INTEGER | 45045",
        "22:22                  | INTEGER | 1342",
        "-1:30                  | INTEGER | -90",
        "10.10.10.5             | TEXT    | 10.10.10.5",
        "1.5                    | FLOAT   | 1.5",
        "1.                     | FLOAT   | 1.0",
        ".5                     | FLOAT   | 0.5",
        "-3.5                   | FLOAT   | -3.5",
        "1e3                    | TEXT    | 1e3",
        "1.0e3                  | TEXT    | 1.0e3",
        "1.0e+3                 | FLOAT   | 1000.0",
        "1.0e+16                | FLOAT   | 1e+16",
        "0.00001                | FLOAT   | 1e-05",
        "0.0001                 | FLOAT   | 0.0001",
        "1:30.5                 | FLOAT   | 90.5",
        "-.inf                  | FLOAT   | -inf",
        ".NaN                   | FLOAT   | nan",
        "2020-01-01             | DATE    | 2020-01-01",
        "2020-01-01 12:30:45    | DATE    | 2020-01-01 12:30:45",
        "2020-1-2T3:04:05.5Z    | DATE    | 2020-01-02 03:04:05.500000+00:00",
        "2020-1-2               | TEXT    | 2020-1-2"})
    void plainScalarsAreWhatYaml11TakesThemFor(String written, ConfigValue.Kind kind, String text) {
        assertThat(PythonScalar.plain(written)).isEqualTo(new PythonScalar(kind, text));
    }
}
