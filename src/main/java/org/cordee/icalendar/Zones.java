package org.cordee.icalendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The zones of one calendar file. A name means the VTIMEZONE of the file, then an IANA name, then a Windows name; times
 * without a zone are in that of X-WR-TIMEZONE, else in the owner's own, and so are those of unknown zones.
 */
final class Zones {

    private static final int MOST = 1_000;

    private final Map<String, ZoneDefinition> defined = new HashMap<>();
    private final Map<String, Optional<ZoneRules>> known = new HashMap<>();
    private final ZoneRules own;
    private final Instant until;
    private final Budget budget;
    private String calendarZone;

    /** @param until onsets of the file's zones are worked out up to then */
    Zones(ZoneId own, Instant until, Budget budget) {
        this.own = own.getRules();
        this.until = until;
        this.budget = budget;
    }

    /** The first definition of a name counts. */
    void define(ZoneDefinition zone) {
        if (zone.name() != null && defined.size() < MOST) {
            defined.putIfAbsent(key(zone.name()), zone);
        }
    }

    /** @param name of X-WR-TIMEZONE */
    void calendarZone(String name) {
        calendarZone = name.isBlank() ? null : name;
    }

    String calendarZone() {
        return calendarZone;
    }

    private static String key(String name) {
        return name.replace("\"", "").replace("\\", "").strip().toLowerCase(Locale.ROOT);
    }

    /** Empty when the name is unknown. */
    Optional<ZoneRules> named(String name) {
        return known.computeIfAbsent(key(name), key -> {
            ZoneRules rules = defined.containsKey(key) ? defined.get(key).rules(until, budget) : null;
            return rules != null ? Optional.of(rules) : ZoneNames.zone(name).map(ZoneId::getRules);
        });
    }

    /** Where times without a zone are. */
    ZoneRules floating() {
        return calendarZone == null ? own : named(calendarZone).orElse(own);
    }

    /** Days are on the owner's own calendar. */
    ZoneRules own() {
        return own;
    }

    /** @param series where a time without a zone is, and one in an unknown zone */
    ZoneRules of(Moment moment, ZoneRules series) {
        if (moment.day()) {
            return series;
        }
        ZoneOffset offset = moment.offset();
        return offset != null
                ? offset.getRules()
                : moment.zone() == null ? series : named(moment.zone()).orElse(series);
    }

    Instant instant(Moment moment, ZoneRules series) {
        return Moment.instant(moment.local(), of(moment, series));
    }

    /** On which day that is for a series of days: midnight somewhere is the day that begins there. */
    LocalDate date(Moment moment) {
        LocalDateTime local = moment.local();
        if (moment.day() || moment.offset() == null || midnight(local)) {
            return local.toLocalDate();
        }
        Instant at = local.toInstant(moment.offset());
        for (ZoneRules rules : new ZoneRules[] {floating(), own}) {
            if (midnight(Moment.local(at, rules))) {
                return Moment.local(at, rules).toLocalDate();
            }
        }
        return local.toLocalDate();
    }

    private static boolean midnight(LocalDateTime local) {
        return local.getHour() == 0 && local.getMinute() == 0;
    }
}
