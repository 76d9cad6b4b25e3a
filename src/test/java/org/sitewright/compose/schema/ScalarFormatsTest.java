package org.sitewright.compose.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitewright.text.TextRange;

class ScalarFormatsTest {
    private static ValueProblem problem(String code, int start, int end) {
        return new ValueProblem(ProblemCode.valueOf(code), new TextRange(start, end));
    }

    @ParameterizedTest
    @CsvSource({"10ms,10000000,true", "40s,40000000000,true", "1m30s,90000000000,true", "1h5m30s20ms,3930020000000,true",
            "1us,1000,true", "0s,0,true", "90m,5400000000000,true", "1h1h,7200000000000,true", "30s1m,90000000000,true",
            "1.5h,5400000000000,false", ".5s,500000000,false", "5.s,5000000000,false", "1ns,1,false", "1\u00b5s,1000,false",
            "1\u03bcs,1000,false", "1d,86400000000000,false", "1w2d,777600000000000,false", "+5s,5000000000,false",
            "0,0,false", "+0,0,false", "-0s,0,false", "9223372036s,9223372036000000000,true", "0.0000000001s,0,false", "007s,7000000000,true",
            "0.3333333333333h,1199999999999,false"})
    void readsDurations(String text, long nanos, boolean specified) {
        assertThat(DurationSpec.parse(text)).isEqualTo(
                new Parsed.Value<>(new DurationSpec(Duration.ofNanos(nanos), specified)));
        assertThat(DurationSpec.check(text)).isEmpty();
    }

    @Test
    void leadingZerosOfANumberDoNotCount() {
        assertThat(DurationSpec.parse("0".repeat(100) + "5s").known().orElseThrow().duration()).isEqualTo(Duration.ofSeconds(5));
        assertThat(DurationSpec.check("1".repeat(100) + "s")).map(ValueProblem::code).contains(ProblemCode.DURATION_TOO_LARGE);
    }

