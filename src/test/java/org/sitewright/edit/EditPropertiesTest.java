package org.sitewright.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.ComposeReader;
import org.sitewright.compose.EnvironmentVariable;
import org.sitewright.compose.Mount;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.Port;
import org.sitewright.compose.Service;
import org.sitewright.compose.schema.ImageReference;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.compose.schema.PortSpec;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextPatch;
import org.sitewright.yaml.YamlReader;

/** Random edits on random files; what another reader gets from the text tells whether only the meant thing changed. */
class EditPropertiesTest {
    private static final int FILES = 2_200;
    private static final int EDITS = 10;

    private final EditPlanner planner = new EditPlanner(KeyTable.load());
    private final YamlReader yaml = new YamlReader();
    private final Map<String, Integer> made = new TreeMap<>();

    @Test
    void randomEditsChangeWhatIsMeantAndNothingElse() {
        for (int seed = 0; seed < FILES; seed++) {
            Random random = new Random(seed);
            String text = new RandomCompose(random).write();
            RandomEdits edits = new RandomEdits(random);
            for (int i = 0; i < EDITS; i++) {
                ComposeFile file = new ComposeReader().read(yaml.read(SourceText.of(text)));
                Edit edit = edits.next(file);
                try {
                    text = make(file, edit);
                } catch (AssertionError | RuntimeException e) {
                    throw new AssertionError("Seed " + seed + ", " + edit + " on\n" + text + "\n" + e.getMessage(), e);
                }
            }
        }
        // Each kind was made often enough for the checks to mean something.
        assertThat(made).hasSizeGreaterThanOrEqualTo(20);
        assertThat(made.values()).allMatch(count -> count >= 120);
    }

    private String make(ComposeFile file, Edit edit) {
        String before = file.tree().text().content();
        Planned planned;
        try {
            planned = planner.plan(file, edit);
        } catch (EditException e) {
            assertThat(e.getMessage()).doesNotContain("without changing something else", "does not follow YAML", "another form");
            return before;
        }
        String after = before;
        List<TextPatch> back = new ArrayList<>();
        for (TextPatch patch : planned.patches()) {
            back.addFirst(patch.inverse(after));
            after = patch.applyTo(after);
        }
        assertThat(planned.tree().text().content()).isEqualTo(after);
        String undone = after;
        for (TextPatch patch : back) {
            undone = patch.applyTo(undone);
        }
        assertThat(undone).isEqualTo(before);
        made.merge(edit.getClass().getSimpleName(), 1, Integer::sum);
        ComposeFile now = new ComposeReader().read(yaml.read(SourceText.of(after)));
        assertThat(now.tree().problems()).isEmpty();
        meant(file, now, edit);
        others(before, after, file, edit);
        lines(file, before, after, edit);
        return after;
    }

    // --- what was meant

