package org.sitewright.split.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.ComposeReader;
import org.sitewright.compose.env.DotEnv;
import org.sitewright.ocs.catalogue.Catalogue;
import org.sitewright.ocs.catalogue.LikelyRoles;
import org.sitewright.site.SiteFile;
import org.sitewright.site.Variables;
import org.sitewright.split.ConfigText;
import org.sitewright.split.Consequence;
import org.sitewright.split.GroupProposal;
import org.sitewright.split.Grouping;
import org.sitewright.split.MemoryFolder;
import org.sitewright.split.Obstacle;
import org.sitewright.split.PlanResult;
import org.sitewright.split.PlannedFile;
import org.sitewright.split.SplitNetwork;
import org.sitewright.split.SplitPlan;
import org.sitewright.split.SplitRequest;
import org.sitewright.split.SplitSource;
import org.sitewright.text.SourceText;
import org.sitewright.yaml.YamlReader;

/** A site in memory, and what becomes of it when it is split. */
public final class SplitCase {
    private final MemoryFolder folder;
    private final String fileName;
    private final ComposeFile compose;
    private Map<String, String> shell = Map.of();
    private Optional<SourceText> dotEnv = Optional.empty();
    private Optional<ConfigText> siteConfig = Optional.empty();
    private SplitRequest request;

    private SplitCase(String folderName, String fileName, SourceText text) {
        this.folder = new MemoryFolder(folderName);
        this.fileName = fileName;
        this.compose = new ComposeReader().read(new YamlReader().read(text));
        this.request = new SplitRequest(Grouping.allInRoot(compose), SplitNetwork.usual(compose), SplitRequest.Output.SEPARATE, Map.of());
        folder.file(fileName, text.content());
    }

    public static SplitCase of(String text) {
        return of(SourceText.of(text));
    }

    public static SplitCase of(SourceText text) {
        return new SplitCase("lab", "docker-compose.yaml", text);
    }

    public static SplitCase of(String folderName, String fileName, String text) {
        return new SplitCase(folderName, fileName, SourceText.of(text));
    }

    public SplitCase group(String name, String... services) {
        return with(new SplitRequest(request.grouping().move(List.of(services), name), request.network(), request.output(), request.choices()));
    }

    public SplitCase grouping(Grouping grouping) {
        return with(new SplitRequest(grouping, request.network(), request.output(), request.choices()));
    }

    public SplitCase proposed() {
        return grouping(new GroupProposal(new LikelyRoles(Catalogue.load())).propose(compose, fileName));
    }

    public SplitCase network(String name, SplitNetwork.Driver driver, SplitNetwork.Form form) {
        return with(new SplitRequest(request.grouping(), new SplitNetwork(name, driver, form), request.output(), request.choices()));
    }

    public SplitCase include() {
        return with(new SplitRequest(request.grouping(), request.network(), SplitRequest.Output.INCLUDE, request.choices()));
    }

    public SplitCase choose(String consequence, String choice) {
        return with(request.choosing(List.of(consequence), choice));
    }

    public SplitCase with(SplitRequest other) {
        request = other;
        return this;
    }

    public SplitCase dotEnv(String text) {
        dotEnv = Optional.of(SourceText.of(text));
        folder.file(".env", text);
        return this;
    }

    public SplitCase shell(Map<String, String> variables) {
        shell = variables;
        return this;
    }

    public SplitCase siteConfig(String text) {
        siteConfig = Optional.of(new ConfigText(new SiteFile("default.yaml"), new YamlReader().read(SourceText.of(text))));
        folder.file("default.yaml", text);
        return this;
    }

    public SplitCase file(String path, String text) {
        folder.file(path, text);
        return this;
    }

    public SplitCase folder(String path) {
        folder.folder(path);
        return this;
    }

    public MemoryFolder folder() {
        return folder;
    }

    public SplitSource source() {
        Map<String, String> env = dotEnv.map(text -> DotEnv.parse(text, name -> Optional.ofNullable(shell.get(name))).values()).orElse(Map.of());
        return new SplitSource(new SiteFile(fileName), compose, new Variables(shell, env), folder, siteConfig, dotEnv);
    }

    public SplitRequest request() {
        return request;
    }

    public PlanResult<SplitPlan> result() {
        return new Splitter().plan(source(), request);
    }

    public SplitPlan plan() {
        PlanResult<SplitPlan> result = result();
        assertThat(result).isInstanceOf(PlanResult.Planned.class);
        return ((PlanResult.Planned<SplitPlan>) result).plan();
    }

    public List<String> refusals() {
        return result() instanceof PlanResult.Refused(List<Obstacle> obstacles) ? obstacles.stream().map(Obstacle::sentence).toList() : List.of();
    }

    /** The text of a planned file. */
    public String text(String path) {
        return plan().files().stream().filter(file -> file.path().equals(path)).map(file -> file.after().content()).findFirst()
                .orElseThrow(() -> new AssertionError("No " + path + " in " + plan().files().stream().map(PlannedFile::path).toList()));
    }

    public List<String> consequences() {
        return plan().consequences().stream().map(Consequence::id).toList();
    }

    public Consequence consequence(String id) {
        return plan().consequences().stream().filter(each -> each.id().equals(id)).findFirst()
                .orElseThrow(() -> new AssertionError("No " + id + " in " + consequences()));
    }

    /** The commands as they would be typed, each with its folder. */
    public List<String> commands() {
        return plan().bringUp().stream().map(step -> step.folder() + "$ " + String.join(" ", step.command())).toList();
    }
}
