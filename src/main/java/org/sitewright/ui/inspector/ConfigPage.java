package org.sitewright.ui.inspector;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sitewright.check.Finding;
import org.sitewright.compose.Origin;
import org.sitewright.compose.schema.KeySpec;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.edit.Edit;
import org.sitewright.ocs.config.ConfigValue;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SitePlace;
import org.sitewright.ui.control.Answer;
import org.sitewright.yaml.YamlPath;

/** What the pages of hub, host and instance have in common: a head, findings, and a field for each key that OCS reads. */
abstract class ConfigPage extends VBox {
    private static final String ANY = KeySpec.ANY;

    private final FormContext context;
    private final KeyTable keys;
    private final Consumer<SitePlace> selector;
    private final ConfigHeader header;
    private final FindingHints hints;
    private final VBox body;
    private final ScrollPane scroll;
    private final Map<String, ConfigField> fields = new LinkedHashMap<>();
    private @Nullable ShownConfig shown;

    /**
     * @param keys     those of site config files
     * @param selector selects a place of any file
     */
    ConfigPage(FormContext context, KeyTable keys, Consumer<SitePlace> selector) {
        this.context = context;
        this.keys = keys;
        this.selector = selector;
        getStyleClass().add("sw-config");
        header = new ConfigHeader(context);
        hints = new FindingHints(context);
        body = new VBox(hints);
        body.getStyleClass().add("sw-form");
        scroll = InspectorView.scrolling(body);
        getChildren().addAll(header, scroll);
    }

    final FormContext context() {
        return context;
    }

    final ConfigHeader header() {
        return header;
    }

    final VBox body() {
        return body;
    }

    /** What is in sight. */
    final ShownConfig now() {
        if (shown == null) {
            throw new IllegalStateException("A page without a part");
        }
        return shown;
    }

    Optional<YamlPath> path() {
        return Optional.ofNullable(shown).map(ShownConfig::path);
    }

    final SiteFile file() {
        return now().part().file();
    }

    final void select(YamlPath path) {
        selector.accept(new SitePlace(file(), path));
    }

    final void select(SitePlace place) {
        selector.accept(place);
    }

    final Answer attempt(Edit edit) {
        return context.attempt(new Edit.In(file(), edit));
    }

    final boolean send(Edit edit) {
        return context.send(new Edit.In(file(), edit));
    }

    /** A field for a key below what is shown; emptied, it takes the key away. */
    final ConfigField key(String name, String... parents) {
        List<String> steps = new ArrayList<>(List.of(parents));
        steps.add(name);
        String help = keys.find(steps).map(KeySpec::description).orElse("");
        ConfigField field = ConfigField.plain(context, name, help, typed -> setKey(name, typed.strip()));
        fields.put(name, field);
        return field;
    }

    final ConfigField field(String name, ConfigField field) {
        fields.put(name, field);
        return field;
    }

    final String description(String name) {
        return keys.find(List.of("hosts", ANY, "agent-instances", KeySpec.ITEM, name)).map(KeySpec::description).orElse("");
    }

    final Answer setKey(String name, String text) {
        YamlPath path = now().path().key(name);
        boolean there = now().part().config().tree().find(path).isPresent();
        return text.isEmpty() && !there ? Answer.NOTHING : attempt(text.isEmpty() ? new Edit.Unset(path) : new Edit.SetValue(path, text));
    }

    /** Shows the value of a key. */
    final void show(String name, Optional<ConfigValue> value, String prompt) {
        boolean fits = value.isEmpty() || value.get().written().isPresent();
        YamlPath path = now().path().key(name);
        fields.get(name).show(now(), value.flatMap(ConfigValue::written).orElse(""), prompt, fits, value.map(ConfigValue::origin).orElse(Origin.OWN),
                now().findingsAt(path));
    }

    void show(ShownConfig part) {
        boolean other = shown != null && !shown.path().equals(part.path());
        if (other) {
            leaveFields();
            scroll.setVvalue(0);
        }
        shown = part;
        showPart(part);
        hints.show(part.findingsAt(part.path()).stream().filter(finding -> !isShownBelow(finding)).toList());
    }

    /** Shows all that is below the head. */
    abstract void showPart(ShownConfig part);

    /** Whether a field says a finding. */
    boolean isShownBelow(Finding finding) {
        return fields.keySet().stream().anyMatch(name -> finding.path().startsWith(now().path().key(name)));
    }

    Optional<Node> field(YamlPath path) {
        return fields.entrySet().stream().filter(each -> shown != null && path.startsWith(shown.path().key(each.getKey())))
                .<Node>map(each -> each.getValue().field()).findFirst();
    }

    final boolean focusField(YamlPath path) {
        Optional<Node> field = shown == null ? Optional.empty() : field(path);
        field.ifPresent(Node::requestFocus);
        return field.isPresent();
    }

    void commitEdited() {
        fields.values().forEach(field -> field.field().commit());
    }

    void leaveFields() {
        fields.values().forEach(field -> field.field().revert());
    }

    final void leave() {
        leaveFields();
        shown = null;
    }
}
