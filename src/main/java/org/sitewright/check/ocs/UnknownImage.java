package org.sitewright.check.ocs;

import java.util.List;
import java.util.Optional;
import org.sitewright.check.Reporter;
import org.sitewright.check.ServiceRule;
import org.sitewright.check.Severity;
import org.sitewright.compose.ScalarValue;
import org.sitewright.compose.Service;
import org.sitewright.compose.schema.ImageReference;
import org.sitewright.compose.schema.NearMiss;
import org.sitewright.edit.Edit;
import org.sitewright.ocs.KnownImages;

/**
 * An image that is nearly one of those that sites use, as {@code simonobs/ocs}, or lacks the name before the slash. A site has images of
 * its own, so that one that is like none is left alone, and so is what is built here.
 */
public final class UnknownImage implements ServiceRule {
    private static final String ID = "unknown-image";
    private static final int SHORTEST = 5;

    private final KnownImages images;

    public UnknownImage(KnownImages images) {
        this.images = images;
    }

    @Override
    public void check(Service service, Reporter reporter) {
        service.scalar("image").filter(image -> !service.has("build")).ifPresent(image -> check(image, reporter));
    }

    private void check(ScalarValue image, Reporter reporter) {
        ImageReference reference = ImageReference.of(image.text());
        if (!reference.problems().isEmpty() || reference.hasVariable() || images.knows(reference)) {
            return;
        }
        String name = images.name(reference);
        Optional<String> bare = images.names().stream().filter(each -> each.endsWith("/" + name) && name.indexOf('/') < 0 && each.startsWith("simonsobs/")).findFirst();
        Optional<String> meant = bare.or(() -> near(name));
        meant.ifPresent(known -> {
            String whole = reference.withName(known).toString();
            reporter.report(ID, bare.isPresent() ? "bare" : "", bare.isPresent() ? Severity.INFO : Severity.WARNING, image.part(reference.nameRange()), image.path(), reference.name(), known)
                    .fix("use", new Edit.SetValue(image.path(), whole), whole).from(image.origin());
        });
    }

    /** One that differs by a letter or two, and not in a number: another number is another device. */
    private Optional<String> near(String name) {
        List<String> alike = images.names().stream().filter(each -> digits(each).equals(digits(name)) && Math.abs(each.length() - name.length()) <= 2
                && slashes(each) == slashes(name)).toList();
        return name.length() < SHORTEST ? Optional.empty() : new NearMiss().nearest(name, alike);
    }

    private static String digits(String name) {
        return name.replaceAll("\\P{N}", "");
    }

    private static long slashes(String name) {
        return name.chars().filter(c -> c == '/').count();
    }
}
