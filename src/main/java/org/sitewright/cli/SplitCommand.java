package org.sitewright.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitewright.session.SplitDesk;
import org.sitewright.session.SplitDraft;
import org.sitewright.split.Grouping;
import org.sitewright.split.SplitNetwork;
import org.sitewright.split.SplitPlan;
import org.sitewright.split.SplitRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sitewright split FILE}: plans the layout for deployment. */
@Command(name = "split", resourceBundle = "org.sitewright.cli.usage", mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class, sortOptions = false)
public final class SplitCommand extends PlanCommand<SplitRequest, SplitPlan, SplitDraft> {
    /** What carries the network, as it is typed. */
    enum Driver {
        bridge,
        overlay
    }

    /** How the files name the network, as it is typed. */
    enum NetworkForm {
        name,
        external
    }

    @Parameters(index = "0", paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(names = "--group", paramLabel = "NAME=SERVICE,…")
    private List<String> groups = new ArrayList<>();

    @Option(names = "--network", paramLabel = "NAME")
    private @Nullable String network;

    @Option(names = "--driver", paramLabel = "bridge|overlay", defaultValue = "bridge")
    private Driver driver = Driver.bridge;

    @Option(names = "--network-form", paramLabel = "name|external")
    private @Nullable NetworkForm form;

    @Option(names = "--include")
    private boolean include;

    /** @param shell the environment that stands for that of the user's shell */
    public SplitCommand(Map<String, String> shell) {
        super(shell);
    }

    @Override
    SplitDesk.Reading<SplitDraft> read(SplitDesk desk) {
        return desk.read(file);
    }

    @Override
    SplitRequest request(SplitDraft draft, Map<String, String> chosen) throws UsageException {
        SplitRequest usual = draft.firstRequest();
        Grouping grouping = usual.grouping();
        if (!groups.isEmpty()) {
            grouping = Grouping.allInRoot(draft.source().compose());
            for (String group : groups) {
                String[] parts = pair(group, "split.group");
                List<String> services = Arrays.stream(parts[1].split(",")).map(String::strip).filter(name -> !name.isEmpty()).toList();
                grouping = grouping.move(services, parts[0]);
            }
        }
        SplitNetwork joining = new SplitNetwork(network == null ? usual.network().name() : network,
                driver == Driver.overlay ? SplitNetwork.Driver.OVERLAY : SplitNetwork.Driver.BRIDGE, form(usual.network().form()));
        return new SplitRequest(grouping, joining, include ? SplitRequest.Output.INCLUDE : SplitRequest.Output.SEPARATE, chosen);
    }

    private SplitNetwork.Form form(SplitNetwork.Form usual) {
        return form == null ? usual : switch (form) {
            case name -> SplitNetwork.Form.NAME_AND_EXTERNAL;
            case external -> SplitNetwork.Form.EXTERNAL_NAME;
        };
    }
}
