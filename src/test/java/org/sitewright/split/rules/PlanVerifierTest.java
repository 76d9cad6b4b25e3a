package org.sitewright.split.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.ComposeReader;
import org.sitewright.compose.effective.EffectiveDifference;
import org.sitewright.site.SiteFile;
import org.sitewright.site.Variables;
import org.sitewright.split.Consequence;
import org.sitewright.split.Effect;
import org.sitewright.split.Grouping;
import org.sitewright.split.LineOrigin;
import org.sitewright.split.MemoryFolder;
import org.sitewright.split.Place;
import org.sitewright.split.PlannedFile;
import org.sitewright.split.PlannedMove;
import org.sitewright.split.SplitNetwork;
import org.sitewright.split.SplitPlan;
import org.sitewright.split.SplitRequest;
import org.sitewright.split.SplitSource;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlReader;

/** Plans made by hand, right and wrong ones; the site's folder is called "lab", the group "web" holds the service "web". */
class PlanVerifierTest {
    private static final String NETWORK = "networks: {default: {name: ocs-net, external: true}}\n";
    private static final String SITE = """
            services:
              web:
                image: web:${TAG:-v1}
                volumes: ['./conf:/conf', 'store:/store']
                depends_on: [router]
              router:
                image: router
                volumes: ['store:/x']
            volumes:
              store:
            """;
    private static final String ROOT = NETWORK + """
            services:
              router:
                image: router
                volumes: ['store:/x']
            volumes:
              store: {name: lab_store}
            """;
    private static final String WEB = NETWORK + """
            services:
              web:
                image: web:${TAG:-v1}
                volumes: ['../conf:/conf', 'store:/store']
            volumes:
              store: {name: lab_store, external: true}
            """;
    private static final Consequence DROPPED = consequence("dependency:web/router", YamlPath.of("services", "web", "depends_on").index(0));

    private final List<PlannedMove> moves = new ArrayList<>();
    private final List<PlannedFile> others = new ArrayList<>();
    private SplitRequest.Output output = SplitRequest.Output.SEPARATE;
    private Variables variables = Variables.NONE;

    private static Consequence consequence(String id, YamlPath path) {
        return new Consequence(id, Effect.CHANGES_LINE, "", "", Optional.of(new Place("docker-compose.yaml", path, TextRange.at(0))), Optional.empty(), List.of(), "");
    }

    private static ComposeFile read(String text) {
        return new ComposeReader().read(new YamlReader().read(SourceText.of(text)));
    }

    private static PlannedFile file(String path, String text) {
        SourceText after = SourceText.of(text);
        return new PlannedFile(path, Optional.empty(), after, Collections.nCopies(after.lineCount(), LineOrigin.NEW));
    }

    private List<String> unnamed(String site, String root, String web, Consequence... consequences) {
        ComposeFile compose = read(site);
        SplitSource source = new SplitSource(new SiteFile("docker-compose.yaml"), compose, variables, new MemoryFolder("lab"),
                Optional.empty(), Optional.empty());
        Grouping grouping = Grouping.allInRoot(compose).move("web", "web");
        SplitRequest request = new SplitRequest(grouping, SplitNetwork.usual(compose), output, Map.of());
        List<PlannedFile> files = new ArrayList<>(others);
        files.add(file("docker-compose.yaml", root));
        files.add(file("web/docker-compose.yaml", web));
        SplitPlan plan = new SplitPlan(request, List.of(consequences), files, moves, List.of());
        return PlanVerifier.unnamed(source, plan).stream().map(EffectiveDifference::toString).toList();
    }

    @Test
    void aGoodPlanDiffersInNothingUnnamed() {
        assertThat(unnamed(SITE, ROOT, WEB, DROPPED)).isEmpty();
    }

    @Test
    void whatNoConsequenceNamesIsTold() {
        assertThat(unnamed(SITE, ROOT, WEB)).containsExactly("web.depends_on: {router={condition=\"service_started\"}} -> nothing");
    }

