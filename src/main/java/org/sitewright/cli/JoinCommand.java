package org.sitewright.cli;

import java.nio.file.Path;
import java.util.Map;
import org.sitewright.session.JoinDraft;
import org.sitewright.session.SplitDesk;
import org.sitewright.split.JoinPlan;
import org.sitewright.split.JoinRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code sitewright join DIR}: plans how the compose files of a site become one again. */
@Command(name = "join", resourceBundle = "org.sitewright.cli.usage", mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class, sortOptions = false)
public final class JoinCommand extends PlanCommand<JoinRequest, JoinPlan, JoinDraft> {
    @Parameters(index = "0", paramLabel = "DIR")
    private Path folder = Path.of("");

    /** @param shell the environment that stands for that of the user's shell */
    public JoinCommand(Map<String, String> shell) {
        super(shell);
    }

    @Override
    SplitDesk.Reading<JoinDraft> read(SplitDesk desk) {
        return desk.readJoined(folder);
    }

    @Override
    JoinRequest request(JoinDraft draft, Map<String, String> chosen) {
        return new JoinRequest(chosen);
    }
}
