package org.sitewright.check.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitewright.check.Finding;
import org.sitewright.check.Fix;
import org.sitewright.check.MarkedFindings;
import org.sitewright.check.Severity;
import org.sitewright.edit.Edit;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlPath;

class SchemaCheckTest {
    private final MarkedFindings findings = new MarkedFindings();

    @Test
    void pathsGoFromTheRoot_throughListsToo() {
        String text = "services:\n  a:\n    image: x\n    configs:\n      - source: s\n        mod: 1\n";
        Finding finding = findings.of(text).getFirst();
        assertThat(finding.path()).isEqualTo(YamlPath.of("services", "a", "configs").index(0).key("mod"));
        assertThat(finding.fixes()).extracting(Fix::edit).contains(new Edit.RenameKey(finding.path(), "mode"));
    }

    @Test
    void fixesThatReplaceText_countFromTheStartOfTheFile() {
        String text = "# a heading\nservices:\n  a:\n    image: x\n  b:\n    image: x\n    ports: 80\n";
        Finding finding = findings.of(text).getFirst();
        int at = text.indexOf("80\n");
        assertThat(finding.fixes()).extracting(Fix::edit).containsExactly(new Edit.ReplaceText(new TextRange(at, at + 2), "[80]"));
    }

    @Test
    void textInTheMiddleOfAServiceThatCannotBeRead_isNoReasonToSayThatKeysAreMissing() {
        String text = "services:\n  a:\n    image: x\n    depends_on:\n      b:\n        condition service_started\n    user: \"1\"\n";
        assertThat(findings.of(text)).extracting(Finding::rule).containsExactly("yaml-syntax");
    }

    @Test
    void bothVersionsOfAConflict_areNoDuplicates() {
        String text = "services:\n<<<<<<< HEAD\n  a:\n    image: x\n=======\n  a:\n    image: y\n>>>>>>> b\n";
        assertThat(findings.of(text)).extracting(Finding::rule).containsExactly("yaml-syntax");
    }

    @Test
    void anchoredValueIsCheckedWhereItStands_notWhereItIsRepeated() {
        String text = "services:\n  a:\n    image: x\n    ports: &p 80\n  b:\n    image: x\n    ports: *p\n";
        List<Finding> found = findings.of(text);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().range().start()).isEqualTo(text.indexOf("80"));
    }

    @Test
    void valueThatIsStillToCome_isNoError() {
        for (String key : List.of("environment", "ports", "volumes", "healthcheck", "restart", "depends_on")) {
            List<Finding> found = findings.of("services:\n  a:\n    image: x\n    " + key + ":\n");
            assertThat(found).as(key).extracting(Finding::severity).containsExactly(Severity.INFO);
        }
    }

    @Test
    void escapedText_isMarkedAsAWhole() {
        String text = "services:\n  a:\n    image: x\n    volumes:\n      - \".\\x2fa:/data:readonly\"\n";
        Finding finding = findings.of(text).getFirst();
        assertThat(text.substring(finding.range().start(), finding.range().end())).isEqualTo("\".\\x2fa:/data:readonly\"");
    }

    @Test
    void eachOfTwoSectionsWithTheSameName_isChecked() {
        String text = "services:\n  a:\n    imag: x\nservices:\n  b:\n    imag: y\n";
        assertThat(findings.of(text)).extracting(Finding::rule).containsExactly("unknown-key", "duplicate-key", "unknown-key");
    }

    @Test
    void invisibleCharacter_isNamedAndDeleted() {
        String text = "services:\n  a:\n    image: x\u0007y\n";
        Finding finding = findings.of(text).getFirst();
        assertThat(finding.message()).contains("U+0007");
        assertThat(findings.of(MarkedFindings.mended(text, finding.fixes().getFirst().edit()))).isEmpty();
    }

    @Test
    void nestingWithoutEnd_isOneFinding() {
        String text = "services:\n  a:\n    image: x\n    command: " + "[".repeat(150) + "]".repeat(150) + "\n";
        assertThat(findings.of(text)).extracting(Finding::rule).containsExactly("too-deep");
    }

    @Test
    void servicesOutsideOfServices_areLeftToTheRuleThatSaysSo() {
        assertThat(findings.of("influxdb:\n  image: influxdb:1.7\n")).isEmpty();
    }
}