    @Test
    void aPathThatMeansAnotherFileIsTold() {
        assertThat(unnamed(SITE, ROOT, WEB.replace("../conf", "./conf"), DROPPED)).hasSize(1).first().asString()
                .startsWith("web.volumes[0].source");
    }

    @Test
    void aPathToWhatIsMovedAlongIsRight() {
        moves.add(new PlannedMove("conf", "web/conf"));
        assertThat(unnamed(SITE, ROOT, WEB.replace("../conf", "./conf"), DROPPED)).isEmpty();
        assertThat(unnamed(SITE, ROOT, WEB, DROPPED)).hasSize(1);
    }

    @Test
    void aNewAndEmptyTwinOfAVolumeIsTold() {
        assertThat(unnamed(SITE, ROOT, WEB.replace("{name: lab_store, external: true}", ""), DROPPED))
                .containsExactly("web.volumes[1].source: \"lab_store\" -> \"web_store\"");
    }

    @Test
    void aVolumeThatNobodyMakesIsTold() {
        String external = "{name: lab_store, external: true}";
        assertThat(unnamed(SITE, ROOT.replace("{name: lab_store}", external), WEB, DROPPED))
                .containsExactly("volumes.lab_store: {} -> nothing");
    }

    @Test
    void aVolumeThatIsNotDeclaredIsTold() {
        String web = WEB.substring(0, WEB.indexOf("volumes:\n"));
        assertThat(unnamed(SITE, ROOT, web, DROPPED)).hasSize(2).allMatch(each -> each.startsWith("web.volumes[1]."));
    }

    @Test
    void aServiceThatWasForgottenOrStandsTwiceIsTold() {
        assertThat(unnamed(SITE, ROOT, NETWORK + "services: {}\n", DROPPED)).containsExactly("web");
        assertThat(unnamed(SITE, ROOT, WEB + "  # again\n", DROPPED)).isEmpty();
        assertThat(unnamed(SITE, ROOT.replace("volumes:\n", "  web: {image: x}\nvolumes:\n"), WEB, DROPPED)).contains("web");
    }

    @Test
    void aDependencyOnAServiceOfAnotherFileIsTold() {
        String web = WEB.replace("    volumes: ['../", "    depends_on: [router]\n    volumes: ['../");
        assertThat(unnamed(SITE, ROOT, web, DROPPED)).containsExactly("web.depends_on.router: \"router\" -> nothing");
        output = SplitRequest.Output.INCLUDE;
        assertThat(unnamed(SITE, ROOT.replace(NETWORK, ""), web.replace(NETWORK, ""), DROPPED)).isEmpty();
    }

    @Test
    void aVariableThatTheGroupDoesNotSeeIsTold() {
        variables = new Variables(Map.of(), Map.of("TAG", "v9"));
        assertThat(unnamed(SITE, ROOT, WEB, DROPPED)).containsExactly("web.image: \"web:v9\" -> \"web:v1\"");
        others.add(file("web/.env", "TAG=v9\n"));
        assertThat(unnamed(SITE, ROOT, WEB, DROPPED)).isEmpty();
    }

    @Test
    void theOldNetworkIsTold() {
        assertThat(unnamed(SITE, ROOT, WEB.replace(NETWORK, ""), DROPPED))
                .containsExactly("web.networks.ocs-net: {} -> nothing", "web.networks.web_default: nothing -> {}");
    }

    @Test
    void aNetworkOfTheSitesOwnKeepsItsName() {
        String site = "services:\n  web: {image: x, networks: [own]}\n  b: {image: y, networks: [own, default]}\nnetworks: {own: {internal: true}}\n";
        String root = "services:\n  b: {image: y, networks: [own, default]}\n"
                + "networks: {own: {name: lab_own, internal: true}, default: {name: ocs-net, external: true}}\n";
        String web = "services:\n  web: {image: x, networks: [own]}\nnetworks: {own: {name: lab_own, external: true}}\n";
        assertThat(unnamed(site, root, web)).isEmpty();
        assertThat(unnamed(site, root.replace(", internal: true", ""), web)).containsExactly("networks.lab_own: {internal=true} -> {}");
    }
}
