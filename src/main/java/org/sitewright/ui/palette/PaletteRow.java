package org.sitewright.ui.palette;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sitewright.ocs.catalogue.About;
import org.sitewright.ocs.catalogue.Catalogue;
import org.sitewright.ocs.catalogue.CatalogueEntry;

/** A row of the palette's list. */
sealed interface PaletteRow {
    /** A category over its entries. */
    record Heading(String category) implements PaletteRow {}

    record Item(CatalogueEntry entry) implements PaletteRow {}

    /**
     * The entries that a search finds, below their categories; a category without any is left out.
     *
     * @param search words, each of which must stand in the title, device, maker, class or category; all entries for none
     */
    static List<PaletteRow> of(Catalogue catalogue, String search) {
        List<String> words = List.of(search.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        List<PaletteRow> rows = new ArrayList<>();
        for (String category : catalogue.categories()) {
            List<CatalogueEntry> found = catalogue.inCategory(category).stream().filter(entry -> matches(entry, words)).toList();
            if (!found.isEmpty()) {
                rows.add(new Heading(category));
                found.forEach(entry -> rows.add(new Item(entry)));
            }
        }
        return rows;
    }

    private static boolean matches(CatalogueEntry entry, List<String> words) {
        About about = entry.about();
        String all = String.join("\n", about.title(), entry.key(), about.device(), about.maker(), about.category()).toLowerCase(Locale.ROOT);
        // "lakeshore372" and "lake shore 372" mean the same.
        String bare = all.replaceAll("[ _-]", "");
        return words.stream().allMatch(word -> all.contains(word) || bare.contains(word.replaceAll("[_-]", "")));
    }
}
