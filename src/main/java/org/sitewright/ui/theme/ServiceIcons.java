package org.sitewright.ui.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.stage.Screen;

/**
 * The program's own icons, drawn from the SVGs of the folder {@code icons}. Each picture is read once, on first use. To be
 * used on the FX thread.
 */
public final class ServiceIcons {
    /** The edges of the pictures of a kind, in pixels of the screen. */
    static final List<Integer> SIZES = List.of(16, 20, 24, 32, 48);
    /** The edges of the pictures of the program. */
    static final List<Integer> PROGRAM_SIZES = List.of(16, 24, 32, 48, 64, 128, 256);

    private static final String FOLDER = "/org/sitewright/ui/icons/";

    private final Map<String, Image> images = new HashMap<>();

    /**
     * A view of a kind's icon. On a screen with more than one pixel per unit it shows a larger picture in the same space.
     *
     * @param size edge in units of the scene
     */
    public ImageView view(IconKind kind, double size) {
        double scale = Screen.getScreens().stream().mapToDouble(Screen::getOutputScaleX).max().orElse(1);
        var view = new ImageView(image(kind, size * scale));
        view.setFitWidth(size);
        view.setFitHeight(size);
        view.setSmooth(true);
        view.getStyleClass().add("sw-icon");
        return view;
    }

    /**
     * The picture for a given edge: the smallest one that need not be stretched, or else the largest one.
     *
     * @param pixels edge in pixels of the screen
     */
    public Image image(IconKind kind, double pixels) {
        int size = SIZES.stream().filter(each -> each >= pixels).findFirst().orElse(SIZES.getLast());
        return load(kind.fileName() + "-" + size + ".png");
    }

    /** The program's icon in all of its sizes, for a window's list of icons. */
    public List<Image> program() {
        var all = new ArrayList<Image>();
        PROGRAM_SIZES.forEach(size -> all.add(load("sitewright-" + size + ".png")));
        return List.copyOf(all);
    }

    private Image load(String name) {
        return images.computeIfAbsent(
                name,
                missing -> new Image(Objects.requireNonNull(ServiceIcons.class.getResource(FOLDER + missing), missing).toExternalForm()));
    }
}
