package org.sitewright.split.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitewright.split.Effect;
import org.sitewright.split.PlannedMove;

/** Paths lead to the same files from the group's folder. */
class PathRuleTest {
    private static SplitCase site(String lines) {
        return SplitCase.of("services:\n  web:\n    image: w\n" + lines.indent(4) + "  agent:\n    image: a\n").group("web", "web");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            volumes: ["./a:/b"]                               | volumes: ["../a:/b"]
            volumes: [./a:/b:ro]                              | volumes: [../a:/b:ro]
            volumes: ['.:/b']                                 | volumes: ['..:/b']
            volumes: ['../up:/b']                             | volumes: ['../../up:/b']
            volumes: ['.././up:/b']                           | volumes: ['../.././up:/b']
            volumes: ['././a/:/b']                            | volumes: ['../a/:/b']
            volumes: ['./${X}/a:/b']                          | volumes: ['../${X}/a:/b']
            volumes: [/abs:/b, '~/h:/h', 'C:\\x:/x']          | volumes: [/abs:/b, '~/h:/h', 'C:\\x:/x']
            volumes: [{type: bind, source: a, target: /b}]    | volumes: [{type: bind, source: ../a, target: /b}]
            volumes: [{type: bind, source: ./a, target: /b}]  | volumes: [{type: bind, source: ../a, target: /b}]
            volumes: [{type: tmpfs, target: /b}]              | volumes: [{type: tmpfs, target: /b}]
            volumes: ["${A:-./a}:/b"]                         | volumes: ["${A:-../a}:/b"]
            volumes: ["${PWD}/a:/b"]                          | volumes: ["../a:/b"]
            volumes: ["./a\\u0020b:/b"]                       | volumes: ["../a b:/b"]
            env_file: a.env                                   | env_file: ../a.env
            env_file: [./a.env, /b.env]                       | env_file: [../a.env, /b.env]
            env_file: [{path: a.env, required: false}]        | env_file: [{path: ../a.env, required: false}]
            build: .                                          | build: ..
            build: ./                                         | build: ../
            build: https://github.com/a/b.git                 | build: https://github.com/a/b.git
            build: git@github.com:a/b                         | build: git@github.com:a/b
            build: {context: a, dockerfile: ../D}             | build: {context: ../a, dockerfile: ../D}
            build: {context: /a, additional_contexts: {x: b}} | build: {context: /a, additional_contexts: {x: ../b}}
            build: {context: /a, additional_contexts: [x=b]}  | build: {context: /a, additional_contexts: [x=../b]}
            build: {context: /a, ssh: [default, k=./id]}      | build: {context: /a, ssh: [default, k=../id]}
            build: {context: /a, cache_from: ["type=local,src=./c"]} | build: {context: /a, cache_from: ["type=local,src=../c"]}
            extends: {file: common.yml, service: x}           | extends: {file: ../common.yml, service: x}
            label_file: ./labels                              | label_file: ../labels
            security_opt: ["seccomp:./p.json"]                | security_opt: ["seccomp:../p.json"]
            security_opt: ["seccomp:unconfined"]              | security_opt: ["seccomp:unconfined"]
            develop: {watch: [{path: src, action: sync}]}     | develop: {watch: [{path: ../src, action: sync}]}
            """)
    void paths_ofEveryKey(String before, String after) {
        assertThat(site(before + "\n").text("web/docker-compose.yaml")).contains("    image: w\n    " + after + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            secrets | file: ./t            | file: ../t
            secrets | environment: T       | environment: T
            secrets | external: true       | external: true
            configs | file: t              | file: ../t
            configs | content: ./t         | content: ./t
            volumes | driver_opts: {o: bind, device: ./t, type: none} | driver_opts: {o: bind, device: ../t, type: none}
            volumes | driver_opts: {o: addr=1, device: ./t, type: nfs} | driver_opts: {o: addr=1, device: ./t, type: nfs}
            """)
    void paths_ofDeclarations(String section, String before, String after) {
        String use = section.equals("volumes") ? "volumes: [\"tok:/t\"]" : section + ": [tok]";
        String text = SplitCase.of(section + ":\n  tok:\n    " + before + "\nservices:\n  web:\n    image: w\n    " + use + "\n  a: {image: a}\n")
                .group("web", "web").text("web/docker-compose.yaml");
        assertThat(text).contains("    " + after + "\n");
    }

