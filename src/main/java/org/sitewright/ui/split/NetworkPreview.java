package org.sitewright.ui.split;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.sitewright.split.Group;
import org.sitewright.split.SplitNetwork;
import org.sitewright.split.SplitNetwork.Driver;
import org.sitewright.split.SplitNetwork.Form;
import org.sitewright.split.SplitRequest.Output;
import org.sitewright.ui.yaml.YamlColours;
import org.sitewright.words.Words;

/** What the network will look like in the files, and what has to be done before they are brought up. */
final class NetworkPreview {
    private final Words words;
    private final SplitModel model;

    NetworkPreview(Words words, SplitModel model) {
        this.words = words;
        this.model = model;
    }

    private boolean isSeparate() {
        return model.request().output() == Output.SEPARATE;
    }

    String caption() {
        return isSeparate() ? words.of("network.caption") : words.of("network.caption.include", model.start().file());
    }

    List<CodeLine> lines() {
        List<String> texts = isSeparate() ? external(model.request().network()) : include();
        List<List<YamlColours.Stretch>> colours = new YamlColours().of(texts);
        return IntStream.range(0, texts.size()).mapToObj(i -> new CodeLine(CodeLine.Kind.NEW, "", texts.get(i), colours.get(i))).toList();
    }

    private static List<String> external(SplitNetwork network) {
        return network.form() == Form.NAME_AND_EXTERNAL
                ? List.of("networks:", "  default:", "    name: " + network.name(), "    external: true")
                : List.of("networks:", "  default:", "    external:", "      name: " + network.name());
    }

    private List<String> include() {
        List<String> texts = new ArrayList<>(List.of("include:"));
        model.filled().stream().filter(group -> !group.isRoot()).map(Group::name).forEach(name -> texts.add("  - " + name + "/" + model.start().file()));
        return texts;
    }

    /** Commands, each below the sentence that says what it is for. */
    List<Node> steps() {
        List<Node> rows = new ArrayList<>();
        if (!isSeparate()) {
            rows.add(sentence("network.step.none"));
            return rows;
        }
        String name = model.request().network().name();
        if (model.request().network().driver() == Driver.BRIDGE) {
            rows.add(sentence("network.step.bridge"));
            rows.add(new CommandRow(words, "docker network create " + name));
            return rows;
        }
        rows.add(sentence("network.step.swarm"));
        rows.add(new CommandRow(words, "docker swarm init"));
        rows.add(sentence("network.step.join"));
        rows.add(new CommandRow(words, "docker swarm join-token worker"));
        rows.add(sentence("network.step.ports"));
        rows.add(sentence("network.step.overlay"));
        rows.add(new CommandRow(words, "docker network create --driver overlay --attachable " + name));
        return rows;
    }

    private Label sentence(String key) {
        Label label = new Label(words.of(key));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
