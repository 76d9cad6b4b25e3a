package org.sitewright.ui.inspector;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sitewright.check.Finding;
import org.sitewright.compose.Declaration;
import org.sitewright.compose.Mount;
import org.sitewright.compose.Origin;
import org.sitewright.compose.Reference;
import org.sitewright.compose.schema.MountSpec;
import org.sitewright.edit.Edit;
import org.sitewright.text.TextRange;
import org.sitewright.ui.control.Answer;
import org.sitewright.yaml.YamlPath;

/** The mounts of a service: from where, to where, and whether it may write. */
final class MountRows extends RowTable<Mount> {
    private static final double KIND = 20;
    private static final double FROM = 1.15;
    private static final double TO = 1;
    private static final double MODE = 34;

    MountRows(FormContext context, KeyHelp help) {
        super(context, help, "volumes", List.of(Column.fixed(KIND), new Column(context.text("volumes.from"), FROM),
                new Column(context.text("volumes.to"), TO), Column.fixed(MODE)));
        draft().addField(context.text("volumes.from.prompt"), FROM, this::volumes);
        draft().addField(context.text("volumes.to.prompt"), TO, List::of);
        draft().addCloseButton(22);
    }

    void showMounts(ShownService shown) {
        List<Mount> mounts = shown.service().mounts();
        show(shown, mounts);
        share(1, longest(mounts.stream().map(Mount::source)), longest(mounts.stream().map(Mount::target)));
    }

    private List<Suggestion> volumes() {
        return volumes(context(), service());
    }

    private static List<Suggestion> volumes(FormContext context, ShownService shown) {
        return shown.snapshot().compose().declarations().stream().filter(each -> each.kind() == Reference.Kind.VOLUME)
                .map(Declaration::name).map(name -> new Suggestion(name, context.text("volumes.named"))).toList();
    }

    @Override
    TableRow<Mount> newRow() {
        return new MountRow(context());
    }

    @Override
    Optional<Edit> addition(List<String> texts) {
        String from = texts.get(0);
        String to = texts.get(1);
        String name = service().name();
        if (!to.isEmpty()) {
            return Optional.of(new Edit.AddMount(name, from.isEmpty() ? to : from + ":" + to));
        }
        // The whole mount typed into the first field.
        return MountSpec.of(from).source().isEmpty() ? Optional.empty() : Optional.of(new Edit.AddMount(name, from));
    }

    @Override
    YamlPath path(Mount mount) {
        return mount.path();
    }

    @Override
    Origin origin(Mount mount) {
        return mount.origin();
    }

    @Override
    boolean isSame(Mount before, Mount now) {
        return before.target().equals(now.target()) || before.source().equals(now.source());
    }

    private static final class MountRow extends TableRow<Mount> {
        private final Label kind = new Label();
        private final FontIcon icon = new FontIcon("fth-folder");
        private final Tooltip kindTip = new Tooltip();
        private final CommitField from = new CommitField();
        private final CommitField to = new CommitField();
        private final ToggleButton mode = new ToggleButton();
        private final Suggestions suggestions;

        MountRow(FormContext context) {
            super(context);
            kind.setGraphic(icon);
            kind.setTooltip(kindTip);
            kind.getStyleClass().add("sw-mount-kind");
            suggestions = new Suggestions(from, () -> volumes(context, service()), text -> {
                from.setText(text);
                from.commit();
            });
            addFixed(kind, KIND);
            cell(from, context.text("volumes.from"), FROM);
            cell(to, context.text("volumes.to"), TO);
            from.setCommitter(text -> setSource(text.strip()));
            to.setCommitter(text -> setTarget(text.strip()));
            mode.getStyleClass().addAll("sw-flat", "sw-mode");
            mode.setTooltip(new Tooltip(context.text("volumes.mode.tip")));
            mode.setOnAction(_ -> toggle());
            addFixed(mode, MODE);
            addRemoveButton();
        }

        @Override
        void fill(Mount mount, List<Finding> findings) {
            Mount resolved = mount.resolved(service().snapshot().site().variables(service().snapshot().file())::value);
            String word = context().text("volumes.kind." + resolved.kind().name());
            icon.setIconLiteral(switch (resolved.kind()) {
                case BIND -> "fth-folder";
                case NAMED, ANONYMOUS -> "fth-database";
                case TMPFS -> "fth-cpu";
                case OTHER -> "fth-help-circle";
            });
            kind.setAccessibleText(word);
            // What the variables come to can be seen nowhere else in the form.
            kindTip.setText(resolved == mount ? word : context().text("volumes.resolved", word, resolved.source()));
            from.setPromptText(mount.kind() == Mount.Kind.ANONYMOUS ? context().text("volumes.new") : "");
            from.show(mount.source());
            to.show(mount.target());
            showMode(mount);
            List<Finding> ofSource = findings.stream().filter(finding -> isAtSource(mount, finding)).toList();
            FindingHints.mark(from, ofSource);
            FindingHints.mark(to, findings.stream().filter(finding -> !ofSource.contains(finding)).toList());
        }

        private void showMode(Mount mount) {
            boolean inVariable = !mount.longForm() && MountSpec.of(mount.text()).mode().filter(part -> !part.known()).isPresent();
            boolean switchable = mount.longForm() || !inVariable && !mount.source().isEmpty();
            mode.setText(inVariable ? "$" : mount.readOnly() ? "ro" : "rw");
            mode.setSelected(mount.readOnly());
            mode.setDisable(!switchable);
            mode.setAccessibleText(context().text(mount.readOnly() ? "volumes.ro" : "volumes.rw"));
        }

        private boolean isAtSource(Mount mount, Finding finding) {
            TextRange source = mount.sourceRange().shifted(service().placed().base());
            return mount.source().isEmpty() || finding.range().overlaps(source) || !mount.origin().isOwn();
        }

        private Answer setSource(String text) {
            Mount mount = item();
            if (mount.longForm()) {
                YamlPath path = mount.path().key("source");
                return context().attempt(text.isEmpty() ? new Edit.Unset(path) : new Edit.SetValue(path, text));
            }
            return set(text.isEmpty() ? mount.target() : MountSpec.of(mount.text()).withSource(text));
        }

        private Answer setTarget(String text) {
            Mount mount = item();
            if (text.isEmpty()) {
                return Answer.NOTHING;
            }
            return mount.longForm() ? context().attempt(new Edit.SetValue(mount.path().key("target"), text))
                    : set(MountSpec.of(mount.text()).withTarget(text));
        }

        private void toggle() {
            Mount mount = item();
            boolean readOnly = !mount.readOnly();
            // The button shows what the site says, not what was pressed.
            mode.setSelected(mount.readOnly());
            if (mount.longForm()) {
                context().send(new Edit.SetValue(mount.path().key("read_only"), String.valueOf(readOnly)));
            } else {
                set(MountSpec.of(mount.text()).withReadOnly(readOnly)).refusal().ifPresent(context()::tell);
            }
        }

        private Answer set(String spec) {
            return !spec.equals(item().text()) && item().path().last() instanceof YamlPath.Index(int index)
                    ? context().attempt(new Edit.SetMount(service().name(), index, spec, Edit.Shared.ASK)) : Answer.NOTHING;
        }

        @Override
        boolean isChoosing() {
            return suggestions.isShowing();
        }

        @Override
        String name(Mount mount) {
            return mount.text();
        }

        @Override
        List<CommitField> fields() {
            return List.of(from, to);
        }

        @Override
        List<Node> stops() {
            return List.of(from, to, mode, removeButton());
        }

        @Override
        Edit removal() {
            return new Edit.RemoveMount(service().name(), item().text());
        }
    }
}
