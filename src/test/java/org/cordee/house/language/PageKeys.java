package org.cordee.house.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordee.house.pages.PageFiles;

/** The keys that pages use, in the page itself, in its included parts and in our tags. Templates are left out. */
final class PageKeys {

    private static final Pattern TAG = Pattern.compile("<tag-name>([^<]+)</tag-name>\\s*<source>([^<]+)</source>");
    private static final Pattern INCLUDED = Pattern.compile("<ui:include\\s+src=\"/(WEB-INF/[^\"#]+)\"");
    private static final Pattern USED_TAG = Pattern.compile("<t:([A-Za-z-]+)");
    private static final Pattern LITERAL = Pattern.compile("['\"]([a-z]+\\.[A-Za-z0-9.-]+)['\"]");

    private final Map<String, Path> tags = new HashMap<>();
    private final Collection<String> known;

    /** @param known all keys there are */
    PageKeys(Collection<String> known) throws IOException {
        this.known = Set.copyOf(known);
        Matcher tag = TAG.matcher(Files.readString(PageFiles.ROOT.resolve("WEB-INF/cordee.taglib.xml")));
        while (tag.find()) {
            tags.put(tag.group(1), PageFiles.ROOT.resolve("WEB-INF").resolve(tag.group(2)));
        }
    }

    /** Returns the keys of each page that has an address. */
    Map<Path, Set<String>> all() throws IOException {
        Map<Path, Set<String>> all = new TreeMap<>();
        for (Path page : PageFiles.withAddress()) {
            Set<String> keys = new TreeSet<>();
            collect(page, keys, new TreeSet<>());
            all.put(page, keys);
        }
        return all;
    }

    private void collect(Path file, Set<String> keys, Set<Path> seen) throws IOException {
        if (!seen.add(file)) {
            return;
        }
        String text = Files.readString(file);
        LITERAL.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(known::contains)
                .forEach(keys::add);
        for (Matcher include = INCLUDED.matcher(text); include.find(); ) {
            collect(PageFiles.ROOT.resolve(include.group(1)), keys, seen);
        }
        for (Matcher tag = USED_TAG.matcher(text); tag.find(); ) {
            if (tags.containsKey(tag.group(1))) {
                collect(tags.get(tag.group(1)), keys, seen);
            }
        }
    }
}
