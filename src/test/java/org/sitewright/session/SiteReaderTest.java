package org.sitewright.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.edit.Edit;
import org.sitewright.edit.EditException;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SitePart;

class SiteReaderTest {
    private static final String ON_NET = """
            networks:
              default:
                name: %s
                external: true
            services:
              %s:
                image: busybox:1.36
            """;

    @TempDir
    Path folder;

    private final List<String> remarks = new ArrayList<>();

    private void file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private SiteReader.Reading reading(Map<String, String> shell) {
        return new SiteReader(shell).read(folder, remarks::add);
    }

    private SiteText read() {
        return ((SiteReader.Reading.Read) reading(Map.of())).site();
    }

    private List<String> files() {
        return read().site().parts().stream().map(part -> part.file().name()).toList();
    }

    @Test
    void filesOfEnvFile_areReadFromTheSitesFolder_andOfNoOther() throws IOException {
        file("docker-compose.yaml", """
                services:
                  a: {image: a:1, env_file: hub.env}
                  b: {image: a:1, env_file: [./more/b.env, {path: missing.env, required: false}, ../outside.env, /etc/outside.env]}
                """);
        file("hub.env", "SITE_HUB=ws://crossbar:8001/ws\n");
        file("more/b.env", "A=1\n");
        SiteText read = read();
        assertThat(read.site().environmentFiles()).containsOnlyKeys(new SiteFile("hub.env"), new SiteFile("more/b.env"));
        assertThat(read.site().environmentFiles().get(new SiteFile("hub.env")).values()).containsEntry("SITE_HUB", "ws://crossbar:8001/ws");
        assertThat(new SiteReader(Map.of()).environmentFiles(read.folder(), read.site())).isEqualTo(read.site().environmentFiles());
    }

    @Test
    void composeFilesThatAnotherOneHides_areSaid() throws IOException {
        file("docker-compose.yml", ON_NET.formatted("ocs-net", "agent"));
        read();
        assertThat(remarks).isEmpty();
        file("docker-compose.yaml", ON_NET.formatted("ocs-net", "old"));
        file("compose.yaml", ON_NET.formatted("ocs-net", "new"));
        assertThat(files()).containsExactly("compose.yaml");
        assertThat(remarks).hasSize(1);
        assertThat(remarks.getFirst()).isEqualTo("Compose reads compose.yaml alone in this folder, and not docker-compose.yml, docker-compose.yaml beside it. If nobody needs that any more, "
                + "take it away or give it another name; to see it, open it by itself.");
    }

    @Test
    void filesBelowThatShareANetworkWithTheMainFile_areOfTheSite_othersAreNot() throws IOException {
        file("docker-compose.yaml", ON_NET.formatted("ocs-net", "agent"));
        file("web/docker-compose.yaml", ON_NET.formatted("ocs-net", "grafana"));
        file("crossbar/compose.yaml", "networks: {default: {external: {name: ocs-net}}}\nservices: {crossbar: {image: a:1}}\n");
        file("elsewhere/compose.yaml", ON_NET.formatted("lab", "other"));
        file("alone/compose.yaml", "services: {x: {image: a:1}}\n");
        assertThat(files()).containsExactly("docker-compose.yaml", "crossbar/compose.yaml", "web/docker-compose.yaml");
    }

    @Test
    void aNetworkIsKnownByItsRealName_variablesFilledInFromTheFilesOwnFolder() throws IOException {
        file("docker-compose.yaml", ON_NET.formatted("ocs-net", "agent"));
        file("web/compose.yaml", "networks: {inner: {name: '${NET}', external: true}}\nservices: {w: {image: a:1, networks: [inner]}}\n");
        file("web/.env", "NET=ocs-net\n");
        assertThat(files()).containsExactly("docker-compose.yaml", "web/compose.yaml");
        assertThat(read().site().variables(new SiteFile("web/compose.yaml")).value("NET")).hasValue("ocs-net");
        assertThat(read().site().variables(new SiteFile("docker-compose.yaml")).value("NET")).isEmpty();
    }

    @Test
    void filesThatShareANetworkWithEachOther_belongToTheSite_thoughTheMainFileIsNotOnIt() throws IOException {
        file("docker-compose.yaml", "services: {agent: {image: a:1}}\n");
        file("web/compose.yaml", ON_NET.formatted("ocs-net", "grafana"));
        file("crossbar/compose.yaml", ON_NET.formatted("ocs-net", "crossbar"));
        assertThat(files()).hasSize(3);
    }

