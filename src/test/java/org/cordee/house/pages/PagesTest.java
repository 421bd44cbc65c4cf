package org.cordee.house.pages;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The layout of pages (STYLE.md, "Layout"): short lines, short pages, one element to a line. */
class PagesTest {

    private static final int COLUMNS = 120;
    private static final int LINES = 200;
    /** Elements that begin a line of their own, wherever they stand; text, links and the like run on in a line. */
    private static final String OF_ITS_OWN = "p|div|ul|ol|li|dl|dt|dd|table|thead|tbody|caption|tr|td|th|form|fieldset"
            + "|legend|h[1-4]|nav|section|header|footer|main|article|aside|details|summary|option|select"
            + "|ui:composition|ui:define|ui:param|f:viewParam|f:viewAction|f:facet|p:column|p:dataTable"
            + "|t:form|t:field|t:actions|t:summary|t:back|t:notice|t:empty|t:table|t:nav|t:step|t:act|t:ask";

    private static final Pattern PACKED = Pattern.compile("\\S.*<(?:" + OF_ITS_OWN + ")[\\s/>].*");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

    @Test
    void linesHaveAtMost120Columns() throws IOException {
        Set<String> wrong = new TreeSet<>();
        for (Path page : PageFiles.all()) {
            int number = 0;
            for (String line : Files.readAllLines(page)) {
                number++;
                if (line.length() > COLUMNS) {
                    wrong.add(page + ":" + number + " has " + line.length() + " columns");
                }
            }
        }
        assertTrue(wrong.isEmpty(), () -> String.join("\n", wrong));
    }

    @Test
    void pagesHaveAtMost200Lines() throws IOException {
        Set<String> wrong = new TreeSet<>();
        for (Path page : PageFiles.all()) {
            int lines = Files.readAllLines(page).size();
            if (lines > LINES) {
                wrong.add(page + " has " + lines + " lines: move a part into webapp/WEB-INF/includes");
            }
        }
        assertTrue(wrong.isEmpty(), () -> String.join("\n", wrong));
    }

    @Test
    void noLineIsPacked() throws IOException {
        Set<String> wrong = new TreeSet<>();
        for (Path page : PageFiles.all()) {
            String text = COMMENT.matcher(Files.readString(page))
                    .replaceAll(found -> found.group().replaceAll("[^\\n]", ""));
            int number = 0;
            for (String line : text.split("\n", -1)) {
                number++;
                if (PACKED.matcher(line.strip()).matches()) {
                    wrong.add(page + ":" + number + " begins an element in the middle of a line: " + line.strip());
                }
            }
        }
        assertTrue(wrong.isEmpty(), () -> String.join("\n", wrong));
    }
}
