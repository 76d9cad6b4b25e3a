package org.sitewright.yaml;

import java.util.ArrayList;
import java.util.List;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextPatch;
import org.sitewright.yaml.YamlProblem.Kind;

/**
 * Reads a text into a {@link YamlTree} by YAML 1.2. Reading never fails: what does not follow YAML becomes a
 * {@link YamlProblem}, and the rest is read all the same.
 */
public final class YamlReader {
    /** Reads a whole text. */
    public YamlTree read(SourceText text) {
        String content = text.content();
        YamlInput in = new YamlInput(content, 0, content.length(), 0);
        List<YamlDocument> documents = new ArrayList<>();
        int end = 0;
        do {
            YamlDocument document = document(in, end);
            documents.add(document);
            end = document.end();
        } while (end < content.length());
        return new YamlTree(text, List.copyOf(documents));
    }

    /**
     * Reads a text again after a patch. Only the frames that the patch touches are read; the bodies of all other entries are
     * the very objects of the old tree. The result is the same as that of {@link #read}.
     *
     * @param old  the tree of the text before the patch
     * @param text the text after it
     */
    public YamlTree reread(YamlTree old, TextPatch patch, SourceText text) {
        if (patch.isEmpty()) {
            return old;
        }
        return new FrameRereader(old, patch, text).reread().orElseGet(() -> read(text));
    }

    private YamlDocument document(YamlInput whole, int start) {
        YamlInput in = new YamlInput(whole.text, start, whole.limit, 0);
        int column = in.nextContent();
        if (column == 0 && in.current() == '%') {
            directives(in);
            column = in.nextContent();
        }
        BlockReader blocks = new BlockReader(in);
        YamlNode root;
        if (column == YamlInput.NO_CONTENT && in.current() == '-' && in.isDocumentMarker(in.pos)) {
            in.pos += 3;
            root = blocks.nodeBehindIndicator(-1, false, false);
        } else if (column == YamlInput.NO_CONTENT) {
            root = new YamlScalar(in.pos - start, in.pos - start, in.pos - start, ScalarStyle.PLAIN, "", YamlProperties.NONE);
        } else {
            root = blocks.root();
        }
        skipRest(in);
        int end = endOfDocument(in);
        in.pos = end;
        return new YamlDocument(start, end, root, in.closeFrame());
    }

    private static void directives(YamlInput in) {
        int first = in.pos;
        while (in.current() == '%') {
            in.pos = in.afterBreak(in.endOfLine(in.pos));
            in.nextContent();
        }
        if (!in.isDocumentMarker(in.pos) || in.current() != '-') {
            in.problem(Kind.BAD_DIRECTIVE, first, in.endOfLine(first), in.text.substring(first, in.endOfLine(first)));
        }
    }

    /** What stands behind the root and is neither comment nor document marker belongs to nothing. */
    private static void skipRest(YamlInput in) {
        while (in.nextContent() != YamlInput.NO_CONTENT) {
            int end = in.trimmedEnd(in.pos, in.endOfLine(in.pos));
            in.problem(Kind.UNEXPECTED_TEXT, in.pos, end, in.text.substring(in.pos, end));
            in.pos = in.endOfLine(in.pos);
        }
    }

    /** Behind the line {@code ...}, or before the line {@code ---} of the next document. */
    private static int endOfDocument(YamlInput in) {
        if (in.atEnd() || in.current() == '-') {
            return in.pos;
        }
        int end = in.endOfLine(in.pos);
        int text = in.pos + 3;
        while (text < end && YamlChars.isBlank(in.at(text))) {
            text++;
        }
        if (text < end && in.at(text) == '#' && text > in.pos + 3) {
            in.comment(text);
        } else if (text < end) {
            in.problem(Kind.CONTENT_AFTER_DOCUMENT_END, text, end, in.text.substring(text, end));
        }
        in.pos = in.afterBreak(end);
        return nothingFollows(in) ? in.text.length() : in.pos;
    }

    /** Whether only blank lines and comments stand behind the mark {@code ...}: they belong to the document before it. */
    private static boolean nothingFollows(YamlInput in) {
        YamlInput ahead = new YamlInput(in.text, in.pos, in.limit, 0);
        if (ahead.nextContent() != YamlInput.NO_CONTENT || !ahead.atEnd()) {
            return false;
        }
        in.nextContent();
        return true;
    }

}
