package org.sitewright.check.rules;

import org.sitewright.check.Reporter;
import org.sitewright.check.ServiceRule;
import org.sitewright.check.Severity;
import org.sitewright.compose.ScalarValue;
import org.sitewright.compose.Service;
import org.sitewright.edit.Edit;
import org.sitewright.yaml.YamlPath;

/** A fixed {@code container_name}, but more than one container: by {@code scale} or {@code deploy.replicas}. */
final class ContainerNameScaled implements ServiceRule {
    @Override
    public void check(Service service, Reporter reporter) {
        service.scalar("container_name").filter(name -> !name.text().isEmpty()).ifPresent(name -> {
            check(service, name, service.text("scale"), service.path().key("scale"), reporter);
            check(service, name, Written.textBelow(service, "deploy", "replicas"), service.path().key("deploy").key("replicas"),
                    reporter);
        });
    }

    private static void check(Service service, ScalarValue name, String count, YamlPath scale, Reporter reporter) {
        if (!count.matches("\\+?0*[1-9][0-9]{0,8}") || Integer.parseInt(count) == 1) {
            return;
        }
        reporter.report("container-name-scaled", "", Severity.ERROR, name.range(), name.path(), service.name(), name.text(), count)
                .fix("remove-name", new Edit.Unset(name.path()), service.name())
                .fix("remove-scale", new Edit.Unset(scale), service.name());
    }
}
