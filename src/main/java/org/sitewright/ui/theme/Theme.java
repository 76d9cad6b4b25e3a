package org.sitewright.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/**
 * The program's look: AtlantaFX's Primer below, the colours of light or dark and the program's own sheet on top of it, and
 * the fonts that come with it. A change of {@link #choiceProperty()}, of {@link #fontSizeProperty()} or, where the choice is
 * {@link ThemeChoice#SYSTEM}, of the desktop's own setting reaches every scene that was given to {@link #apply(Scene)}.
 * Popups and owned dialogs take the sheets of their owner's scene.
 *
 * <p>To be made and used on the FX thread, once per program, since the lowest sheet is one for the whole process.
 */
public final class Theme {
    private static final String SHEETS = "/org/sitewright/ui/";
    private static final List<String> FONTS = List.of(
            "Inter-Regular.otf",
            "Inter-SemiBold.otf",
            "Inter-Bold.otf",
            "JetBrainsMono-Regular.ttf",
            "JetBrainsMono-Italic.ttf",
            "JetBrainsMono-Bold.ttf");
    /** Any size will do: the fonts are loaded to be known by their names. */
    private static final double LOADING_SIZE = 13;

    private final ObjectProperty<ThemeChoice> choice = new SimpleObjectProperty<>(this, "choice", ThemeChoice.SYSTEM);
    private final ObjectProperty<FontSize> fontSize = new SimpleObjectProperty<>(this, "fontSize", FontSize.DEFAULT);
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper(this, "dark");
    private final List<WeakReference<Scene>> scenes = new ArrayList<>();
    private final boolean shadows;
    private List<String> sheets = List.of();

    /** Loads the fonts and sets the look of the whole process. Popups have shadows where the desktop can blend windows. */
    public Theme(ThemeChoice choice, FontSize fontSize) {
        this(choice, fontSize, Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW));
    }

    /** @param shadows whether popups have shadows; over a screen without transparency a shadow is an opaque box */
    Theme(ThemeChoice choice, FontSize fontSize, boolean shadows) {
        this.shadows = shadows;
        this.choice.set(choice);
        this.fontSize.set(fontSize);
        loadFonts();
        update();
        this.choice.addListener((property, before, now) -> update());
        this.fontSize.addListener((property, before, now) -> update());
        Platform.getPreferences().colorSchemeProperty().addListener((property, before, now) -> update());
    }

    public ObjectProperty<ThemeChoice> choiceProperty() {
        return choice;
    }

    public ObjectProperty<FontSize> fontSizeProperty() {
        return fontSize;
    }

    /** Whether the colours on the screen are the dark ones now, whatever the reason. */
    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    /** Lays the sheets below those that the scene has already, now and after every change. A second call changes nothing. */
    public void apply(Scene scene) {
        if (scenes.stream().anyMatch(known -> known.get() == scene)) {
            return;
        }
        scenes.add(new WeakReference<>(scene));
        scene.getStylesheets().addAll(0, sheets);
        scene.getPreferences().setColorScheme(scheme());
    }

    /** The scheme that the window's own frame has to follow. */
    private ColorScheme scheme() {
        return dark.get() ? ColorScheme.DARK : ColorScheme.LIGHT;
    }

    private void update() {
        boolean nowDark = switch (choice.get()) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
        var before = sheets;
        sheets = Stream.concat(
                        Stream.of(
                                nowDark ? "tokens-dark.css" : "tokens-light.css",
                                "controls.css",
                                "containers.css",
                                "sitewright.css",
                                fontSize.get().sheet()),
                        shadows ? Stream.of() : Stream.of("no-shadows.css"))
                .map(Theme::sheet)
                .toList();
        var base = nowDark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
        if (!base.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(base);
        }
        dark.set(nowDark);
        if (!before.equals(sheets)) {
            replaceInScenes(before);
        }
    }

    private void replaceInScenes(List<String> before) {
        scenes.removeIf(known -> known.get() == null);
        for (var known : scenes) {
            var scene = known.get();
            if (scene != null) {
                var all = new ArrayList<>(sheets);
                scene.getStylesheets().stream().filter(each -> !before.contains(each)).forEach(all::add);
                scene.getStylesheets().setAll(all);
                scene.getPreferences().setColorScheme(scheme());
            }
        }
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource(SHEETS + name), name).toExternalForm();
    }

    private static void loadFonts() {
        for (var name : FONTS) {
            try (var in = Objects.requireNonNull(Theme.class.getResourceAsStream(SHEETS + "fonts/" + name), name)) {
                if (Font.loadFont(in, LOADING_SIZE) == null) {
                    throw new IllegalStateException("not a font that JavaFX can read: " + name);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
