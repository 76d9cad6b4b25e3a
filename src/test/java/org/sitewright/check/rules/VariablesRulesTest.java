package org.sitewright.check.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitewright.check.Fix;
import org.sitewright.check.Severity;
import org.sitewright.edit.Edit;
import org.sitewright.yaml.YamlPath;

/** Variables that nobody sets, and what only looks like one. */
class VariablesRulesTest {
    @Test
    void variableThatNobodySets_isReportedAtEachUse() {
        RuleCheck.rule("undefined-variable").in("""
                name: ⟦${SITE}⟧
                services:
                  a:
                    image: so/ocs:⟦${TAG}⟧
                    environment: {A: "⟦$TAG⟧ and ${SET} and ${IN_SHELL}"}
                volumes:
                  data: {name: "x-⟦${SITE}⟧"}
                """)
                .withEnvironmentFile("SET", "").withShell("IN_SHELL", "x")
                .finds(Severity.WARNING, nobodySets("SITE"), nobodySets("TAG"), nobodySets("TAG"), nobodySets("SITE"));
    }

    private static String nobodySets(String name) {
        return "Neither .env nor the environment sets " + name + ", and there is no default: Compose puts nothing in its place.";
    }

    @Test
    void defaults_andWhatTheyHold_countOnlyWhereTheyAreUsed() {
        RuleCheck.rule("undefined-variable").in("""
                services:
                  a: {image: "a:${A:-1}${B-${C:-2}}${D:+${E}}${F:+x}"}
                  b: {image: "a:${SET:-${G}}${UNSET:-⟦${H}⟧}${EMPTY:-⟦${I}⟧}${EMPTY-${J}}${SET:+⟦${K}⟧}"}
                  c: {image: "$${L}"}
                """)
                .withEnvironmentFile("SET", "x", "EMPTY", "")
                .finds(Severity.WARNING, nobodySets("H"), nobodySets("I"), nobodySets("K"));
    }

    @Test
    void requiredVariable_isAnErrorWithTheFilesOwnWords() {
        RuleCheck.rule("undefined-variable").in("""
                services:
                  a: {image: "a:⟦${TAG:?set it in .env}⟧⟦${EMPTY:?}⟧${EMPTY?x}"}
                """)
                .withEnvironmentFile("EMPTY", "")
                .finds(Severity.ERROR, "The file demands that TAG is set, and it is not, so Compose will stop with: set it in .env",
                        "The file demands that EMPTY is set, and it is not, so Compose will stop with: …");
    }

    @Test
    void ocsConfigDir_isExplained_andCanGetADefault() {
        RuleCheck.rule("undefined-variable").in("""
                services:
                  agg:
                    image: a:1
                    volumes:
                      - ⟦${OCS_CONFIG_DIR}⟧:/config:ro
                """)
                .finds(Severity.WARNING, "OCS_CONFIG_DIR is not set, so agg does not find its site config file: set it in .env, or use sudo -E.")
                .offers("Give OCS_CONFIG_DIR the default '.'")
                .byEdits(new Edit.SetValue(YamlPath.of("services", "agg", "volumes").index(0), "${OCS_CONFIG_DIR:-.}:/config:ro"));
    }

    /** A path leads to one of the two only. */
    @Test
    void ofAKeyThatStandsTwice_noFixIsOffered() {
        RuleCheck.rule("undefined-variable").in("""
                services:
                  agg:
                    image: a:1
                    hostname: lab
                    hostname: a-long-name-of-⟦${OCS_CONFIG_DIR}⟧
                """)
                .finds(Severity.WARNING, "OCS_CONFIG_DIR is not set, so agg does not find its site config file: set it in .env, or use sudo -E.")
                .offers();
    }

    @Test
    void likeName_isOffered() {
        RuleCheck.rule("undefined-variable").in("services: {a: {image: \"a:⟦${OCS_TAGG}⟧\"}}").withEnvironmentFile("OCS_TAG", "1")
                .finds(Severity.WARNING, "Nothing sets OCS_TAGG, and there is no default (did you mean OCS_TAG?): Compose puts nothing in its place.")
                .offers("Change to OCS_TAG").byEdits(new Edit.SetValue(YamlPath.of("services", "a", "image"), "a:${OCS_TAG}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "cold⟦$⟧ | '$' begins like a variable, but is none: for a plain dollar sign write $$. | WARNING | Write $$ for a plain dollar sign | cold$$",
            "⟦${A⟧ | The brace of '${A' is never closed, so Compose refuses the file. | ERROR | Close the brace | ${A}",
            "⟦${}⟧ | '${}' names no variable, so Compose refuses the file. | ERROR | Write $$ for a plain dollar sign | $${}",
            "a⟦${1A}⟧ | '1A' in '${1A}' is no name of a variable: it has letters, digits and _, and begins with no digit. | ERROR | Write $$ for a plain dollar sign | a$${1A}",
            "a⟦${A!b}⟧ | '!b' in '${A!b}' means nothing behind a name; a default is written as :- and its value. | ERROR | Write $$ for a plain dollar sign | a$${A!b}"})
    void malformedVariable_isReportedWhereItStands(String value, String message, Severity severity, String title, String mended) {
        RuleCheck.Found found = RuleCheck.rule("malformed-interpolation")
                .in("services: {a: {image: a:1, command: [\"%s\"]}}".formatted(value)).finds(severity, message);
        assertThat(found.findings().getFirst().fixes().getFirst())
                .isEqualTo(new Fix(title, new Edit.SetValue(YamlPath.of("services", "a", "command").index(0), mended)));
    }

    @Test
    void malformedVariable_outsideOfServices_isFoundOnce() {
        RuleCheck.rule("malformed-interpolation").in("""
                x-env: &env
                  A: ⟦${⟧
                services:
                  a: {image: "a:1", environment: *env}
                  b: {image: "a:1", environment: {<<: *env, COST: 5$$, OK: "${A}"}}
                """)
                .finds(Severity.ERROR, "The brace of '${' is never closed, so Compose refuses the file.");
    }
}
