package org.sitewright.compose.schema;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the lines of the table. Its header tells what the columns hold. */
final class TableReader {
    private static final List<String> COLUMNS = List.of("path", "forms", "values", "suggestions", "required", "limits",
            "format", "common", "since");

    /** Some 40 different cells stand in some 400 lines. */
    private final Map<String, FormsReader> formsByCell = new HashMap<>();

    /**
     * All lines in order.
     *
     * @throws IOException           if the table cannot be read
     * @throws IllegalStateException if a line is not as the header says; the table is part of the program
     */
    List<KeyFacts> read(BufferedReader source) throws IOException {
        List<KeyFacts> rows = new ArrayList<>(512);
        boolean headed = false;
        for (String line = source.readLine(); line != null; line = source.readLine()) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            if (headed) {
                rows.add(row(cells));
            } else if (List.of(cells).equals(COLUMNS)) {
                headed = true;
            } else {
                throw new IllegalStateException("Unknown columns: " + line);
            }
        }
        return rows;
    }

    private KeyFacts row(String[] cells) {
        String path = cells[0];
        if (cells.length > COLUMNS.size()) {
            throw new IllegalStateException("Too many columns at " + path);
        }
        FormsReader forms = formsOf(path, cell(cells, 1));
        LimitsReader limits = new LimitsReader(path, cell(cells, 5));
        String common = cell(cells, 7);
        String since = cell(cells, 8);
        String format = cell(cells, 6);
        return new KeyFacts(path, lastStep(path), path, forms.forms, forms.itemForms, forms.unique, words(cell(cells, 2)),
                words(cell(cells, 3)), Collections.unmodifiableSet(new LinkedHashSet<>(words(cell(cells, 4)))), limits.pattern,
                limits.names, limits.minimum, limits.maximum, limits.deprecated, limits.open,
                format.isEmpty() ? Optional.empty() : Optional.of(ValueFormat.ofId(format)),
                common.isEmpty() ? 0 : Integer.parseInt(common), since.isEmpty() ? Optional.empty() : Optional.of(since));
    }

    private FormsReader formsOf(String path, String cell) {
        FormsReader known = formsByCell.get(cell);
        if (known == null) {
            known = new FormsReader(path, cell);
            formsByCell.put(cell, known);
        }
        return known;
    }

    private static String cell(String[] cells, int column) {
        return column < cells.length ? cells[column] : "";
    }

    private static List<String> words(String cell) {
        return cell.isEmpty() ? List.of() : List.copyOf(split(cell, ", "));
    }

    /** The steps of a path as the table writes it: {@code services.*.ports[].target} has five. */
    static List<String> steps(String path) {
        List<String> steps = new ArrayList<>();
        for (String step : split(path, ".")) {
            if (step.endsWith(KeySpec.ITEM)) {
                steps.add(step.substring(0, step.length() - KeySpec.ITEM.length()));
                steps.add(KeySpec.ITEM);
            } else {
                steps.add(step);
            }
        }
        return steps;
    }

    private static List<String> split(String text, String separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
            parts.add(text.substring(from, at));
            from = at + separator.length();
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static String lastStep(String path) {
        return steps(path).getLast();
    }

    /** The second column: {@code string | list of map/string, unique}. */
    private static final class FormsReader {
        private static final String LIST = "list of ";
        private static final String UNIQUE = ", unique";
        private final Set<Form> forms;
        private final Set<Form> itemForms;
        private final boolean unique;

        FormsReader(String path, String cell) {
            Set<Form> found = new LinkedHashSet<>();
            Set<Form> foundItems = EnumSet.noneOf(Form.class);
            boolean foundUnique = false;
            for (String alternative : split(cell, " | ")) {
                if (alternative.startsWith(LIST)) {
                    found.add(Form.LIST);
                    foundUnique = alternative.endsWith(UNIQUE);
                    int end = alternative.length() - (foundUnique ? UNIQUE.length() : 0);
                    for (String item : alternative.substring(LIST.length(), end).split("/")) {
                        foundItems.add(form(path, item));
                    }
                } else {
                    found.add(form(path, alternative));
                }
            }
            forms = Collections.unmodifiableSet(found);
            itemForms = Collections.unmodifiableSet(foundItems);
            unique = foundUnique;
        }

        private static Form form(String path, String word) {
            return switch (word) {
                case "string" -> Form.STRING;
                case "integer" -> Form.INTEGER;
                case "number" -> Form.NUMBER;
                case "boolean" -> Form.BOOLEAN;
                case "null" -> Form.NULL;
                case "map" -> Form.MAP;
                // Of items: a list in a list.
                case "list" -> Form.LIST;
                default -> throw new IllegalStateException("Unknown form at " + path + ": " + word);
            };
        }
    }

    /** The sixth column: {@code minimum 0; maximum 100}. */
    private static final class LimitsReader {
        private OptionalDouble minimum = OptionalDouble.empty();
        private OptionalDouble maximum = OptionalDouble.empty();
        private Optional<Pattern> pattern = Optional.empty();
        private Optional<Pattern> names = Optional.empty();
        private boolean deprecated;
        private boolean open;

        LimitsReader(String path, String cell) {
            if (cell.isEmpty()) {
                return;
            }
            for (String limit : split(cell, "; ")) {
                int blank = limit.indexOf(' ');
                String value = limit.substring(blank + 1);
                switch (blank < 0 ? limit : limit.substring(0, blank)) {
                    case "minimum" -> minimum = OptionalDouble.of(Double.parseDouble(value));
                    case "maximum" -> maximum = OptionalDouble.of(Double.parseDouble(value));
                    case "pattern" -> pattern = Optional.of(Pattern.compile(value));
                    case "names" -> names = Optional.of(Pattern.compile(value));
                    case "deprecated" -> deprecated = true;
                    case "open" -> open = true;
                    default -> throw new IllegalStateException("Unknown limit at " + path + ": " + limit);
                }
            }
        }
    }
}
