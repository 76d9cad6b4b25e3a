package org.sitewright.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitewright.compose.env.DotEnv;
import org.sitewright.compose.Secrets;
import org.sitewright.engine.ProgramCall;
import org.sitewright.engine.SecretCover;
import org.sitewright.split.FilePlan;
import org.sitewright.split.PlanResult;
import org.sitewright.text.SourceText;

/**
 * The files of a site as they were read, to be planned as often as one likes, and written once. Touches the disk: not for the FX
 * thread.
 *
 * @param <R> what is asked for
 * @param <P> the plan for it
 */
public sealed interface PlanDraft<R, P extends FilePlan> permits SplitDraft, JoinDraft {
    /** The site's folder, absolute. */
    Path folder();

    /** The files that lines of a plan may come from, by their paths from the site's folder. */
    Map<String, SourceText> texts();

    /** Plans; nothing is written. Looks at the site's folder for what it needs to know. */
    PlanResult<P> plan(R request);

    /**
     * Writes a plan, all of it or nothing. Before that the site is read and planned anew: what comes of it must be what the
     * user has seen.
     */
    PlanWriting write(P plan);

    /**
     * Writes a plan's files into another folder, for which no file may be in the way, and leaves the site as it is. The old
     * files are not kept beside them, for they are where they were; {@code .env} goes along.
     */
    PlanWriting writeTo(P plan, Path folder);

    /** The commands of a plan, to be run or copied, where the site lies in a folder. */
    default List<ProgramCall> calls(FilePlan plan, Path site) {
        return plan.bringUp().stream().map(step -> new ProgramCall(step.command(), site.resolve(step.folder()).normalize())).toList();
    }

    /** Covers what of the site's variables looks like a secret. */
    default SecretCover cover() {
        Secrets secrets = new Secrets();
        List<String> covered = texts().entrySet().stream()
                .filter(file -> file.getKey().equals(".env") || file.getKey().endsWith("/.env"))
                .flatMap(file -> DotEnv.parse(file.getValue(), name -> Optional.empty()).values().entrySet().stream())
                .filter(entry -> secrets.isSecret(entry.getKey(), entry.getValue())).map(Map.Entry::getValue).distinct().toList();
        return new SecretCover(covered);
    }
}
