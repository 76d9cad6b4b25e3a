package org.sitewright.edit;

import org.sitewright.compose.ScalarValue;
import org.sitewright.compose.Service;
import org.sitewright.compose.schema.ImageReference;

/** Edits of parts of an image's name. */
final class ImageEdits {
    private final Desk desk;

    ImageEdits(Desk desk) {
        this.desk = desk;
    }

    void setTag(Edit.SetImageTag edit) throws EditException {
        ScalarValue image = image(edit.service());
        ImageReference now = ImageReference.of(image.text());
        if (now.digest().isPresent()) {
            throw desk.refusal("refuse.digest", image.text(), edit.service());
        }
        if (now.tagMayBeInVariable()) {
            throw desk.refusal("refuse.tag-in-variable", image.text(), edit.service());
        }
        String next = edit.tag().isEmpty() ? now.withoutTag() : now.withTag(edit.tag());
        ImageReference read = ImageReference.of(next);
        boolean good = edit.tag().isEmpty() || read.tag().filter(edit.tag()::equals).isPresent()
                && ImageReference.of("x:" + edit.tag()).problems().isEmpty();
        if (!good) {
            throw desk.refusal("refuse.bad-tag", edit.tag());
        }
        desk.setShared(image.path(), next, edit.shared());
    }

    void setName(Edit.SetImageName edit) throws EditException {
        ImageReference wanted = ImageReference.of(edit.name());
        if (wanted.tag().isPresent() || wanted.digest().isPresent()) {
            throw desk.refusal("refuse.name-with-tag", edit.name());
        }
        if (edit.name().isEmpty() || !wanted.problems().isEmpty()) {
            throw desk.refusal("refuse.bad-image", edit.name());
        }
        Service service = desk.service(edit.service());
        if (!service.has("image")) {
            new ValueEdits(desk).set(new Edit.SetValue(service.path().key("image"), edit.name(), edit.shared()));
            return;
        }
        ScalarValue image = image(edit.service());
        desk.setShared(image.path(), ImageReference.of(image.text()).withName(edit.name()), edit.shared());
    }

    private ScalarValue image(String service) throws EditException {
        return desk.service(service).scalar("image").filter(image -> !image.text().isEmpty())
                .orElseThrow(() -> desk.refusal("refuse.no-image", service));
    }
}
