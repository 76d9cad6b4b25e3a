package org.sitewright.check.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RuleHelpTest {
    private static final String PAGE = """
            # A title

            ## What
            A paragraph on
            two lines with `some code` in it.

            Another one:
            - first item
              goes on
            - `b` second

            ## Why it matters at a site
            Because.

            ## How to fix
            - Do it.

            ## Example
            Before:

            ```yaml
            ## not a heading

              - a: 1
            ```

            After:

            ```yaml
            - a: 2
            ```
            """;

    @Test
    void parse_takesThePageApart() {
        RuleHelp help = RuleHelp.parse("some-rule", PAGE);
        assertThat(help.title()).isEqualTo("A title");
        assertThat(help.why()).isEqualTo("Because.");
        assertThat(help.fix()).isEqualTo("- Do it.");
        assertThat(help.exampleBefore()).isEqualTo("## not a heading\n\n  - a: 1\n");
        assertThat(help.exampleAfter()).isEqualTo("- a: 2\n");
        assertThat(help.sections().getFirst().blocks()).containsExactly(
                new HelpBlock.Paragraph(
                        List.of(text("A paragraph on two lines with "), code("some code"), text(" in it."))),
                new HelpBlock.Paragraph(List.of(text("Another one:"))),
                new HelpBlock.Bullets(
                        List.of(List.of(text("first item goes on")), List.of(code("b"), text(" second")))));
        assertThat(help.sections().getLast().blocks()).containsExactly(
                new HelpBlock.Paragraph(List.of(text("Before:"))),
                new HelpBlock.CodeBlock("yaml", "## not a heading\n\n  - a: 1\n"),
                new HelpBlock.Paragraph(List.of(text("After:"))),
                new HelpBlock.CodeBlock("yaml", "- a: 2\n"));
    }

    @Test
    void spans_keepALoneBackQuote() {
        assertThat(HelpSpan.parse("a ` b")).containsExactly(text("a ` b"));
        assertThat(HelpSpan.parse("`a` ` b")).containsExactly(code("a"), text(" ` b"));
    }

    @Test
    void plainText_wrapsTextAndKeepsCode() {
        String printed = new PlainTextPage(24).print(RuleHelp.parse("some-rule", PAGE));
        assertThat(printed).isEqualTo("""
                A title [some-rule]
                ===================

                What
                ----
                A paragraph on two lines
                with `some code` in it.

                Another one:

                - first item goes on
                - `b` second

                Why it matters at a site
                ------------------------
                Because.

                How to fix
                ----------
                - Do it.

                Example
                -------
                Before:

                    ## not a heading

                      - a: 1

                After:

                    - a: 2
                """);
    }

    @Test
    void plainText_neverBreaksInsideOfCode_andIndentsWrappedItems() {
        String page = PAGE.replace("first item", "first item with `code of some length`,");
        assertThat(new PlainTextPage(24).print(RuleHelp.parse("r", page)))
                .contains("- first item with\n  `code of some length`,\n  goes on\n");
    }

    @Test
    void parse_refusesAPageThatLacksSomething() {
        assertThatThrownBy(() -> RuleHelp.parse("r", PAGE.replace("## How to fix", "## How")))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("How to fix");
        assertThatThrownBy(() -> RuleHelp.parse("r", PAGE.replace("# A title", "A title")))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("title");
        assertThatThrownBy(() -> RuleHelp.parse("r", PAGE.substring(0, PAGE.indexOf("After:"))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("1 examples");
        assertThatThrownBy(() -> RuleHelp.parse("r", PAGE.substring(0, PAGE.lastIndexOf("```"))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("never closed");
        assertThatThrownBy(() -> RuleHelp.parse("r", "")).isInstanceOf(IllegalArgumentException.class);
    }

    private static HelpSpan text(String text) {
        return new HelpSpan(text, false);
    }

    private static HelpSpan code(String text) {
        return new HelpSpan(text, true);
    }
}