    @Test
    void theDefaultNetworkOfTheMainFile_joinsFilesThatNameItAsExternal() throws IOException {
        String project = folder.getFileName().toString().toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9_-]", "");
        file("compose.yaml", "services: {agent: {image: a:1}}\n");
        file("web/compose.yaml", ON_NET.formatted(project + "_default", "grafana"));
        assertThat(files()).containsExactly("compose.yaml", "web/compose.yaml");
    }

    @Test
    void aMistypedNetworkDoesNotHideTheFile() throws IOException {
        file("docker-compose.yaml", ON_NET.formatted("ocs-net", "agent"));
        file("web/compose.yaml", ON_NET.formatted("ocs_net", "grafana"));
        assertThat(files()).containsExactly("docker-compose.yaml", "web/compose.yaml");
    }

    @Test
    void aFolderWithoutComposeFile_isASiteIfTheFilesBelowAreJoined() throws IOException {
        file("agents/compose.yaml", ON_NET.formatted("ocs-net", "agent"));
        file("web/compose.yaml", ON_NET.formatted("ocs-net", "grafana"));
        file("zzz/compose.yaml", ON_NET.formatted("other", "x"));
        assertThat(files()).containsExactly("agents/compose.yaml", "web/compose.yaml");
        assertThat(read().folder().composeFile()).isEqualTo(folder.resolve("agents/compose.yaml"));
        assertThat(read().path(new SiteFile("web/compose.yaml"))).isEqualTo(folder.resolve("web/compose.yaml"));
    }

    @Test
    void aFolderOfSitesThatHaveNothingInCommon_isNoSite() throws IOException {
        file("a/compose.yaml", ON_NET.formatted("one", "x"));
        file("b/compose.yaml", ON_NET.formatted("two-nets", "x"));
        SiteReader.Reading.Failed failed = (SiteReader.Reading.Failed) reading(Map.of());
        assertThat(failed.folder()).isEmpty();
        assertThat(failed.offers()).hasSize(2);
    }

    @Test
    void includedFilesAreOfTheProjectOfTheOneThatIncludesThem() throws IOException {
        file("compose.yaml", """
                include:
                  - web/stack.yaml
                  - path: [db.yaml, missing.yaml]
                  - ../outside.yaml
                  - https://github.com/example/repository.git
                services: {agent: {image: a:1}}
                """);
        file("web/stack.yaml", "include: [inner/more.yaml]\nservices: {grafana: {image: a:1}}\n");
        file("web/inner/more.yaml", "include: [../stack.yaml]\nservices: {proxy: {image: a:1}}\n");
        file("db.yaml", "services: {influxdb: {image: a:1}}\n");
        assertThat(files()).containsExactly("compose.yaml", "web/stack.yaml", "web/inner/more.yaml", "db.yaml");
        assertThat(read().site().parts()).extracting(SitePart::project).containsOnly(new SiteFile("compose.yaml"));
    }

    @Test
    void namesThatMeetByInclude_areMergedByComposeWithoutAWord_andToldHere() throws IOException, EditException {
        file("compose.yaml", "include: [web/compose.yaml]\nservices: {influxdb: {image: 'influxdb:1.8'}}\n");
        file("web/compose.yaml", "services: {influxdb: {image: 'influxdb:2.7'}, grafana: {image: 'grafana/grafana:9.5.2', depends_on: [influxdb]}}\n");
        Session session = new Session(read().site(), KeyTable.load(), Runnable::run, Runnable::run);
        assertThat(session.snapshot().findings()).extracting(finding -> finding.rule() + " " + finding.file())
                .containsExactly("merged-service compose.yaml", "merged-service web/compose.yaml");
        // Each file goes on being edited as it stands.
        session.show(new SiteFile("web/compose.yaml"), this);
        session.apply(new Edit.SetImageTag("influxdb", "2.8"), this);
        assertThat(session.text(new SiteFile("compose.yaml")).content()).contains("influxdb:1.8");
        assertThat(session.text(new SiteFile("web/compose.yaml")).content()).contains("influxdb:2.8");
    }

    @Test
    void aSiteOfOneFileHasOnePart() throws IOException {
        file("compose.yaml", "services: {agent: {image: a:1}}\n");
        assertThat(files()).containsExactly("compose.yaml");
        assertThat(remarks).isEmpty();
    }
}
