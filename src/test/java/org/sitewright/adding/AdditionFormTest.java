package org.sitewright.adding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked, what is proposed, and what is refused. */
class AdditionFormTest {
    private static final String EMPTY = "services:\n";

    private static Field field(AdditionForm form, Answers answers, String id) {
        return form.fields(answers).stream().filter(field -> field.id().equals(id)).findFirst().orElseThrow();
    }

    private static String proposal(AdditionForm form, Answers answers, String id) {
        return String.join(" ", field(form, answers, id).proposal());
    }

    @Test
    void asksFirstWhatOnlyTheSiteKnows() {
        AdditionForm form = AddingCase.of(EMPTY, "").form("Lakeshore372Agent");
        assertThat(form.fields(Answers.NONE)).filteredOn(field -> field.part() == Field.Part.SITE).extracting(Field::id)
                .containsExactly("--ip-address", "--serial-number");
        assertThat(form.problems(Answers.NONE)).extracting(FieldProblem::field).containsExactly("--ip-address", "--serial-number");
        assertThat(field(form, Answers.NONE, "--ip-address").example()).isEqualTo("10.10.10.2");
        assertThat(field(form, Answers.NONE, "--ip-address").proposal()).isEmpty();
    }

    @Test
    void aSerialNumberGivesItsNameToInstanceAndService() {
        AdditionForm form = AddingCase.sample().form("Lakeshore240Agent");
        assertThat(proposal(form, Answers.NONE, Field.INSTANCE)).isEqualTo("lakeshore240");
        Answers answers = Answers.NONE.with("--serial-number", List.of("LSA33XY"));
        assertThat(proposal(form, answers, Field.INSTANCE)).isEqualTo("LSA33XY");
        assertThat(proposal(form, answers, Field.SERVICE)).isEqualTo("ocs-LSA33XY");
        // The sample has this one.
        assertThat(proposal(form, answers.with("--serial-number", List.of("LSA22Z2")), Field.INSTANCE)).isNotEqualTo("LSA22Z2");
    }

    @ParameterizedTest
    @CsvSource({"FakeDataAgent, fake-data2, ocs-fake-data2, ocs-docker, simonsobs/ocs:v0.11.3",
            "CryomechCPAAgent, ptc1, ocs-ptc1, cryo-docker, simonsobs/socs:v0.5.3",
            "RegistryAgent, registry-2, ocs-registry-2, ocs-docker, simonsobs/ocs:v0.11.3",
            "WiregridActuatorAgent, wgactuator, ocs-wgactuator, cryo-docker, simonsobs/ocs-wgactuator-agent:v0.6.3",
            "HWPPicoscopeAgent, picoscope, ocs-picoscope, ocs-docker, ocs-hwp-picoscope-agent:latest"})
    void namesFollowTheSitesHabitsAndAreFree(String agentClass, String id, String service, String host, String image) {
        AdditionForm form = AddingCase.sample().form(agentClass);
        assertThat(List.of(Field.INSTANCE, Field.SERVICE, Field.HOST, Field.IMAGE).stream().map(each -> proposal(form, Answers.NONE, each)))
                .containsExactly(id, service, host, image);
    }