    @ParameterizedTest
    @CsvSource({"'',DURATION_EMPTY,0,0", "-,DURATION_EMPTY,0,1", "30,DURATION_NO_UNIT,0,2", "1m30,DURATION_NO_UNIT,2,4",
            "5x,DURATION_BAD_UNIT,1,2", "1H,DURATION_BAD_UNIT,1,2", "1min,DURATION_BAD_UNIT,1,4", "10sec,DURATION_BAD_UNIT,2,5",
            "5 s,DURATION_BAD_UNIT,1,3", "s,DURATION_BAD_NUMBER,0,1", ".s,DURATION_BAD_NUMBER,0,2",
            "1.5.5s,DURATION_BAD_NUMBER,0,4", "-5s,DURATION_NEGATIVE,0,3", "1s-2s,DURATION_BAD_UNIT,1,3",
            "9999999h,DURATION_TOO_LARGE,0,8", "99999999999999999999s,DURATION_TOO_LARGE,0,21", "ten,DURATION_BAD_NUMBER,0,3",
            "1:30,DURATION_BAD_UNIT,1,2"})
    void refusesOtherDurations(String text, String code, int start, int end) {
        assertThat(DurationSpec.check(text)).contains(problem(code, start, end));
        assertThat(DurationSpec.parse(text).known()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2b,2,true", "1024kb,1048576,true", "2048k,2097152,true", "300m,314572800,true", "1gb,1073741824,true",
            "2g,2147483648,true", "0b,0,true", "64mb,67108864,true", "1.5gb,1610612736,false", "64,64,false", "0,0,false",
            "-1,-1,false", "1t,1099511627776,false", "1p,1125899906842624,false", "1KiB,1024,false", "1GB,1073741824,false",
            "2B,2,false", "1 gb,1073741824,false", "1mib,1048576,false", "1.5,1,false", ".5k,512,false", "5.k,5120,false",
            "1e3,1000,false", "1e3k,1024000,false", "0.0001b,0,false"})
    void readsSizes(String text, long bytes, boolean specified) {
        assertThat(ByteSize.parse(text)).isEqualTo(new Parsed.Value<>(new ByteSize(bytes, specified)));
        assertThat(ByteSize.check(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'',SIZE_EMPTY,0,0", "' ',SIZE_EMPTY,0,1", "gb,SIZE_BAD_NUMBER,0,2", "1x,SIZE_BAD_UNIT,1,2",
            "1bb,SIZE_BAD_UNIT,1,3", "1ki,SIZE_BAD_UNIT,1,3", "1kib2,SIZE_BAD_NUMBER,0,5", "1  gb,SIZE_BAD_UNIT,2,5",
            "1mega,SIZE_BAD_UNIT,1,5", "-5m,SIZE_NEGATIVE,0,3", "-1m,SIZE_NEGATIVE,0,3", "1.2.3k,SIZE_BAD_NUMBER,0,5",
            "8589934592g,SIZE_TOO_LARGE,0,11", "1e99,SIZE_TOO_LARGE,0,4", "1e,SIZE_BAD_UNIT,1,2", ".k,SIZE_BAD_NUMBER,0,1",
            "'1g ',SIZE_BAD_NUMBER,0,2", "lots,SIZE_BAD_NUMBER,0,4"})
    void refusesOtherSizes(String text, String code, int start, int end) {
        assertThat(ByteSize.check(text)).contains(problem(code, start, end));
    }

    @ParameterizedTest
    @CsvSource({"no,NO", "always,ALWAYS", "on-failure,ON_FAILURE", "unless-stopped,UNLESS_STOPPED"})
    void readsRestartPolicies(String text, RestartPolicy.Kind kind) {
        RestartPolicy policy = RestartPolicy.parse(text).known().orElseThrow();
        assertThat(policy).isEqualTo(new RestartPolicy(kind, OptionalInt.empty())).hasToString(text);
    }

    @Test
    void readsRestartPoliciesWithACount() {
        assertThat(RestartPolicy.parse("on-failure:3").known()).contains(
                new RestartPolicy(RestartPolicy.Kind.ON_FAILURE, OptionalInt.of(3)));
        assertThat(RestartPolicy.parse("on-failure:0").known().orElseThrow()).hasToString("on-failure:0");
    }

    @ParameterizedTest
    @CsvSource({"'',RESTART_UNKNOWN,0,0", "allways,RESTART_UNKNOWN,0,7", "Always,RESTART_UNKNOWN,0,6",
            "false,RESTART_UNKNOWN,0,5", "unless_stopped,RESTART_UNKNOWN,0,14", "'always ',RESTART_UNKNOWN,0,7",
            "sometimes:3,RESTART_UNKNOWN,0,9", "on-failure:,RESTART_BAD_COUNT,11,11", "on-failure:x,RESTART_BAD_COUNT,11,12",
            "on-failure:-1,RESTART_BAD_COUNT,11,13", "on-failure:1:2,RESTART_BAD_COUNT,11,14",
            "on-failure:99999999999,RESTART_BAD_COUNT,11,22", "always:3,RESTART_COUNT_NOT_ALLOWED,6,8",
            "no:,RESTART_COUNT_NOT_ALLOWED,2,3"})
    void refusesOtherRestartPolicies(String text, String code, int start, int end) {
        assertThat(RestartPolicy.check(text)).contains(problem(code, start, end));
    }

    @ParameterizedTest
    @CsvSource({"9000,9000,,true", "root,root,,false", "9000:9000,9000,9000,true", "ocs:dialout,ocs,dialout,false",
            "0755,0755,,true", "1000:users,1000,users,true", "_apt,_apt,,false", "2147483647,2147483647,,true",
            "svc$$,svc$$,,false", "a.b-c,a.b-c,,false", "00000000000000001,00000000000000001,,true"})
    void readsUsers(String text, String user, String group, boolean numeric) {
        UserSpec spec = UserSpec.parse(text).known().orElseThrow();
        assertThat(spec).isEqualTo(new UserSpec(user, Optional.ofNullable(group)));
        assertThat(spec.isNumeric()).isEqualTo(numeric);
    }

    @ParameterizedTest
    @CsvSource({"'',USER_EMPTY,0,0", ":0,USER_EMPTY,0,0", "9000:,USER_GROUP_EMPTY,4,5", "a:b:c,USER_TOO_MANY_PARTS,3,5",
            "2147483648,USER_ID_TOO_LARGE,0,10", "1:99999999999,USER_ID_TOO_LARGE,2,13", "my user,USER_BAD_NAME,0,7",
            "-1,USER_BAD_NAME,0,2", "1000x,USER_BAD_NAME,0,5", "root:a b,USER_BAD_NAME,5,8", "' root',USER_BAD_NAME,0,5"})
    void refusesOtherUsers(String text, String code, int start, int end) {
        assertThat(UserSpec.check(text)).contains(problem(code, start, end));
    }

    @ParameterizedTest
    @ValueSource(strings = {"$WAIT", "${WAIT}", "${WAIT:-5s}", "5${UNIT}"})
    void whatHoldsAVariableIsNeitherRightNorWrong(String text) {
        assertThat(DurationSpec.parse(text)).isEqualTo(new Parsed.Unknown<>());
        assertThat(ByteSize.parse(text)).isEqualTo(new Parsed.Unknown<>());
        assertThat(RestartPolicy.parse(text)).isEqualTo(new Parsed.Unknown<>());
        assertThat(UserSpec.parse(text)).isEqualTo(new Parsed.Unknown<>());
        for (ValueFormat format : ValueFormat.values()) {
            if (format != ValueFormat.MOUNT && format != ValueFormat.PORT && format != ValueFormat.EXPOSED_PORT
                    && format != ValueFormat.IMAGE) {
                assertThat(format.check(text)).as(format.id()).isEmpty();
            }
        }
    }

    @Property(tries = 300)
    void everyDurationOfWholePartsIsReadAsItsSum(@ForAll @IntRange(max = 1000) int hours, @ForAll @IntRange(max = 1000) int minutes,
            @ForAll @IntRange(max = 1000) int seconds, @ForAll @IntRange(max = 1000) int millis) {
        String text = hours + "h" + minutes + "m" + seconds + "s" + millis + "ms";
        assertThat(DurationSpec.parse(text).known()).contains(new DurationSpec(Duration.ofHours(hours).plusMinutes(minutes)
                .plusSeconds(seconds).plusMillis(millis), true));
    }

    @Property(tries = 300)
    void everyNumberOfBytesIsReadAsItself(@ForAll @LongRange(min = 0) long bytes) {
        assertThat(ByteSize.parse(bytes + "b").known()).contains(new ByteSize(bytes, true));
    }

    @Property(tries = 500)
    void noTextIsTooStrange(@ForAll String text) {
        for (ValueFormat format : ValueFormat.values()) {
            assertThat(format.check(text)).allSatisfy(problem ->
                    assertThat(problem.range().end()).as(format.id()).isLessThanOrEqualTo(text.length()));
        }
    }

    @ParameterizedTest
    @CsvSource({"3000", "3000/tcp", "8080-8085/udp", "${PORT}"})
    void anExposedPortIsOfTheContainerAlone(String text) {
        assertThat(ValueFormat.EXPOSED_PORT.check(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"8080:80,PORT_HOST_NOT_ALLOWED,0,5", "x,PORT_BAD_TARGET,0,1", "70000,PORT_TARGET_OUT_OF_RANGE,0,5",
            "127.0.0.1::80,PORT_HOST_NOT_ALLOWED,0,11"})
    void anExposedPortHasNoHost(String text, String code, int start, int end) {
        assertThat(ValueFormat.EXPOSED_PORT.check(text)).containsExactly(problem(code, start, end));
    }

    @Test
    void everyFormatAndCodeHasItsOwnId() {
        assertThat(ValueFormat.values()).allSatisfy(f -> assertThat(ValueFormat.ofId(f.id())).isEqualTo(f));
        assertThat(ProblemCode.values()).extracting(ProblemCode::id).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z-]+"));
        assertThat(ProblemCode.PORT_BAD_TARGET.id()).isEqualTo("port-bad-target");
    }
}
