package org.cordee.accounts.web;

import java.util.List;

/** A few words for what a browser calls itself, so that people recognise their own. */
final class BrowserNames {

    /** The first that is found wins: browsers claim to be their forerunners too. */
    private static final List<String[]> NAMES = List.of(
            new String[] {"Edg", "Edge"},
            new String[] {"OPR/", "Opera"},
            new String[] {"SamsungBrowser", "Samsung Internet"},
            new String[] {"Firefox/", "Firefox"},
            new String[] {"FxiOS", "Firefox"},
            new String[] {"CriOS", "Chrome"},
            new String[] {"Chrome/", "Chrome"},
            new String[] {"Safari/", "Safari"});

    private static final List<String[]> SYSTEMS = List.of(
            new String[] {"iPhone", "iPhone"},
            new String[] {"iPad", "iPad"},
            new String[] {"Android", "Android"},
            new String[] {"Windows", "Windows"},
            new String[] {"Macintosh", "Mac"},
            new String[] {"CrOS", "Chromebook"},
            new String[] {"Linux", "Linux"});

    private BrowserNames() {}

    /** "Firefox, Windows"; the beginning of what it says where nothing is known; "?" for null. */
    static String name(String agent) {
        if (agent == null || agent.isBlank()) {
            return "?";
        }
        String browser = first(NAMES, agent);
        String system = first(SYSTEMS, agent);
        if (browser == null && system == null) {
            return agent.length() <= 40 ? agent : agent.substring(0, 40) + "…";
        }
        return browser == null ? system : system == null ? browser : browser + ", " + system;
    }

    private static String first(List<String[]> names, String agent) {
        return names.stream()
                .filter(n -> agent.contains(n[0]))
                .map(n -> n[1])
                .findFirst()
                .orElse(null);
    }
}
