package org.cordee.networks.terms;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cordee.people.terms.EmailForm;

/**
 * A list of addresses as it was pasted or read from a file: one address on each line, with a name or other cells beside
 * it or not. Empty lines, and a first line of headings, are passed over.
 *
 * @param lines in their order
 */
public record AddressList(List<Line> lines) {

    /** The most lines of a list. */
    public static final int MOST = 500;

    private static final String HEADINGS = "(?i).*\\b(e-?mail|address)\\b.*";

    /**
     * Reads a list. @param invited addresses that have an open invitation already, as {@link EmailForm#same} has them
     */
    public static AddressList read(String text, Collection<String> invited) {
        List<Line> lines = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        String[] all = text == null ? new String[0] : text.replace("\uFEFF", "").split("\\R");
        for (int i = 0; i < all.length; i++) {
            if (all[i].isBlank()) {
                continue;
            }
            List<String> found = addresses(all[i]);
            if (lines.isEmpty() && found.isEmpty() && all[i].matches(HEADINGS)) {
                continue;
            }
            lines.add(line(i + 1, all[i].strip(), found, seen, invited));
        }
        return new AddressList(List.copyOf(lines));
    }

    private static Line line(
            int number, String text, List<String> found, Set<String> seen, Collection<String> invited) {
        String email = found.size() == 1 ? EmailForm.same(found.get(0)) : null;
        InvitationFault fault = found.isEmpty()
                ? InvitationFault.NO_ADDRESS
                : found.size() > 1
                        ? InvitationFault.SEVERAL_ADDRESSES
                        : invited.contains(email)
                                ? InvitationFault.INVITED_ALREADY
                                : seen.add(email) ? null : InvitationFault.TWICE;
        return new Line(
                number, text.length() > 200 ? text.substring(0, 200) : text, fault == null ? email : null, fault);
    }

    private static List<String> addresses(String line) {
        return Arrays.stream(line.split("[\\s,;<>()\"|]+"))
                .filter(word -> word.contains("@") && EmailForm.wellFormed(word))
                .distinct()
                .toList();
    }

    /** The addresses that can be written to. */
    public List<String> good() {
        return lines.stream().map(Line::email).filter(e -> e != null).toList();
    }

    /** The lines that get no invitation. */
    public List<Line> wrong() {
        return lines.stream().filter(l -> l.fault() != null).toList();
    }

    /**
     * One line.
     *
     * @param number from 1, empty lines counted
     * @param email in small letters; null where there is a fault
     * @param fault or null
     */
    public record Line(int number, String text, String email, InvitationFault fault) implements Serializable {}
}
