package org.sitewright.picture;

import java.util.List;
import java.util.Optional;

/**
 * A service on the picture.
 *
 * @param id        what tells it from all others on the picture
 * @param name      the service's name
 * @param kind      chooses its icon
 * @param imageName the image without its tag; empty when it has none
 * @param tag       the image's tag, or its digest ("sha256:…"); empty when none is given
 * @param chips     in the order in which they are shown
 * @param severity  the worst of its findings
 * @param findings  how many findings it has, 0 or more
 * @param messages  the findings' words, worst first; may hold fewer than {@code findings}
 * @param stale     whether this is the last good reading of a block that cannot be read now
 * @param dimmed    whether it stays in the background, as a service of an inactive profile does
 * @param group     id of the {@link PictureGroup} that it stands on; empty for none. A service on several networks stands on
 *                  its first and has chips for the others
 * @param ground    the ground of its own that it has within its group, as a service on the host's network has in the room of its
 *                  file; empty where it stands on that of its group
 */
public record PictureNode(String id, String name, ServiceKind kind, String imageName, String tag, List<Chip> chips,
        Severity severity, int findings, List<String> messages, boolean stale, boolean dimmed, String group,
        Optional<PictureGroup.Kind> ground) {

    public PictureNode {
        chips = List.copyOf(chips);
        messages = List.copyOf(messages);
        if (findings < 0) {
            throw new IllegalArgumentException("Findings: " + findings);
        }
    }

    /** A node without findings, fresh and not dimmed; its id is its name. */
    public static PictureNode of(String name, ServiceKind kind, String imageName, String tag, String group,
            Chip... chips) {
        return new PictureNode(name, name, kind, imageName, tag, List.of(chips), Severity.OK, 0, List.of(), false, false,
                group, Optional.empty());
    }

    public PictureNode withFindings(Severity worst, int count, List<String> words) {
        return new PictureNode(id, name, kind, imageName, tag, chips, worst, count, words, stale, dimmed, group, ground);
    }

    public PictureNode withStale(boolean nowStale) {
        return new PictureNode(id, name, kind, imageName, tag, chips, severity, findings, messages, nowStale, dimmed,
                group, ground);
    }

    public PictureNode withDimmed(boolean nowDimmed) {
        return new PictureNode(id, name, kind, imageName, tag, chips, severity, findings, messages, stale, nowDimmed,
                group, ground);
    }

    public PictureNode withGround(PictureGroup.Kind own) {
        return new PictureNode(id, name, kind, imageName, tag, chips, severity, findings, messages, stale, dimmed, group,
                Optional.of(own));
    }

    /** The whole image reference as it is written, or empty. */
    public String image() {
        return imageName + tagWithSeparator();
    }

    /** The image's last path segment: what tells images apart when the registry and the owner are the same. */
    public String shortImage() {
        return imageName.substring(imageName.lastIndexOf('/') + 1);
    }

    /** ":1.7", "@sha256:…", or empty. */
    public String tagWithSeparator() {
        if (tag.isEmpty()) {
            return "";
        }
        return (tag.startsWith("sha256:") ? "@" : ":") + tag;
    }
}
