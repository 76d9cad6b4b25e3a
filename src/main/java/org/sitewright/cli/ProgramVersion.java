package org.sitewright.cli;

import picocli.CommandLine.IVersionProvider;

/** The program's version: as its jar says, or unknown where it runs from a folder of classes. */
final class ProgramVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return new String[] {"sitewright " + (version == null ? "(not packaged)" : version)};
    }
}
