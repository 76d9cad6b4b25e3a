package org.sitewright.compose.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds what is wrong with a mount in one string. */
final class MountCheck {
    private static final Pattern VOLUME_NAME = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_.-]*");

    private final MaskedText masked;
    private final List<SpecPart> parts;
    private final MountSpec.Kind kind;
    private final List<ValueProblem> found = new ArrayList<>();

    MountCheck(MaskedText masked, List<SpecPart> parts, MountSpec.Kind kind) {
        this.masked = masked;
        this.parts = parts;
        this.kind = kind;
    }

    List<ValueProblem> problems() {
        if (masked.length() == 0) {
            found.add(ValueProblem.at(ProblemCode.MOUNT_EMPTY, 0, 0));
            return List.copyOf(found);
        }
        if (parts.size() > 3) {
            found.add(ValueProblem.at(ProblemCode.MOUNT_TOO_MANY_PARTS, parts.get(2).range().end(), masked.length()));
        }
        if (parts.size() > 1) {
            checkSource(parts.getFirst());
        }
        checkTarget(parts.get(parts.size() > 1 ? 1 : 0));
        if (parts.size() > 2) {
            checkMode(parts.get(2));
        }
        found.sort(Comparator.comparing(ValueProblem::range));
        return List.copyOf(found);
    }

    private void add(ProblemCode code, SpecPart part) {
        found.add(new ValueProblem(code, part.range()));
    }

    private void checkSource(SpecPart source) {
        if (source.text().isEmpty()) {
            add(ProblemCode.MOUNT_EMPTY_PART, source);
        } else if (kind == MountSpec.Kind.NAMED && source.known() && !VOLUME_NAME.matcher(source.text()).matches()) {
            add(ProblemCode.MOUNT_BAD_SOURCE, source);
        }
    }

    private void checkTarget(SpecPart target) {
        String path = target.text();
        if (path.isEmpty()) {
            add(ProblemCode.MOUNT_EMPTY_PART, target);
        } else if (parts.size() == 1 && isDriveOfOneLetter(target)) {
            add(ProblemCode.MOUNT_DRIVE_LETTER, target);
        } else if (parts.size() == 2 && isDriveOfOneLetter(parts.getFirst()) && !path.startsWith("/")) {
            add(ProblemCode.MOUNT_DRIVE_LETTER, parts.getFirst());
        } else if (!masked.isCovered(target.range().start()) && !path.startsWith("/") && !path.startsWith("\\\\")
                && !isAbsoluteDrivePath(path)) {
            add(ProblemCode.MOUNT_TARGET_RELATIVE, target);
        }
    }

    private static boolean isAbsoluteDrivePath(String path) {
        return MountSpec.isDrivePath(path) && (path.startsWith("\\", 2) || path.startsWith("/", 2));
    }

    /** {@code x:/y} reads as a path on drive X, though a volume named x was probably meant. */
    private static boolean isDriveOfOneLetter(SpecPart part) {
        return MountSpec.isDrivePath(part.text()) && part.text().startsWith("/", 2);
    }

    private void checkMode(SpecPart mode) {
        if (mode.text().isEmpty()) {
            add(ProblemCode.MOUNT_EMPTY_PART, mode);
            return;
        }
        List<String> groups = new ArrayList<>();
        for (SpecPart word : masked.split(',', mode.range().start(), mode.range().end())) {
            if (!word.known()) {
                continue;
            }
            Optional<String> group = group(word.text());
            if (group.isEmpty()) {
                add(ProblemCode.MOUNT_BAD_MODE, word);
            } else if (groups.contains(group.get())) {
                add(ProblemCode.MOUNT_MODE_CONFLICT, word);
            } else {
                groups.add(group.get());
            }
        }
    }

    /** Of one group only one word may stand; empty for an unknown word. */
    private static Optional<String> group(String word) {
        return switch (word) {
            case MountSpec.READ_ONLY, MountSpec.READ_WRITE -> Optional.of("access");
            case "z", "Z" -> Optional.of("label");
            case "nocopy" -> Optional.of("copy");
            case "consistent", "cached", "delegated" -> Optional.of("consistency");
            case "private", "rprivate", "shared", "rshared", "slave", "rslave" -> Optional.of("propagation");
            default -> Optional.empty();
        };
    }
}
