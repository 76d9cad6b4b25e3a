package org.sitewright.assist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FoldsTest {
    private static List<Fold> folds(String text) {
        return new Folds().of(Cases.read(text));
    }

    @Test
    void sectionsAndServicesCanBeFolded() {
        assertThat(folds("""
                services:
                  a:
                    image: x

                  # about b
                  b:
                    image: y
                    restart: always

                volumes:
                  data:
                """)).containsExactly(new Fold(0, 7, "7 lines"), new Fold(1, 2, "1 line"), new Fold(5, 7, "2 lines"),
                new Fold(9, 10, "1 line"));
    }

    @Test
    void blocksWithinServicesCanBeFoldedIfTheyHideThreeLinesOrMore() {
        assertThat(folds("""
                services:
                  a:
                    environment:
                      - A=1
                      - B=2
                      - C=3
                    ports:
                      - "80:80"
                      - "81:81"
                """)).containsExactly(new Fold(0, 8, "8 lines"), new Fold(1, 8, "7 lines"), new Fold(2, 5, "3 lines"));
    }

    @Test
    void itemsAndBlocksOfTextCanBeFolded() {
        assertThat(folds("""
                services:
                  a:
                    volumes:
                      - type: bind
                        source: /x
                        target: /x
                        read_only: true
                    command: |
                      one
                      two
                      three

                """)).contains(new Fold(3, 6, "3 lines"), new Fold(7, 10, "3 lines"));
    }

    @Test
    void longCommentsCanBeFolded() {
        assertThat(folds("""
                # 1
                # 2
                # 3
                # 4
                services:
                  a:
                    image: x
                    # 1
                    # 2
                """)).containsExactly(new Fold(0, 3, "3 lines"), new Fold(4, 6, "2 lines"), new Fold(5, 6, "1 line"));
    }

    @Test
    void flowCollectionsOverSeveralLinesCanBeFolded() {
        assertThat(folds("services:\n  a: {\n    image: x,\n    restart: always\n  }\n"))
                .containsExactly(new Fold(0, 4, "4 lines"), new Fold(1, 4, "3 lines"));
    }

    @Test
    void foldsAreTheSameWithWindowsLineBreaks() {
        String text = "services:\n  a:\n    command: |\n      one\n      two\n      three\n\n  b:\n    image: x\n";
        assertThat(folds(text.replace("\n", "\r\n"))).isEqualTo(folds(text)).hasSize(4);
    }

    @Test
    void brokenAndEmptyTextsHaveTheFoldsThatCanBeSeen() {
        assertThat(folds("")).isEmpty();
        assertThat(folds("services:\n  a:\n    ima\n  b:\n    image: [x\n")).contains(new Fold(1, 2, "1 line"));
    }
}