    @Test
    void theServicesNameFollowsTheInstance_asHostManagerLooksForIt() {
        AdditionForm form = AddingCase.of(EMPTY, """
                hosts:
                  ocs-docker:
                    agent-instances:
                      - {agent-class: HostManager, instance-id: hm, arguments: ['--docker-service-prefix', 'lab-']}
                """).form("FLSAgent");
        assertThat(proposal(form, Answers.NONE, Field.SERVICE)).isEqualTo("lab-fls");
        assertThat(proposal(form, Answers.NONE.with(Field.INSTANCE, List.of("laser")), Field.SERVICE)).isEqualTo("lab-laser");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "FakeDataAgent | --num-channels | many | --num-channels wants a whole number, not \"many\".",
            "FakeDataAgent | --sample-rate | 4,5 | --sample-rate wants a number, not \"4,5\".",
            "FakeDataAgent | --mode | run | --mode cannot be \"run\". It is one of: idle, acq.",
            "FakeDataAgent | instance-id | fake.data | \"fake.data\" cannot be an instance-id",
            "FakeDataAgent | instance-id | fake-data1 | There is fake-data1 at this site already",
            "FakeDataAgent | service | influxdb | There is influxdb at this site already",
            "FakeDataAgent | service | a b | \"a b\" cannot be the name of a service",
            "FakeDataAgent | image | Simons/OCS | \"Simons/OCS\" is no image",
            "FakeDataAgent | host | a/b | \"a/b\" cannot be the name of a host",
            "HWPGripperAgent | --warm-grip-distance | 9.2 | --warm-grip-distance wants at least 3 values",
            "SmurfFileEmulator | --stream-id | '' | --stream-id is needed",
            "BlueforsAgent | mount:/logs | '' | Kept at /logs in the container is needed"})
    void whatTheAgentWouldRefuseIsRefusedHere(String agentClass, String id, String answer, String said) {
        AdditionForm form = AddingCase.sample().form(agentClass);
        Answers answers = AddingCase.answered(form).with(id, answer.isEmpty() ? List.of() : List.of(answer));
        assertThat(form.problems(answers)).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo(id);
            assertThat(problem.said()).startsWith(said);
        });
    }

    @Test
    void anotherAgentIsChosenAmongThoseThatFit() {
        AdditionForm form = AddingCase.of(EMPTY, """
                hosts:
                  a-docker:
                    agent-instances:
                      - {agent-class: HWPSupervisor, instance-id: boss}
                      - {agent-class: FLSAgent, instance-id: fls}
                """).form("HWPPMXAgent");
        Field supervisor = field(form, Answers.NONE, "--supervisor-id");
        assertThat(supervisor.choices()).containsExactly("boss");
        assertThat(supervisor.proposal()).containsExactly("boss");
        assertThat(field(AddingCase.of(EMPTY, "").form("HWPPMXAgent"), Answers.NONE, "--supervisor-id").proposal()).isEmpty();
    }

    @Test
    void onlyAnAgentsNameFollowsWhatHostManagerLooksFor() {
        assertThat(field(AddingCase.of(EMPTY, "").form("FLSAgent"), Answers.NONE, Field.SERVICE).hint()).contains("HostManager");
        assertThat(field(AddingCase.of(EMPTY, "").form("loki"), Answers.NONE, Field.SERVICE).hint()).isEqualTo("By which other services reach it");
    }

    @Test
    void aSwitchThatCannotBeSwitchedOffSaysSo() {
        Field always = field(AddingCase.of(EMPTY, "").form("Lakeshore336Agent"), Answers.NONE, "--auto-acquire");
        assertThat(always.kind()).isEqualTo(Field.Kind.SWITCH);
        assertThat(always.proposal()).containsExactly("true");
        assertThat(always.hint()).contains("cannot be switched off");
    }

    @Test
    void tellsWhatTheSiteLacks() {
        assertThat(AddingCase.of(EMPTY, "hosts: {}\n").form("InfluxDBAgent").notes()).containsExactly("Needs InfluxDB 1.7, which the site does not have yet.");
        assertThat(AddingCase.sample().form("InfluxDBAgent").notes()).isEmpty();
        assertThat(AddingCase.without(EMPTY).form("FakeDataAgent").notes()).singleElement().asString().contains("no site config file");
        assertThat(AddingCase.sample().form("sequencer-frontend").notes()).containsExactly("Needs Sequencer backend, which the site does not have yet.");
    }

    @Test
    void whatRunsOutsideOfDockerHasNoServiceAndAsksForTheMachine() {
        AdditionForm form = AddingCase.of(EMPTY, "hosts: {ocs-docker: {agent-instances: []}}\n").form("HostManager");
        assertThat(form.fields(Answers.NONE)).extracting(Field::id).doesNotContain(Field.SERVICE, Field.IMAGE).contains(Field.HOST);
        assertThat(field(form, Answers.NONE, Field.HOST).proposal()).isEqualTo(List.of());
        assertThat(Optional.of(form.problems(Answers.NONE))).hasValueSatisfying(found ->
                assertThat(found).extracting(FieldProblem::field).containsExactly(Field.HOST));
    }
}
