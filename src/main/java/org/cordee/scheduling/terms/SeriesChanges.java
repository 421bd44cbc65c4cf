package org.cordee.scheduling.terms;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cordee.shared.errors.Invalid;

/**
 * What becomes of single dates of a series that is about to be booked or rescheduled.
 *
 * @param byNumber for the number of a date, from 1, its other time; empty when it is skipped
 */
public record SeriesChanges(SortedMap<Integer, Optional<Instant>> byNumber) {

    /** No date is changed. */
    public static final SeriesChanges NONE = new SeriesChanges(new TreeMap<>());

    private static final String SKIP = "skip";
    private static final Pattern CHANGE = Pattern.compile("([1-9][0-9]?)-(\\S{1,40})");

    public SeriesChanges {
        byNumber = Collections.unmodifiableSortedMap(new TreeMap<>(byNumber));
    }

    /** Reads what {@link #address} wrote. What can't be read is left out. @param address may be null */
    public static SeriesChanges of(String address) {
        SortedMap<Integer, Optional<Instant>> found = new TreeMap<>();
        for (String change : address == null ? new String[0] : address.split(",")) {
            Matcher is = CHANGE.matcher(change);
            if (is.matches()) {
                Optional<Instant> to = instant(is.group(2));
                if (to.isPresent() || SKIP.equals(is.group(2))) {
                    found.put(Integer.valueOf(is.group(1)), to);
                }
            }
        }
        return new SeriesChanges(found);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(TimeRange.lasting(Instant.parse(text), Duration.ofMinutes(1), ZoneOffset.UTC)
                    .start());
        } catch (DateTimeException | Invalid e) {
            return Optional.empty();
        }
    }

    /** As it stands in the address of a page: "2-skip,5-2027-01-05T10:00:00Z"; null when nothing is changed. */
    public String address() {
        return byNumber.isEmpty()
                ? null
                : byNumber.entrySet().stream()
                        .map(e -> e.getKey() + "-"
                                + e.getValue().map(Instant::toString).orElse(SKIP))
                        .collect(Collectors.joining(","));
    }

    /** Returns these with that date skipped. */
    public SeriesChanges skip(int number) {
        return with(number, Optional.empty());
    }

    /** Returns these with that date moved. */
    public SeriesChanges move(int number, Instant to) {
        return with(number, Optional.of(to));
    }

    private SeriesChanges with(int number, Optional<Instant> change) {
        SortedMap<Integer, Optional<Instant>> all = new TreeMap<>(byNumber);
        all.put(number, change);
        return new SeriesChanges(all);
    }

    /** Returns these without a change of that date. */
    public SeriesChanges restore(int number) {
        SortedMap<Integer, Optional<Instant>> all = new TreeMap<>(byNumber);
        all.remove(number);
        return new SeriesChanges(all);
    }

    /** Returns all dates in the order given, each with what is changed of it. */
    public List<SeriesDate> of(List<TimeRange> dates) {
        List<SeriesDate> found = new ArrayList<>();
        for (int i = 0; i < dates.size(); i++) {
            TimeRange date = dates.get(i);
            Optional<Instant> change = byNumber.get(i + 1);
            found.add(new SeriesDate(
                    i + 1,
                    change == null || change.isEmpty()
                            ? date
                            : TimeRange.lasting(change.get(), date.length(), date.zone()),
                    change != null && change.isEmpty(),
                    change != null));
        }
        return found;
    }
}
