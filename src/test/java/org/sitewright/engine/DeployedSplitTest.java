package org.sitewright.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.disk.UserFolders;
import org.sitewright.session.PlanWriting;
import org.sitewright.session.SplitDesk;
import org.sitewright.session.SplitDraft;
import org.sitewright.split.PlanResult;
import org.sitewright.split.SplitNetwork;
import org.sitewright.split.SplitPlan;
import org.sitewright.split.SplitRequest;

/** The proof of the split: the sample site on a real engine, before and after. */
@ExtendWith(NeedsEngine.class)
class DeployedSplitTest {
    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final String MARK = "the data of yesterday";
    private static final List<String> AGENTS = List.of("ocs-registry", "ocs-aggregator", "ocs-influx-publisher", "ocs-fake-data1",
            "ocs-LSA22Z2");
    private static final List<String> ALL = List.of("crossbar", "influxdb", "grafana", "ocs-web", "ocs-registry",
            "ocs-aggregator", "ocs-influx-publisher", "ocs-fake-data1", "ocs-LSA22Z2", "ocs-LSA99ZZ");

    @TempDir
    Path folder;

    private final TestEngine engine;
    private SampleOnEngine site;
    private Containers containers;

    DeployedSplitTest(TestEngine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void makeSite() throws IOException {
        site = new SampleOnEngine(engine, folder);
        containers = new Containers(engine, site.folder());
        new BusyboxImages(engine, Files.createDirectory(folder.resolve("images"))).make(site.images());
    }

    @AfterEach
    void clean() {
        containers.remove();
        if (engine.docker("network", "ls", "--format", "{{.Name}}").contains(site.network())) {
            engine.docker("network", "rm", site.network());
        }
    }

    @Test
    void theSplitSiteRuns_findsEachOtherByName_keepsItsData_andItsAgentsRestartAlone() throws Exception {
        compose("up", "-d");
        leaveMark();
        compose("down");
        bringUp(split());
        assertDeployed();
    }

    @Test
    void itComesBackWithTheMachine_whereServicesAreToBeRestarted() throws Exception {
        assumeTrue(engine.isOwn(), "nobody restarts the user's own engine");
        restartAgentsAlways();
        compose("up", "-d");
        leaveMark();
        // The plan itself takes the old layout down.
        bringUp(split());
        assertDeployed();
        engine.restart();
        assertDeployed();
    }

    private List<String> compose(String... arguments) {
        List<String> command = new ArrayList<>(List.of("docker-compose"));
        command.addAll(List.of(arguments));
        return engine.call(site.folder(), command);
    }

    private void leaveMark() {
        containers.run("influxdb", "echo '" + MARK + "' > /var/lib/influxdb/mark");
    }

    /** The sample site leaves the agents to be started by hand. */
    private void restartAgentsAlways() throws IOException {
        String text = Files.readString(site.composeFile());
        String changed = text.replaceAll("(?m)^( +)hostname: .*$", "$0\n$1restart: unless-stopped");
        assertThat(changed).isNotEqualTo(text);
        Files.writeString(site.composeFile(), changed);
    }

    /** Splits the site's file as the command and the window do; returns what brings the groups up. */
    private List<ProgramCall> split() {
        SplitDesk desk = new SplitDesk(Map.of(), KeyTable.load(),
                UserFolders.of(Map.of("SITEWRIGHT_HOME", folder.resolve("home").toString()), "Linux", folder));
        SplitDraft draft = ((SplitDesk.Reading.Ready<SplitDraft>) desk.read(site.folder())).draft();
        SplitRequest first = draft.firstRequest();
        SplitRequest request = new SplitRequest(first.grouping(),
                new SplitNetwork(site.network(), SplitNetwork.Driver.BRIDGE, first.network().form()), first.output(), first.choices());
        PlanResult<SplitPlan> result = draft.plan(request);
        assertThat(result).isInstanceOf(PlanResult.Planned.class);
        PlanWriting written = draft.write(((PlanResult.Planned<SplitPlan>) result).plan());
        assertThat(written).isInstanceOf(PlanWriting.Written.class);
        return ((PlanWriting.Written) written).bringUp();
    }

    private void bringUp(List<ProgramCall> calls) {
        List<ProgramCall> adapted = calls.stream()
                .map(call -> new ProgramCall(engine.compose().adapt(call.command()), call.folder())).toList();
        List<String> printed = Collections.synchronizedList(new ArrayList<>());
        BringUp.Outcome outcome = new BringUp(engine.programs(), LIMIT).start(adapted, new BringUp.Listener() {
            @Override
            public void started(int index) {
                printed.add("$ " + adapted.get(index));
            }

            @Override
            public void printed(int index, String line) {
                printed.add(line);
            }

            @Override
            public void ended(int index, Ending ending) {
                printed.add(ending.toString());
            }
        }).ending().join();
        assertThat(outcome.isGood()).as(String.join("\n", printed)).isTrue();
    }

    // --- what must be so

    private void assertDeployed() throws InterruptedException {
        assertAllRun();
        for (String agent : AGENTS) {
            assertReaches(agent, "crossbar", 8001);
            assertReaches(agent, "influxdb", 8086);
        }
        assertReaches("grafana", "influxdb", 8086);
        assertThat(containers.run("influxdb", "cat /var/lib/influxdb/mark")).isEqualTo(MARK);
        assertAgentsRestartAlone();
    }

    /** Containers that are to come back with the engine do so after it answers. */
    private void assertAllRun() throws InterruptedException {
        Map<String, String> expected = new TreeMap<>();
        ALL.forEach(service -> expected.put(service, "running"));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!containers.states().equals(expected) && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        assertThat(containers.states()).isEqualTo(expected);
    }

    private void assertReaches(String from, String service, int port) {
        String page = containers.run(from, "timeout 20 wget -q -O - http://" + service + ":" + port + "/name");
        assertThat(page).as(from + " reaches " + service).contains(service);
    }

    private void assertAgentsRestartAlone() throws InterruptedException {
        Map<String, String> before = containers.startTimes();
        compose("restart", "-t", "1");
        Map<String, String> after = containers.startTimes();
        for (String service : ALL) {
            boolean agent = service.startsWith("ocs-") && !service.equals("ocs-web");
            if (agent) {
                assertThat(after.get(service)).as(service).isNotEqualTo(before.get(service));
            } else {
                assertThat(after.get(service)).as(service).isEqualTo(before.get(service));
            }
        }
        assertAllRun();
    }
}
