package org.sitewright.ui.palette;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.sitewright.adding.AdditionForm;
import org.sitewright.adding.Answers;
import org.sitewright.adding.Field;
import org.sitewright.adding.FieldProblem;
import org.sitewright.ocs.catalogue.About;
import org.sitewright.ui.theme.ServiceIcons;
import org.sitewright.words.Words;

/** Asks what only the user knows before an entry is added; what the site's habits answer is there already. */
public final class AdditionFormView extends BorderPane {
    private static final double SHARE_OF_FORM = 0.56;
    /** Of a large site the lines take a while: they are made when nobody has typed for so long. */
    private static final Duration CALM = Duration.millis(150);

    private final Words words = new Words("ui.palette.messages");
    private final AdditionForm form;
    private final Map<String, FieldLine> lines = new LinkedHashMap<>();
    private final Consumer<Answers> add;
    private final Function<Answers, Preview> preview;
    private final PreviewPane written;
    private final PauseTransition calm = new PauseTransition(CALM);
    /** Problems are shown only when the user has tried to go on. */
    private boolean tried;

    /**
     * @param preview what would be written for answers, with problems or without
     * @param add     gets answers without problems
     * @param cancel  called when the user gives up
     */
    public AdditionFormView(AdditionForm form, ServiceIcons icons, Function<Answers, Preview> preview, Consumer<Answers> add, Runnable cancel) {
        this.form = form;
        this.preview = preview;
        this.add = add;
        this.written = new PreviewPane(words);
        getStyleClass().add("sw-add");
        VBox body = new VBox(header(icons));
        body.getStyleClass().add("sw-add-body");
        form.notes().forEach(note -> body.getChildren().add(note(note)));
        section(body, Field.Part.SITE, "part.site");
        section(body, Field.Part.ARGUMENTS, "part.arguments");
        section(body, Field.Part.NAMES, "part.names");
        more(body);
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("sw-add-scroll");
        SplitPane parts = new SplitPane(scroll, written);
        parts.setDividerPositions(SHARE_OF_FORM);
        parts.getStyleClass().add("sw-add-parts");
        setCenter(parts);
        setBottom(buttons(cancel));
        calm.setOnFinished(event -> showWritten());
        showWritten();
    }

    private VBox header(ServiceIcons icons) {
        About about = form.entry().about();
        Label title = new Label(about.title(), icons.view(EntryIcons.of(form.entry()), 24));
        title.getStyleClass().addAll("sw-title", "sw-add-title");
        Label purpose = new Label(about.purpose());
        purpose.setWrapText(true);
        String device = String.join(", ", List.of(about.device(), about.maker()).stream().filter(text -> !text.isEmpty()).toList());
        Label what = new Label(device.isEmpty() ? form.entry().key() : device + " \u2013 " + form.entry().key());
        what.getStyleClass().addAll("sw-dim", "sw-small");
        what.setWrapText(true);
        VBox header = new VBox(title, purpose, what);
        header.getStyleClass().add("sw-add-header");
        return header;
    }

    private static Label note(String text) {
        Label note = new Label(text);
        note.setWrapText(true);
        note.getStyleClass().add("sw-add-note");
        return note;
    }

    private void section(VBox body, Field.Part part, String heading) {
        VBox section = section(part);
        if (!section.getChildren().isEmpty()) {
            Label title = new Label(words.of(heading));
            title.getStyleClass().add("sw-heading");
            section.getChildren().addFirst(title);
            body.getChildren().add(section);
        }
    }

    private VBox section(Field.Part part) {
        VBox section = new VBox();
        section.getStyleClass().add("sw-add-section");
        for (Field field : form.fields(Answers.NONE)) {
            if (field.part() == part) {
                FieldLine line = new FieldLine(field, this::changed);
                lines.put(field.id(), line);
                section.getChildren().add(line);
            }
        }
        return section;
    }

    private void more(VBox body) {
        VBox section = section(Field.Part.MORE);
        if (!section.getChildren().isEmpty()) {
            TitledPane more = new TitledPane(words.of("part.more", section.getChildren().size()), section);
            more.setExpanded(false);
            more.setAnimated(false);
            more.getStyleClass().add("sw-add-more");
            body.getChildren().add(more);
        }
    }

    private HBox buttons(Runnable cancel) {
        Button ok = new Button(words.of("button.add"));
        ok.setDefaultButton(true);
        ok.setOnAction(event -> tryToAdd());
        Button no = new Button(words.of("button.cancel"));
        no.setCancelButton(true);
        no.setOnAction(event -> cancel.run());
        HBox buttons = new HBox(no, ok);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.getStyleClass().add("sw-add-buttons");
        return buttons;
    }

    /** Puts the keyboard where the first answer is missing. */
    public void focusFirst() {
        lines.values().stream().filter(line -> line.field().required() && line.values().isEmpty()).findFirst()
                .or(() -> lines.values().stream().findFirst()).ifPresent(line -> line.control().requestFocus());
    }

    private Answers answers() {
        Answers answers = Answers.NONE;
        for (FieldLine line : lines.values()) {
            if (line.isGiven()) {
                answers = answers.with(line.id(), line.values());
            }
        }
        return answers;
    }

    private void changed() {
        for (Field field : form.fields(answers())) {
            FieldLine line = lines.get(field.id());
            if (line != null) {
                line.update(field);
            }
        }
        if (tried) {
            showProblems();
        }
        calm.playFromStart();
    }

    private void showWritten() {
        Answers now = answers();
        written.show(preview.apply(now), form.fields(now).stream().filter(field -> field.required() && now.isMissing(field)).map(Field::label).toList());
    }

    private List<FieldProblem> showProblems() {
        List<FieldProblem> problems = form.problems(answers());
        lines.values().forEach(line -> line.showProblem(problems.stream().filter(problem -> problem.field().equals(line.id()))
                .map(FieldProblem::said).findFirst()));
        return problems;
    }

    private void tryToAdd() {
        tried = true;
        List<FieldProblem> problems = showProblems();
        Optional<FieldLine> first = problems.stream().findFirst().map(problem -> lines.get(problem.field()));
        first.ifPresentOrElse(line -> line.control().requestFocus(), () -> add.accept(answers()));
    }
}
