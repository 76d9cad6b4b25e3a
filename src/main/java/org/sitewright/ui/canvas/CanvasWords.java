package org.sitewright.ui.canvas;

import org.sitewright.picture.PictureNode;
import org.sitewright.picture.PictureWords;
import org.sitewright.words.Words;

/** The words on the canvas. */
final class CanvasWords {
    private static final int SHOWN_FINDINGS = 5;

    private final Words words = new Words("ui.canvas.messages");
    private final PictureWords pictureWords = new PictureWords();

    String of(String key, Object... arguments) {
        return words.of(key, arguments);
    }

    /** The node in one line, for a screen reader. */
    String describe(PictureNode node) {
        return pictureWords.describe(node);
    }

    /** Name, image, and the first findings. */
    String tooltip(PictureNode node) {
        StringBuilder text = new StringBuilder(node.name());
        text.append('\n').append(node.imageName().isEmpty() ? of("tip.noImage") : node.image());
        if (node.stale()) {
            text.append('\n').append(of("tip.stale"));
        }
        int shown = Math.min(SHOWN_FINDINGS, node.messages().size());
        for (String message : node.messages().subList(0, shown)) {
            text.append("\n• ").append(message);
        }
        int more = Math.max(node.findings(), node.messages().size()) - shown;
        if (shown > 0 && more > 0) {
            text.append('\n').append(of("tip.more", more));
        }
        return text.toString();
    }
}
