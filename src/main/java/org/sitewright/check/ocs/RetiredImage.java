package org.sitewright.check.ocs;

import java.util.Optional;
import org.sitewright.check.Reporter;
import org.sitewright.check.ServiceRule;
import org.sitewright.check.Severity;
import org.sitewright.compose.ScalarValue;
import org.sitewright.compose.Service;
import org.sitewright.compose.schema.ImageReference;
import org.sitewright.edit.Edit;
import org.sitewright.ocs.KnownImages;

/** An image of one agent, which has since moved into that of all agents. */
public final class RetiredImage implements ServiceRule {
    private static final String ID = "retired-image";

    private final KnownImages images;

    public RetiredImage(KnownImages images) {
        this.images = images;
    }

    @Override
    public void check(Service service, Reporter reporter) {
        service.scalar("image").ifPresent(image -> {
            ImageReference reference = ImageReference.of(image.text());
            images.successor(reference).ifPresent(now -> report(image, reference, now, reporter));
        });
    }

    private void report(ScalarValue image, ImageReference reference, String now, Reporter reporter) {
        Optional<String> last = images.versions(reference).stream().findFirst().map(KnownImages.Version::tag);
        Reporter.Report report = reporter.report(ID, "", Severity.WARNING, image.part(reference.nameRange()), image.path(), reference.name(), now, last.orElse("?"));
        images.versions(ImageReference.of(now)).stream().findFirst().ifPresent(version -> {
            String whole = now + ":" + version.tag();
            report.fix("use", new Edit.SetValue(image.path(), whole), whole);
        });
        report.from(image.origin());
    }
}
