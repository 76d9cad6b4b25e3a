package org.sitewright.compose.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitewright.text.TextRange;

/**
 * The name of an image: {@code [registry[:port]/]repository[:tag][@digest]}, after the grammar of the distribution project
 * ("reference"). A colon before the last slash belongs to the registry's port, never to a tag. The first part is a registry if
 * it has a dot or a colon or is {@code localhost}. Parts are told apart in malformed text too, so that each can be mended.
 */
public final class ImageReference {
    private static final int SHORT_DIGITS = 12;

    private static final int LONGEST_REPOSITORY = 255;
    private static final int LONGEST_TAG = 128;
    private static final int LONGEST_DIGEST = 512;
    private static final Pattern REGISTRY = Pattern.compile("(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?"
            + "(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*|\\[[a-fA-F0-9:]+])(?::[0-9]+)?");
    private static final Pattern COMPONENT = Pattern.compile("[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*");
    private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*");
    private static final Pattern DIGEST = Pattern.compile(
            "[a-z][a-z0-9]*(?:[-_+.][a-z][a-z0-9]*)*:[0-9a-fA-F]{32,}");
    private static final Pattern SHA = Pattern.compile("sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128}");
    private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9+]*://.*", Pattern.DOTALL);

    private final String text;
    private final SpecPart name;
    private final Optional<SpecPart> registry;
    private final SpecPart repository;
    private final Optional<SpecPart> tag;
    private final Optional<SpecPart> digest;
    private final boolean tagMayBeInVariable;
    private final MaskedText masked;
    /** Found when they are asked for: most that ask for a name only want its parts. */
    private @Nullable List<ValueProblem> problems;

    private ImageReference(String text) {
        MaskedText masked = MaskedText.of(text);
        int at = masked.indexOf('@', 0);
        int taggedEnd = at < 0 ? text.length() : at;
        int lastSlash = masked.lastIndexOf('/', taggedEnd);
        int colon = masked.lastIndexOf(':', taggedEnd);
        int nameEnd = colon > lastSlash ? colon : taggedEnd;
        int firstSlash = masked.indexOf('/', 0);
        boolean hosted = firstSlash >= 0 && firstSlash < nameEnd && isHost(masked, firstSlash);
        this.text = text;
        this.masked = masked;
        this.name = masked.part(0, nameEnd);
        this.registry = hosted ? Optional.of(masked.part(0, firstSlash)) : Optional.empty();
        this.repository = masked.part(hosted ? firstSlash + 1 : 0, nameEnd);
        this.tag = nameEnd < taggedEnd ? Optional.of(masked.part(nameEnd + 1, taggedEnd)) : Optional.empty();
        this.digest = at < 0 ? Optional.empty() : Optional.of(masked.part(at + 1, text.length()));
        this.tagMayBeInVariable = tag.isEmpty() && nameEnd > 0 && masked.isCovered(nameEnd - 1);
    }

    /** Reads a name; what is wrong with it is in {@link #problems()}. */
    public static ImageReference of(String text) {
        return new ImageReference(text);
    }

    private static boolean isHost(MaskedText masked, int end) {
        if (masked.part(0, end).text().equals("localhost")) {
            return true;
        }
        for (int i = 0; i < end; i++) {
            if (masked.at(i) == '.' || masked.at(i) == ':') {
                return true;
            }
        }
        return false;
    }

    /** The whole name, as it stands. */
    public String text() {
        return text;
    }

    /** Host and port of the registry; empty for Docker Hub's. */
    public Optional<String> registry() {
        return registry.map(SpecPart::text);
    }

    /** The path within the registry, for example {@code simonsobs/ocs}. */
    public String repository() {
        return repository.text();
    }

    /** Registry and repository together: all but tag and digest. */
    public String name() {
        return name.text();
    }

    /** The tag, empty text for a colon with nothing behind it. */
    public Optional<String> tag() {
        return tag.map(SpecPart::text);
    }

    /** Algorithm and digits, for example {@code sha256:0ed5…}. */
    public Optional<String> digest() {
        return digest.map(SpecPart::text);
    }

    /** Enough of the digest to tell it from others: the algorithm and the first 12 digits, for example {@code sha256:0ed5463fb5a3…}. */
    public Optional<String> shortDigest() {
        return digest().map(text -> {
            int end = text.indexOf(':') + 1 + SHORT_DIGITS;
            return text.length() > end ? text.substring(0, end) + "…" : text;
        });
    }

    /** Where {@link #name()} stands. */
    public TextRange nameRange() {
        return name.range();
    }

    /** Where {@link #repository()} stands. */
    public TextRange repositoryRange() {
        return repository.range();
    }

    /** Where the tag stands, its colon not counted. */
    public Optional<TextRange> tagRange() {
        return tag.map(SpecPart::range);
    }

    /** Where the digest stands, its at sign not counted. */
    public Optional<TextRange> digestRange() {
        return digest.map(SpecPart::range);
    }

    /** Whether a variable stands anywhere in it. */
    public boolean hasVariable() {
        return !name.known() || !tag.map(SpecPart::known).orElse(true) || !digest.map(SpecPart::known).orElse(true);
    }

    /** Whether there is no tag to be seen, but the variable that the name ends with may bring one. */
    public boolean tagMayBeInVariable() {
        return tagMayBeInVariable;
    }

    /** What is wrong, in the order of the text. */
    public List<ValueProblem> problems() {
        List<ValueProblem> known = problems;
        if (known == null) {
            known = List.copyOf(findProblems());
            problems = known;
        }
        return known;
    }

    /** The text with another tag, or with one where there was none. A digest stays. */
    public String withTag(String newTag) {
        return text.substring(0, name.range().end()) + ":" + newTag + afterTag();
    }

    /** The text without its tag. */
    public String withoutTag() {
        return text.substring(0, name.range().end()) + afterTag();
    }

    /** The text with another registry and repository. Tag and digest stay. */
    public String withName(String newName) {
        return newName + text.substring(name.range().end());
    }

    /** The text without its digest. */
    public String withoutDigest() {
        return digest.map(part -> text.substring(0, part.range().start() - 1)).orElse(text);
    }

    private String afterTag() {
        return text.substring(tag.map(SpecPart::range).orElse(name.range()).end());
    }

    private List<ValueProblem> findProblems() {
        List<ValueProblem> found = new ArrayList<>();
        if (text.isBlank()) {
            found.add(ValueProblem.whole(ProblemCode.IMAGE_EMPTY, text));
            return found;
        }
        if (SCHEME.matcher(text).matches()) {
            found.add(ValueProblem.at(ProblemCode.IMAGE_SCHEME, 0, text.indexOf("://") + 3));
            return found;
        }
        registry.filter(part -> part.known() && !isRegistry(part.text()))
                .ifPresent(part -> found.add(new ValueProblem(ProblemCode.IMAGE_BAD_REGISTRY, part.range())));
        if (repository.known() && repository.range().length() > LONGEST_REPOSITORY) {
            found.add(new ValueProblem(ProblemCode.IMAGE_NAME_TOO_LONG, repository.range()));
        } else {
            masked.split('/', repository.range().start(), repository.range().end())
                    .forEach(component -> checkComponent(component, found));
        }
        tag.filter(SpecPart::known).ifPresent(part -> checkTag(part, found));
        digest.filter(part -> part.known() && !isDigest(part.text()))
                .ifPresent(part -> found.add(new ValueProblem(ProblemCode.IMAGE_BAD_DIGEST, part.range())));
        return found;
    }

    private static boolean isRegistry(String host) {
        return host.length() <= LONGEST_REPOSITORY && REGISTRY.matcher(host).matches();
    }

    private static void checkComponent(SpecPart component, List<ValueProblem> found) {
        String part = component.text();
        if (!component.known() || part.length() <= LONGEST_REPOSITORY && COMPONENT.matcher(part).matches()) {
            return;
        }
        boolean capitals = part.length() <= LONGEST_REPOSITORY
                && COMPONENT.matcher(part.toLowerCase(Locale.ROOT)).matches();
        found.add(new ValueProblem(capitals ? ProblemCode.IMAGE_UPPERCASE : ProblemCode.IMAGE_BAD_REPOSITORY,
                component.range()));
    }

    private static void checkTag(SpecPart part, List<ValueProblem> found) {
        if (part.text().isEmpty()) {
            found.add(ValueProblem.at(ProblemCode.IMAGE_TAG_EMPTY, part.range().start() - 1, part.range().end()));
        } else if (!TAG.matcher(part.text()).matches()) {
            found.add(new ValueProblem(ProblemCode.IMAGE_BAD_TAG, part.range()));
        } else if (part.text().length() > LONGEST_TAG) {
            found.add(new ValueProblem(ProblemCode.IMAGE_TAG_TOO_LONG, part.range()));
        }
    }

    private static boolean isDigest(String digest) {
        if (digest.length() > LONGEST_DIGEST || !DIGEST.matcher(digest).matches()) {
            return false;
        }
        return !digest.startsWith("sha256:") && !digest.startsWith("sha384:") && !digest.startsWith("sha512:")
                || SHA.matcher(digest).matches();
    }

    /** Equal when the texts are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ImageReference reference && text.equals(reference.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
