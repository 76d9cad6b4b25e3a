package org.sitewright.check.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitewright.check.Reporter;
import org.sitewright.check.ServiceRule;
import org.sitewright.check.Severity;
import org.sitewright.compose.ScalarValue;
import org.sitewright.compose.Service;
import org.sitewright.compose.schema.ImageReference;
import org.sitewright.compose.schema.ValueProblem;
import org.sitewright.edit.Edit;
import org.sitewright.text.TextRange;

/** The value of {@code image} is no name of an image. */
final class InvalidImage implements ServiceRule {
    private static final String ID = "invalid-image";
    private static final List<String> HUB = List.of("hub.docker.com/r/", "hub.docker.com/_/", "hub.docker.com/repository/docker/");

    @Override
    public void check(Service service, Reporter reporter) {
        service.scalar("image").filter(image -> !(image.isPlain() && image.text().isEmpty())).ifPresent(image -> {
            ImageReference reference = ImageReference.of(image.text());
            Optional<String> mended = reference.problems().isEmpty() ? Optional.empty() : mended(image.text());
            for (ValueProblem problem : reference.problems()) {
                Reporter.Report report = report(service, image, problem, reporter).from(image.origin());
                mended.ifPresent(text -> report.fix("replace", new Edit.SetValue(image.path(), text), text));
            }
        });
    }

    private static Reporter.Report report(Service service, ScalarValue image, ValueProblem problem, Reporter reporter) {
        String text = image.text();
        String part = text.substring(problem.range().start(), problem.range().end());
        TextRange range = problem.range().isEmpty() ? image.range() : image.part(problem.range());
        if (!text.isBlank() && part.chars().anyMatch(Character::isWhitespace)) {
            return reporter.report(ID, "blank", Severity.ERROR, range, image.path(), text);
        }
        return switch (problem.code()) {
            case IMAGE_EMPTY -> reporter.report(ID, "empty", Severity.ERROR, image.range(), image.path(), service.name());
            case IMAGE_SCHEME -> reporter.report(ID, "address", Severity.ERROR, range, image.path(), text);
            case IMAGE_UPPERCASE -> reporter.report(ID, "uppercase", Severity.ERROR, range, image.path(), text, inSmallLetters(text));
            case IMAGE_TAG_EMPTY -> reporter.report(ID, "empty-tag", Severity.ERROR, range, image.path(), text);
            case IMAGE_BAD_TAG, IMAGE_TAG_TOO_LONG -> reporter.report(ID, "tag", Severity.ERROR, range, image.path(), text, part);
            case IMAGE_BAD_DIGEST -> reporter.report(ID, "digest", Severity.ERROR, range, image.path(), text);
            default -> reporter.report(ID, "", Severity.ERROR, range, image.path(), text, service.name());
        };
    }

    /** What was probably meant, if that is the name of an image. */
    private static Optional<String> mended(String text) {
        String bare = text.replaceAll("\\s+", "").replaceFirst("^[a-z][a-z0-9+]*://", "");
        Stream<String> fromHub = HUB.stream().filter(bare::startsWith).map(start -> bare.substring(start.length()));
        String name = fromHub.findFirst().orElse(bare).replaceFirst("[:/]+$", "");
        return Stream.of(name, inSmallLetters(name))
                .filter(guess -> ImageReference.of(guess).problems().isEmpty() && !guess.startsWith("hub.docker.com")).findFirst();
    }

    /** The name with its repository in small letters: registry and tag may have capitals. */
    private static String inSmallLetters(String text) {
        TextRange range = ImageReference.of(text).repositoryRange();
        return text.substring(0, range.start()) + text.substring(range.start(), range.end()).toLowerCase(Locale.ROOT)
                + text.substring(range.end());
    }
}
