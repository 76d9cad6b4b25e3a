package org.sitewright.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.sitewright.check.Finding;
import org.sitewright.compose.Origin;
import org.sitewright.compose.Port;
import org.sitewright.edit.Edit;
import org.sitewright.ui.control.Answer;
import org.sitewright.yaml.YamlPath;

/** The ports of a service: on the host, in the container, protocol. */
final class PortRows extends RowTable<Port> {
    private static final double SHARE = 0.5;
    private static final double PROTOCOL = 44;

    PortRows(FormContext context, KeyHelp help) {
        super(context, help, "ports", List.of(new Column(context.text("ports.host"), SHARE),
                new Column(context.text("ports.container"), SHARE), Column.fixed(PROTOCOL)));
        draft().addField(context.text("ports.host"), SHARE, List::of);
        draft().addField(context.text("ports.container"), SHARE, List::of);
        draft().addCloseButton(22);
    }

    void showPorts(ShownService shown) {
        List<Port> ports = shown.service().ports();
        List<PortText> texts = ports.stream().map(port -> PortText.of(port.text())).toList();
        show(shown, ports);
        share(0, longest(texts.stream().map(PortText::host)), longest(texts.stream().map(PortText::container)));
    }

    @Override
    TableRow<Port> newRow() {
        return new PortRow(context());
    }

    @Override
    Optional<Edit> addition(List<String> texts) {
        String host = texts.get(0);
        String container = texts.get(1);
        if (!container.isEmpty()) {
            return Optional.of(new Edit.AddPort(service().name(), PortText.join(host, container)));
        }
        // The whole port typed into the first field.
        return PortText.of(host).host().isEmpty() ? Optional.empty() : Optional.of(new Edit.AddPort(service().name(), host));
    }

    @Override
    YamlPath path(Port port) {
        return port.path();
    }

    @Override
    Origin origin(Port port) {
        return port.origin();
    }

    @Override
    boolean isSame(Port before, Port now) {
        return before.text().equals(now.text()) || !before.text().isEmpty() && PortText.of(before.text()).container()
                .equals(PortText.of(now.text()).container());
    }

    private static final class PortRow extends TableRow<Port> {
        private final CommitField host = new CommitField();
        private final CommitField container = new CommitField();
        private final WordChoice protocol;

        PortRow(FormContext context) {
            super(context);
            protocol = new WordChoice(_ -> "", this::setProtocol);
            cell(host, context.text("ports.host"), SHARE);
            cell(container, context.text("ports.container"), SHARE);
            host.setPromptText(context.text("ports.any"));
            host.setCommitter(text -> setHost(text.strip()));
            container.setCommitter(text -> setContainer(text.strip()));
            addFixed(protocol, PROTOCOL);
            addRemoveButton();
        }

        @Override
        void fill(Port port, List<Finding> findings) {
            PortText text = PortText.of(port.text());
            host.show(text.host());
            container.show(text.container());
            protocol.show(text.protocol(), List.of("tcp", "udp", "sctp"));
            protocol.setAccessibleText(context().text("ports.protocol", text.protocol()));
            FindingHints.mark(host, findings);
        }

        private Answer setHost(String text) {
            Port port = item();
            if (!port.longForm()) {
                return set(PortText.of(port.text()).withHost(text));
            }
            List<Edit> edits = new ArrayList<>();
            PortText before = PortText.of(port.text());
            member("host_ip", PortText.address(before.host()), PortText.address(text)).ifPresent(edits::add);
            member("published", PortText.published(before.host()), PortText.published(text)).ifPresent(edits::add);
            return context().attempt(edits);
        }

        private Answer setContainer(String text) {
            Port port = item();
            if (text.isEmpty()) {
                return Answer.NOTHING;
            }
            return port.longForm() ? context().attempt(new Edit.SetValue(port.path().key("target"), text))
                    : set(PortText.of(port.text()).withContainer(text));
        }

        private void setProtocol(String name) {
            Port port = item();
            if (port.longForm()) {
                context().send(new Edit.SetValue(port.path().key("protocol"), name));
            } else {
                set(PortText.of(port.text()).withProtocol(name)).refusal().ifPresent(context()::tell);
            }
        }

        /** The change of a key of the long form; empty if it says so already. */
        private Optional<Edit> member(String key, String before, String now) {
            YamlPath path = item().path().key(key);
            return before.equals(now) ? Optional.empty()
                    : Optional.of(now.isEmpty() ? new Edit.Unset(path) : new Edit.SetValue(path, now));
        }

        private Answer set(String spec) {
            return !spec.equals(item().text()) && item().path().last() instanceof YamlPath.Index(int index)
                    ? context().attempt(new Edit.SetPort(service().name(), index, spec, Edit.Shared.ASK)) : Answer.NOTHING;
        }

        @Override
        String name(Port port) {
            return port.text();
        }

        @Override
        List<CommitField> fields() {
            return List.of(host, container);
        }

        @Override
        List<Node> stops() {
            return List.of(host, container, protocol, removeButton());
        }

        @Override
        Edit removal() {
            return new Edit.RemovePort(service().name(), item().text());
        }
    }
}