    private static void meant(ComposeFile before, ComposeFile now, Edit edit) {
        switch (edit) {
            case Edit.SetValue set -> {
                Service service = now.byName().get(set.path().keyAt(1)).service();
                if (set.path().size() == 3) {
                    assertThat(service.text(set.path().keyAt(2))).isEqualTo(set.value());
                    Map<?, ?> read = (Map<?, ?>) PlainReading.services(now.tree().text().content()).get(service.name());
                    assertThat(read.get(set.path().keyAt(2))).isEqualTo(set.value());
                }
            }
            case Edit.Unset unset -> assertThat(now.byName().get(unset.path().keyAt(1)).service().has(unset.path().keyAt(2)))
                    .isEqualTo(comesBackFromMerge(now, unset));
            case Edit.AddService add -> assertThat(now.byName().get(add.name()).service().text("image")).isEqualTo(add.image());
            case Edit.RemoveService remove -> {
                assertThat(now.byName()).doesNotContainKey(remove.service());
                assertThat(now.services()).noneMatch(service -> names(service.service()).contains(remove.service()));
            }
            case Edit.RenameService rename -> {
                assertThat(now.byName()).containsKey(rename.newName()).doesNotContainKey(rename.service());
                assertThat(now.services()).noneMatch(service -> names(service.service()).contains(rename.service()));
            }
            case Edit.DuplicateService copy -> {
                Service made = now.byName().get(copy.newName()).service();
                assertThat(made.ports()).noneMatch(port -> PortSpec.of(port.text()).published().isPresent());
                assertThat(made.text("image")).isEqualTo(before.byName().get(copy.service()).service().text("image"));
            }
            case Edit.AddDependency add -> assertThat(names(now.byName().get(add.service()).service())).contains(add.awaited());
            case Edit.RemoveDependency remove -> assertThat(names(now.byName().get(remove.service()).service()))
                    .doesNotContain(remove.awaited());
            case Edit.SetImageTag set -> assertThat(ImageReference.of(now.byName().get(set.service()).service().text("image")).tag()
                    .orElse("")).isEqualTo(set.tag());
            case Edit.SetImageName set -> assertThat(ImageReference.of(now.byName().get(set.service()).service().text("image")).name())
                    .isEqualTo(set.name());
            case Edit.AddPort add -> {
                List<String> ports = new ArrayList<>(ports(before, add.service()));
                ports.add(add.spec());
                assertThat(ports(now, add.service())).isEqualTo(ports);
            }
            case Edit.RemovePort remove -> assertThat(ports(now, remove.service())).hasSize(ports(before, remove.service()).size() - 1);
            case Edit.SetPort set -> {
                Port port = now.byName().get(set.service()).service().ports().get(set.index());
                PortSpec spec = PortSpec.of(set.spec());
                assertThat(port.published()).isEqualTo(spec.publishedRange());
                assertThat(port.target()).isEqualTo(spec.targetRange());
                assertThat(port.hostIp()).isEqualTo(spec.hostAddress());
                assertThat(port.longForm()).isEqualTo(before.byName().get(set.service()).service().ports().get(set.index()).longForm());
            }
            case Edit.AddMount add -> assertThat(mounts(now, add.service())).hasSize(mounts(before, add.service()).size() + 1)
                    .last().isEqualTo(add.spec());
            case Edit.RemoveMount remove -> assertThat(mounts(now, remove.service()))
                    .hasSize(mounts(before, remove.service()).size() - 1);
            case Edit.SetMount set -> assertThat(mounts(now, set.service()).get(set.index())).isEqualTo(set.spec());
            case Edit.SetEnvironment set -> {
                assertThat(environment(now, set.service())).containsEntry(set.key(), set.value());
                assertThat(withoutKey(environment(now, set.service()), set.key()))
                        .isEqualTo(withoutKey(environment(before, set.service()), set.key()));
            }
            case Edit.UnsetEnvironment unset -> assertThat(withoutKey(environment(now, unset.service()), unset.key()))
                    .isEqualTo(withoutKey(environment(before, unset.service()), unset.key()));
            case Edit.RenameEnvironment rename -> assertThat(environment(now, rename.service())).containsKey(rename.newKey());
            case Edit.Declare declare -> assertThat(now.isDeclared(declare.kind(), declare.name())).isTrue();
            default -> throw new AssertionError(edit);
        }
    }

    /** An own key may have hidden a merged one. */
    private static boolean comesBackFromMerge(ComposeFile now, Edit.Unset unset) {
        return now.byName().get(unset.path().keyAt(1)).service().key(unset.path().keyAt(2))
                .map(entry -> !entry.value().origin().isOwn()).orElse(false);
    }

    private static List<String> names(Service service) {
        return service.dependencies().stream().map(one -> one.service()).toList();
    }

    private static List<String> ports(ComposeFile file, String service) {
        return file.byName().get(service).service().ports().stream().map(Port::text).toList();
    }

    private static List<String> mounts(ComposeFile file, String service) {
        return file.byName().get(service).service().mounts().stream().map(Mount::text).toList();
    }

    private static Map<String, String> environment(ComposeFile file, String service) {
        Map<String, String> values = new HashMap<>();
        for (EnvironmentVariable variable : file.byName().get(service).service().environment()) {
            values.put(variable.key(), variable.value().orElse("(none)"));
        }
        return values;
    }

    private static Map<String, String> withoutKey(Map<String, String> values, String key) {
        Map<String, String> rest = new HashMap<>(values);
        rest.remove(key);
        return rest;
    }

    // --- what was not meant

    private void others(String before, String after, ComposeFile file, Edit edit) {
        Set<String> touched = touched(file, edit);
        Map<String, Object> old = new LinkedHashMap<>(PlainReading.services(before));
        Map<String, Object> now = new LinkedHashMap<>(PlainReading.services(after));
        old.keySet().removeAll(touched);
        now.keySet().removeAll(touched);
        assertThat(now).isEqualTo(old);
        String key = keyOf(edit);
        if (!key.isEmpty()) {
            touched.forEach(name -> assertThat(without(PlainReading.services(after).get(name), key))
                    .isEqualTo(without(PlainReading.services(before).get(name), key)));
        }
    }

