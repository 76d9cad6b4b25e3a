package org.sitewright.check.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class HelpPagesTest {
    /** Rules about text that a reader of YAML may refuse: their example before the fix need not be readable. */
    private static final Set<String> ABOUT_BROKEN_TEXT =
            Set.of("yaml-syntax", "duplicate-key", "duplicate-config-key", "tab-indentation", "unknown-alias", "alias-bomb", "too-deep");

    private final HelpPages pages = new HelpPages();

    static List<String> ids() {
        return new HelpPages().ids();
    }

    @Test
    void indexAndFilesName_theSameRules() throws IOException, URISyntaxException {
        assertThat(pages.ids()).doesNotHaveDuplicates().hasSizeGreaterThan(50);
        try (Stream<Path> files = Files.list(folder())) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".md"))
                    .map(name -> name.substring(0, name.length() - 3)))
                            .containsExactlyInAnyOrderElementsOf(pages.ids());
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void pageHasAllSections_inOrderAndFilled(String id) {
        RuleHelp help = page(id);
        assertThat(help.id()).isEqualTo(id);
        assertThat(help.title()).isNotBlank().doesNotEndWith(".");
        assertThat(help.sections()).extracting(HelpSection::title)
                .containsExactly("What", "Why it matters at a site", "How to fix", "Example");
        assertThat(List.of(help.what(), help.why(), help.fix())).allSatisfy(text -> assertThat(text).isNotBlank());
        assertThat(help.sections()).allSatisfy(section -> assertThat(section.blocks()).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void pageIsShort_andItsLinesToo(String id) throws IOException, URISyntaxException {
        String page = Files.readString(folder().resolve(id + ".md"));
        assertThat(page.strip().split("\\s+").length).as("words").isBetween(80, 250);
        assertThat(page.lines()).allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(100));
        assertThat(page).endsWith("\n").doesNotContain("\r");
    }

    @ParameterizedTest
    @MethodSource("ids")
    void codeMarksArePaired_onEachPage(String id) {
        assertThat(page(id).sections()).flatExtracting(HelpSection::blocks).flatExtracting(HelpPagesTest::spans)
                .isNotEmpty().allSatisfy(span -> assertThat(span.text()).isNotEmpty().doesNotContain("`"));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void fixedExample_isReadableYamlWithServicesOrHosts(String id) {
        RuleHelp help = page(id);
        assertThat(help.exampleAfter()).containsAnyOf("services:", "hosts:").isNotEqualTo(help.exampleBefore());
        assertThatCode(() -> read(help.exampleAfter())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void exampleBeforeTheFix_isReadableYaml_unlessTheRuleIsAboutBrokenText(String id) {
        if (!ABOUT_BROKEN_TEXT.contains(id)) {
            assertThatCode(() -> read(page(id).exampleBefore())).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void plainText_fitsATerminalOf80Columns(String id) {
        String text = page(id).toPlainText();
        assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(80))
                .allSatisfy(line -> assertThat(line).isEqualTo(line.stripTrailing()));
        assertThat(text).endsWith("\n").contains("[" + id + "]");
        assertThat(text.lines().map(String::strip))
                .containsAll(page(id).exampleAfter().lines().map(String::strip).toList());
    }

    @Test
    void pageOnSplitting_saysWhyAndNamesTheTraps() {
        HelpTopic topic = pages.splitting();
        assertThat(topic.title()).isEqualTo("Splitting a site for deployment");
        assertThat(topic.sections()).hasSizeGreaterThan(3).allSatisfy(section -> assertThat(section.blocks()).isNotEmpty());
        assertThat(topic.sections()).flatExtracting(HelpSection::blocks).flatExtracting(HelpPagesTest::spans)
                .allSatisfy(span -> assertThat(span.text()).isNotEmpty().doesNotContain("`"));
        assertThat(topic.sections().get(1).source()).contains("depends_on", "grafana-storage", ".env", "./.crossbar", "SITE_HUB", "--docker-compose");
    }

    @Test
    void unlistedId_hasNoPage() {
        assertThat(pages.find("no-such-rule")).isEmpty();
        assertThat(pages.find("../help/yaml-syntax")).isEmpty();
        assertThat(pages.find("")).isEmpty();
    }

    private RuleHelp page(String id) {
        return pages.find(id).orElseThrow();
    }

    private static List<HelpSpan> spans(HelpBlock block) {
        return switch (block) {
            case HelpBlock.Paragraph(var spans) -> spans;
            case HelpBlock.Bullets(var items) -> items.stream().flatMap(List::stream).toList();
            case HelpBlock.CodeBlock _ -> List.of();
        };
    }

    private static void read(String yaml) {
        new Load(LoadSettings.builder().build()).loadAllFromString(yaml).forEach(Objects::requireNonNull);
    }

    private static Path folder() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(HelpPages.class.getResource("index.txt")).toURI()).getParent();
    }
}
