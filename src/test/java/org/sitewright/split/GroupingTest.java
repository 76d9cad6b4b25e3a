package org.sitewright.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GroupingTest {
    private static final Grouping THREE = new Grouping(List.of(new Group("web", List.of("grafana", "proxy")),
            new Group("", List.of("agent")), new Group("db", List.of("influxdb"))));

    @Test
    void rootStandsFirst_evenWhereItWasNotNamed() {
        assertThat(THREE.groups()).extracting(Group::name).containsExactly("", "web", "db");
        assertThat(new Grouping(List.of(new Group("a", List.of("x")))).root().isEmpty()).isTrue();
    }

    @Test
    void servicesMove_togetherAndIntoNewGroups() {
        Grouping moved = THREE.move(List.of("grafana", "agent"), "new");
        assertThat(moved.groups()).containsExactly(new Group("", List.of()), new Group("web", List.of("proxy")),
                new Group("db", List.of("influxdb")), new Group("new", List.of("grafana", "agent")));
        assertThat(THREE.move("grafana", "web")).isEqualTo(THREE);
    }

    @Test
    void removedGroup_leavesItsServicesAtTheRoot() {
        assertThat(THREE.remove("web").groups()).containsExactly(new Group("", List.of("agent", "grafana", "proxy")),
                new Group("db", List.of("influxdb")));
        assertThat(THREE.remove("")).isEqualTo(THREE);
        assertThat(THREE.remove("nothing")).isEqualTo(THREE);
    }

    @Test
    void renamedGroup_keepsItsPlace_orJoinsTheOneThatHasTheName() {
        assertThat(THREE.rename("web", "pages").groups()).extracting(Group::name).containsExactly("", "pages", "db");
        assertThat(THREE.rename("web", "db").group("db")).contains(new Group("db", List.of("influxdb", "grafana", "proxy")));
        assertThat(THREE.rename("web", "db").group("web")).isEmpty();
        assertThat(THREE.rename("", "x")).isEqualTo(THREE);
    }

    @Test
    void emptyGroups_canBeAddedAndLeftOut() {
        Grouping more = THREE.add("later").add("web");
        assertThat(more.groups()).hasSize(4);
        assertThat(more.withoutEmptyGroups()).isEqualTo(THREE);
        assertThat(more.filled()).hasSize(3);
    }
}
