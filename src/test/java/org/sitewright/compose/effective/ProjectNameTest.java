package org.sitewright.compose.effective;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitewright.compose.ProjectName;

class ProjectNameTest {
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            // folder, key, variable, name, in 1.29, source
            "/srv/yale-lab, -, -, yale-lab, yale-lab, FOLDER",
            "/srv/Yale Lab (2), -, -, yalelab2, yalelab2, FOLDER",
            "/srv/_site, -, -, site, _site, FOLDER",
            "/srv/a.b_c, -, -, ab_c, ab_c, FOLDER",
            "/srv/Ümlaut, -, -, mlaut, mlaut, FOLDER",
            "/srv/lab, sat-1, -, sat-1, lab, KEY",
            "/srv/lab, ${P:-sat}, -, sat, lab, KEY",
            "/srv/lab, sat-1, Other, other, other, VARIABLE",
            "/srv/lab, -, '', lab, lab, FOLDER",
            "C:\\Sites\\Lab, -, -, lab, lab, FOLDER"})
    void theNameIsFoundAsComposeFindsIt(String folder, String key, String variable, String name, String oldest,
            ProjectName.Source source) {
        String text = (key == null ? "" : "name: " + key + "\n") + "services: {}\n";
        ProjectName found = ProjectName.of(Effective.file(text),
                Effective.variables(variable == null ? Map.of() : Map.of("COMPOSE_PROJECT_NAME", variable)), new HostFolder(folder).name());
        assertThat(found).isEqualTo(new ProjectName(name, oldest, source));
        assertThat(found.isCertain()).isEqualTo(name.equals(oldest));
    }

    @ParameterizedTest
    @CsvSource({"x, /srv/lab/x", "./x/, /srv/lab/x", "../x, /srv/x", "a/../../x, /srv/x", "/x/./y//z, /x/y/z", "~/x/../y, ~/y",
            "., /srv/lab", "../../../.., /", ".., /srv", "~, ~"})
    void relativePathsCountFromTheFolder(String path, String absolute) {
        assertThat(Effective.FOLDER.resolve(path).path()).isEqualTo(absolute);
    }

    @ParameterizedTest
    @CsvSource({"C:\\Sites, .\\x, C:/Sites/x", "C:\\Sites, ../x, C:/x", "C:\\Sites, D:\\x\\y, D:/x/y"})
    void drivesAreFolderToo(String folder, String path, String absolute) {
        assertThat(new HostFolder(folder).resolve(path).path()).isEqualTo(absolute);
    }
}