    private static Map<Object, Object> without(Object service, String key) {
        Map<Object, Object> rest = new HashMap<>((Map<?, ?>) service);
        rest.remove(key);
        return rest;
    }

    /** The only key of a service that the edit may touch; empty for edits of whole services. */
    private static String keyOf(Edit edit) {
        return switch (edit) {
            case Edit.SetValue set -> set.path().keyAt(2);
            case Edit.AddDependency ignored -> "depends_on";
            case Edit.RemoveDependency ignored -> "depends_on";
            case Edit.SetImageTag ignored -> "image";
            case Edit.SetImageName ignored -> "image";
            case Edit.AddPort ignored -> "ports";
            case Edit.RemovePort ignored -> "ports";
            case Edit.SetPort ignored -> "ports";
            case Edit.AddMount ignored -> "volumes";
            case Edit.RemoveMount ignored -> "volumes";
            case Edit.SetMount ignored -> "volumes";
            case Edit.SetEnvironment ignored -> "environment";
            case Edit.UnsetEnvironment ignored -> "environment";
            case Edit.RenameEnvironment ignored -> "environment";
            default -> "";
        };
    }

    private Set<String> touched(ComposeFile file, Edit edit) {
        Set<String> touched = new HashSet<>();
        switch (edit) {
            case Edit.AddService add -> touched.add(add.name());
            case Edit.DuplicateService copy -> touched.add(copy.newName());
            case Edit.Declare ignored -> { }
            case Edit.RemoveService remove -> {
                touched.add(remove.service());
                file.services().stream().filter(one -> names(one.service()).contains(remove.service())).map(PlacedService::name)
                        .forEach(touched::add);
            }
            case Edit.RenameService rename -> touched.addAll(renamed(file, rename));
            default -> {
                touched.add(target(edit));
                if (edit.equals(edit.withShared(Edit.Shared.AT_ANCHOR))) {
                    // At the anchor those are touched that the question would name.
                    try {
                        planner.plan(file, edit.withShared(Edit.Shared.ASK));
                    } catch (EditException e) {
                        touched.addAll(e.touched());
                    }
                }
            }
        }
        return touched;
    }

    private static Set<String> renamed(ComposeFile file, Edit.RenameService rename) {
        Set<String> touched = new HashSet<>(Set.of(rename.service(), rename.newName()));
        for (PlacedService one : file.services()) {
            boolean named = names(one.service()).contains(rename.service());
            boolean hosts = rename.inEnvironment() && one.service().environment().stream()
                    .anyMatch(entry -> entry.value().orElse("").contains(rename.service()));
            if (named || hosts) {
                touched.add(one.name());
            }
        }
        return touched;
    }

    private static String target(Edit edit) {
        return switch (edit) {
            case Edit.SetValue set -> set.path().keyAt(1);
            case Edit.Unset unset -> unset.path().keyAt(1);
            case Edit.AddDependency add -> add.service();
            case Edit.RemoveDependency remove -> remove.service();
            case Edit.SetImageTag set -> set.service();
            case Edit.SetImageName set -> set.service();
            case Edit.AddPort add -> add.service();
            case Edit.RemovePort remove -> remove.service();
            case Edit.SetPort set -> set.service();
            case Edit.AddMount add -> add.service();
            case Edit.RemoveMount remove -> remove.service();
            case Edit.SetMount set -> set.service();
            case Edit.SetEnvironment set -> set.service();
            case Edit.UnsetEnvironment unset -> unset.service();
            case Edit.RenameEnvironment rename -> rename.service();
            default -> throw new AssertionError(edit);
        };
    }

    // --- lines

    /** All lines above and below the service that an edit is about stay as they are, unless it reaches further. */
    private static void lines(ComposeFile file, String before, String after, Edit edit) {
        boolean one = edit instanceof Edit.AddService || edit instanceof Edit.Declare || edit instanceof Edit.RemoveService
                || edit instanceof Edit.RenameService || edit.equals(edit.withShared(Edit.Shared.AT_ANCHOR));
        if (one) {
            return;
        }
        String name = edit instanceof Edit.DuplicateService copy ? copy.service() : target(edit);
        PlacedService service = file.byName().get(name);
        SourceText text = file.tree().text();
        int first = text.lineAt(service.range().start());
        int last = text.lineAt(service.range().end());
        assertThat(after).startsWith(before.substring(0, text.lineStart(first)));
        // Empty lines below may go with the last line above them.
        assertThat(after.stripTrailing()).endsWith(before.substring(text.lineEnd(last)).strip());
    }
}
