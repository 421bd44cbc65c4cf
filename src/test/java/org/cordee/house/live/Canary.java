package org.cordee.house.live;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words that occur nowhere else, and who comes upon them: by links from page to page, by address, and in the API. */
public final class Canary {

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)\"");
    private static final int PAGES = 250;

    private final String bird;
    private final List<String> kinds;

    /** @param kinds of things that are written, each with a word of its own */
    public Canary(String bird, List<String> kinds) {
        this.bird = bird + Long.toString(System.nanoTime(), 36);
        this.kinds = kinds;
    }

    /** What all its words have in common. */
    public String bird() {
        return bird;
    }

    /** The word of that kind. */
    public String word(String kind) {
        return bird + kind;
    }

    /** The kinds of words in a text. */
    public Set<String> in(String text) {
        return kinds.stream().filter(k -> text.contains(word(k))).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The kinds somebody finds on these pages and on all that links lead to. @param window where they are signed in */
    public Set<String> onPages(Page window, List<String> addresses) {
        return onPages(
                window.context().cookies().stream()
                        .map(c -> c.name + "=" + c.value)
                        .collect(Collectors.joining("; ")),
                addresses);
    }

    /** The same for who is not signed in. */
    public Set<String> onPages(List<String> addresses) {
        return onPages("", addresses);
    }

    private Set<String> onPages(String cookies, List<String> addresses) {
        Set<String> found = new TreeSet<>();
        Set<String> seen = new LinkedHashSet<>(addresses);
        Deque<String> ahead = new ArrayDeque<>(addresses);
        ahead.add("/");
        for (int read = 0; !ahead.isEmpty() && read < PAGES; read++) {
            String body = body(ahead.poll(), cookies);
            found.addAll(in(body));
            Matcher links = LINK.matcher(body);
            while (links.find()) {
                String link = links.group(1).replace("&amp;", "&");
                if (!link.contains("/jakarta.faces.resource/") && !link.contains("sign-out") && seen.add(link)) {
                    ahead.add(link);
                }
            }
        }
        return found;
    }

    /** The kinds somebody finds in the API. @param who demo name */
    public Set<String> inApi(String who, List<String> routes) {
        Client client = Client.of(who);
        return routes.stream()
                .flatMap(route -> in(client.get(route).body()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String body(String path, String cookies) {
        try {
            return Client.HTTP
                    .send(
                            HttpRequest.newBuilder(URI.create(LiveServer.here().base() + path))
                                    .header("Cookie", cookies)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(path, e);
        }
    }
}
