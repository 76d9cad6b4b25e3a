package org.sitewright.compose.effective;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One row for each rule by which a key of a service gets its long form. */
class LongFormsTest {
    private static final Map<String, String> SHELL = Map.of("TAG", "v2", "EMPTY", "", "HOST", "daq");

    static Stream<Arguments> keys() {
        return Stream.of(
                // ports
                row("ports: ['8001']", "[{target=\"8001\", protocol=\"tcp\", mode=\"ingress\"}]"),
                row("ports: ['127.0.0.1:8001:80/UDP']",
                        "[{host_ip=\"127.0.0.1\", target=\"80\", published=\"8001\", protocol=\"udp\", mode=\"ingress\"}]"),
                row("ports: ['8000-8001:80-81']", "[{target=\"80\", published=\"8000\", protocol=\"tcp\", mode=\"ingress\"},"
                        + " {target=\"81\", published=\"8001\", protocol=\"tcp\", mode=\"ingress\"}]"),
                row("ports: ['8000-8005:80']",
                        "[{target=\"80\", published=\"8000-8005\", protocol=\"tcp\", mode=\"ingress\"}]"),
                row("ports: ['127.0.0.1::80']",
                        "[{host_ip=\"127.0.0.1\", target=\"80\", protocol=\"tcp\", mode=\"ingress\"}]"),
                row("ports: [{target: 80, published: 8080}]",
                        "[{target=\"80\", published=\"8080\", protocol=\"tcp\", mode=\"ingress\"}]"),
                row("ports: [eighty]", "[\"eighty\"]"),
                // mounts
                row("volumes: ['./data:/data']", "[{type=\"bind\", source=/srv/lab/data, target=\"/data\"}]"),
                row("volumes: ['../x/./y/:/data:ro']",
                        "[{type=\"bind\", source=/srv/x/y, target=\"/data\", read_only=true}]"),
                row("volumes: ['~/x:/x']", "[{type=\"bind\", source=~/x, target=\"/x\"}]"),
                row("volumes: ['.:/x:rw,z']", "[{type=\"bind\", source=/srv/lab, target=\"/x\", bind={selinux=\"z\"}}]"),
                row("volumes: ['/x:/x:rslave,cached']",
                        "[{type=\"bind\", source=/x, target=\"/x\", consistency=\"cached\", bind={propagation=\"rslave\"}}]"),
                row("volumes: ['store:/x:nocopy']",
                        "[{type=\"volume\", source=\"lab_store\", target=\"/x\", volume={nocopy=true}}]"),
                row("volumes: ['/x']", "[{type=\"volume\", target=\"/x\"}]"),
                row("volumes: [{type: bind, source: data, target: /x, read_only: false}]",
                        "[{type=\"bind\", source=/srv/lab/data, target=\"/x\"}]"),
                row("volumes: [{type: tmpfs, target: /x}]", "[{type=\"tmpfs\", target=\"/x\"}]"),
                row("volumes: ['elsewhere:/x']",
                        "[{type=\"volume\", source=\"elsewhere\", target=\"/x\", undeclared=true}]"),
                row("volumes: ['/a$$b:/x']", "[{type=\"bind\", source=/a$b, target=\"/x\"}]"),
                // environment and the like
                row("environment: [A=1, B=x=y, 'C=', HOST, NONE]",
                        "{A=\"1\", B=\"x=y\", C=\"\", HOST=\"daq\", NONE=null}"),
                row("environment: {A: 1, B: true, C: , HOST: , E: ''}",
                        "{A=\"1\", B=\"true\", C=null, HOST=\"daq\", E=\"\"}"),
                row("labels: [a=b, c]", "{a=\"b\", c=\"\"}"),
                row("labels: {a: 1}", "{a=\"1\"}"),
                row("sysctls: [net.core.somaxconn=1024]", "{net.core.somaxconn=\"1024\"}"),
                row("extra_hosts: ['a:10.0.0.1', 'b=::1', 'a:10.0.0.2']", "{a=[\"10.0.0.1\", \"10.0.0.2\"], b=[\"::1\"]}"),
                row("extra_hosts: {a: 10.0.0.1}", "{a=[\"10.0.0.1\"]}"),
                // others
                row("depends_on: [b]", "{b={condition=\"service_started\"}}"),
                row("depends_on: {b: {condition: service_healthy, required: true, restart: false}}",
                        "{b={condition=\"service_healthy\"}}"),
                row("networks: [own]", "{lab_own={}}"),
                row("networks: {own: {aliases: [x]}, default: }", "{lab_own={aliases=[\"x\"]}, lab_default={}}"),
                row("networks: [none]", "{none={undeclared=true}}"),
                row("env_file: a.env", "[{path=/srv/lab/a.env}]"),
                row("env_file: [a.env, {path: ../b.env, required: false}]",
                        "[{path=/srv/lab/a.env}, {path=/srv/b.env, required=false}]"),
                row("label_file: x.labels", "[/srv/lab/x.labels]"),
                row("build: ./img", "{context=/srv/lab/img}"),
                row("build: https://example.org/a.git", "{context=\"https://example.org/a.git\"}"),
                row("build: {ssh: [default, k=./key, s=SOCKET], cache_from: [app:1, \"type=local,src=../c\"]}",
                        "{ssh={default=null, k=/srv/lab/key, s=\"SOCKET\"}, cache_from=[\"app:1\", {type=\"local\", src=/srv/c}]}"),
                row("build: {context: ., dockerfile: D, args: [HOST, B=1], additional_contexts: [x=../x, y=service:b]}",
                        "{context=/srv/lab, dockerfile=\"D\", args={HOST=\"daq\", B=\"1\"},"
                        + " additional_contexts={x=/srv/x, y=\"service:b\"}}"),
                row("ulimits: {nofile: 10, core: {soft: 1, hard: 2}}",
                        "{nofile={soft=\"10\", hard=\"10\"}, core={soft=\"1\", hard=\"2\"}}"),
                row("dns: 8.8.8.8", "[\"8.8.8.8\"]"),
                row("tmpfs: /run", "[\"/run\"]"),
                row("expose: [80]", "[\"80\"]"),
                row("links: [b, 'b:db']", "[\"b:b\", \"b:db\"]"),
                row("volumes_from: [b, 'b:ro', 'container:c']", "[\"service:b:rw\", \"service:b:ro\", \"container:c:rw\"]"),
                row("secrets: [key]", "[{source={file=/srv/lab/key.txt}, target=\"/run/secrets/key\"}]"),
                row("configs: [{source: conf, target: /etc/conf}]",
                        "[{source={external=true, name=\"site-conf\"}, target=\"/etc/conf\"}]"),
                row("secrets: [nope]", "[{source={name=\"nope\", undeclared=true}, target=\"/run/secrets/nope\"}]"),
                row("security_opt: ['seccomp:./p.json', 'label=disable', 'seccomp=unconfined']",
                        "[{seccomp=/srv/lab/p.json}, \"label=disable\", \"seccomp=unconfined\"]"),
                row("develop: {watch: [{path: ./src, action: sync}]}",
                        "{watch=[{path=/srv/lab/src, action=\"sync\"}]}"),
                row("deploy: {labels: [a=b], replicas: 2}", "{labels={a=\"b\"}, replicas=2}"),
                row("command: run --fast", "\"run --fast\""),
                row("command: [run, --fast]", "[\"run\", \"--fast\"]"),
                // what a scalar is
                row("image: so/ocs:${TAG}", "\"so/ocs:v2\""),
                row("image: so/ocs:${NO:-v1}${EMPTY:+x}$$", "\"so/ocs:v1$\""),
                row("image: so/ocs:${NO:?say it}", "\"so/ocs:${NO:?say it}\""),
                row("privileged: True", "true"),
                row("cpus: 1.50", "1.5"),
                row("mem_swappiness: 0440", "288"),
                row("mem_swappiness: 0x1F", "31"),
                row("mem_swappiness: 08", "08"),
                row("mem_swappiness: +1_000", "1000"),
                row("user: '9000'", "\"9000\""),
                row("hostname: ~", "null"),
                row("hostname: !!str 12", "\"12\""));
    }

    private static Arguments row(String line, String expected) {
        return Arguments.of(line, expected);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void aKeyOfAServiceGetsItsLongForm(String line, String expected) {
        String text = """
                services:
                  a:
                    %s
                  b:
                    image: busybox
                volumes:
                  store:
                networks:
                  own:
                secrets:
                  key: {file: ./key.txt}
                configs:
                  conf: {external: true, name: site-conf}
                """.formatted(line);
        String key = line.substring(0, line.indexOf(':'));
        Value.Members service = Effective.service(text, SHELL);
        assertThat(service.member(key).orElseThrow()).hasToString(expected);
    }
}
