package org.sitewright.cli;

import java.util.Iterator;
import java.util.stream.Stream;
import org.sitewright.ocs.catalogue.Catalogue;
import org.sitewright.ocs.catalogue.CatalogueEntry;

/** The words that a shell completes behind a file to edit: operations, and what can be added from the palette. */
final class EditWords implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
        return Stream.concat(OperationReader.names().stream().sorted(),
                Catalogue.load().entries().stream().map(CatalogueEntry::key)).iterator();
    }
}