    @Test
    void rootsPaths_stay() {
        assertThat(SplitCase.of("services:\n  a: {image: a, volumes: [\"./a:/a\"]}\n  b: {image: b}\n").group("x", "b").text("docker-compose.yaml"))
                .contains("./a:/a");
    }

    @Test
    void filesThatNobodyElseUses_canBeMovedAlong() {
        SplitCase site = site("volumes: [\"./conf:/c\"]\n").folder("conf").choose("path:web/volumes/0", "move");
        assertThat(site.plan().moves()).containsExactly(new PlannedMove("conf", "web/conf"));
        assertThat(site.text("web/docker-compose.yaml")).contains("./conf:/c");
        assertThat(site.consequence("path:web/volumes/0").effect()).isEqualTo(Effect.MOVES_FILES);
    }

    @Test
    void filesThatOthersUse_orThatAreNotThere_orTheSites_areNotOfferedForMoving() {
        SplitCase shared = SplitCase.of("services:\n  web: {image: w, volumes: [\"./conf:/c\"]}\n  a: {image: a, volumes: [\"./conf/sub:/c\"]}\n")
                .folder("conf").group("web", "web");
        assertThat(shared.consequence("path:web/volumes/0").hasChoice()).isFalse();
        assertThat(site("volumes: [\"./none:/c\"]\n").consequence("path:web/volumes/0").hasChoice()).isFalse();
        assertThat(site("volumes: [\"../out:/c\"]\n").consequence("path:web/volumes/0").hasChoice()).isFalse();
        assertThat(site("volumes: [\".:/c\"]\n").consequence("path:web/volumes/0").hasChoice()).isFalse();
        assertThat(site("env_file: .env\n").dotEnv("A=1\n").consequence("path:web/env_file").hasChoice()).isFalse();
    }

    @Test
    void relativePathInDotEnv_isAdjustedInTheCopy() {
        SplitCase site = site("volumes: [\"${DATA}:/d\"]\n").dotEnv("# where\nDATA=./data\n");
        assertThat(site.text("web/.env")).isEqualTo("COMPOSE_PROJECT_NAME=lab-web\n# where\nDATA=../data\n");
        assertThat(site.text("web/docker-compose.yaml")).contains("${DATA}:/d");
    }

    @Test
    void relativePathInDotEnv_thatIsUsedOtherwiseToo_isPrefixed() {
        SplitCase site = site("volumes: [\"${DATA}:/d\"]\nenvironment: [\"D=$DATA\"]\n").dotEnv("DATA=./data\n");
        assertThat(site.text("web/.env")).contains("\nDATA=./data\n");
        assertThat(site.text("web/docker-compose.yaml")).contains("../${DATA}:/d");
    }

    @Test
    void relativePathOfTheShell_isLeftToTheUser() {
        assertThat(site("volumes: [\"${DATA}:/d\"]\n").shell(Map.of("DATA", "./d")).consequence("path-variable:web/DATA").effect())
                .isEqualTo(Effect.BY_HAND);
    }

    @Test
    void sharedLines_areChangedOnce_inTheFileThatUsesThem() {
        SplitCase site = SplitCase.of("""
                x-m: &m
                  volumes:
                    - ./c:/c
                services:
                  a:
                    image: a
                    <<: *m
                  b:
                    image: b
                    <<: *m
                  c:
                    image: c
                    <<: *m
                """).group("x", "a", "b");
        assertThat(site.text("x/docker-compose.yaml")).contains("x-m: &m\n  volumes:\n    - ../c:/c\n");
        assertThat(site.text("docker-compose.yaml")).contains("    - ./c:/c\n");
        assertThat(site.consequences()).contains("block:x-m");
    }
}
