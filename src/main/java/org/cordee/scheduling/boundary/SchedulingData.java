package org.cordee.scheduling.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.cordee.people.boundary.ExportRow;
import org.cordee.people.boundary.PersonalData;
import org.cordee.scheduling.control.CalendarQueries;
import org.cordee.scheduling.entity.Diary;
import org.cordee.scheduling.entity.Invitation;
import org.cordee.scheduling.terms.Availability;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/** Dates in a person's diary, for six years after they were; and when they can be booked. */
@ApplicationScoped
@Transactional
public class SchedulingData implements PersonalData {

    @PersistenceContext(unitName = "cordee")
    private EntityManager em;

    @Inject
    private CalendarQueries calendars;

    @Override
    public List<Kept> kept() {
        return List.of(
                new Kept("invitation", "scheduling.kept.dates", Period.ofYears(6)),
                new Kept("appointment", "scheduling.kept.made", Period.ofYears(6)),
                new Kept("diary", "scheduling.kept.hours", null),
                new Kept("calendar_feed", "scheduling.kept.feed", null),
                new Kept("external_calendar", "scheduling.kept.outside", null));
    }

    @Override
    public List<Section> export(PersonId person) {
        return List.of(
                feed(person),
                outside(person),
                hours(person),
                new Section(
                        "scheduling.kept.dates",
                        em.createQuery(
                                        "select i from Invitation i join fetch i.appointment a"
                                                + " where i.person = :person order by a.startsAt",
                                        Invitation.class)
                                .setParameter("person", person)
                                .getResultStream()
                                .map(i -> ExportRow.of(
                                        "purpose",
                                        i.appointment().purpose().key(),
                                        "start",
                                        i.appointment().when().start(),
                                        "end",
                                        i.appointment().when().end(),
                                        "place",
                                        i.appointment().where().place(),
                                        "answer",
                                        i.answer().key(),
                                        "attendance",
                                        i.attendance().key()))
                                .toList()));
    }

    private Section feed(PersonId person) {
        return new Section(
                "scheduling.kept.feed",
                calendars.feed(person).stream()
                        .map(f -> ExportRow.of("made", f.madeAt(), "last read", f.readAt()))
                        .toList());
    }

    private Section outside(PersonId person) {
        return new Section(
                "scheduling.kept.outside",
                calendars.outside(List.of(person)).stream()
                        .map(c -> ExportRow.of(
                                "name",
                                c.name(),
                                "from",
                                c.sealedAddress() == null ? "a file" : "an address",
                                "last read",
                                c.readAt()))
                        .toList());
    }

    private Section hours(PersonId person) {
        List<Diary> diary = diary(person);
        Availability said = diary.isEmpty() ? null : diary.get(0).availability(CurrentPerson.HOME_ZONE);
        if (said == null || !said.bookable() && said.exceptions().isEmpty()) {
            return new Section("scheduling.kept.hours", List.of());
        }
        Stream<Map<String, Object>> weekly = said.hours().stream()
                .map(h -> ExportRow.of(
                        "day",
                        h.day().name().toLowerCase(Locale.ROOT),
                        "from",
                        h.from().toString(),
                        "to",
                        h.to().toString()));
        Stream<Map<String, Object>> other = said.exceptions().stream()
                .map(e -> ExportRow.of(
                        "first day",
                        e.from(),
                        "last day",
                        e.until(),
                        "from",
                        e.off() ? null : e.opens().toString(),
                        "to",
                        e.off() ? null : e.closes().toString()));
        Map<String, Object> rest = ExportRow.of(
                "zone",
                said.zone().getId(),
                "notice in hours",
                said.noticeHours(),
                "hours a day",
                said.mostPerDay(),
                "minutes between",
                said.gapMinutes(),
                "days ahead",
                said.aheadDays());
        return new Section(
                "scheduling.kept.hours",
                Stream.concat(Stream.of(rest), Stream.concat(weekly, other)).toList());
    }

    private List<Diary> diary(PersonId person) {
        return em.createQuery("select d from Diary d where d.person = :person", Diary.class)
                .setParameter("person", person)
                .getResultList();
    }

    @Override
    public Erasure erase(PersonId person) {
        diary(person).forEach(Diary::empty);
        calendars.feed(person).ifPresent(calendars::remove);
        calendars.outside(List.of(person)).forEach(calendars::remove);
        em.flush();
        int removed = em.createQuery("delete from Invitation i where i.person = :person")
                .setParameter("person", person)
                .executeUpdate();
        int hosted = em.createQuery("update Appointment a set a.host = null where a.host = :person")
                .setParameter("person", person)
                .executeUpdate();
        int allowed = em.createQuery("update Invitation i set i.clashAllowedBy = null where i.clashAllowedBy = :person")
                .setParameter("person", person)
                .executeUpdate();
        int nameless = hosted
                + allowed
                + em.createQuery("update Appointment a set a.organiser = null where a.organiser = :person")
                        .setParameter("person", person)
                        .executeUpdate();
        return new Erasure(removed, nameless, List.of());
    }
}
