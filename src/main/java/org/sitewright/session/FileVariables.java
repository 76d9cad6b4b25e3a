package org.sitewright.session;

import java.util.Map;
import org.sitewright.site.SiteFile;
import org.sitewright.site.Variables;

/**
 * What {@code ${…}} stands for in the files of a site.
 *
 * @param main in the main file
 * @param own  in each file
 */
public record FileVariables(Variables main, Map<SiteFile, Variables> own) {
    public FileVariables {
        own = Map.copyOf(own);
    }

    /** The same in all files. */
    public static FileVariables same(Variables variables) {
        return new FileVariables(variables, Map.of());
    }
}
